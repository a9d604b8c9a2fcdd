"""Limits that a child process sets on itself before it touches what strangers wrote."""

from __future__ import annotations

import sys


def limit_this_process(*, memory_mb: int, cpu_seconds: int) -> None:
    """Bound address space and processor time; where the system knows no such limits, the parent's clock has to do."""
    if sys.platform == "win32":
        return
    import resource

    _lower(resource.RLIMIT_AS, memory_mb * 1024 * 1024)
    _lower(resource.RLIMIT_CPU, cpu_seconds)
    _lower(resource.RLIMIT_CORE, 0)


def _lower(kind: int, value: int) -> None:
    import resource

    _soft, hard = resource.getrlimit(kind)
    limit = value if hard == resource.RLIM_INFINITY else min(value, hard)
    try:
        resource.setrlimit(kind, (limit, hard))
    except (ValueError, OSError):  # not every system knows every limit
        return
