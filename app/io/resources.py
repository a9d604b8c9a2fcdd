"""The one place that knows where the built-in pack lies.

In a checkout the data folders stand beside `app/`; in an installed wheel they are under `app/_data`. The checkout is
looked at first, because an editable install may leave a stale copy of the data behind.
"""

from __future__ import annotations

from pathlib import Path

from app.core.errors import InputError, Place, StorageError

_PACK_FILE = "pack.yaml"
_APP_FOLDER = Path(__file__).resolve().parents[1]


def data_root() -> Path:
    """The folder that holds `pack.yaml`, `questionnaires/`, `validators/`, `templates/` and `resources/`.

    Raises StorageError where neither the checkout nor the wheel has a `pack.yaml`.
    """
    return _locate(_APP_FOLDER)


def resource(*parts: str) -> Path:
    """The path of one file or folder of the built-in pack, as in `resource("resources", "samples")`.

    The path need not exist. Raises InputError where the parts name nothing, or lead out of the data folder.
    """
    return _inside(data_root(), parts)


def _locate(app_folder: Path) -> Path:
    for candidate in (app_folder.parent, app_folder / "_data"):
        if (candidate / _PACK_FILE).is_file():
            return candidate
    raise StorageError(f"The built-in pack is missing: there is no {_PACK_FILE}.", Place(file=str(app_folder.parent)))


def _inside(root: Path, parts: tuple[str, ...]) -> Path:
    name = "/".join(parts)
    if not all(parts) or not parts or "\0" in name:
        raise InputError("A resource must have a name.", Place(file=name.replace("\0", "")))
    path = root.joinpath(*parts).resolve()
    if not path.is_relative_to(root.resolve()):
        raise InputError("A resource must lie inside the data folder.", Place(file=name))
    return path
