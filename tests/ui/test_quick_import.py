"""PySide6 is imported without what it needs for error messages only, and loads that when there is an error."""

from __future__ import annotations

import subprocess
import sys

import pytest

_QUICK = "from app.ui.quick_import import import_pyside\nimport_pyside()\n"
_STOCK = "import PySide6.QtCore\n"
_LOADED = """
from app.ui.quick_import import PUT_OFF, put_off
import PySide6.QtWidgets
print(len(PUT_OFF) - len(put_off()))
"""
_TOLD = """
from shibokensupport.signature import get_signature
from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy
for call in (
    lambda: QPoint("a", "b"),
    lambda: QObject(3),
    lambda: QObject().setObjectName([]),
    lambda: QObject().setObjectName("a", "b"),
    lambda: QTimer.singleShot("soon"),
    lambda: QSizePolicy(1, "much"),
    lambda: QObject().no_such_thing,
    lambda: QApplication.translate(3, 4),
):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
print(get_signature(QObject.setObjectName), get_signature(QLabel.setText))
print(QObject.setObjectName.__doc__, QObject.__doc__)
"""
_IMPORTED = """
import builtins
print(builtins.__import__.__name__)
"""


def said(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_nothing_of_it_is_loaded_when_all_goes_well() -> None:
    assert said(_QUICK + _LOADED).strip() == "0"


def test_errors_signatures_and_documentation_say_what_they_always_say() -> None:
    stock = said(_STOCK + _TOLD)
    assert "QPoint" in stock
    assert said(_QUICK + _TOLD) == stock


def test_the_source_of_modules_is_not_read_when_they_are_imported() -> None:
    assert "feature" not in said(_QUICK + _IMPORTED)


def test_all_of_it_can_be_loaded_when_there_is_time() -> None:
    program = """
from app.ui.quick_import import load_now, put_off
while put_off():
    load_now(put_off()[0])
import shibokensupport.signature.layout as layout
print(callable(layout.create_signature))
"""
    assert said(_QUICK + program).strip() == "True"


@pytest.mark.parametrize("first", [_STOCK, _QUICK])
def test_a_second_time_nothing_happens(first: str) -> None:
    assert said(first + _QUICK + "print('done')").strip() == "done"
