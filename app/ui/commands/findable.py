"""What the palette finds: commands, pages, questions that are asked, findings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from app.ui.commands.palette import Entry
from app.ui.commands.registry import group_title
from app.ui.texts import tr

if TYPE_CHECKING:
    from app.ui.shell.desk import Desk


def findable(desk: Desk) -> Iterator[Entry]:
    """Everything that can be found now."""
    yield from _commands(desk)
    if desk.workspace.is_open:
        yield from _findings(desk)
        yield from _questions(desk)


def _commands(desk: Desk) -> Iterator[Entry]:
    for command in desk.commands:
        if not command.enabled():
            continue
        menu = group_title(command.group).replace("&", "")
        if command.choices is None:
            keys = QKeySequence(command.keys.split("|")[0]).toString(QKeySequence.SequenceFormat.NativeText)
            yield Entry(command.plain_title, menu, command.run, keys, command.words)
            continue
        for choice in command.choices():
            yield Entry(choice.title, f"{menu} · {command.plain_title}", choice.run, words=command.plain_title)


def _findings(desk: Desk) -> Iterator[Entry]:
    for finding in desk.workspace.report.findings:
        yield Entry(
            f"{finding.rule}  {finding.title}",
            finding.message,
            lambda name=finding.fingerprint: desk.go("findings", name),
            words=tr("Finding"),
        )


def _questions(desk: Desk) -> Iterator[Entry]:
    pack = desk.workspace.pack
    for result in desk.workspace.report.questions:
        if str(result.visibility) != "hidden":
            question = pack.questions[result.id]
            questionnaire, section = pack.section_of[result.id]
            yield Entry(
                question.text,
                f"{questionnaire.title} · {section.title}",
                lambda name=result.id: desk.go_to_question(name),
                words=result.id,
            )
