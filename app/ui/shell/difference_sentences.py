"""What differs between two states of an assessment, in sentences that name questions by what they ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.texts import interface_language, tr

if TYPE_CHECKING:
    from app.core.assessment import Assessment
    from app.core.pack import Pack
    from app.io.store.differences import Difference


def difference_sentences(before: Assessment, after: Assessment, pack: Pack) -> tuple[str, ...]:
    """One sentence for each thing that is not the same."""
    from app.core.localised import localised
    from app.io.store.differences import found_differences

    shown = localised(pack, interface_language())
    return tuple(_sentence(each, shown) for each in found_differences(before, after))


def _sentence(found: Difference, pack: Pack) -> str:
    if found.kind == "answer":
        return _on_answer(found, pack)
    if found.kind == "decision":
        return _on_decision(found)
    if found.kind == "comment":
        return tr("A comment was added, changed or removed.")
    return tr("The description of the service was changed ({fields}).", fields=", ".join(found.fields))


def _on_answer(found: Difference, pack: Pack) -> str:
    question = pack.questions.get(found.id)
    text = found.id if question is None else question.text
    if found.way == "added":
        return tr("The answer to “{question}” was added.", question=text)
    if found.way == "removed":
        return tr("The answer to “{question}” was removed.", question=text)
    return tr("The answer to “{question}” was changed.", question=text)


def _on_decision(found: Difference) -> str:
    if found.way == "added":
        return tr("The decision on the finding {finding} was added.", finding=found.id)
    if found.way == "removed":
        return tr("The decision on the finding {finding} was removed.", finding=found.id)
    return tr("The decision on the finding {finding} was changed.", finding=found.id)
