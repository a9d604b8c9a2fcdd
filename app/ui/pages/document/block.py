"""A piece of a document on the paper: rich text of our own making that opens nothing and scrolls with the paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QImage, QKeyEvent, QKeySequence, QMouseEvent, QTextFragment, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.ui.theme.theme import theme

_OF_THE_WINDOW = (
    QEvent.Type.FontChange,
    QEvent.Type.ApplicationFontChange,
    QEvent.Type.StyleChange,
    QEvent.Type.PaletteChange,
)
_NOTHING = QImage(1, 1, QImage.Format.Format_ARGB32)


class Block(QTextEdit):
    """As high as its content; text can be selected and copied. `link_clicked` tells where a link leads."""

    link_clicked = Signal(str)

    def __init__(self, image: Callable[[str], QImage], parent: QWidget) -> None:
        super().__init__(parent)
        self._image = image
        self._pressed = ""
        self.setProperty("kind", "paper")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.document().setDocumentMargin(0)

    def loadResource(self, _kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """A picture of the document from memory; of everything else one empty pixel."""
        wanted = name.toString() if isinstance(name, QUrl) else name
        return self._image(wanted) if self._image is not None else _NOTHING

    def set_content(self, html: str, style: str) -> None:
        """Show rich text in a style."""
        self.document().setDefaultFont(theme().font(13))
        self.document().setDefaultStyleSheet(style)
        self.setHtml(html)

    def height_at(self, width: int) -> int:
        """How high it is when it is so wide. What cannot be made narrow enough scrolls sideways."""
        if self.width() != width:
            self.setFixedWidth(width)
        document = self.document()
        if document.textWidth() != width:  # before it is shown for the first time it has no width
            document.setTextWidth(width)
        size = document.size()
        is_wide = size.width() > width + 1
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if is_wide else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if policy != self.horizontalScrollBarPolicy():
            self.setHorizontalScrollBarPolicy(policy)
        return int(size.height() + 0.999) + (self.horizontalScrollBar().sizeHint().height() if is_wide else 0)

    def links(self) -> list[tuple[int, int, str]]:
        """Beginning, end and address of every link, in order."""
        found: list[tuple[int, int, str]] = []
        for fragment in self._fragments():
            address = fragment.charFormat().anchorHref()
            if not address:
                continue
            begin, end = fragment.position(), fragment.position() + fragment.length()
            if found and found[-1][1:] == (begin, address):
                found[-1] = (found[-1][0], end, address)
            else:
                found.append((begin, end, address))
        return found

    def place_of(self, anchor: str) -> int:
        """How far down a place that links lead to stands; 0 where it is not found."""
        for fragment in self._fragments():
            if anchor in fragment.charFormat().anchorNames():
                block = self.document().findBlock(fragment.position())
                return int(self.document().documentLayout().blockBoundingRect(block).top())
        return 0

    def _fragments(self) -> list[QTextFragment]:
        found: list[QTextFragment] = []
        block = self.document().begin()
        while block.isValid():
            step = block.begin()
            while not step.atEnd():
                found.append(step.fragment())
                step += 1
            block = block.next()
        return found

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another style of the window does not lay out the text: the paper sets it anew when its turn comes."""
        if event.type() not in _OF_THE_WINDOW:
            super().changeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the link under the mouse."""
        self._pressed = self.anchorAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the link that was pressed, unless text was selected."""
        super().mouseReleaseEvent(event)
        address = self.anchorAt(event.position().toPoint())
        if address and address == self._pressed and not self.textCursor().hasSelection():
            self.link_clicked.emit(address)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A hand over links."""
        super().mouseMoveEvent(event)
        is_link = bool(self.anchorAt(event.position().toPoint()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.IBeamCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """The paper scrolls, not the piece, unless sideways."""
        if abs(event.angleDelta().x()) > abs(event.angleDelta().y()):
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Copying is for the piece, all other keys are for the paper."""
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Copy and select."""
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
