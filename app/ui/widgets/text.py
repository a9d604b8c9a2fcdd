"""Text on screen. Qt takes what looks like HTML for HTML, and then opens the pictures it names; nothing here does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.texts import tied


class Label(QLabel):
    """A label of plain text. `role` says what it is: muted, small, strong, caption, title, heading, figure, err, …"""

    def __init__(self, text: str = "", role: str = "", *, wraps: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if role:
            self.setProperty("role", role)
        if wraps:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show a text, in which a number and its per cent sign stay on one line."""
        self._text = text
        super().setText(tied(text))

    def text(self) -> str:
        """The text as it was given."""
        return self._text

    def set_role(self, role: str) -> None:
        """Become another kind of text."""
        if self.property("role") != role:
            self.setProperty("role", role)
            restyle(self)


def pill(text: str, kind: str) -> Label:
    """A short word on a tinted ground: kind err, warn, ok or info."""
    label = Label(text, wraps=False)
    label.setProperty("pill", kind)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return label


def set_tool_tip(widget: QWidget, text: str) -> None:
    """A tool tip that shows its text as it is, whatever it looks like."""
    widget.setToolTip(plain_rich_text(text) if text else "")


def plain_rich_text(text: str) -> str:
    """Text as the HTML that shows it literally, for what always takes HTML (tool tips, message boxes)."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return f"<span style='white-space: pre-wrap'>{escaped}</span>"


def breakable(path: str) -> str:
    """A path that may be broken behind its slashes and underscores, so that a long one is seen whole."""
    return path.replace("/", "/\u200b").replace("_", "_\u200b")


def restyle(widget: QWidget) -> None:
    """Apply the style sheet anew after a property that it looks at has changed, if it was applied before."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
