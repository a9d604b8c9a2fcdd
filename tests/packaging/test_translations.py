"""The window speaks German completely: every sentence, with its places for values, in the file that Qt reads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import translations

PLACE = re.compile(r"\{\w+\}|%n")
PLURAL = re.compile(r"%n (?!is\b)\w+s\b")
"""What would be said of one thing as if it were many: '1 findings'."""


def test_every_sentence_has_a_german_one() -> None:
    kept = translations.translations("de")
    assert [each.text for each in translations.sentences() if not all(kept.get(each, ()) or ("",))] == []


def test_a_translation_has_the_places_of_its_sentence() -> None:
    for sentence, forms in translations.translations("de").items():
        for form in forms:
            assert set(PLACE.findall(form)) - {"%n"} == set(PLACE.findall(sentence.text)) - {"%n"}, sentence.text


def test_nothing_is_translated_that_is_not_said() -> None:
    assert set(translations.translations("de")) - set(translations.sentences()) == set()


def test_every_counted_sentence_has_its_english_forms() -> None:
    kept = translations.translations("en")
    counted = [each for each in translations.sentences() if each.counted]
    forms = {each.text: kept.get(each, ()) for each in counted}
    assert [text for text, found in forms.items() if len(found) != 2 or not all(found) or PLURAL.search(found[0])] == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_what_qt_reads_is_what_was_written(language: str) -> None:
    qt = QTranslator()
    assert qt.load(str(translations.FOLDER / f"readyroom_{language}.qm"))
    for sentence, forms in translations.translations(language).items():
        count = 2 if sentence.counted else -1
        assert qt.translate(translations.CONTEXT, sentence.text, None, count) == forms[-1], sentence.text


def test_a_sentence_put_together_by_code_is_refused(tmp_path: Path) -> None:
    (tmp_path / "page.py").write_text("tr('a' + name)", encoding="utf-8")
    with pytest.raises(SystemExit, match="one literal text"):
        translations.sentences(tmp_path)
