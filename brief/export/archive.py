"""Zip archives whose bytes depend on their members alone: no clock, no machine, no user.

Office documents are zip archives; the date of every member, and the dates that a spreadsheet
inside a deck carries, are all that differs between two exports of the same plan.
"""

import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first date that a zip member can have."""

_CORE_DATE = re.compile(
    rb"(<dcterms:(created|modified)\b[^>]*>)[^<]*(</dcterms:(?:created|modified)>)"
)


_PROGRAM = re.compile(rb"<Application>[^<]*</Application>|<AppVersion>[^<]*</AppVersion>")
"""What a spreadsheet inside a document says about the program that wrote it."""


def pack(members: Mapping[str, bytes]) -> bytes:
    """Return the members as an archive, in their order."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, data in members.items():
            info = ZipInfo(name, _EARLIEST)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0  # ZipInfo would tell Windows from Unix
            archive.writestr(info, data)
    return target.getvalue()


def normalise(data: bytes, date: str = "1980-01-01") -> bytes:
    """Return an archive without the traces of its making, embedded workbooks included.

    `date` (ISO 8601) replaces the dates of creation and change inside the workbooks.
    """
    with ZipFile(BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return settle(members, date)


def settle(members: Mapping[str, bytes], date: str = "1980-01-01") -> bytes:
    """Return members as an archive without the traces of its making; see `normalise`."""
    return pack(
        {
            name: _dated(normalise(content, date), date) if name.endswith(".xlsx") else content
            for name, content in members.items()
        }
    )


def _dated(workbook: bytes, date: str) -> bytes:
    """Return a workbook whose properties carry `date`, and the program that wrote it."""
    with ZipFile(BytesIO(workbook)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    core = members.get("docProps/core.xml")
    if core is None:
        return workbook
    stamp = f"{date}T00:00:00Z".encode()
    members["docProps/core.xml"] = _CORE_DATE.sub(rb"\g<1>" + stamp + rb"\g<3>", core)
    if app := members.get("docProps/app.xml"):
        members["docProps/app.xml"] = _PROGRAM.sub(_named, app)
    return pack(members)


def _named(found: re.Match[bytes]) -> bytes:
    """Return our name in the place of another program's, whose version says nothing then."""
    return b"<Application>brief</Application>" if b"<Application>" in found[0] else b""
