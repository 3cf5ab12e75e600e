"""Chromium without a window: photographs a page, and measures whether anything on it overflows."""

import html
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

NAMES = ("chromium", "chromium-browser", "google-chrome")
SECONDS = 60
_OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
_SCRIPT = Path(__file__).with_name("overflow.js")
_RESULT = re.compile(r'<pre id="measured">(.+?)</pre>', re.DOTALL)


class Measured(NamedTuple):
    """How high a page is at a width, and what does not fit on it."""

    height: int
    overflows: list[str]


def path() -> str | None:
    """Return where the browser is, None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def photograph(page: str, png: Path, width: int, height: int, sharpness: float = 2) -> None:
    """Save a picture of a page, transparent where the page is; `sharpness` is the dots of a pixel's side."""
    png.unlink(missing_ok=True)
    size = (f"--window-size={width},{height}", f"--force-device-scale-factor={sharpness}")
    _run(page, f"--screenshot={png.resolve()}", "--default-background-color=00000000", *size)
    if not png.is_file():
        raise RuntimeError("chromium took no picture")


def overflows(page: str, width: int) -> list[str]:
    """Return a sentence for each element that is wider than the page, scrolls, or cuts its text."""
    return measured(page, width).overflows


def measured(page: str, width: int) -> Measured:
    """Return what a page measures. It is put into a frame, for a window cannot be made narrower than 500 pixels."""
    frame = f'<iframe style="border: 0; width: {width}px" srcdoc="{html.escape(page)}"></iframe>'
    around = f'<!doctype html>{frame}<pre id="measured"></pre><script>{_SCRIPT.read_text("utf-8")}</script>'
    found = _RESULT.search(_run(around, "--dump-dom"))
    if not found:
        raise RuntimeError("chromium did not measure the page")
    return Measured(**json.loads(html.unescape(found[1])))


def _run(page: str, *options: str) -> str:
    browser = path()
    if browser is None:
        raise FileNotFoundError("chromium is not here")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        source = Path(folder, "page.html")
        source.write_text(page, "utf-8")
        command = [browser, *_OPTIONS, f"--user-data-dir={folder}/profile", *options, source.as_uri()]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=SECONDS, check=True)
    return done.stdout
