"""What pip was told about indexes, mirrors, proxies and certificates, told to uv.

pip takes options from its configuration files and from PIP_* variables; uv knows neither. A machine that reaches its
packages through a mirror is set up for pip, so the same settings are handed on under uv's names. What was set for uv
itself is kept.
"""

from __future__ import annotations

import configparser
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

_INDEXES = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
}
_TRANSPORT = {
    "trusted-host": "UV_INSECURE_HOST",
    "client-cert": "SSL_CLIENT_CERT",
    "proxy": "ALL_PROXY",
    "retries": "UV_HTTP_RETRIES",
    "timeout": "UV_HTTP_TIMEOUT",
    "default-timeout": "UV_HTTP_TIMEOUT",
}
# What leads uv to another index, in uv's names.
INDEX_VARIABLES = (*_INDEXES.values(), "UV_INDEX_URL", "UV_EXTRA_INDEX_URL")
_SECTIONS = ("global", "install")


def configuration_files(environ: Mapping[str, str]) -> list[Path]:
    """pip's configuration files, in the order in which a later one overrides an earlier one."""
    named = environ.get("PIP_CONFIG_FILE", "")
    if named == "/dev/null":
        return []
    home = Path(environ.get("HOME", "/nonexistent"))
    folders = environ.get("XDG_CONFIG_DIRS", "/etc/xdg").split(":")
    system = [Path(folder, "pip/pip.conf") for folder in folders if folder]
    user = [home / ".pip/pip.conf", Path(environ.get("XDG_CONFIG_HOME") or home / ".config", "pip/pip.conf")]
    files = [*system, Path("/etc/pip.conf"), *user, Path(sys.prefix, "pip.conf")]
    return [*files, Path(named)] if named else files


def read_options(environ: Mapping[str, str], files: Iterable[Path]) -> dict[str, str]:
    """pip's options under their long names without dashes in front, as in `index-url`."""
    sections: dict[str, dict[str, str]] = {name: {} for name in _SECTIONS}
    for file in files:
        parser = configparser.RawConfigParser(strict=False)
        try:
            parser.read(file, encoding="utf-8")
        except (OSError, UnicodeDecodeError, configparser.Error):
            continue  # pip itself names the fault if it is asked
        for name in _SECTIONS:
            if parser.has_section(name):
                sections[name].update((key.replace("_", "-"), value) for key, value in parser.items(name))
    options = {key: value for name in _SECTIONS for key, value in sections[name].items()}
    options.update(
        (key[4:].lower().replace("_", "-"), value) for key, value in environ.items() if key.startswith("PIP_") and value
    )
    return options


def is_other_index(environ: Mapping[str, str], options: Mapping[str, str]) -> bool:
    """Whether packages come from elsewhere than the index that uv.lock names."""
    named = any(environ.get(name) for name in ("UV_DEFAULT_INDEX", "UV_INDEX_URL"))
    return named or "index-url" in options or is_without_index(options)


def is_without_index(options: Mapping[str, str]) -> bool:
    """Whether pip is to look at no index, only at the folders of `find-links`."""
    return options.get("no-index", "").lower() in {"1", "true", "yes", "on"}


def with_indexes(environ: Mapping[str, str], options: Mapping[str, str]) -> dict[str, str]:
    """`environ` with pip's indexes and folders of packages added under uv's names."""
    result = _with(environ, options, _INDEXES)
    result.setdefault("UV_INDEX_STRATEGY", "unsafe-best-match")  # as pip chooses; the lock's hashes make it safe
    return result


def with_transport(environ: Mapping[str, str], options: Mapping[str, str]) -> dict[str, str]:
    """`environ` with pip's proxy, certificates and patience added under uv's names."""
    result = _with(environ, options, _TRANSPORT)
    if Path(options.get("cert", "/nonexistent")).is_file():
        result.setdefault("SSL_CERT_FILE", options["cert"])
    result.setdefault("UV_SYSTEM_CERTS", "true")
    return result


def _with(environ: Mapping[str, str], options: Mapping[str, str], names: Mapping[str, str]) -> dict[str, str]:
    result = dict(environ)
    for option, name in names.items():
        if value := options.get(option, "").split():
            result.setdefault(name, ("," if name == "UV_FIND_LINKS" else " ").join(value))
    return result
