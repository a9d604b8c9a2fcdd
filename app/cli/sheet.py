"""A sheet to fill in: the questions as YAML, each with what it asks as a comment and the answer that it has.

Given back unchanged to `answer --from`, a sheet changes nothing.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

import orjson

from app.cli.output import terminal_safe
from app.core.assessment import Answer
from app.core.pack import Pack
from app.core.prefill import Proposal
from app.core.questionnaire import AnswerType, FieldSpec, Question, Typed

_PLAIN = re.compile(r"[A-Za-z]([A-Za-z0-9 _./()%+-]*[A-Za-z0-9_)%+])?|[0-9]{1,9}(ms|s|m|h|d|w)")
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_INDENT = "  "
_COMMENT_WIDTH = 110


def sheet(
    pack: Pack,
    answers: Mapping[str, Answer],
    names: Iterable[str],
    unreadable: Mapping[str, str],
    optional: Collection[str] = (),
    proposed: Mapping[str, Proposal] | None = None,
) -> str:
    """The sheet for the questions called `names`.

    `unreadable`: answers that are kept but fit no more, and why; `optional`: questions that need no answer here;
    `proposed`: what earlier answers suggest, written as comments.
    """
    about = _Sheet(pack, answers, unreadable, optional, proposed or {})
    return "\n".join(_lines(about, names)) + "\n"


@dataclass(frozen=True, slots=True)
class _Sheet:
    pack: Pack
    answers: Mapping[str, Answer]
    unreadable: Mapping[str, str]
    optional: Collection[str]
    proposed: Mapping[str, Proposal]


def yaml_lines(value: Any, indent: str = "") -> list[str]:
    """A JSON value as lines of YAML that a person can edit; the first line continues after `key:` or `-`."""
    if isinstance(value, str):
        return _text_lines(value, indent)
    if isinstance(value, Mapping) and value:
        lines: list[str] = [""]
        for key, each in cast("Mapping[str, Any]", value).items():
            lines += _entry_lines(_quoted(key), each, indent)
        return lines
    if isinstance(value, list) and any(isinstance(each, Mapping | list) for each in cast("list[Any]", value)):
        return ["", *(line for each in cast("list[Any]", value) for line in _item_lines(each, indent))]
    if isinstance(value, list):
        return [f"[{', '.join(yaml_inline(each) for each in cast('list[Any]', value))}]"]
    return [yaml_inline(value)]


def yaml_inline(value: Any) -> str:
    """A value on one line."""
    return _quoted(value) if isinstance(value, str) else orjson.dumps(value).decode()


def _lines(about: _Sheet, names: Iterable[str]) -> Iterator[str]:
    yield "# Fill in the answers and give the sheet back with: readyroom answer FILE --from THIS-SHEET"
    yield "# An entry that stays empty leaves its answer as it is. Also possible instead of an answer:"
    yield "#   {absent: true}   or   {not_applicable: {reason: …, approver: …}}   where the question offers it,"
    yield "#   {value: …, note: …, evidence: 'https://…', confidence: guess|estimate|agreed|measured}"
    section = None
    for name in names:
        question = about.pack.questions[name]
        questionnaire, place = about.pack.section_of[name]
        if place is not section:
            section = place
            yield from ("", *_comment(f"===== {questionnaire.title}: {place.title} ====="))
        answer = None if name in about.unreadable else about.answers.get(name)
        proposal = about.proposed.get(name) if answer is None else None
        yield ""
        yield from _about(question, is_must=name not in about.optional, has_answer=answer is not None)
        if name in about.unreadable:
            yield from _comment(f"An earlier answer is kept but does not count: {about.unreadable[name]}")
        yield from _entry_lines(name, _entry(question, answer), "") if answer is not None else [f"{name}:"]
        if proposal is not None:
            yield from _proposal_lines(question, proposal)


def _proposal_lines(question: Question, proposal: Proposal) -> Iterator[str]:
    """A proposed value as comments that make it the answer once their marks are gone."""
    yield from _comment(
        f"Proposed from {proposal.source}. It is no answer yet: to take it, remove '# ' from the lines that follow."
    )
    value = _in_order(question, proposal.value)
    first, *rest = [yaml_inline(value)] if isinstance(value, str) else yaml_lines(value, _INDENT)
    yield from (f"# {line}" for line in ([f"{_INDENT}{first}"] if first else []) + rest)


def _about(question: Question, *, is_must: bool, has_answer: bool) -> Iterator[str]:
    must = "" if question.required and is_must else " (optional)"
    yield from _comment(f"{question.text}{must}")
    yield from _comment(question.help)
    yield from _comment(f"{question.type}{_limits(question)}")
    if question.rows:
        yield from _comment(f"rows: {', '.join(row.id for row in question.rows)}")
    for part in question.parts:
        yield f"#   {terminal_safe(_part(part))}"
    if question.absent:
        yield from _comment(f"{{absent: true}} says: {question.absent}")
    if question.not_applicable:
        yield from _comment("May be declared not applicable.")
    if question.example is not None and not has_answer:
        yield from _comment("For example:")
        yield from (f"#   {line}" for line in _entry_lines(question.id, question.example, ""))


def _part(part: FieldSpec) -> str:
    optional = "" if part.required else ", optional"
    return f"{part.id}: {part.title} ({part.type}{_limits(part)}{optional})"


def _limits(spec: Typed) -> str:
    said = [spec.unit] if spec.unit else []
    if spec.options:
        said.append("one of " + ", ".join(each.id for each in spec.options))
    if spec.min is not None:
        said.append(f"at least {spec.min:g}")
    if spec.max is not None:
        said.append(f"at most {spec.max:g}")
    return "".join(f", {each}" for each in said)


def _comment(text: str) -> Iterator[str]:
    return (f"# {line}" for part in text.splitlines() for line in textwrap.wrap(terminal_safe(part), _COMMENT_WIDTH))


def _entry(question: Question, answer: Answer) -> Any:
    """The answer as an entry; a bare value where that says it all."""
    if answer.not_applicable is not None:
        said: dict[str, Any] = {"not_applicable": answer.not_applicable.model_dump()}
    else:
        said = {"absent": True} if answer.absent else {"value": _in_order(question, answer.value)}
    if answer.note:
        said["note"] = answer.note
    if answer.evidence:
        said["evidence"] = [each.model_dump(exclude_defaults=True) for each in answer.evidence]
    if answer.confidence is not None:
        said["confidence"] = str(answer.confidence)
    return said["value"] if said.keys() == {"value"} else said


def _in_order(question: Question, value: Any) -> Any:
    """A value with its columns or fields as the question has them; files keep them by name."""
    names = ["id", *(part.id for part in question.parts)]
    match question.type:
        case AnswerType.TABLE:
            return [_ordered(row, names) for row in value]
        case AnswerType.MATRIX:
            return {row.id: _ordered(value[row.id], names) for row in question.rows if row.id in value}
        case AnswerType.GROUP:
            return _ordered(value, names)
        case _:
            return value


def _ordered(cells: Mapping[str, Any], names: list[str]) -> dict[str, Any]:
    return {name: cells[name] for name in names if name in cells}


def _entry_lines(key: str, value: Any, indent: str) -> list[str]:
    """`key: value`, its further lines indented below it."""
    first, *rest = yaml_lines(value, indent + _INDENT)
    return [f"{indent}{key}: {first}".rstrip(" "), *rest]


def _item_lines(value: Any, indent: str) -> list[str]:
    """`- value`; the entries of a mapping begin on the line of the dash."""
    first, *rest = yaml_lines(value, indent + _INDENT)
    if first or not rest:
        return [f"{indent}- {first}", *rest]
    return [f"{indent}- {rest[0].lstrip(' ')}", *rest[1:]]


def _text_lines(text: str, indent: str) -> list[str]:
    if "\n" not in text.strip("\n") or not _fits_a_block(text):
        return [_quoted(text)]
    style = "|" if text.endswith("\n") else "|-"
    return [
        style,
        *(f"{indent}{line}".rstrip(" ") if not line else indent + line for line in text.rstrip("\n").split("\n")),
    ]


def _fits_a_block(text: str) -> bool:
    """Whether a literal block gives the very same text back."""
    return (
        terminal_safe(text) == text
        and not text.startswith((" ", "\t", "\n"))
        and not text.endswith("\n\n")
        and not any(line.isspace() for line in text.split("\n"))
    )


def _quoted(text: str) -> str:
    """`text` plain where nothing else can be read from it, else in double quotes."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return terminal_safe(orjson.dumps(text).decode())
