"""Keeps the translations of the window: collects its sentences, checks the German ones, compiles them for Qt.

    .venv/bin/python packaging/translations.py            collect into resources/translations/*.ts and compile *.qm
    .venv/bin/python packaging/translations.py --missing  list the sentences that have no German yet

A sentence is a literal first argument of `tr` or `tr_n` in `app/ui`. What is no longer said is removed.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "app" / "ui"
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "Readyroom"
LANGUAGES = ("de", "en")
"""English has only the sentences whose form depends on a number."""


@dataclass(frozen=True, order=True)
class Sentence:
    """A sentence of the window; `counted` when its form depends on a number."""

    text: str
    counted: bool


def sentences(folder: Path = SOURCES) -> list[Sentence]:
    """Every sentence that the window says, in order; SystemExit where one is put together by code."""
    found: set[Sentence] = set()
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "tr_n"):
                found.add(Sentence(_literal(node, file), node.func.id == "tr_n"))
    return sorted(found)


def _literal(call: ast.Call, file: Path) -> str:
    first = call.args[0] if call.args else None
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        return first.value
    raise SystemExit(f"{file}:{call.lineno}: a sentence must be one literal text, so that it can be translated.")


def translations(language: str) -> dict[Sentence, tuple[str, ...]]:
    """What is kept: each sentence with its translation, or its forms for one and for many."""
    path = FOLDER / f"readyroom_{language}.ts"
    if not path.exists():
        return {}
    kept: dict[Sentence, tuple[str, ...]] = {}
    for message in ET.parse(path).iterfind("context/message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            continue
        forms = tuple(form.text or "" for form in translation.iterfind("numerusform"))
        sentence = Sentence(message.findtext("source") or "", message.get("numerus") == "yes")
        kept[sentence] = forms or (translation.text or "",)
    return kept


def write(language: str, wanted: list[Sentence], kept: dict[Sentence, tuple[str, ...]]) -> None:
    """Write a language's sentences; those without a translation are marked as unfinished."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for sentence in wanted:
        message = ET.SubElement(context, "message", {"numerus": "yes"} if sentence.counted else {})
        ET.SubElement(message, "source").text = sentence.text
        translation = ET.SubElement(message, "translation")
        forms = kept.get(sentence)
        if forms is None:
            translation.set("type", "unfinished")
        if sentence.counted:
            for form in forms or ("", ""):
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0] if forms else ""
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    path = FOLDER / f"readyroom_{language}.ts"
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def compile_for_qt(language: str) -> None:
    """Make the .qm file that Qt reads."""
    source = FOLDER / f"readyroom_{language}.ts"
    release = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([release, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)


def main(arguments: list[str]) -> int:
    """Collect and compile, or list what is missing; 1 when a sentence has no German."""
    wanted = sentences()
    kept = {language: translations(language) for language in LANGUAGES}
    missing = [each.text for each in wanted if each not in kept["de"]]
    if "--missing" not in arguments:
        FOLDER.mkdir(parents=True, exist_ok=True)
        for language in LANGUAGES:
            said = [each for each in wanted if each.counted] if language == "en" else wanted
            write(language, said, kept[language])
            compile_for_qt(language)
    for text in missing:
        print(text)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
