"""Makes pages before they are looked at, a little at a time while the window has nothing else to do.

A page takes a tenth of a second to import, build and fill. Whoever goes to one that is not ready gets it in the same
little steps, only without pauses between them, and the window goes on answering.
"""

from __future__ import annotations

import pkgutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from app.ui.shell.page import Page
    from app.ui.shell.window import MainWindow
    from app.ui.workspace import Changed

_REST_MS, _PAUSE_MS = 150, 25
"""How long nothing is made after a file was opened, or the user did something; and the pause between two steps."""
_SLICE_SECONDS = 0.008


@dataclass(eq=False)
class _Begun:
    """A page on its way. `missed`: changes since it was filled."""

    steps: Iterator[object]
    page: Page | None = None
    missed: list[Changed] = field(default_factory=list)


class Preparation(QObject):
    """Gives the window its pages, showing the open assessment, one after the other."""

    done = Signal()
    """Nothing is left to be made."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._begun: dict[str, _Begun] = {}
        self._given_up: set[str] = set()
        self._wanted = ""
        self._arrived: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        window.workspace.opened.connect(self._begin)
        window.workspace.closed.connect(self._end)
        window.workspace.changed.connect(self._note)
        if window.workspace.is_open:
            self._begin()

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to be made."""
        return not self._next()

    def bring(self, name: str, arrived: Callable[[], object]) -> None:
        """Make a page as fast as the window allows, and call `arrived` then, unless another is wanted before."""
        self._wanted, self._arrived = name, arrived
        self._timer.start(0)

    def let_go(self) -> None:
        """Nobody waits for a page any more, and the user has gone somewhere else: that comes first."""
        self._forget()
        self._rest()

    def page(self, name: str) -> Page | None:
        """The page of that name, made to its end now; None where it was not begun."""
        begun = self._begun.get(name)
        if begun is None or begun.page is None:
            return None
        for _ in begun.steps:
            continue
        return self._done(name)

    def _begin(self) -> None:
        """An assessment was opened: pages that are on their way are filled anew."""
        self._given_up.clear()
        for name, each in list(self._begun.items()):
            if each.page is None:
                continue
            if each.page.desk is self._window.desk:
                each.steps = self._filled(each, each.page)
            else:
                each.page.deleteLater()
                del self._begun[name]
        self._timer.start(0 if self._arrived is not None else _REST_MS)

    def _end(self) -> None:
        self._forget()
        self._timer.stop()

    def _forget(self) -> None:
        self._wanted, self._arrived = "", None

    def _rest(self) -> None:
        if self._arrived is None and self._timer.isActive():
            self._timer.start(_REST_MS)

    def _note(self, changed: Changed) -> None:
        for each in self._begun.values():
            each.missed.append(changed)
        self._rest()

    def _next(self) -> str:
        """The page to go on with; '' for none."""
        if self._wanted:
            return self._wanted
        left = (name for name in self._window.stack.names if not self._window.stack.has(name))
        return next((name for name in left if name not in self._given_up), "")

    def _go_on(self) -> None:
        """Do some of what is to be done."""
        name = self._next()
        if not name:
            self._timer.stop()
            self.done.emit()
            return
        try:
            is_ready = self._window.stack.has(name) or self._step(name)
        except Exception:
            self._begun.pop(name, None)
            self._given_up.add(name)
            self._forget()
            raise
        self._timer.setInterval(_PAUSE_MS if self._arrived is None else 0)
        if is_ready:
            if not self._window.stack.has(name):
                self._window.stack.take(name, self._done(name))
            self._arrive()

    def _arrive(self) -> None:
        """Tell whoever waits for a page that it is there."""
        arrived = self._arrived
        self._forget()
        if arrived is not None:
            arrived()

    def _step(self, name: str) -> bool:
        """Make some of a page; whether that was the last of it."""
        if name not in self._begun:
            begun = self._begun[name] = _Begun(iter(()))
            begun.steps = self._made(begun, name)
        until = time.perf_counter() + _SLICE_SECONDS
        return all(time.perf_counter() < until for _ in self._begun[name].steps)

    def _done(self, name: str) -> Page:
        """The page, which now knows of what has changed meanwhile."""
        begun = self._begun.pop(name)
        assert begun.page is not None
        for each in begun.missed:
            begun.page.show_change(each)
        return begun.page

    def _made(self, begun: _Begun, name: str) -> Iterator[object]:
        package = import_module(f"app.ui.pages.{name}")
        for each in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            yield import_module(each.name)
        for module in getattr(import_module(f"{package.__name__}.page"), "NEEDED_SOON", ()):
            yield import_module(module)
        begun.page = self._window.stack.made(name)
        yield begun.page
        yield from self._filled(begun, begun.page)

    def _filled(self, begun: _Begun, page: Page) -> Iterator[object]:
        """Fill a page, and give everything on it its style, which otherwise happens when it is first seen."""
        begun.missed.clear()
        yield from page.fill()
        for each in page.findChildren(QWidget):
            if isValid(each):
                each.ensurePolished()
            yield each
