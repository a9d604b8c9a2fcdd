"""The pages of a PDF, as wide as there is room."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QModelIndex, QPointF, QRectF, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QWidget

from app.ui.texts import tr
from app.ui.theme.theme import theme


class PdfView(QPdfView):
    """Shows a PDF from memory. `page_changed` tells the page in view.

    Qt's view follows links within the PDF and no others, so nothing outside is opened from here.
    """

    page_changed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Pages of the PDF"))
        self._content = QBuffer(self)
        self._pdf = QPdfDocument(self)
        self.setDocument(self._pdf)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.pageNavigator().currentPageChanged.connect(self.page_changed)
        theme().changed.connect(self._look)
        self._look()

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return self._pdf.pageCount()

    @property
    def page(self) -> int:
        """The page in view, from 0."""
        return self.pageNavigator().currentPage()

    def show_pdf(self, content: bytes) -> bool:
        """Show another PDF, on the page where one was; whether it could be read."""
        page = self.page
        self.close_pdf()
        self._content.setData(QByteArray(content))
        self._content.open(QIODevice.OpenModeFlag.ReadOnly)
        self._pdf.load(self._content)
        if self._pdf.error() is not QPdfDocument.Error.None_:
            return False
        self.go_to(min(page, self.page_count - 1))
        return True

    def close_pdf(self) -> None:
        """Show nothing."""
        self._pdf.close()
        self._content.close()
        self._content.setData(QByteArray())

    def go_to(self, page: int) -> None:
        """Show a page, from 0."""
        if 0 <= page < self.page_count:
            self.pageNavigator().jump(page, QPointF(), 0)

    def page_of(self, chapter: str, section: str = "") -> int | None:
        """The page, from 0, on which a section of a chapter begins, or the chapter where it has no such section.

        None where the bookmarks do not know the chapter.
        """
        marks = QPdfBookmarkModel()
        marks.setDocument(self._pdf)
        found = _mark(marks, chapter, QModelIndex())
        if found is None:
            return None
        below = _mark(marks, section, found) if section else None
        page = marks.data(below if below is not None else found, int(QPdfBookmarkModel.Role.Page))
        return page if isinstance(page, int) else None

    def fit_width(self) -> None:
        """As wide as there is room."""
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def fit_page(self) -> None:
        """A whole page at a time."""
        self.setZoomMode(QPdfView.ZoomMode.FitInView)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The pages, with an edge where they have the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(theme().color("accent"), 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the edge."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show no edge."""
        super().focusOutEvent(event)
        self.viewport().update()

    def _look(self) -> None:
        palette = self.palette()
        palette.setColor(palette.ColorRole.Dark, theme().color("desk"))
        self.setPalette(palette)
        gap = theme().px(12)
        self.setPageSpacing(gap)
        margins = self.documentMargins()
        for set_margin in (margins.setLeft, margins.setRight, margins.setTop, margins.setBottom):
            set_margin(gap)
        self.setDocumentMargins(margins)


def _mark(marks: QPdfBookmarkModel, title: str, above: QModelIndex) -> QModelIndex | None:
    """The bookmark of that title directly below another."""
    below = (marks.index(row, 0, above) for row in range(marks.rowCount(above)))
    return next((each for each in below if marks.data(each, int(QPdfBookmarkModel.Role.Title)) == title), None)
