"""Where a command's words go: results to standard output, remarks to standard error, both safe for a terminal.

What people and packs wrote is printed as it is, except that control characters, which could take over a terminal, and
marks that reverse the direction of text are shown as escapes such as \\x1b. Where a terminal's encoding lacks a
character, a plain one stands for it. JSON and YAML are always UTF-8.
"""

from __future__ import annotations

import codecs
import os
import re
import shlex
import sys
from typing import Any

from app.core.errors import StorageError

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]"
)
_PLAIN = dict(zip("–—█░·×’“”", '--#. x\'""', strict=True)) | {"…": "...", "½": ".5"}
_HANDLER = "readyroom-plain"


class OutputClosedError(Exception):
    """Whoever read standard output (a pager, `head`) has closed it."""


def prepare_streams() -> None:
    """Make standard output and error usable whatever the locale is, and even where they are closed."""
    codecs.register_error(_HANDLER, _plain_character)
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - for the process's life
        elif hasattr(stream, "reconfigure") and stream.errors != _HANDLER:
            stream.reconfigure(errors=_HANDLER)


def terminal_safe(text: str) -> str:
    """`text` without anything that a terminal would obey; line breaks and tabs stay."""
    return _UNSAFE.sub(_escape, text)


def one_line(text: str) -> str:
    """`text` on one line, safe for a terminal."""
    return terminal_safe(" ".join(text.split()))


def shell_word(text: str) -> str:
    """`text` as a shell takes it for one word."""
    return shlex.quote(text)


def say(text: str) -> None:
    """Print a line of the result."""
    _write(terminal_safe(text) + "\n")


def write_text(text: str, *, is_safe: bool = False) -> None:
    """Print text that ends its lines itself. `is_safe`: it holds the terminal's codes on purpose, and no others."""
    _write(text if is_safe else terminal_safe(text))


def encoded(text: str) -> bytes:
    """What `write_text` prints, as it reaches standard output."""
    return terminal_safe(text).encode(sys.stdout.encoding, _HANDLER)


def write_document(text: str) -> None:
    """Print text that another program, or `answer --from`, will read: as UTF-8, unchanged except for controls."""
    write_bytes(terminal_safe(text).encode())


def print_json(value: Any) -> None:
    """Print a value as indented JSON."""
    write_bytes(json_text(value))


def json_text(value: Any) -> bytes:
    """A value as indented JSON; what a terminal would obey is escaped."""
    import orjson

    text = orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    if text.isascii():
        return text
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text.decode()).encode()


def write_bytes(content: bytes) -> None:
    """Print what is encoded already."""
    _guarded(lambda: (sys.stdout.flush(), sys.stdout.buffer.write(content), sys.stdout.buffer.flush()))


def note(sentence: str) -> None:
    """Say something beside the result, on standard error. A note that cannot be said is no error."""
    try:
        sys.stderr.write(one_line(sentence) + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        return


def flush() -> None:
    """Bring everything printed so far to whoever reads it."""
    _guarded(sys.stdout.flush)


def abandon_what_cannot_be_printed() -> None:
    """Print what is still buffered; where that is refused, drop it, because the refusal has been told already."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        _let_go_of_standard_output()


def _write(text: str) -> None:
    _guarded(lambda: (sys.stdout.write(text), sys.stdout.flush()))


def _guarded(writing: Any) -> None:
    try:
        writing()
    except BrokenPipeError:
        _let_go_of_standard_output()
        raise OutputClosedError from None
    except OSError as error:
        _let_go_of_standard_output()
        reason = (error.strerror or "it refuses").lower()
        raise StorageError(f"Standard output could not be written: {reason}.") from None


def _let_go_of_standard_output() -> None:
    """Send what is still buffered nowhere, so that Python does not try again, and complain, when it ends."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)


def _escape(found: re.Match[str]) -> str:
    number = ord(found[0])
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"


def _plain_character(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return "".join(_PLAIN.get(character, "?") for character in missing), error.end
