"""The packs that are at hand: the built-in one, those of the user, and those named on the command line.

Importing this module loads little: what reads packs is loaded when the first one is wanted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.errors import InputError, PackError, Place, StorageError
from app.io.locations import cache_folder, user_packs
from app.io.resources import data_root

if TYPE_CHECKING:
    from app.core.compiled import CompiledPack


class PackLibrary:
    """Finds packs by id. Packs named first win; a pack that cannot be read is an error only when it is wanted."""

    def __init__(self, named: Sequence[Path] = (), cache: Path | None = None) -> None:
        self._named = tuple(named)
        self._cache = cache if cache is not None else cache_folder() / "packs"
        self._loaded: dict[Path, CompiledPack] = {}

    def default(self) -> CompiledPack:
        """The pack for a new assessment: the last one named, else the built-in one."""
        return self._load(self._named[-1] if self._named else data_root())

    def find(self, pack_id: str) -> CompiledPack:
        """The pack with that id; PackError when none of those at hand has it, or one that was named is broken."""
        broken: list[PackError] = []
        for path in self._paths():
            try:
                compiled = self._load(path)
            except (PackError, StorageError) as error:
                if path in self._named or path == data_root():
                    raise
                broken.append(PackError(str(error)))
                continue
            if compiled.pack.id == pack_id:
                return compiled
        unread = f" Not read, because it is broken: {broken[0]}" if broken else ""
        message = f"The pack '{pack_id}' is not here; name it with --pack, or put it into {user_packs()}.{unread}"
        raise PackError(message)

    def is_only_built_in(self, compiled: CompiledPack) -> bool:
        """Whether a pack is the built-in one, and no pack was named that could stand in its place."""
        return not self._named and self._loaded.get(data_root()) is compiled

    @property
    def has_named(self) -> bool:
        """Whether packs were named."""
        return bool(self._named)

    def _paths(self) -> Iterator[Path]:
        yield from reversed(self._named)
        yield data_root()
        try:
            found = sorted(user_packs().iterdir())
        except OSError:
            return
        yield from (path for path in found if path.is_dir() or path.suffix == ".zip")

    def _load(self, path: Path) -> CompiledPack:
        from app.io.pack_reader import load_pack

        if path not in self._loaded:
            bases = [] if path == data_root() else [data_root(), *(each for each in self._named if each != path)]
            try:
                self._loaded[path] = load_pack(path, bases=bases, cache=self._cache)
            except PackError:
                raise
            except InputError as error:
                raise PackError(error.message, error.place if str(error.place) else Place(str(path))) from error
        return self._loaded[path]
