"""Opening a link that a text names: only to the web or a mailbox, and only after saying where it leads."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.asking import ask, tell
from app.ui.dialogs.way import Way
from app.ui.texts import tr


def show_link(parent: QWidget, link: str) -> None:
    """Ask whether to open a link; one that leads elsewhere is only shown."""
    from app.core.document.dialect import web_link

    if not web_link(link):
        tell(parent, tr("This link is not opened"), tr("It does not lead to the web or a mailbox: {link}", link=link))
        return
    way = Way(tr("Open it"), lambda: QDesktopServices.openUrl(QUrl(link)), "primary")
    ask(parent, tr("Open this link?"), link, [way])
