"""The theme in force: which tokens, how large the text. Widgets that paint themselves ask it and follow `changed`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.theme import theme_color
from app.ui.theme.stylesheet import style_sheet
from app.ui.theme.tokens import CONTRAST, DARK, LIGHT, Scheme, Tokens

FAMILY = "Inter"
MONOSPACE = "JetBrains Mono"
TEXT_PX = 14
SMALLEST_ZOOM, LARGEST_ZOOM = 80, 200


Dressing = Callable[[QApplication, str, Callable[[], object]], object]


def _dress_at_once(application: QApplication, sheet: str, then: Callable[[], object]) -> None:
    application.setStyleSheet(sheet)
    then()


class Theme(QObject):
    """The look of the whole application. One object; `theme()` gives it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._scheme = Scheme.SYSTEM
        self._zoom = 100
        self.tokens: Tokens = LIGHT
        self.reduces_motion = False
        self.dress: Dressing = _dress_at_once
        """Puts a style sheet on, and then calls what follows."""

    @property
    def scheme(self) -> Scheme:
        """What was chosen."""
        return self._scheme

    @property
    def zoom(self) -> int:
        """Size of text in per cent."""
        return self._zoom

    def px(self, pixels: float) -> int:
        """A length that grows with the text."""
        return max(1, round(pixels * self._zoom / 100))

    def font(self, pixels: int = TEXT_PX, weight: int = 400, *, monospace: bool = False) -> QFont:
        """A font of the product at a size that follows the zoom. Figures have one width."""
        font = QFont(MONOSPACE if monospace else FAMILY)
        font.setPixelSize(self.px(pixels))
        font.setWeight(QFont.Weight(weight))
        if not monospace:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def color(self, token: str) -> QColor:
        """The colour of a token by its name."""
        return QColor(getattr(self.tokens, token))

    def begin(self, scheme: Scheme, zoom: int) -> None:
        """Start with this theme and this size of text, and follow the system from now on."""
        self._scheme = scheme
        self._follow_system()
        self.set_zoom(zoom)

    def set_scheme(self, scheme: Scheme) -> None:
        """Choose a theme."""
        self._scheme = scheme
        self.apply()

    def set_zoom(self, per_cent: int) -> None:
        """Choose the size of text, 80 to 200 per cent."""
        self._zoom = min(LARGEST_ZOOM, max(SMALLEST_ZOOM, per_cent))
        self.apply()

    def apply(self) -> None:
        """Put the choice into force everywhere."""
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        self.tokens = _tokens(self._scheme)
        theme_color.use(self.tokens)
        application.setFont(self.font())
        application.setPalette(_palette(self.tokens))
        self.dress(application, style_sheet(self.tokens, self._zoom), self.changed.emit)

    def _follow_system(self) -> None:
        """Apply again when the system changes between light and dark, and draw anew for another screen."""
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.apply)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(lambda _screen: self.changed.emit())


_THEME: list[Theme] = []


def theme() -> Theme:
    """The theme of the application."""
    if not _THEME:
        _THEME.append(Theme())
    return _THEME[0]


def _tokens(scheme: Scheme) -> Tokens:
    if scheme is Scheme.SYSTEM:
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
    return {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}[scheme]


def _palette(tokens: Tokens) -> QPalette:
    """For what a style sheet does not reach: selections, placeholders, links, disabled text."""
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, name in (
        (roles.Window, tokens.bg),
        (roles.WindowText, tokens.text),
        (roles.Base, tokens.surface),
        (roles.AlternateBase, tokens.sunken),
        (roles.Text, tokens.text),
        (roles.Button, tokens.surface),
        (roles.ButtonText, tokens.text),
        (roles.ToolTipBase, tokens.raised),
        (roles.ToolTipText, tokens.text),
        (roles.Highlight, tokens.accent),
        (roles.HighlightedText, tokens.on_accent),
        (roles.Link, tokens.accent),
        (roles.PlaceholderText, tokens.text3),
        (roles.Mid, tokens.line),
        (roles.Dark, tokens.control),
    ):
        palette.setColor(role, QColor(name))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text3))
    return palette
