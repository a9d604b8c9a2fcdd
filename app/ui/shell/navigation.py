"""The side of the window: the service, the pages, and at the foot the readiness and whether all is saved."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from app.ui.shell.page import PageSpec
from app.ui.texts import tr
from app.ui.theme.icons import SIZE, pixmap
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import at_text_edge
from app.ui.widgets.interval_bar import IntervalBar
from app.ui.widgets.layout import clear, column, row, rule
from app.ui.widgets.text import Label, pill, set_tool_tip

WIDTH, _NARROW, _LEAST_PAGE = 216, 60, 380
"""Pixels at 100 %: the usual width, that with icons only, and the room below which a page gets the difference."""
_AROUND = 12


class NavigationItem(QPushButton):
    """One page, with a figure at its right."""

    def __init__(self, spec: PageSpec) -> None:
        super().__init__(spec.title())
        self._spec = spec
        self._badge, self._is_narrow = ("", ""), False
        self.setProperty("kind", "nav")
        self.setCheckable(True)
        self.setAccessibleName(spec.title())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._badges = {"": Label("", "small", wraps=False), "err": pill("", "err")}
        inner = row(self)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.addStretch(1)
        for badge in self._badges.values():
            inner.addWidget(badge)
            badge.hide()
            badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme().changed.connect(self._draw)
        self.toggled.connect(self._draw)
        self._draw()

    def set_badge(self, text: str, kind: str) -> None:
        """Show a figure; kind 'err' puts it on a tinted ground."""
        for badge in self._badges.values():
            badge.setText(text)
        self.setAccessibleDescription(text)
        self._badge = (text, kind)
        self._say()

    def set_narrow(self, is_narrow: bool) -> None:
        """Show the icon only; what it is called is said on hovering."""
        self._is_narrow = is_narrow
        self._say()

    def _say(self) -> None:
        (text, kind), title = self._badge, self._spec.title()
        self.setText("" if self._is_narrow else title)
        set_tool_tip(self, f"{title} {text}".strip() if self._is_narrow else "")
        for name, badge in self._badges.items():
            badge.setVisible(bool(text) and name == kind and not self._is_narrow)

    def _draw(self) -> None:
        size = theme().px(SIZE)
        color = theme().color("accent" if self.isChecked() else "text2").name()
        self.setIcon(QIcon(pixmap(self._spec.icon, color, size, self.devicePixelRatioF())))
        self.setIconSize(QSize(size, size))


class Navigation(QWidget):
    """The list of pages, and what is always in sight."""

    chosen = Signal(str)
    readiness_clicked = Signal()
    service_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Pages"))
        self._is_narrow = False
        self._items: dict[str, NavigationItem] = {}
        self._group = QButtonGroup(self)
        self._service = Label("", "title")
        self._about = Label("", "small")
        self.pages = clear()
        self._pages = column(self.pages, spacing=2)
        self.readiness = clear()
        self._figure = QPushButton()
        self._figure.setProperty("kind", "link")
        self._figure.clicked.connect(self.readiness_clicked)
        self._bar = IntervalBar(height=8)
        self.saved = Label("", "small")
        self._lay_out()
        theme().changed.connect(self._fit)
        self._fit()

    def _lay_out(self) -> None:
        outer = column(self, margin=12, spacing=12)
        head = column(spacing=2)
        head.setContentsMargins(6, 4, 6, 0)
        head.addWidget(self._service)
        head.addWidget(self._about)
        outer.addLayout(head)
        outer.addWidget(rule())
        outer.addWidget(self.pages)
        outer.addStretch(1)
        self._line = rule()
        outer.addWidget(self._line)
        foot = column(spacing=8)
        foot.setContentsMargins(0, 0, 6, 4)
        figures = column(self.readiness, spacing=8)
        figures.setContentsMargins(6, 0, 0, 0)
        self.saved.setContentsMargins(6, 0, 0, 0)
        figures.addLayout(at_text_edge(self._figure))
        figures.addWidget(self._bar)
        foot.addWidget(self.readiness)
        foot.addWidget(self.saved)
        outer.addLayout(foot)

    def set_pages(self, specs: list[PageSpec]) -> None:
        """The pages, in order."""
        for spec in specs:
            item = NavigationItem(spec)
            item.clicked.connect(lambda _checked=False, name=spec.id: self.chosen.emit(name))
            self._items[spec.id] = item
            self._group.addButton(item)
            self._pages.addWidget(item)
        if self._items:
            self.setTabOrder(self._items[specs[-1].id], self._figure)

    def select(self, page: str) -> None:
        """Mark the page that is shown."""
        if page in self._items:
            had_focus = self.window().focusWidget() in self._items.values()
            self._items[page].setChecked(True)
            for item in self._items.values():
                item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if item.isChecked() else Qt.FocusPolicy.ClickFocus)
            if had_focus:
                self._items[page].setFocus()

    def set_badge(self, page: str, text: str, kind: str) -> None:
        """The figure beside a page."""
        self._items[page].set_badge(text, kind)

    def focus_page(self) -> None:
        """Put the focus on the page that is shown."""
        checked = self._group.checkedButton()
        if checked is not None:
            checked.setFocus()

    def set_service(self, name: str, about: str, summary: str) -> None:
        """The service, and what it is in a few words; the sentence on it is shown on hovering."""
        self._service.setText(name)
        self._about.setText(about)
        set_tool_tip(self._service, summary)
        self._about.setVisible(bool(about) and not self._is_narrow)

    def set_readiness(self, low: float, high: float, figure: str) -> None:
        """The interval, and how it is said."""
        self._bar.set_interval(low, high)
        self._figure.setText(figure)
        self._figure.setAccessibleName(tr("Readiness {figure}: explain", figure=figure))
        set_tool_tip(self._figure, tr("How this figure comes about"))
        set_tool_tip(self._bar, figure)

    def set_saved(self, text: str, *, is_problem: bool) -> None:
        """Whether all is saved."""
        self.saved.setText(text)
        self.saved.set_role("err" if is_problem else "small")

    def spare(self) -> QRect:
        """The part below the pages that nothing takes; empty where there is none."""
        top = self.pages.geometry().bottom() + 1 + _AROUND
        return QRect(_AROUND, top, self.width() - 2 * _AROUND, self._line.geometry().top() - _AROUND - top)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the width of the window."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Leave the page the room that it needs."""
        if event.type() == QEvent.Type.Resize and watched is self.window():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        is_narrow = self.isVisible() and self.window().width() < theme().px(WIDTH + _LEAST_PAGE)
        self.setFixedWidth(theme().px(_NARROW if is_narrow else WIDTH))
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            for each in (self._service, self._figure, self.saved):
                each.setVisible(not is_narrow)
            self._about.setVisible(bool(self._about.text()) and not is_narrow)
            for item in self._items.values():
                item.set_narrow(is_narrow)
