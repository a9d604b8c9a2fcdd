"""The open assessment and everything that follows from a change: what is evaluated, saved, undone and told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from app.ui.drafts import Drafts
from app.ui.file_watch import FileWatch
from app.ui.saving import Saver, SaveState
from app.ui.texts import interface_language
from app.ui.undo import ChangeCommand

if TYPE_CHECKING:
    from app.core.assessment import Answer, Assessment, Decision
    from app.core.changes import Change
    from app.core.compiled import CompiledPack
    from app.core.evaluation.report import Report
    from app.core.pack import Pack
    from app.io.pack_library import PackLibrary
    from app.session import Session

Clock = Callable[[], datetime]


class Changed(NamedTuple):
    """What a change touched: the questions it answers anew, and the reports before and after."""

    questions: frozenset[str]
    before: Report | None
    after: Report


class Workspace(QObject):
    """One open assessment at most. Pages read `report` and `assessment`, and change them through `make` and its kin."""

    opened = Signal()
    closed = Signal()
    refused = Signal()
    """A change was wanted while the file is open for reading only; nothing was changed."""
    changed = Signal(object)
    save_changed = Signal(object)
    changed_outside = Signal()
    """The file on disk became another than the one read or saved here, or went, or is as it was again."""

    def __init__(self, library: PackLibrary, clock: Clock, author: str) -> None:
        super().__init__()
        self.library = library
        self.clock = clock
        self.author = author
        self.drafts = Drafts()
        self.undo = QUndoStack(self)
        self.undo.setUndoLimit(1000)
        self._session: Session | None = None
        self._report: Report | None = None
        self._saver: Saver | None = None
        self._localised: tuple[Pack, str, Pack] | None = None
        self._watch = FileWatch(self)
        self._watch.changed.connect(self.changed_outside)

    @property
    def is_open(self) -> bool:
        """Whether there is an assessment."""
        return self._session is not None

    @property
    def session(self) -> Session:
        """The session of the open assessment."""
        assert self._session is not None, "nothing is open"
        return self._session

    @property
    def assessment(self) -> Assessment:
        """The assessment as it is now, saved or not."""
        return self.session.assessment

    @property
    def pack(self) -> Pack:
        """The pack of the open assessment, in the language of the interface as far as it is translated."""
        key = (self.session.pack, interface_language())
        if self._localised is None or self._localised[0] is not key[0] or self._localised[1] != key[1]:
            from app.core.localised import localised

            self._localised = (*key, localised(*key))
        return self._localised[2]

    @property
    def compiled(self) -> CompiledPack:
        """The pack with its conditions."""
        return self.session.compiled

    @property
    def path(self) -> Path:
        """The file."""
        return self.session.path

    @property
    def report(self) -> Report:
        """The report of the assessment as it is now."""
        if self._report is None:
            self._report = self.session.report()
        return self._report

    @property
    def is_read_only(self) -> bool:
        """Whether what is open can be read only."""
        return self.session.is_read_only

    @property
    def saver(self) -> Saver | None:
        """What saves the open assessment; None when there is none, or when it is open for reading only."""
        return self._saver

    def open(self, path: Path, *, read_only: bool = False, accept_outside_changes: bool = False) -> None:
        """Open a file in the place of the one that is open; raises as `Session.open`, and then nothing changes."""
        from app.session import Session

        if self._session is not None and path.resolve() == self.path and not read_only:
            self.close()
        session = Session.open(
            path,
            self.library,
            as_of=self.clock().date(),
            clock=self.clock,
            author=self.author,
            read_only=read_only,
            accept_outside_changes=accept_outside_changes,
        )
        self.take(session)

    def take(self, session: Session) -> None:
        """Make a session the open one; StorageError, and the session closed, when the one before cannot be saved."""
        if not self.close():
            from app.core.errors import StorageError

            session.close()
            raise StorageError("What is open cannot be saved, so nothing else is opened.")
        self._begin(session)

    def take_anew(self, session: Session) -> None:
        """Make a session that has read the same file anew the open one; what was not saved is given up."""
        self.abandon()
        self._begin(session)

    def _begin(self, session: Session) -> None:
        self._session = session
        if not session.is_read_only:
            self._saver = Saver(session.save, self.clock, self, saved_at=_last_written(session.path, self.clock))
            self._saver.changed.connect(lambda _status: self._watch.renew())
            self._saver.changed.connect(self.save_changed)
        self._watch.begin(session.path, self._differs_from_disk)
        self.opened.emit()

    def close(self) -> bool:
        """Save what is waiting and let go of the file; False, and still open, when it cannot be saved."""
        if self._saver is not None and not self._saver.flush():
            return False
        self.abandon()
        return True

    def abandon(self) -> None:
        """Let go of the file; what could not be saved is lost."""
        self._watch.end()
        if self._saver is not None:
            self._saver.close()
            self._saver.deleteLater()
        if self._session is not None:
            self._session.close()
        was_open = self._session is not None
        self._session = self._saver = self._report = self._localised = None
        self.undo.clear()
        self.drafts.clear()
        if was_open:
            self.closed.emit()

    def keep_mine(self) -> Path | None:
        """Save what is open over a file that was changed outside; gives the name under which that is kept."""
        if self._saver is None:
            return None
        self._saver.settle()
        aside = self.session.set_outside_changes_aside()
        self._saver.want(self.assessment)
        return aside

    def make(self, change: Change, text: str, key: str = "") -> None:
        """Make a change that can be undone under the name `text`; changes of one `key` in a row are undone as one."""
        if self.session.is_read_only:
            self.refused.emit()
            return
        self.undo.push(ChangeCommand(change, text, self._apply, key))

    def set_answer(self, question: str, answer: Answer | None, text: str, key: str = "") -> None:
        """Make `answer` the answer to a question; nothing happens where it is that already."""
        from app.core.changes import SetAnswer

        before = self.assessment.answers.get(question)
        if answer != before:
            self.make(SetAnswer(question=question, before=before, after=answer), text, key)

    def set_decision(self, fingerprint: str, decision: Decision | None, text: str) -> None:
        """Make `decision` the decision on a finding."""
        from app.core.changes import SetDecision

        before = self.assessment.decisions.get(fingerprint)
        if decision != before:
            self.make(SetDecision(fingerprint=fingerprint, before=before, after=decision), text)

    def set_author(self, name: str) -> None:
        """Who is at work from now on."""
        self.author = name
        if self._session is not None:
            self._session.author = name

    def now(self) -> str:
        """The time to note in a change, ISO 8601."""
        return self.session.now()

    def set_day(self, as_of: date) -> None:
        """Evaluate as of another day, as when midnight passes."""
        if self._session is not None and self._session.as_of != as_of:
            self._session.look_from(as_of)
            before, self._report = self._report, None
            self.changed.emit(Changed(frozenset(), before, self.report))

    def _apply(self, change: Change) -> None:
        from app.core.changes import changed_questions

        before = self._report
        self.session.stage(change)
        self._report = self.session.report()
        if self._saver is not None:
            self._saver.want(self.assessment)
        self.changed.emit(Changed(changed_questions(change), before, self._report))

    def _differs_from_disk(self) -> bool | None:
        if self._session is None or (self._saver is not None and self._saver.status.state is SaveState.PENDING):
            return None
        return not self._session.is_as_on_disk()


def _last_written(path: Path, clock: Clock) -> datetime:
    """When the file was saved last, as the disk knows it."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:
        return clock()
