"""Small packs with prose rules, and what they find."""

from __future__ import annotations

from typing import Any

from app.core.compiled import CompiledPack
from app.core.prose.finders import finder
from app.core.prose.hits import Hit, Place
from app.core.prose.model import ProseCheck
from app.core.prose.segment import segment
from app.core.questionnaire import Question
from tests.builders import compiled, question

STORY = Question.model_validate(question("story", "markdown", text="What is the story of this?", help="Tell it."))


def prose_rule(name: str, detector: str, **keys: Any) -> dict[str, Any]:
    """A prose rule over everything, a warning; keys of the rule itself are told by their names."""
    own = {key: keys.pop(key) for key in ("severity", "message", "enabled", "examples") if key in keys}
    head = {"severity": "warning", "title": f"{name} fails", "message": "'{match}' in: {sentence}"}
    texts = {"why": "It matters.", "fix": "Mend it.", "effort": "S"}
    return {
        "id": name,
        "family": "prose",
        "prose": {"detector": detector, "read": ["*"], **keys},
        **head,
        **texts,
        **own,
    }


def pack(*rules: dict[str, Any], **manifest: Any) -> CompiledPack:
    """A pack with a story (Markdown), a note (text), a group and a table that hold text, and these rules."""
    cells = [
        {"id": "size", "type": "number", "title": "Size"},
        {"id": "remark", "type": "text", "title": "Remark", "required": False},
    ]
    return compiled(
        question("story", "markdown"),
        question("note", "text"),
        question("plan", "group", fields=cells),
        question("parts", "table", columns=cells),
        rules=rules,
        **manifest,
    )


def hits(text: str, detector: str, glossary: tuple[str, ...] = (), **keys: Any) -> list[Hit]:
    """What a detector finds in a text."""
    check = ProseCheck.model_validate({"detector": detector, "read": ["*"], **keys})
    return list(finder(check, glossary).search(segment(text), Place(STORY)).hits)


def found(text: str, detector: str, **keys: Any) -> list[str]:
    """The words that a detector finds in a text."""
    return [text[each.span[0] : each.span[1]] for each in hits(text, detector, **keys)]
