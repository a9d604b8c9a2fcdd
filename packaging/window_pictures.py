"""Makes the pictures of the window in docs/images, without a screen: `python packaging/window_pictures.py`."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples"
FOLDER = ROOT / "docs" / "images"
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
WIDTH, HEIGHT = 1280, 800
SHARPNESS = 1.5  # pixels of the picture for each of the window


class Picture(NamedTuple):
    """The file's name, the sample, the page and the place on it, the theme, and how long the page takes to settle."""

    name: str
    sample: str
    page: str
    place: str
    scheme: str
    settling_ms: int = 400


PICTURES = (
    Picture("overview-light", "half-finished", "overview", "", "light"),
    Picture("questionnaires-light", "half-finished", "questionnaires", "intake.targets", "light"),
    Picture("findings-dark", "half-finished", "findings", "", "dark"),
)


def make() -> list[Path]:
    """Draw every picture; gives the files. What is kept of whoever makes them is not looked at."""
    with TemporaryDirectory() as place:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(SHARPNESS)}
        os.environ |= {"READYROOM_SETTINGS": f"{place}/settings.ini", "READYROOM_STATE": f"{place}/state"}
        from app.ui.application import make_application
        from app.ui.preferences import Preferences

        preferences = Preferences()
        preferences.language = "en"
        application = make_application(preferences)
        made = [_draw(each, Path(place), preferences) for each in PICTURES]
        application.quit()
        return made


def _draw(picture: Picture, place: Path, preferences: object) -> Path:
    from PySide6.QtTest import QTest

    from app.io.pack_library import PackLibrary
    from app.ui.preferences import Preferences
    from app.ui.shell.page import Target
    from app.ui.shell.window import MainWindow
    from app.ui.theme.theme import theme
    from app.ui.theme.tokens import Scheme
    from app.ui.workspace import Workspace

    assert isinstance(preferences, Preferences)
    theme().set_scheme(Scheme(picture.scheme))
    workspace = Workspace(PackLibrary(), lambda: NOW, "Mara Lind")
    window = MainWindow(workspace, preferences)
    workspace.open(Path(shutil.copy(SAMPLES / f"{picture.sample}.readyroom", place)))
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.go(Target(picture.page, picture.place))
    QTest.qWait(picture.settling_ms)
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{picture.name}.png"
    window.grab().save(str(path))
    window.close()
    Image.open(path).convert("RGB").quantize(256).save(path, optimize=True)
    return path


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    for each in make():
        print(f"saved {each.relative_to(ROOT)}")
