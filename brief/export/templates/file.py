"""Opening a user's template: a presentation, or another of its kind, which differs by its type."""

import os
import stat
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from brief.errors import BadInput
from brief.export.archive import pack

_KIND = b"application/vnd.openxmlformats-officedocument.presentationml.%s.main+xml"
_MACROS = b"application/vnd.ms-powerpoint.%s.macroEnabled.main+xml"
_PRESENTATION_TYPE = _KIND % b"presentation"
_OTHER_TYPES = (
    *(_KIND % kind for kind in (b"template", b"slideshow")),
    *(_MACROS % kind for kind in (b"presentation", b"template", b"slideshow")),
)

_TYPES = "[Content_Types].xml"

_LARGEST = 200_000_000
"""Bytes of the largest file that is read."""

_LARGEST_UNPACKED = 1_000_000_000
"""Bytes of the largest that is unpacked, as the file itself declares them."""


def read_file(path: Path, shown: str, within: Path | None = None) -> bytes:
    """Return the file as a presentation; BadInput, naming it as `shown`, for any other.

    It must lie in the folder `within`, also where it is a link; without one, anywhere.
    """
    data = _bytes_of(path, shown, within)
    try:
        with ZipFile(BytesIO(data)) as archive:
            unpacked = sum(each.file_size for each in archive.infolist())
            if unpacked <= _LARGEST_UNPACKED:
                # All are read, so that a damaged or encrypted one is found here.
                members = {name: archive.read(name) for name in archive.namelist()}
                types = members[_TYPES]
    except Exception as error:  # a dozen kinds, from zlib's to that of a password wanted
        raise BadInput(
            "is no PowerPoint file",
            file=shown,
            remedy="save it in PowerPoint as .pptx or .potx, without a password",
        ) from error
    if unpacked > _LARGEST_UNPACKED:
        raise _too_large(unpacked, _LARGEST_UNPACKED, shown, " unpacked")
    if not any(each in types for each in _OTHER_TYPES):
        return data
    for each in _OTHER_TYPES:
        types = types.replace(each, _PRESENTATION_TYPE)
    return pack(members | {_TYPES: types})


def _bytes_of(path: Path, shown: str, within: Path | None) -> bytes:
    """Return what is in the file; BadInput for what can't be read, or lies elsewhere."""
    real = Path(os.path.realpath(path))
    if within is not None and not real.is_relative_to(os.path.realpath(within)):
        raise BadInput(
            "lies outside the workspace",
            file=shown,
            remedy="copy the template into the workspace's folder",
        )
    try:
        status = real.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would be waited for
            raise BadInput("is no file", file=shown, remedy="name a .pptx or .potx file")
        if status.st_size > _LARGEST:
            raise _too_large(status.st_size, _LARGEST, shown)
        return real.read_bytes()
    except OSError as error:
        raise BadInput(
            f"can't be read: {error.strerror}",
            file=shown,
            remedy="name a .pptx or .potx file, from the workspace's folder",
        ) from error


def _too_large(size: int, most: int, shown: str, how: str = "") -> BadInput:
    return BadInput(
        f"has {size / 1e6:.0f} MB{how}, more than the {most / 1e6:.0f} MB that are read",
        file=shown,
        remedy="take out slides, films and pictures that no layout needs",
    )
