"""Decks drawn by LibreOffice: one call for all of them, in a profile of its own."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from xml.sax.saxutils import escape

from brief.errors import BadUsage, DiskFailed, ToolFailed
from brief.export.pdf_writer import font_folder

VARIABLE = "BRIEF_SOFFICE"
"""Names the program where it stands in no usual place."""

_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
)

_SECONDS_AT_ALL = 120.0
_SECONDS_EACH = 20.0
"""A deck takes one or two; a machine can be busy."""

_AT_ONCE = 200
"""Documents in one call: LibreOffice leaves out, without a word, all beyond some 250."""

_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  {folder}
  <match target="pattern">
    <test name="family" qual="any"><string>Microsoft JhengHei</string></test>
    <edit name="family" mode="append" binding="same">
      <string>Noto Sans CJK TC</string>
      <string>Source Han Sans TC</string>
      <string>Noto Sans TC</string>
    </edit>
  </match>
  <match target="pattern">
    <test name="family" qual="any"><string>Arial</string></test>
    <edit name="family" mode="append" binding="same"><string>Liberation Sans</string></edit>
  </match>
</fontconfig>
"""
"""Fonts of the right widths where those that a deck names are missing; the last comes with brief.

Noto Sans CJK stands first of them, since LibreOffice before 7.5 draws all weights of ours thin.
"""

_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Filter/PDF/Export"><prop oor:name="UseTaggedPDF">
<value>true</value></prop></item>
</oor:items>
"""

_END = b"%%EOF"
_THIN = re.compile(rb"\+NotoSansTC-Thin\b")


def libreoffice() -> Path:
    """Return the program; BadUsage with how to get it where it is not found."""
    named = os.environ.get(VARIABLE)
    if named:
        found = shutil.which(named)
        if found is None:
            raise BadUsage(
                f"{VARIABLE}: there is no program '{named}'",
                remedy="name LibreOffice's soffice, or unset it",
            )
        return Path(found).absolute()
    for name in (*_NAMES, *_PLACES):
        if found := shutil.which(name):
            return Path(found).absolute()
    raise BadUsage(
        "LibreOffice, which draws the slides, is not found",
        remedy="install it (apt install libreoffice-impress, brew install --cask libreoffice, "
        f"or from libreoffice.org), or name its soffice in {VARIABLE}",
    )


def version_of(program: Path) -> str:
    """Return what LibreOffice says of its version; ToolFailed where it says nothing."""
    with tempfile.TemporaryDirectory(prefix="brief-version-") as temporary:
        said = _run([str(program), _profile(Path(temporary)), "--version"], Path(temporary), 30.0)
    found = re.search(r"[0-9]+(?:\.[0-9]+)+", said)
    if found is None:
        raise ToolFailed("LibreOffice does not say its version", file=program)
    return found[0]


def draw(program: Path, documents: Sequence[tuple[str, bytes]]) -> list[bytes]:
    """Return the PDF of each document, given as name and content; up to 200 go through one call.

    Raises ToolFailed where LibreOffice fails, hangs, or leaves a document out, DiskFailed where the
    folder of temporary files has no room. Nothing is left of it then, neither a file nor a process;
    nor when an interrupt ends it.
    """
    try:
        return _drawn(program, documents)
    except OSError as error:
        raise DiskFailed(
            f"can't hold the drawing: {error.strerror}",
            file=tempfile.gettempdir(),
            remedy="make room in this folder of temporary files, or name another one in TMPDIR",
        ) from error


def _drawn(program: Path, documents: Sequence[tuple[str, bytes]]) -> list[bytes]:
    """Return what `draw` does; OSError where there is no room for it."""
    with tempfile.TemporaryDirectory(prefix="brief-drawing-") as temporary:
        place = Path(temporary)
        made = place / "made"
        files = []
        for number, (name, data) in enumerate(documents):
            files.append(place / f"{number:04}{Path(name).suffix}")
            files[-1].write_bytes(data)
        settings = place / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, encoding="utf-8")
        command = [str(program), _profile(place), "--headless", "--norestore"]
        command += ["--convert-to", "pdf", "--outdir", str(made)]
        said = ""
        for first in range(0, len(files), _AT_ONCE):
            share = files[first : first + _AT_ONCE]
            allowed = _SECONDS_AT_ALL + _SECONDS_EACH * len(share)
            said = _run([*command, *map(str, share)], place, allowed)
        drawn = []
        for (name, _), file in zip(documents, files, strict=True):
            pdf = made / f"{file.stem}.pdf"
            if not pdf.is_file():
                raise _failed("LibreOffice did not draw it", said, file=name)
            drawn.append(pdf.read_bytes())
            if _END not in drawn[-1][-64:]:
                raise _failed("LibreOffice did not draw all of it", said, file=name)
        return drawn


def is_thin(pdf: bytes) -> bool:
    """Say whether Chinese came out thin: no other font was there, and LibreOffice is an old one."""
    return _THIN.search(pdf) is not None


def _profile(place: Path) -> str:
    """Return the option that keeps LibreOffice from the user's own profile, and from its lock."""
    return f"-env:UserInstallation={(place / 'profile').as_uri()}"


def _surroundings(place: Path) -> Mapping[str, str]:
    """Return an environment of few variables, so that a drawing depends on nothing of the user."""
    fonts = place / "fonts.conf"
    own = font_folder()
    folder = f"<dir>{escape(str(own))}</dir>" if own else ""
    fonts.write_text(_FONTS.format(folder=folder), encoding="utf-8")
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return kept | {
        "FONTCONFIG_FILE": str(fonts),
        "HOME": str(place),
        "LC_ALL": "C.UTF-8",
        "SAL_USE_VCLPLUGIN": "svp",
        "TMPDIR": str(place),
        "TZ": "UTC",
    }


def _run(command: list[str], place: Path, seconds: float) -> str:
    """Run LibreOffice in a group of its own, which ends with it, and return what it said."""
    said = place / "said.txt"
    with said.open("wb") as output:
        try:
            process = subprocess.Popen(  # noqa: S603 - no shell; the program is the user's own
                command,
                cwd=place,
                env=_surroundings(place),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        except OSError as error:
            raise ToolFailed(
                f"can't be started: {error.strerror}", file=command[0], remedy="install it again"
            ) from error
        try:
            code = process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise ToolFailed(
                f"LibreOffice did not end within {seconds:.0f} seconds",
                remedy="try again, or export without --pdf-deck and --png",
            ) from None
        finally:
            if process.poll() is None:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait()
    text = said.read_text(encoding="utf-8", errors="replace")
    if code != 0:
        raise _failed(f"LibreOffice ended with exit code {code}", text)
    return text


def _failed(problem: str, said: str, *, file: str | None = None) -> ToolFailed:
    """Return an error with the last line that LibreOffice said, which is the nearest to a cause."""
    lines = [line.strip() for line in said.splitlines() if line.strip() and "javaldx" not in line]
    because = f": {lines[-1][:200]}" if lines else ""
    return ToolFailed(
        f"{problem}{because}",
        file=file,
        remedy="open the deck in LibreOffice to see why, or export without --pdf-deck and --png",
    )
