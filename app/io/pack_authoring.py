"""What somebody who writes a pack starts from: a small pack that passes the check, and schemas for an editor."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.core.errors import InputError, Place, StorageError
from app.core.framework import ValidatorFile
from app.core.model import Model
from app.core.pack import Manifest
from app.core.questionnaire import AnswerType, Questionnaire
from app.io import json_text
from app.io.atomic_file import reason_of, write_atomically
from app.io.resources import resource

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCHEMAS: Mapping[str, tuple[type[Model], str]] = {
    "pack.schema.json": (Manifest, "pack.yaml"),
    "questionnaire.schema.json": (Questionnaire, "questionnaires/*.yaml"),
    "validators.schema.json": (ValidatorFile, "validators/*.yaml"),
}
"""Name of a schema: its model, and the files it is for."""

SETTINGS = "settings.json"
SCHEMA_FOLDER = ".schemas"
_EDITOR_SETTINGS = f".vscode/{SETTINGS}"
_STARTER = ("resources", "starter-pack")
_STARTER_ID = "id: starter\n"
_OTHER_ID = "my-pack"


def write_schemas(folder: Path) -> list[str]:
    """Write the JSON Schemas and the settings that map them into `folder`; gives the names of what was written.

    What an earlier version wrote there is replaced. StorageError when the disk refuses.
    """
    _make_folder(folder)
    files = {name: _text(schema(model)) for name, (model, _files) in SCHEMAS.items()}
    files[SETTINGS] = _text(_settings(folder.resolve().name))
    for name, text in files.items():
        write_atomically(folder / name, text)
    return list(files)


def write_new_pack(folder: Path) -> list[str]:
    """Write a small pack into `folder`, which must not be there or be empty; gives the names of what was written.

    InputError when something is there already, StorageError when the disk refuses.
    """
    if folder.is_symlink() or (folder.exists() and not _is_empty_folder(folder)):
        raise InputError("There is something here already, and it is not overwritten.", Place(str(folder)))
    files = _starter_files(_pack_id(folder.resolve().name))
    for name, text in files.items():
        _make_folder((folder / name).parent)
        write_atomically(folder / name, text)
    schemas = write_schemas(folder / SCHEMA_FOLDER)
    (folder / SCHEMA_FOLDER / SETTINGS).unlink()  # it stands where VS Code looks for it already
    return [*files, *(f"{SCHEMA_FOLDER}/{name}" for name in schemas if name != SETTINGS)]


def schema(model: type[Model]) -> dict[str, Any]:
    """The JSON Schema of what a file of a pack may hold."""
    made = model.model_json_schema()
    question = made.get("$defs", {}).get("Question")
    if question is not None:
        question["allOf"] = _parts_by_type()
    return {"$schema": DIALECT, **made}


def _parts_by_type() -> list[dict[str, Any]]:
    """Which types need which parts, so that an editor asks for them."""
    needed = {
        AnswerType.SINGLE: ["options"],
        AnswerType.MULTI: ["options"],
        AnswerType.GROUP: ["fields"],
        AnswerType.TABLE: ["columns"],
        AnswerType.MATRIX: ["columns", "rows"],
    }
    return [
        {"if": {"properties": {"type": {"const": str(kind)}}, "required": ["type"]}, "then": {"required": parts}}
        for kind, parts in needed.items()
    ]


def _settings(folder_name: str) -> dict[str, Any]:
    return {"yaml.schemas": {f"./{folder_name}/{name}": files for name, (_model, files) in SCHEMAS.items()}}


def _starter_files(pack_id: str) -> dict[str, bytes]:
    root = resource(*_STARTER)
    paths = sorted(path for path in root.rglob("*") if path.is_file())
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}
    manifest = files["pack.yaml"].decode()
    files["pack.yaml"] = manifest.replace(_STARTER_ID, f"id: {pack_id}\n", 1).encode()
    files[_EDITOR_SETTINGS] = _text(_settings(SCHEMA_FOLDER))
    return files


def _pack_id(folder_name: str) -> str:
    """An id for the pack from the name of its folder."""
    words = [word for word in re.split(r"[^a-z0-9]+", folder_name.lower()) if word]
    name = "-".join(words)[:60].rstrip("-")
    return name if name[:1].isalpha() and name != "readyroom" else _OTHER_ID


def _is_empty_folder(path: Path) -> bool:
    try:
        return path.is_dir() and not any(path.iterdir())
    except OSError as error:
        raise StorageError(f"The folder could not be read because {reason_of(error)}.", Place(str(path))) from None


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise InputError("This is a file and not a folder.", Place(str(path))) from None
    except OSError as error:
        raise StorageError(f"The folder could not be made because {reason_of(error)}.", Place(str(path))) from None


def _text(value: Any) -> bytes:
    return json_text.dump(value)
