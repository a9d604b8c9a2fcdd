"""A pack in another language is the same pack in other words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from app.core.check.translations import questionnaire_sentences, rule_sentences
from app.core.localised import localised
from app.core.pack import Pack
from app.io.pack_reader import load_pack

PACK = Path(__file__).parents[1] / "ui" / "pack"


@cache
def pack() -> Pack:
    return load_pack(PACK).pack


def sentences(of: Pack) -> Iterator[tuple[str, str]]:
    for questionnaire in of.questionnaires:
        yield from questionnaire_sentences(questionnaire)
    for rule in of.rules:
        yield from rule_sentences(rule)


def translated(**known: str) -> Pack:
    return pack().model_copy(update={"translations": {"de": known}})


def test_every_sentence_can_be_said_in_another_language() -> None:
    known = {key: f"~{text}"[:40] for key, text in sentences(pack())}
    assert dict(sentences(localised(translated(**known), "de"))) == known


def test_what_is_not_translated_stays() -> None:
    found = localised(translated(**{"question.run.owner.text": "Wem gehört der Dienst?"}), "de")
    assert found.questions["run.owner"].text == "Wem gehört der Dienst?"
    assert found.questions["run.owner"].absent == "Nobody owns it."
    assert found.questions["run.rate"] is pack().questions["run.rate"]


def test_ids_and_conditions_stay() -> None:
    known = {key: "~" for key, _text in sentences(pack())}
    found = localised(translated(**known), "de")
    assert [(each.id, each.satisfied, each.ask_if) for each in found.questions.values()] == [
        (each.id, each.satisfied, each.ask_if) for each in pack().questions.values()
    ]


def test_an_empty_translation_is_none() -> None:
    found = localised(translated(**{"question.run.owner.text": ""}), "de")
    assert found.questions["run.owner"].text == "Who owns the service?"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_language_without_translations_gives_the_pack_itself(language: str) -> None:
    assert localised(pack(), language) is pack()


def test_the_pack_remembers_nothing_of_its_old_words() -> None:
    english = pack()
    assert english.questions["lev.objectives"].parts[0].title == "Indicator"
    found = localised(translated(**{"question.lev.objectives.indicator.title": "Indikator"}), "de")
    assert found.questions["lev.objectives"].parts[0].title == "Indikator"
