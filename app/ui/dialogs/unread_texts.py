"""Before a file is closed: what was typed in it and cannot be read, and so is not part of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from app.ui.dialogs.asking import ask
from app.ui.dialogs.way import Way
from app.ui.shell.page import Target
from app.ui.texts import tr, tr_n

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.core.pack import Pack
    from app.ui.drafts import Unread
    from app.ui.workspace import Workspace

_MOST, _MOST_QUESTION, _MOST_TYPED = 12, 70, 40


def ask_about_unread(
    workspace: Workspace,
    window: QWidget,
    go: Callable[[Target], object],
    then: Callable[[], object],
    otherwise: Callable[[], object] = lambda: None,
) -> bool:
    """Ask where there is something that cannot be read, once; False where there is nothing, and nothing is run.

    `then` goes on with closing and `go` shows a place; `otherwise` is run where the file stays open.
    """
    waiting = workspace.drafts.waiting(workspace.assessment) if workspace.is_open else []
    if not waiting:
        return False
    first = waiting[0]

    def lose() -> None:
        workspace.drafts.clear()
        then()

    def go_there() -> None:
        otherwise()
        go(Target("questionnaires", first.question, first.draft.row, first.draft.field))

    ask(
        window,
        tr("Something you typed cannot be read"),
        tr("It is not part of any answer, and is lost when the file is closed."),
        [Way(tr("Close without it"), lose), Way(tr("Go there"), go_there, "primary")],
        particulars=_places(waiting, workspace.pack),
        left=otherwise,
    )
    return True


def _places(waiting: Sequence[Unread], pack: Pack) -> list[str]:
    places = [_place(each, pack) for each in waiting[:_MOST]]
    return places + ([tr_n("and %n more", len(waiting) - _MOST)] if len(waiting) > _MOST else [])


def _place(unread: Unread, pack: Pack) -> str:
    question = pack.questions[unread.question]
    field = next((each.title for each in question.parts if each.id == unread.draft.field), "")
    text, typed = _shortened(question.text, _MOST_QUESTION), _shortened(unread.draft.text, _MOST_TYPED)
    if field:
        return tr("{question} {field}: “{typed}”", question=text, field=field, typed=typed)
    return tr("{question} “{typed}”", question=text, typed=typed)


def _shortened(text: str, most: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
