"""Markdown as it will look, rendered by the document's own renderer. Nothing outside is opened."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from app.ui.texts import tr
from app.ui.theme.theme import theme

_PAUSE_MS = 120
_MOST = 420


class MarkdownPreview(QTextBrowser):
    """As high as what it shows, up to a bound; follows typing after a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "preview")
        self.setAccessibleName(tr("Preview"))
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._text = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._render)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self.updateGeometry())
        theme().changed.connect(self._render)

    def show_text(self, text: str, *, at_once: bool = False) -> None:
        """Show Markdown soon, or at once."""
        if text == self._text and not at_once:
            return
        self._text = text
        if at_once:
            self._render()
        else:
            self._timer.start(_PAUSE_MS)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """Whatever a text names: one empty pixel, so that no file and no address is touched."""
        return QImage(1, 1, QImage.Format.Format_ARGB32)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as the text."""
        height = round(self.document().size().height()) + 2 * self.frameWidth() + theme().px(16)
        return QSize(theme().px(240), min(theme().px(_MOST), max(theme().px(40), height)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow ones wrap."""
        return QSize(theme().px(120), self.sizeHint().height())

    def _render(self) -> None:
        from app.core.document.html import render_html
        from app.core.document.markup import embed

        self._timer.stop()
        self.document().setDefaultFont(theme().font(14))
        self.document().setDefaultStyleSheet(_sheet())
        self.setHtml(render_html(str(embed(self._text, heading_level=3))) if self._text else "")
        self.updateGeometry()


def _sheet() -> str:
    tokens = theme().tokens
    small = theme().px(13)
    return (
        f"body, p, li, td, th {{ color: {tokens.text}; }}"
        f"h1, h2, h3, h4, h5, h6 {{ font-size: {theme().px(15)}px; font-weight: 600; }}"
        f"code, pre {{ font-family: 'JetBrains Mono'; font-size: {small}px; background: {tokens.sunken}; }}"
        f"a {{ color: {tokens.accent}; }}"
        f"b, strong, th {{ font-weight: 600; }}"
        f"ul, ol {{ margin-left: 18px; -qt-list-indent: 0; }}"
        f"table {{ margin-top: 6px; margin-bottom: 6px; border-collapse: collapse; }}"
        f"th, td {{ padding: 4px 8px; border: 1px solid {tokens.line}; text-align: left; }}"
        f"blockquote {{ color: {tokens.text2}; }}"
    )
