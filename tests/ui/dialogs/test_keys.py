"""Every key in one place."""

from __future__ import annotations

import pytest

from app.ui.commands.registry import Group
from app.ui.dialogs.field_keys import field_keys
from app.ui.dialogs.keys import KeysDialog, native_keys
from app.ui.shell.window import MainWindow
from app.ui.widgets.text import Label


def said(window: MainWindow) -> list[str]:
    dialog = KeysDialog(window.commands, window)
    return [each.text() for each in dialog.findChildren(Label)]


def test_every_command_with_keys_is_listed(window: MainWindow) -> None:
    listed = said(window)
    assert all(each.plain_title in listed for each in window.commands if each.keys and each.group in Group)


@pytest.mark.parametrize("does", ["Move the row up", "Open the calendar or the list of choices", "Follow the link"])
def test_keys_of_tables_and_fields_are_listed(window: MainWindow, does: str) -> None:
    assert does in said(window)


def test_all_of_them_are_keys_that_the_system_can_name() -> None:
    listed = [each.keys for _title, keys in field_keys() for each in keys]
    assert all(native_keys(each) for each in listed)
