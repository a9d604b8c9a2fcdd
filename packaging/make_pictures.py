"""Makes the pictures of the README in docs/images: the window, page by page, and two pages of a document.

    .venv/bin/python packaging/make_pictures.py                 all of them
    .venv/bin/python packaging/make_pictures.py findings prd    some
    .venv/bin/python packaging/make_pictures.py --to elsewhere  in another folder

No screen is needed. The document needs poppler-utils. The day, the size and the samples are fixed, so the same tree
gives the same pictures. Settings, caches and copies of the samples are kept in a folder that is removed.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from document_pictures import draw_pages  # noqa: E402  (found through the path above)
from window_pictures import SHARPNESS, draw_windows, window_pictures  # noqa: E402

IMAGES = ROOT / "docs" / "images"
DOCUMENT = "prd"
COLOURS = 256


def names() -> list[str]:
    """The pictures that there are, by the names of their files."""
    return [*(each.name for each in window_pictures()), DOCUMENT]


def make(wanted: Sequence[str], target: Path) -> Iterator[Path]:
    """Draw pictures into a folder; gives each file when it is written."""
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as place:
        folder = Path(place)
        _live_in(folder)
        for name, picture in _draw(wanted, folder):
            path = target / f"{name}.png"
            picture.quantize(COLOURS).save(path, optimize=True)
            yield path


def _draw(wanted: Sequence[str], folder: Path) -> Iterator[tuple[str, Image.Image]]:
    windows = [each for each in window_pictures() if each.name in wanted]
    if windows:
        yield from draw_windows(windows, folder)
    if DOCUMENT in wanted:
        yield DOCUMENT, draw_pages(folder)


def _live_in(folder: Path) -> None:
    """Let the program keep everything in `folder`, show no window, and have the same clock everywhere."""
    own = {name: str(folder / name.lower()) for name in ("READYROOM_CACHE", "READYROOM_PACKS", "READYROOM_STATE")}
    os.environ |= own | {"READYROOM_SETTINGS": str(folder / "settings.ini"), "TZ": "UTC"}
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(SHARPNESS)}
    time.tzset()


def main() -> None:
    """Make the pictures that are named, or all."""
    parser = argparse.ArgumentParser(description="Make the pictures of the README.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of: {', '.join(names())}")
    parser.add_argument("--to", type=Path, default=IMAGES, metavar="FOLDER", help="instead of docs/images")
    arguments = parser.parse_args()
    unknown = [name for name in arguments.names if name not in names()]
    if unknown:
        parser.error(f"there is no picture '{unknown[0]}'")
    for path in make(arguments.names or names(), arguments.to):
        print(f"saved {path.name}")


if __name__ == "__main__":
    main()
