"""An assessment: the answers of one team for one service, against one version of a pack."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from app.core import ids
from app.core.model import Checked, Limits, Model, declared

FORMAT = 1
"""Version of the assessment file. A file with a higher one is never rewritten."""


def _day(text: str) -> str:
    if text:
        date.fromisoformat(text)
    return text


Day = Annotated[str, Limits(pattern=r"^(\d{4}-\d{2}-\d{2})?$"), Checked(_day)]
"""A day as 2026-11-02, or nothing."""
Reason = Annotated[str, Limits(min_length=1, max_length=4000, strip_whitespace=True)]
Person = Annotated[str, Limits(min_length=1, max_length=200, strip_whitespace=True)]


class Confidence(StrEnum):
    """How sure the team is of an answer."""

    GUESS = "guess"
    ESTIMATE = "estimate"
    AGREED = "agreed"
    MEASURED = "measured"


class NotApplicable(Model):
    """Why a question does not apply, and who agreed."""

    reason: Reason
    approver: Person


class Evidence(Model):
    """Something that proves an answer: a link, or a file kept by content beside the assessment."""

    link: str = declared(default="", max_length=2000)
    file: str = declared(default="", max_length=200, description="SHA-256 of the content and the ending, as stored")
    title: str = declared(default="", max_length=400)
    dated: Day = declared(default="", description="Day the evidence was made")


class Answer(Model):
    """What was said to one question: a value, 'we do not have this', or not applicable."""

    value: Any = None
    absent: bool = declared(default=False, description="'We do not have this': an answer that scores 0")
    not_applicable: NotApplicable | None = None
    note: str = declared(default="", max_length=20_000)
    evidence: tuple[Evidence, ...] = declared(default=(), max_length=100)
    confidence: Confidence | None = None
    author: str = declared(default="", max_length=200)
    at: str = declared(default="", max_length=40, description="ISO 8601 time of the answer")

    @property
    def is_given(self) -> bool:
        """Whether it holds a value (rather than 'we do not have this' or not applicable)."""
        return self.value is not None and not self.absent and self.not_applicable is None

    @property
    def is_resolved(self) -> bool:
        """Whether the question is dealt with in any of the three ways."""
        return self.value is not None or self.absent or self.not_applicable is not None


class DecisionKind(StrEnum):
    """What an architect decided about a finding."""

    FIX_PLANNED = "fix_planned"
    RISK_ACCEPTED = "risk_accepted"
    DISMISSED = "dismissed"


class Decision(Model):
    """A decision on one finding. An accepted risk needs an approver and a date on which it ends."""

    rule: str
    kind: DecisionKind
    reason: Reason
    requester: str = declared(default="", max_length=200)
    approver: str = declared(default="", max_length=200)
    until: Day = declared(default="", description="Last day it holds, ISO 8601")
    author: str = declared(default="", max_length=200)
    at: str = declared(default="", max_length=40)


class Comment(Model):
    """A remark on a question or a finding."""

    about: str = declared(min_length=1, max_length=200)
    text: str = declared(min_length=1, max_length=20_000)
    author: str = declared(default="", max_length=200)
    at: str = declared(default="", max_length=40)


class PackReference(Model):
    """Which pack an assessment was made with."""

    id: str = declared(min_length=1, max_length=ids.MAX_ID_LENGTH)
    version: str = declared(pattern=ids.VERSION_PATTERN, max_length=40)


class Meta(Model):
    """What an assessment is about."""

    format: int = FORMAT
    pack: PackReference
    service: str = declared(min_length=1, max_length=200)
    summary: str = declared(default="", max_length=2000, description="One sentence on what the service does")
    language: str = declared(default="en", max_length=20)
    created: str = declared(default="", max_length=40)
    revision: int = declared(default=0, ge=0)


class Assessment(Model):
    """All that is known of one service. Immutable: a change makes a new one and shares what did not change."""

    meta: Meta
    answers: Mapping[str, Answer] = declared(default_factory=dict)
    decisions: Mapping[str, Decision] = declared(default_factory=dict, description="By fingerprint of the finding")
    comments: Mapping[str, Comment] = declared(default_factory=dict, description="By id of the comment")
