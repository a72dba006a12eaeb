"""How the time of finding figures grows with the text, and how it stands beside Recognizers-Text.

    python benchmarks/extraction.py [--megabytes N N] [--rival PYTHON] [--rounds N]

The text is made of the invented sentences of tests/extraction/data, over and over, in paragraphs.
`--rival` is an interpreter that has ms-recognizers-text-suite; without one the comparison is left
out. Exit code 1 when a megabyte of the longer text costs more than its bound times one of the
shorter, or the rival takes less than its bound times as long.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path

from brief.extraction.extractor import extract
from brief.model.partial_date import PartialDate
from brief.reading.document import Block, Document, Metadata, Run

DATA = Path(__file__).parents[1] / "tests" / "extraction" / "data" / "heldout.jsonl"
GROWTH = 1.3
"""Times that a megabyte of the longer text may cost one of the shorter."""
FASTER = 20.0
"""Times as long as brief that the rival must take for the same sentences."""
MEGABYTE = 10**6

RIVAL = """
import json, sys, time
from ms_recognizers_suite import (
    Culture, recognize_currency, recognize_datetime, recognize_number, recognize_ordinal,
    recognize_percentage,
)
texts = json.load(sys.stdin)
kinds = (
    recognize_number, recognize_percentage, recognize_currency, recognize_ordinal,
    recognize_datetime,
)
for recognize in kinds:
    recognize(texts[0], Culture.Chinese)
start = time.process_time()
for text in texts:
    for recognize in kinds:
        recognize(text, Culture.Chinese)
print(time.process_time() - start)
"""


def sentences() -> list[str]:
    """Return the invented Chinese sentences."""
    cases = [json.loads(line) for line in DATA.read_text("utf-8").split("\n") if line]
    return [case["text"] for case in cases if case["id"].startswith("zh")]


def document(paragraphs: list[str]) -> Document:
    """Return a document of these paragraphs."""
    blocks, place = [], 0
    for text in paragraphs:
        run = Run(0, len(text), place, place + len(text))
        blocks.append(Block("body", text, (run,)))
        place += len(text) + 1
    metadata = Metadata("zh-Hant", published=PartialDate(2026, 3, 18))
    return Document("\n".join(paragraphs), tuple(blocks), metadata, "text", "utf-8")


def of_size(megabytes: float) -> Document:
    """Return a document of about so many megabytes of UTF-8."""
    paragraphs: list[str] = []
    size = 0
    for text in cycle(sentences()):
        if size >= megabytes * MEGABYTE:
            return document(paragraphs)
        paragraphs.append(text)
        size += len(text.encode()) + 1
    raise AssertionError("there are sentences")


def seconds(what: Document) -> float:
    """Return the time that its figures take."""
    start = time.process_time()
    extract(what)
    return time.process_time() - start


def rival_seconds(python: str, texts: list[str]) -> float:
    """Return the time that Recognizers-Text takes for the same sentences, its models loaded."""
    ended = subprocess.run(
        [python, "-c", RIVAL], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    return float(ended.stdout)


def main() -> int:
    """Measure, print and judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", nargs=2, type=float, default=(1.0, 10.0))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rival", metavar="PYTHON")
    arguments = parser.parse_args()
    shorter, longer = arguments.megabytes
    documents = [of_size(shorter), of_size(longer)]
    seconds(of_size(0.01))
    times = [[seconds(each) for each in documents] for _ in range(arguments.rounds)]
    short, long = (statistics.median(each[place] for each in times) for place in (0, 1))
    growth = (long / longer) / (short / shorter)
    print(f"{shorter:g} MB: {short:.2f} s   {longer:g} MB: {long:.2f} s")
    print(f"a megabyte of the longer text costs {growth:.2f} times one of the shorter")
    failed = growth > GROWTH
    if arguments.rival:
        texts = sentences()
        ours = [seconds(document(texts)) for _ in range(arguments.rounds)]
        theirs = [rival_seconds(arguments.rival, texts) for _ in range(arguments.rounds)]
        faster = statistics.median(theirs) / statistics.median(ours)
        print(f"Recognizers-Text takes {faster:.1f} times as long for the same sentences")
        failed = failed or faster < FASTER
    else:
        print("no --rival given: not compared with Recognizers-Text", file=sys.stderr)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
