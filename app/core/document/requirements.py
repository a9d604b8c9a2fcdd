"""Numbered requirements: one block each, with why, verification and source, and the open errors at its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from markdown_it.token import Token

from app.core.document.dialect import Marks
from app.core.document.escaping import Markdown, escape, trusted
from app.core.document.model import Requirement
from app.core.document.views import AnswerView, Cells
from app.core.evaluation.report import Finding, Report
from app.core.pack import Pack


@dataclass
class RequirementWriter:
    """Numbers requirements by area over all documents, and remembers them."""

    pack: Pack
    report: Report
    stated: list[Requirement] = field(default_factory=list[Requirement])
    _counts: dict[str, int] = field(default_factory=dict[str, int])

    def write(
        self, document: str, area: str, text: Markdown, source: AnswerView, row: Cells | None, why: str, verify: str
    ) -> Markdown:
        """The block of a requirement."""
        number = self._counts[area] = self._counts.get(area, 0) + 1
        name = f"REQ-{area}-{number:02}"
        errors = self._open_errors(source.id, row)
        self.stated.append(self._record(name, document, text, source, row, verify, errors))
        mark = f" · {Marks().open_error} {', '.join(sorted({each.rule for each in errors}))}" if errors else ""
        lines = [f"**{name}{mark}** {text}"]
        lines += [f"{each.rule}: {escape(each.message)} {escape(each.fix)}" for each in errors]
        lines.append(self._small_print(source, row, why, verify))
        return Markdown("\n".join(_quoted(lines)) + "\n")

    def _open_errors(self, question: str, row: Cells | None) -> list[Finding]:
        at = row.row_id if row else ""
        return [
            each
            for each in self.report.open_errors
            if each.place.question == question and (not each.place.row or each.place.row == at)
        ]

    def _record(
        self,
        name: str,
        document: str,
        text: Markdown,
        source: AnswerView,
        row: Cells | None,
        verify: str,
        errors: list[Finding],
    ) -> Requirement:
        question = self.pack.questions[source.id]
        return Requirement(
            id=name,
            document=document,
            text=plain(text),
            verification=plain(trusted(verify)),
            question=source.id,
            row=row.row_id if row else "",
            elements=tuple(each.element for each in question.serving),
            rules=tuple(rule.id for rule in self.pack.rules if source.id in (rule.question, rule.for_each)),
            open_errors=tuple(sorted({each.rule for each in errors})),
        )

    def _small_print(self, source: AnswerView, row: Cells | None, why: str, verify: str) -> str:
        place = f"{source.id}, {row.row_title}" if row else source.id
        parts = [f"Why: {_sentence(why)}"] if why.strip() else []
        if verify.strip():
            parts.append(f"Verified by: {_sentence(verify)}")
        parts.append(f"Source: {escape(place)}{self._standing(source)}.")
        return " ".join(parts)

    def _standing(self, source: AnswerView) -> str:
        """How well the answer is founded: evidence with its age, and confidence."""
        said: list[str] = []
        dates = [each["dated"] for each in source.evidence if each["dated"]]
        if dates:
            said.append(_age(max(dates), self.report.as_of))
        elif source.evidence:
            said.append("evidence without a date")
        if source.confidence:
            said.append(f"confidence {source.confidence}")
        return "; " + "; ".join(said) if said else ""


def plain(markdown: Markdown) -> str:
    """The words of inline Markdown, without its marks."""
    from app.core.document.dialect import document_parser

    blocks = [token.children or () for token in document_parser().parse(markdown)]
    return " ".join(" ".join("".join(_word(child) for child in children) for children in blocks).split())


def _word(inline: Token) -> str:
    if inline.type in ("softbreak", "hardbreak"):
        return " "
    return "" if inline.type == "image" else inline.content


def _age(dated: str, as_of: str) -> str:
    days = (date.fromisoformat(as_of) - date.fromisoformat(dated)).days
    if days < 0:
        return f"evidence dated {dated}, after the day of this document"
    if not days:
        return "evidence of the same day"
    return f"evidence {days} {'day' if days == 1 else 'days'} old"


def _sentence(text: str) -> str:
    """Text that ends like a sentence; what is not trusted Markdown is literal."""
    kept = trusted(text).strip()
    return kept if kept.endswith((".", "?", ":")) else kept + "."


def _quoted(lines: list[str]) -> list[str]:
    """The paragraphs of a quotation."""
    quoted: list[str] = []
    for line in lines:
        quoted += [f"> {part}" for part in line.splitlines()] + [">"]
    return quoted[:-1]
