"""Opening a user's template: a presentation, or a template, which differs by its type alone."""

from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from brief.errors import BadInput
from brief.export.archive import pack

_TEMPLATE_TYPE = b"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"
_PRESENTATION_TYPE = (
    b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
)


def read_file(path: Path, shown: str) -> bytes:
    """Return the file as a presentation; BadInput, naming it as `shown`, for any other."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadInput(
            f"can't be read: {error.strerror}",
            file=shown,
            remedy="name a .pptx or .potx file, from the workspace's folder",
        ) from error
    try:
        with ZipFile(BytesIO(data)) as archive:
            types = archive.read("[Content_Types].xml")
            if _TEMPLATE_TYPE not in types:
                return data
            members = {name: archive.read(name) for name in archive.namelist()}
    except (BadZipFile, KeyError) as error:
        raise BadInput(
            "is no PowerPoint file",
            file=shown,
            remedy="save it in PowerPoint as .pptx or .potx, without a password",
        ) from error
    members["[Content_Types].xml"] = types.replace(_TEMPLATE_TYPE, _PRESENTATION_TYPE)
    return pack(members)
