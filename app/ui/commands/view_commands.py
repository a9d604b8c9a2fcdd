"""The menu View: theme, size of text, language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.commands.registry import Choice, Command, Group
from app.ui.texts import tr
from app.ui.theme.theme import theme
from app.ui.theme.tokens import Scheme

if TYPE_CHECKING:
    from app.ui.shell.desk import Desk

ZOOM_STEPS = (80, 90, 100, 110, 125, 150, 175, 200)


def add_view_commands(desk: Desk) -> None:
    """Theme, zoom, language; each is in force at once and remembered."""
    for command in (
        Command("view.theme", tr("&Theme"), Group.VIEW, lambda: None, choices=lambda: _themes(desk)),
        Command("view.language", tr("Lan&guage"), Group.VIEW, lambda: None, choices=lambda: _languages(desk)),
        Command(
            "view.zoom_in",
            tr("&Larger text"),
            Group.VIEW,
            lambda: set_zoom(desk, next_zoom(theme().zoom, 1)),
            keys="Ctrl++|Ctrl+=",
            separated=True,
        ),
        Command(
            "view.zoom_out",
            tr("&Smaller text"),
            Group.VIEW,
            lambda: set_zoom(desk, next_zoom(theme().zoom, -1)),
            keys="Ctrl+-",
        ),
        Command("view.zoom_reset", tr("&Usual size of text"), Group.VIEW, lambda: set_zoom(desk, 100), keys="Ctrl+0"),
    ):
        desk.commands.add(command)


def scheme_titles() -> dict[Scheme, str]:
    """What the themes are called."""
    return {
        Scheme.SYSTEM: tr("Like the system"),
        Scheme.LIGHT: tr("Light"),
        Scheme.DARK: tr("Dark"),
        Scheme.CONTRAST: tr("High contrast"),
    }


def language_titles() -> dict[str, str]:
    """What the languages are called, each in itself."""
    from app.ui.application import LANGUAGES

    return {"": tr("Like the system"), **LANGUAGES}


def next_zoom(zoom: int, step: int) -> int:
    """The size of text after or before `zoom`; the last one stays."""
    if step > 0:
        return next((each for each in ZOOM_STEPS if each > zoom), ZOOM_STEPS[-1])
    return next((each for each in reversed(ZOOM_STEPS) if each < zoom), ZOOM_STEPS[0])


def set_zoom(desk: Desk, per_cent: int) -> None:
    """Use a size of text, and remember it."""
    theme().set_zoom(per_cent)
    desk.preferences.zoom = theme().zoom
    desk.say(tr("Text at {zoom} %", zoom=theme().zoom))


def set_scheme(desk: Desk, scheme: Scheme) -> None:
    """Use a theme, and remember it."""
    desk.preferences.scheme = scheme
    theme().set_scheme(scheme)


def set_language(desk: Desk, language: str) -> None:
    """Use a language, and remember it; the window is made anew in it."""
    if language != desk.preferences.language:
        desk.preferences.language = language
        desk.language_wanted.emit(language)


def _themes(desk: Desk) -> list[Choice]:
    chosen = desk.preferences.scheme
    return [
        Choice(title, lambda scheme=scheme: set_scheme(desk, scheme), scheme is chosen)
        for scheme, title in scheme_titles().items()
    ]


def _languages(desk: Desk) -> list[Choice]:
    chosen = desk.preferences.language
    return [
        Choice(title, lambda name=name: set_language(desk, name), name == chosen)
        for name, title in language_titles().items()
    ]
