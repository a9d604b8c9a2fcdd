"""What every page is, and where one is going: a page and a place on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.core.first_sight import FirstSight
    from app.ui.shell.desk import Desk
    from app.ui.workspace import Changed


class Target(NamedTuple):
    """A place in the window. `place`: id of a question, finding, element, section or step; then row and field."""

    page: str
    place: str = ""
    row: str = ""
    field: str = ""


class Page(QWidget):
    """A page. It reads the workspace, and is told when to look again; used only while an assessment is open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.workspace = desk.workspace
        self.setProperty("ground", "page")

    def show_all(self) -> None:
        """Show the assessment that is open now; called once after opening, before the page is seen."""

    def fill(self) -> Iterator[object]:
        """Do what `show_all` does, in steps between which the window can answer."""
        yield self.show_all()

    def show_sight(self, sight: FirstSight) -> None:
        """Show what is known of a file that is not open yet; called only where the page says it can."""

    def show_more(self) -> None:
        """Show what the first picture did not wait for; called once it is on the screen."""

    def show_change(self, changed: Changed) -> None:
        """Show what a change made different; called for every change, whether the page is seen or not."""

    def go(self, target: Target) -> None:
        """Show the place of a target and put the focus there."""

    def subtitle(self) -> str:
        """The line beside the title in the bar; empty for none."""
        return ""

    def place(self) -> Target | None:
        """Where the user is on this page, to come back to; None when nowhere in particular."""
        return None


class PageSpec(NamedTuple):
    """A page of the navigation: what it is called, its icon, how it is made, and the figure shown beside its name."""

    id: str
    title: Callable[[], str]
    icon: str
    make: Callable[[Desk], Page]
    keys: str = ""
    badge: Callable[[Desk], tuple[str, str]] = lambda _desk: ("", "")
    """Text and kind ('' plain, 'err' on a tinted ground)."""
    has_sight: bool = False
    """Whether it can be shown before the file is open."""
