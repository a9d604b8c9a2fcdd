"""Files: new, open, copy, close. Whatever stands in the way is said in plain words, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.dialogs.way import Way
from app.ui.shell.choosing import FileChooser
from app.ui.shell.opening import Opener, Refusal, Wanted
from app.ui.shell.temporary_copies import TemporaryCopies
from app.ui.texts import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.io.store import Backup
    from app.session import Session
    from app.ui.preferences import Preferences
    from app.ui.workspace import Workspace


class Files(QObject):
    """What the commands, the start page and dropped files ask for."""

    opening = Signal(str)
    """The name of the file that is being opened; empty when that is over."""
    told = Signal(str)
    """A sentence that is shown for a moment."""
    forgotten = Signal()
    lost = Signal(object)
    """The file whose unsaved changes the user gave up."""
    place_wanted = Signal(object)
    """A Target to go to before a file is closed."""
    noted = Signal(tuple)
    """Sentences on what opening a file brought up."""
    reading_again = Signal()
    """The open file has been read anew, and takes the place of what was open."""

    def __init__(self, workspace: Workspace, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self.workspace = workspace
        self.preferences = preferences
        self.chooser = FileChooser()
        self._window = window
        self._copies = TemporaryCopies()
        self._opener = Opener(self._session, workspace.library.find, self)
        self._opener.opened.connect(self._opened)
        self._opener.refused.connect(self._refused)

    # new

    def create(self, path: Path, service: str, summary: str, answers: dict[str, object]) -> bool:
        """Make an assessment with the first answers of a profile and open it; False, with the reason said, if not."""
        from app.core.errors import ReadyroomError
        from app.ui.dialogs.asking import tell
        from app.ui.shell.making import made_session

        try:
            session = made_session(self.workspace, path, service=service, summary=summary, answers=answers)
        except (ReadyroomError, OSError) as error:
            tell(self._window, tr("The assessment could not be made"), str(error))
            return False
        self._let_go_then(lambda: self._take(session, is_new=True), session.close)
        return True

    def explore(self, sample: Path) -> None:
        """Open a copy of a sample that goes when it is closed."""
        from app.core.errors import ReadyroomError
        from app.ui.dialogs.asking import tell

        try:
            self.open(self._copies.made(sample))
        except (ReadyroomError, OSError) as error:
            tell(self._window, tr("The sample could not be copied"), str(error))

    def is_temporary(self, path: Path) -> bool:
        """Whether a file is a copy that goes when it is closed."""
        return self._copies.holds(path)

    # open

    def choose_and_open(self) -> None:
        """Ask which file, and open it."""
        path = self.chooser.file_to_open(self._window, self.folder())
        if path is not None:
            self.open(path)

    def open(self, path: Path, *, read_only: bool = False, accept_outside_changes: bool = False) -> None:
        """Open a file in the place of the one that is open."""
        if self._opener.is_busy:
            return
        again = None
        if self.workspace.is_open and self._is_open(path) and not read_only:
            if self.workspace.session.is_as_on_disk():
                self.told.emit(tr("{name} is open already.", name=path.name))
                return
            again = self.workspace.session
        self.opening.emit(path.name)
        self._opener.start(Wanted(path, read_only, accept_outside_changes, again))

    def forget(self, path: Path) -> None:
        """Take a file out of the files opened before."""
        self.preferences.forget_recent(path)
        self.forgotten.emit()

    @property
    def is_opening(self) -> bool:
        """Whether a file is being opened."""
        return self._opener.is_busy

    def folder(self) -> Path:
        """The folder to begin looking in: that of the file that is open, else of the last one."""
        if self.workspace.is_open and not self.is_temporary(self.workspace.path):
            return self.workspace.path.parent
        recent = [each.parent for each in self.preferences.recent if each.parent.is_dir()]
        return recent[0] if recent else documents_folder()

    def _is_open(self, path: Path) -> bool:
        try:
            return path.resolve() == self.workspace.path
        except (OSError, RuntimeError, ValueError):
            return False

    def _session(self, wanted: Wanted) -> Session:
        from app.session import Session

        workspace, today = self.workspace, self.workspace.clock().date()
        if wanted.again is not None:
            return wanted.again.reopened(
                workspace.library, as_of=today, accept_outside_changes=wanted.accept_outside_changes
            )
        return Session.open(
            wanted.path,
            workspace.library,
            as_of=today,
            clock=workspace.clock,
            author=workspace.author,
            read_only=wanted.read_only,
            accept_outside_changes=wanted.accept_outside_changes,
        )

    def _opened(self, wanted: Wanted, session: Session) -> None:
        if wanted.again is None:
            self._let_go_then(lambda: self._take(session), session.close)
        elif self.workspace.is_open and self.workspace.session is wanted.again:
            self.reading_again.emit()
            self._take(session, is_again=True)
        else:  # closed while it was read
            session.close()
        self.opening.emit("")

    def _take(self, session: Session, *, is_new: bool = False, is_again: bool = False) -> None:
        if not self.is_temporary(session.path):
            self.preferences.add_recent(session.path)
        (self.workspace.take_anew if is_again else self.workspace.take)(session)
        self._copies.remove_others(session.path)
        if session.notes:
            self.noted.emit(tuple(session.notes))
        if is_new:
            self.told.emit(tr("{name} is saved.", name=session.path.name))

    def _refused(self, refusal: Refusal) -> None:
        from app.ui.dialogs.file_problem import ask_about

        self.opening.emit("")
        ask_about(refusal, self, self._window)

    # copy, close

    def save_copy(self, *, goes_on_there: bool = False) -> None:
        """Ask for a name and write what is open to it; `goes_on_there`: and work on in the copy."""
        from app.core.errors import ReadyroomError
        from app.ui.dialogs.asking import ask

        proposed = self.folder() / tr("Copy of {name}", name=self.workspace.path.name)
        path = self.chooser.place_to_save(self._window, tr("Save a copy"), proposed)
        if path is None:
            return
        try:
            self.workspace.session.save_copy(path)
        except (ReadyroomError, OSError) as error:
            another = Way(tr("Choose another name…"), lambda: self.save_copy(goes_on_there=goes_on_there), "primary")
            ask(self._window, tr("The copy could not be saved"), str(error), [another])
            return
        self.told.emit(tr("A copy is saved: {path}", path=path))
        if goes_on_there:
            self.workspace.abandon()
            self.open(path)

    def close(self, then: Callable[[], object] = lambda: None) -> None:
        """Close the file, then do something; nothing is lost without being asked."""

        def closed() -> None:
            self._copies.remove_others(None)
            then()

        self._let_go_then(closed, lambda: None)

    def asks_about_unread(self, then: Callable[[], object], otherwise: Callable[[], object] = lambda: None) -> bool:
        """Ask where something typed cannot be read; `then` goes on without it. False where there is nothing to ask."""
        if not self.workspace.drafts.is_kept:
            return False
        from app.ui.dialogs.unread_texts import ask_about_unread

        return ask_about_unread(self.workspace, self._window, self.place_wanted.emit, then, otherwise)

    def _let_go_then(self, then: Callable[[], object], otherwise: Callable[[], object]) -> None:
        """Let go of what is open and go on, or ask when it cannot be saved or something in it cannot be read."""

        def again() -> None:
            self._let_go_then(then, otherwise)

        if self.asks_about_unread(again, otherwise):
            return
        if not self.workspace.is_open or self.workspace.close():
            then()
            return

        def lose() -> None:
            self.lost.emit(self.workspace.path)
            self.workspace.abandon()
            then()

        from app.ui.dialogs.file_problem import ask_about_unsaved

        ask_about_unsaved(self, self._window, again, lose, otherwise)

    # changed outside

    def reload(self) -> None:
        """Read the file again as it is on disk; once that is done, what is not saved is given up."""
        self.open(self.workspace.path)

    def backups(self) -> tuple[Backup, ...]:
        """The backups of the file that is open, the newest first."""
        from app.core.errors import ReadyroomError
        from app.io.store import list_backups

        try:
            return list_backups(self.workspace.path)
        except ReadyroomError:
            return ()

    def restore(self, path: Path, backup: Backup) -> Path | None:
        """Put a backup in the place of a file, open or not, and open that; gives the name of what was set aside.

        Raises ReadyroomError or OSError, and then everything is as it was.
        """
        from app.io.store import restore_backup

        if self.workspace.is_open and self._is_open(path):
            aside = self.workspace.session.restore(backup)
        else:
            aside = restore_backup(path, backup)
        self.open(path)
        return aside

    def keep_mine(self) -> None:
        """Save what is open in the place of what was changed outside, which is kept under another name."""
        from app.core.errors import ReadyroomError
        from app.ui.dialogs.asking import tell

        try:
            aside = self.workspace.keep_mine()
        except (ReadyroomError, OSError) as error:
            tell(self._window, tr("The file could not be replaced"), str(error))
            return
        if aside is not None:
            self.told.emit(tr("What was changed outside is kept as {name}.", name=aside.name))

    def shut(self) -> None:
        """Let go of everything at the end of the program."""
        self._opener.close()
        self._copies.remove_others(None)


def documents_folder() -> Path:
    """Where the user keeps documents; on a new account that folder may not be there, and the user's own is taken."""
    from PySide6.QtCore import QStandardPaths

    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return found if found.is_absolute() and found.is_dir() else Path.home()
