"""Let LibreOffice lay out memos and say how many pages each takes; fail if any takes more than one.

    python tools/check_memo_pages.py FILE.docx…

LibreOffice stands in for Word, with the fonts of `tools/fonts.conf`. All files go through one call.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

FONTS = Path(__file__).with_name("fonts.conf")

PAGE = re.compile(rb"/Type\s*/Page\b")
"""A page in a PDF; LibreOffice keeps pages outside compressed object streams."""


def pages(documents: list[Path], scratch: Path) -> dict[str, int]:
    """Return the number of pages of each document, by file name; 0 where it can't be converted."""
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(scratch / 'profile').as_uri()}",
            "--headless",
            *("--convert-to", "pdf", "--outdir", str(scratch)),
            *map(str, documents),
        ],
        check=True,
        capture_output=True,
        timeout=300,
        env={**os.environ, "FONTCONFIG_FILE": str(FONTS)},
    )
    counts = {}
    for document in documents:
        drawn = scratch / f"{document.stem}.pdf"
        counts[document.name] = len(PAGE.findall(drawn.read_bytes())) if drawn.exists() else 0
    return counts


def main(arguments: list[str]) -> int:
    """Print each file with its pages; return 1 if one has not exactly one page, 2 for wrong use."""
    documents = [Path(argument) for argument in arguments]
    absent = [document for document in documents if not document.is_file()]
    same = len({document.stem for document in documents}) < len(documents)
    if not documents or absent or same:
        problem = f"no such file: {absent[0]}" if absent else "name docx files, each name once"
        print(problem, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        counts = pages(documents, Path(scratch))
    for name, count in counts.items():
        print(f"{name}: {count} {'page' if count == 1 else 'pages'}")
    return 0 if all(count == 1 for count in counts.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
