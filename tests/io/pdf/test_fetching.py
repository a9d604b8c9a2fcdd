# ruff: noqa: E501 - HTML reads better unbroken
"""While a hostile document is laid out, no file is opened and no address is asked."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.io.pdf.checkout_sample import BURN_SVG

ROOT = Path(__file__).parents[3]
HOSTILE_SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">
<style>@import url("file:///etc/hostname"); rect { fill: url(http://127.0.0.1:9/x) }</style>
<image href="file:///etc/hostname" width="5" height="5"/><image xlink:href="http://127.0.0.1:9/x.png" width="5" height="5"/>
<use href="file:///etc/hostname#a"/><rect width="5" height="5"/></svg>"""
HOSTILE = """<h1>x</h1><img src="file:///etc/hostname" alt="one"><img src="http://127.0.0.1:9/x.png" alt="two">
<img src="//127.0.0.1/x.png" alt="three"><img src="/etc/hostname" alt="four"><img src="data:image/png;base64,AA" alt="five">
<link rel="attachment" href="file:///etc/hostname"><a rel="attachment" href="file:///etc/hostname">six</a>
<p style="background: url(file:///etc/hostname)">seven</p><style>p { background: url(file:///etc/hostname) }</style>
<object data="file:///etc/hostname"></object><img src="hostile.svg" alt="eight"><img src="good.svg" alt="nine">"""
SCRIPT = """
import ctypes.util, gc, json, sys
sys.path.insert(0, sys.argv[1])
ctypes.util.find_library = lambda name: None
import test_fetching as case
from app.io.pdf.typeset import Typesetter
typesetter = Typesetter()
header = {"kind": "chapter", "name": "c", "language": "en", "title": "t", "elsewhere": [],
          "parts": [{"name": "c", "kind": "chapter", "html": "<h1>warm</h1>"}]}
typesetter.render(header, {})
seen, asked = [], []
fetch = typesetter._fetcher.fetch
def noting(url, headers=None):
    try:
        response = fetch(url, headers)
    except Exception:
        asked.append([url, False])
        raise
    asked.append([url, True])
    return response
typesetter._fetcher.fetch = noting
def hook(event, arguments):
    if event in ("open", "os.listdir", "socket.connect", "socket.getaddrinfo", "urllib.Request", "subprocess.Popen"):
        seen.append([event, str(arguments[0])])
sys.addaudithook(hook)
header["parts"][0]["html"] = case.HOSTILE
fragment = typesetter.render(header, {"hostile.svg": case.HOSTILE_SVG, "good.svg": case.BURN_SVG})
print(json.dumps({"seen": seen, "asked": asked, "pages": len(fragment.pages)}))
"""


def test_a_hostile_document_opens_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(Path(__file__).parent)], capture_output=True, text=True, cwd=ROOT, check=True
    )
    found = json.loads(done.stdout)
    opened = [name for event, name in found["seen"] if not (event == "open" and _is_program_file(name))]
    assert opened == []
    served = {url for url, was_served in found["asked"] if was_served}
    assert served == {"readyroom:hostile.svg", "readyroom:good.svg"}
    assert all(url.startswith("readyroom:") for url in served)
    assert found["pages"] == 1
    assert BURN_SVG.startswith(b"<svg")


def _is_program_file(name: str) -> bool:
    """Code and dictionaries that are loaded late."""
    return name.endswith((".py", ".pyc", ".so", ".dic")) or "site-packages" in name or "/lib/python" in name
