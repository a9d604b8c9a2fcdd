"""Why something that was typed cannot be read: a reason with its facts, which a face puts into a sentence."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """What is wrong with a text that was typed. In brackets: the facts that go with it."""

    NOT_A_NUMBER = "not_a_number"
    NOT_WHOLE = "not_whole"
    TOO_LOW = "too_low"
    """(limit)"""
    TOO_HIGH = "too_high"
    """(limit)"""
    TOO_LARGE = "too_large"
    NOT_A_DURATION = "not_a_duration"
    NO_UNIT = "no_unit"
    """(ways) A number of nobody knows what; with each of the units that it may have."""
    TOO_LONG_A_TIME = "too_long_a_time"
    NOT_A_DATE = "not_a_date"
    TWO_DATES = "two_dates"
    """(one, other) It is one day for some people and another for others."""
    NO_CHOICE = "no_choice"
    SEVERAL_CHOICES = "several_choices"
    """(choices) It begins more than one of them."""
    NOT_ALONE = "not_alone"
    """(choice) It excludes the others."""
    NOT_YES_OR_NO = "not_yes_or_no"
    TEXT_TOO_LONG = "text_too_long"
    """(length, most)"""
    NOBODY = "nobody"
    """A contact without name or role."""
    NOT_A_LINK = "not_a_link"
    SPACE_IN_LINK = "space_in_link"
    OTHER = "other"
    """(message)"""


class Unreadable(Exception):  # noqa: N818 - it says what the text is
    """A text that cannot be read; `facts` go into the sentence about it."""

    def __init__(self, reason: Reason, text: str, **facts: object) -> None:
        super().__init__(f"{text!r}: {reason}")
        self.reason = reason
        self.text = text
        self.facts = facts

    @property
    def goes_on_too_long(self) -> bool:
        """Whether only its end is too much: what was read before is the same text, and misleads nobody."""
        return self.reason is Reason.TEXT_TOO_LONG
