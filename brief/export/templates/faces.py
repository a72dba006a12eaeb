"""How wide a Latin face runs beside Arial, in which the planner measures."""

_WIDER = {
    "arial": 1.0,
    "helvetica": 1.0,
    "helvetica neue": 1.0,
    "liberation sans": 1.0,
    "arial narrow": 1.0,
    "calibri": 1.0,
    "calibri light": 1.0,
    "carlito": 1.0,
    "cambria": 1.0,
    "caladea": 1.0,
    "times new roman": 1.0,
    "liberation serif": 1.0,
    "roboto": 1.0,
    "lato": 1.0,
    "open sans": 1.05,
    "noto sans": 1.06,
    "noto serif": 1.08,
    "noto sans tc": 1.05,
    "noto sans cjk tc": 1.05,
    "georgia": 1.08,
    "segoe ui": 1.06,
    "aptos": 1.06,
    "aptos display": 1.06,
    "dejavu sans": 1.2,
    "dejavu serif": 1.2,
    "verdana": 1.2,
}
"""Mean advance by the frequencies of English letters, the wider of regular and bold, never under 1;
measured on the faces themselves or on their twins of the same widths (Carlito is Calibri's, Caladea
Cambria's, Liberation Serif Times New Roman's, Gelasio Georgia's, Selawik Segoe UI's). Aptos has
no twin; it and Segoe UI count as wide as Noto Sans, in which programs that lack them draw them."""

_UNKNOWN = 1.2
"""A face that was not measured is taken to run as wide as the widest that was."""

_CHINESE = frozenset({"noto sans tc", "noto sans cjk tc"})
"""Those of them that hold Chinese too."""


def wider_than_ours(face: str) -> float:
    """Return the width of text in a face as a multiple of that in Arial, 1 or more."""
    return _WIDER.get(face.casefold(), _UNKNOWN) if face else 1.0


def is_known(face: str) -> bool:
    """Whether the width of a face was measured."""
    return face.casefold() in _WIDER


def has_chinese(face: str) -> bool:
    """Whether a face may hold Chinese: all do but the Latin ones of which that is known."""
    return not is_known(face) or face.casefold() in _CHINESE
