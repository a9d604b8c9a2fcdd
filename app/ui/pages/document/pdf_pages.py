"""The PDF as it will be written, made in the background and shown page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QWidget

from app.ui.exporting import Exporting, Written, order_of
from app.ui.pages.document.pdf_view import PdfView
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.widgets.buttons import button, icon_button
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.layout import clear, column, row
from app.ui.widgets.text import Label

if TYPE_CHECKING:
    from app.ui.shell.desk import Desk


class PdfPages(QWidget):
    """Makes the PDF when it is first looked at, and anew when that is wanted. `tools` stand in the head of the page."""

    changed = Signal()
    shown = Signal()
    """Pages were made, and are there to be read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._is_current = self._was_stopped = False
        self._problem = ""
        self._read = "", ""
        self._is_to_go = False
        self.exporting = Exporting(self)
        self.view = PdfView(self)
        self._make_parts()
        self._lay_out()
        self._connect()
        self._show_state()

    def _make_parts(self) -> None:
        self._back = icon_button("chevron-left", tr("Previous page"), lambda: self.view.go_to(self.view.page - 1))
        self._on = icon_button("chevron-right", tr("Next page"), lambda: self.view.go_to(self.view.page + 1))
        self._number = Label("", wraps=False)
        self._wide = icon_button("fit-width", tr("Whole width"), self.view.fit_width)
        self._whole = icon_button("fit-page", tr("Whole page"), self.view.fit_page)
        for each in (self._wide, self._whole):
            each.setCheckable(True)
            each.setAutoExclusive(True)
        self._wide.setChecked(True)
        self._sign = IconLabel("warning", "warn")
        self._said = ElidedLabel("", "small")
        self._anew = button(tr("Make anew"), self.make)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        self._stop = button(tr("Stop"), self.stop)
        self._note = Label("", "muted")
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self) -> None:
        self.tools = clear()
        line = row(self.tools, spacing=8)
        for each in (self._back, self._number, self._on, self._wide, self._whole):
            line.addWidget(each)
        line.addWidget(self._sign)
        line.addWidget(self._said, 1)
        line.addWidget(self._bar)
        line.addWidget(self._stop)
        line.addWidget(self._anew)
        empty = clear()
        inner = column(empty, margin=24)
        inner.addStretch(1)
        inner.addWidget(self._note)
        inner.addStretch(1)
        self._middle = QStackedWidget()
        self._middle.addWidget(empty)
        self._middle.addWidget(self.view)
        column(self).addWidget(self._middle)

    def _connect(self) -> None:
        self.view.page_changed.connect(lambda _page: self._show_state())
        self.exporting.progressed.connect(self._progress)
        self.exporting.done.connect(self._take)
        self.exporting.failed.connect(self._fail)

    # making

    def look(self, chapter: str = "", section: str = "") -> None:
        """The pages are looked at, from what was read before: make them where there are none yet."""
        if (chapter, section) != self._read:
            self._read, self._is_to_go = (chapter, section), True
        self._go()
        if not self.view.page_count and not self.exporting.is_busy and not self._was_stopped:
            self.make()

    def make(self) -> None:
        """Make the PDF of the assessment as it is now."""
        workspace = self._desk.workspace
        if self.exporting.is_busy or not workspace.is_open:
            return
        self._is_current, self._was_stopped = True, False
        self._problem = ""
        self._bar.setRange(0, 0)
        self.exporting.start(order_of(workspace, None, ("pdf",)))
        self._show_state()

    def _go(self) -> None:
        """Go to what was read before, once; one who has leafed on since stays there."""
        if self._is_to_go and self.view.page_count:
            self._is_to_go = False
            page = self.view.page_of(*self._read)
            if page is not None:
                self.view.go_to(page)

    def stop(self) -> None:
        """Give up making it; what was shown stays."""
        self.exporting.stop()
        self._was_stopped, self._is_current = True, False
        self._show_state()

    def outdate(self) -> None:
        """Something was changed since."""
        if self._is_current:
            self._is_current = False
            self._show_state()

    def close_file(self) -> None:
        """The assessment is closed: nothing of it stays."""
        self.exporting.stop()
        self.view.close_pdf()
        self._is_current = self._was_stopped = False
        self._read, self._is_to_go = ("", ""), False
        self._problem = ""
        self._show_state()

    def _progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _take(self, written: Written) -> None:
        content = next((each for name, each in written.contents.items() if name.endswith(".pdf")), b"")
        if not self.view.show_pdf(content):
            self._problem = tr("What was made cannot be shown.")
        self._show_state()
        self._go()
        self.shown.emit()

    def _fail(self, problem: str) -> None:
        self._is_current = False
        self._problem = problem
        self._show_state()

    # what is said

    def _show_state(self) -> None:
        is_busy, pages = self.exporting.is_busy, self.view.page_count
        self._middle.setCurrentIndex(1 if pages else 0)
        for each in (self._back, self._on, self._number, self._wide, self._whole):
            each.setVisible(pages > 0)
        self._back.setEnabled(self.view.page > 0)
        self._on.setEnabled(self.view.page + 1 < pages)
        self._number.setText(tr("{page} of {pages}", page=self.view.page + 1, pages=pages))
        self._bar.setVisible(is_busy)
        self._bar.setFixedWidth(theme().px(120))
        self._stop.setVisible(is_busy)
        is_old = pages > 0 and not self._is_current
        self._anew.setVisible(not is_busy and (is_old or not pages))
        self._sign.setVisible(is_old and not is_busy)
        self._said.setText(self._sentence(is_busy=is_busy, is_old=is_old) if pages else "")
        self._note.setText(self._sentence(is_busy=is_busy, is_old=is_old))
        self._note.set_role("err" if self._problem else "muted")
        self.changed.emit()

    def _sentence(self, *, is_busy: bool, is_old: bool) -> str:
        if is_busy:
            return tr("The pages are being made…")
        if self._problem:
            return tr("The pages could not be made: {problem}", problem=self._problem)
        if is_old:
            return tr("Out of date: something was changed since.")
        return tr("No pages were made.") if not self.view.page_count else ""
