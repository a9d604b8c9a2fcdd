"""The pages of the window, one of which is shown. Each is built when it is first needed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

if TYPE_CHECKING:
    from app.ui.shell.desk import Desk
    from app.ui.shell.page import Page, PageSpec
    from app.ui.shell.preparing import Preparation


class PageStack(QStackedWidget):
    """Pages by their id."""

    def __init__(self, specs: dict[str, PageSpec], desk: Desk) -> None:
        super().__init__()
        self._specs = specs
        self._desk = desk
        self._pages: dict[str, Page] = {}

    @property
    def names(self) -> list[str]:
        """The ids of all pages, built or not."""
        return list(self._specs)

    @property
    def pages(self) -> Iterator[Page]:
        """The pages that are built."""
        return iter(list(self._pages.values()))

    def has(self, name: str) -> bool:
        """Whether the page of that id is built."""
        return name in self._pages

    def page(self, name: str, preparation: Preparation | None = None) -> Page:
        """The page of that id; built now if it was not, from what `preparation` has of it."""
        if name not in self._pages:
            begun = preparation.page(name) if preparation is not None else None
            self.take(name, begun or self.made(name))
            if begun is None and self._desk.workspace.is_open:
                self._pages[name].show_all()
        return self._pages[name]

    def show_more(self) -> None:
        """Have the page that is shown show what the first picture did not wait for."""
        for page in self.pages:
            if page is self.currentWidget():
                page.show_more()

    def made(self, name: str) -> Page:
        """A new page of that id, with nothing on it yet."""
        page = self._specs[name].make(self._desk)
        self.addWidget(page)
        return page

    def take(self, name: str, page: Page) -> None:
        """Have a page that shows what is open."""
        self._pages[name] = page
