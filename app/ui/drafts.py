"""What was typed into the open file and cannot be read: kept beside the answers, so that it is there on coming back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.core.assessment import Assessment
    from app.core.entry.drafts import Draft


class Unread(NamedTuple):
    """A text that cannot be read, and the question it was typed at."""

    question: str
    draft: Draft


class Drafts:
    """Texts by question. They go when the file is closed."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Draft, ...]] = {}

    @property
    def is_kept(self) -> bool:
        """Whether there is any."""
        return bool(self._kept)

    def keep(self, question: str, drafts: Sequence[Draft]) -> None:
        """These are the texts of a question now."""
        if drafts:
            self._kept[question] = tuple(drafts)
        else:
            self._kept.pop(question, None)

    def of(self, question: str) -> tuple[Draft, ...]:
        """The texts of a question."""
        return self._kept.get(question, ())

    def clear(self) -> None:
        """Forget them all."""
        self._kept.clear()

    def waiting(self, assessment: Assessment) -> list[Unread]:
        """The texts that are in sight where they were typed, and have neither been mended nor given up."""
        return [
            Unread(question, each)
            for question, drafts in self._kept.items()
            if (answer := assessment.answers.get(question)) is None
            or not (answer.absent or answer.not_applicable is not None)
            for each in drafts
            if each.is_there
        ]
