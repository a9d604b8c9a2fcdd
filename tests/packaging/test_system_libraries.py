"""packaging/system-libraries.sh: what it finds missing, what it installs, and what it says where it may not."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packaging.recorded_machine import ROOT, Machine

LIST = """# a remark
pdf  | libnever-new, libnever | libnever.so.9 | draws what never was
pdf  | libalso                | libalso.so.9  | draws the rest
text | libtext                | /nonexistent  | spells
venv | python{python}-venv    | -             | installs
"""


class Script:
    def __init__(self, folder: Path, machine: Machine) -> None:
        shutil.copy(ROOT / "packaging" / "system-libraries.sh", folder)
        shutil.copy(ROOT / "packaging" / "unusable_libraries.py", folder)
        self.path = folder / "system-libraries.sh"
        self.table = folder / "system-libraries.txt"
        self.table.write_text(LIST, encoding="utf-8")
        self.machine = machine

    def run(self, *groups: str, **environ: str) -> subprocess.CompletedProcess[str]:
        return self.machine.run(self.path, *groups, environ=environ)


def _make_debian(machine: Machine, installed: str = "", user: int = 0) -> None:
    lines = "".join(f"echo '{name} installed'\n" for name in installed.split())
    machine.has("dpkg-query", lines + "exit 1")
    machine.has("apt-get")
    machine.has("apt-cache", "echo '  Candidate: (none)'")
    machine.has("id", f"echo {user}")
    machine.log.unlink(missing_ok=True)


@pytest.fixture
def script(tmp_path: Path, machine: Machine) -> Script:
    folder = tmp_path / "packaging"
    folder.mkdir()
    return Script(folder, machine)


def _apt_calls(machine: Machine) -> list[str]:
    return [call.split("Use-Pty=0 ")[1] for call in machine.calls if call.startswith("apt-get")]


def test_nothing_is_said_or_installed_where_nothing_is_missing(script: Script, machine: Machine) -> None:
    _make_debian(machine, "libnever libalso")
    done = script.run("pdf")
    assert (done.returncode, done.stdout, done.stderr, _apt_calls(machine)) == (0, "", "", [])


def test_one_question_to_dpkg_covers_every_alternative(script: Script, machine: Machine) -> None:
    _make_debian(machine, "libnever libalso")
    script.run("pdf")
    asked = [call for call in machine.calls if call.startswith("dpkg-query")]
    assert len(asked) == 1 and asked[0].endswith(" libnever-new libnever libalso")


def test_a_newer_name_of_a_package_counts_as_well(script: Script, machine: Machine) -> None:
    _make_debian(machine, "libnever-new libalso")
    assert script.run("pdf").returncode == 0 and not _apt_calls(machine)


def test_root_installs_what_is_missing(script: Script, machine: Machine) -> None:
    _make_debian(machine, "libnever")
    assert script.run("pdf").returncode == 0
    assert _apt_calls(machine) == ["update", "install --no-install-recommends -y libalso"]


def test_what_is_installed_is_named_with_its_purpose(script: Script, machine: Machine) -> None:
    _make_debian(machine, "libnever")
    assert "libalso" in (said := script.run("pdf").stdout) and "draws the rest" in said


def test_the_name_that_apt_can_install_is_taken(script: Script, machine: Machine) -> None:
    _make_debian(machine, "libalso")
    machine.has("apt-cache", "case $2 in *-new) echo '  Candidate: 2.80';; *) echo '  Candidate: (none)';; esac")
    script.run("pdf")
    assert _apt_calls(machine)[-1] == "install --no-install-recommends -y libnever-new"


def test_a_failing_update_of_the_lists_is_not_the_end(script: Script, machine: Machine) -> None:
    _make_debian(machine, "libnever")
    machine.has("apt-get", 'case "$*" in *update) exit 100;; esac')
    assert script.run("pdf").returncode == 0


def test_a_failing_installation_is_the_end(script: Script, machine: Machine) -> None:
    _make_debian(machine, "libnever")
    machine.has("apt-get", "exit 100")
    done = script.run("pdf")
    assert done.returncode == 1 and "apt-get could not install libalso" in done.stderr


def test_a_user_with_free_sudo_installs_through_it(script: Script, machine: Machine) -> None:
    _make_debian(machine, "libnever", user=1000)
    machine.has("sudo", 'shift; exec "$@"')
    machine.has("true")
    assert script.run("pdf").returncode == 0
    assert any(call.startswith("sudo -n env DEBIAN_FRONTEND=noninteractive apt-get") for call in machine.calls)


@pytest.mark.parametrize(("sudo", "become"), [(True, "sudo sh -c"), (False, "su -c")])
def test_a_user_who_may_not_gets_the_one_line_to_run(script: Script, machine: Machine, sudo: bool, become: str) -> None:
    _make_debian(machine, "libnever", user=1000)
    if sudo:
        machine.has("sudo", "exit 1")
    done = script.run("pdf", "venv", PYTHON_MINOR="3.12")
    line = f"  {become} 'apt-get update && apt-get install --no-install-recommends -y libalso python3.12-venv'"
    assert (done.returncode, done.stderr.splitlines()[-1], _apt_calls(machine)) == (1, line, [])


def test_a_library_that_loads_is_not_asked_for(script: Script, machine: Machine) -> None:
    script.table.write_text("pdf | unheard-of | libc.so.6 | everything\n", encoding="utf-8")
    _make_debian(machine, user=1000)
    assert script.run("pdf").returncode == 0


def test_a_file_that_exists_is_not_asked_for(script: Script, machine: Machine) -> None:
    script.table.write_text("pdf | unheard-of | /dev/null | everything\n", encoding="utf-8")
    _make_debian(machine, user=1000)
    assert script.run("pdf").returncode == 0


def test_another_system_is_told_what_is_needed(script: Script) -> None:
    done = script.run("pdf")
    assert done.returncode == 1
    assert "libnever-new or libnever" in done.stderr and "this system's package manager" in done.stderr


def test_another_system_that_has_the_libraries_is_content(script: Script) -> None:
    script.table.write_text("pdf | libc6 | libc.so.6 | everything\n", encoding="utf-8")
    done = script.run("pdf")
    assert (done.returncode, done.stderr) == (0, "")


def test_an_unknown_group_is_refused(script: Script) -> None:
    done = script.run("music")
    assert done.returncode == 1 and "no group of system libraries named 'music'" in done.stderr


def test_a_call_without_a_group_shows_the_use(script: Script) -> None:
    done = script.run()
    assert done.returncode == 1 and done.stderr.startswith("Use: ")


def test_the_shipped_list_has_four_columns_on_every_line() -> None:
    lines = (ROOT / "packaging" / "system-libraries.txt").read_text(encoding="utf-8").splitlines()
    entries = [line.split("|") for line in lines if line and not line.startswith("#")]
    assert entries and all(len(entry) == 4 and all(part.strip() for part in entry) for entry in entries)
