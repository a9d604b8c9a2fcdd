"""The pictures of the README: the script knows every page of the window, and what it makes is what the README shows."""

from __future__ import annotations

import re
from pathlib import Path

import make_pictures
import pytest
import window_pictures
from PIL import Image

from app.ui.pages.catalogue import catalogue

README = (make_pictures.ROOT / "README.md").read_text(encoding="utf-8")
LARGEST = 300_000
"""Bytes of one picture; they are kept in the history for good."""


def shown() -> dict[str, str]:
    """Pictures of the README by name, with the words for who cannot see them."""
    return {name: words for words, name in re.findall(r"!\[([^\]]*)\]\(docs/images/([\w-]+)\.png\)", README)}


def test_the_script_knows_every_page_of_the_window() -> None:
    assert {each.page for each in window_pictures.ALL} >= {spec.id for spec in catalogue()}


def test_no_two_pictures_have_one_name() -> None:
    names = make_pictures.names()
    assert len(set(names)) == len(names)


def test_what_it_makes_is_what_the_readme_shows() -> None:
    assert set(shown()) == set(make_pictures.names())


def test_each_picture_that_the_readme_shows_is_there_and_no_other() -> None:
    assert {path.stem for path in make_pictures.IMAGES.iterdir()} == set(shown())


def test_a_picture_of_the_readme_is_described_in_words() -> None:
    assert [name for name, words in shown().items() if len(words.split()) < 5] == []


@pytest.mark.parametrize("path", sorted(make_pictures.IMAGES.glob("*.png")), ids=lambda path: path.stem)
def test_a_picture_is_small_enough_to_be_kept(path: Path) -> None:
    assert path.stat().st_size <= LARGEST


@pytest.mark.parametrize("picture", window_pictures.window_pictures(), ids=lambda picture: picture.name)
def test_a_picture_of_the_window_has_the_size_of_the_window(picture: window_pictures.WindowPicture) -> None:
    with Image.open(make_pictures.IMAGES / f"{picture.name}.png") as image:
        scale = window_pictures.SHARPNESS
        assert image.size == (window_pictures.WIDTH * scale, window_pictures.HEIGHT * scale)


def test_every_sample_of_a_picture_is_there() -> None:
    samples = {path.stem for path in window_pictures.SAMPLES.glob("*.readyroom")}
    assert {each.sample for each in window_pictures.ALL} <= samples
