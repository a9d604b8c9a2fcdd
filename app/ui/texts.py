"""Every sentence of the interface goes through here: `tr` for one, `tr_n` where a number decides the form.

The English text is the key. `packaging/translations.py` collects the calls, so both take literal texts.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

CONTEXT = "Readyroom"


def tr(text: str, **values: object) -> str:
    """The sentence in the language of the interface, `{name}` replaced by the value of that name."""
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated


def tr_n(text: str, n: int, **values: object) -> str:
    """The sentence in the form for `n`, `%n` replaced by it."""
    translated = QCoreApplication.translate(CONTEXT, text, None, n)
    return translated.format(**values) if values else translated


def tied(text: str) -> str:
    """The text with each number and its per cent sign on one line."""
    return text.replace(" %", "\u00a0%")


def interface_language() -> str:
    """The language that the interface speaks, as 'en'."""
    return QLocale().name().split("_")[0]
