"""brief check: what is found, in every format; hostile text commands nothing."""

import json
import re
from pathlib import Path

import pytest
from conftest import Command
from tiny_workspace import DECK, SOURCE, TinyWorkspace, point

from brief.checks.register import all_rules
from brief.commands.check import explained

VIEW = f"decks/{DECK}/points/our-view.toml"
TEXT = "增加的方向可信，數字要連同版本引用。"
TYPED = "丙國有超過600枚彈頭。"
WARNED = f"decks/{DECK}/slides/number.toml"


def type_a_number(tiny: TinyWorkspace, text: str = TYPED) -> None:
    """Type a number into a point, which is an error."""
    tiny.replace(VIEW, TEXT, text.replace("\n", "\\n"))
    tiny.translate()


def waive(tiny: TinyWorkspace, reason: str) -> None:
    """Waive the one rule that the slide breaks in Chinese and in English."""
    line = json.dumps(f"D1: {reason}", ensure_ascii=False)
    tiny.write(WARNED, f"{tiny.path(WARNED).read_text('utf-8')}\nwaivers = [\n  {line},\n]\n")


def codes(out: str) -> set[str]:
    """Return the codes of the findings in a text output."""
    return set(re.findall(r"^  ([A-Z]\d+) (?:error|warning) ", out, re.MULTILINE))


def test_a_briefing_with_warnings_alone_passes(brief: Command, translated: TinyWorkspace) -> None:
    answer = brief("check")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines()[-1].startswith("0 errors, ")
    assert " warnings: D1 " in answer.out


def test_an_error_ends_with_1_and_says_where_what_and_what_to_do(
    brief: Command, tiny: TinyWorkspace
) -> None:
    type_a_number(tiny)
    answer = brief("check", "--select", "F1")
    assert (answer.code, answer.err) == (1, "")
    file, finding, remedy, summary = answer.out.splitlines()
    assert file == VIEW
    assert finding.startswith("  F1 error point our-view: ")
    assert finding.endswith("“超過600枚”")
    assert remedy.startswith("     ")
    assert remedy.strip()
    assert summary == "1 error, 0 warnings: F1 1"


def test_the_json_holds_every_field_of_every_finding(brief: Command, tiny: TinyWorkspace) -> None:
    type_a_number(tiny)
    waive(tiny, "a label on purpose")
    answer = brief("check", "--format", "json", "--select", "F1,D1")
    assert answer.code == 1
    assert answer.out.isascii()
    report = json.loads(answer.out)
    assert list(report) == ["schema", "errors", "warnings", "findings", "waived"]
    assert report["schema"] == 1
    (error,) = (each for each in report["findings"] if each["severity"] == "error")
    assert {key: error[key] for key in error if key not in ("message", "remedy")} == {
        "file": VIEW,
        "record": "point our-view",
        "code": "F1",
        "severity": "error",
        "words": "超過600枚",
        "deck": "",
        "waiver": "",
    }
    assert error["message"]
    assert error["remedy"]
    assert report["errors"] == 1
    assert report["warnings"] == len(report["findings"]) - 1
    assert {each["waiver"] for each in report["waived"]} == {"a label on purpose"}


def test_json_has_a_short_form(brief: Command, translated: TinyWorkspace) -> None:
    assert brief("check", "--json").out == brief("check", "--format", "json").out


def test_github_gets_an_annotation_for_each_finding_and_a_summary(
    brief: Command, tiny: TinyWorkspace
) -> None:
    type_a_number(tiny)
    answer = brief("check", "--format", "github", "--select", "F1,M1")
    assert (answer.code, answer.err) == (1, "")
    lines = answer.out.splitlines()
    kinds = [line.split("::")[1] for line in lines]
    assert kinds.count(f"error file={VIEW},title=brief F1") == 1
    assert kinds.count(f"warning file=decks/{DECK}/memo.toml,title=brief M1") == 2
    assert lines[-1] == "::notice title=brief check::1 error, 2 warnings: F1 1, M1 2"


def test_rules_can_be_selected_and_ignored(brief: Command, translated: TinyWorkspace) -> None:
    every = codes(brief("check").out)
    assert {"D1", "F9", "M1"} <= every
    assert codes(brief("check", "--select", "m1").out) == {"M1"}
    assert codes(brief("check", "--select", "M1, D1").out) == {"M1", "D1"}
    assert codes(brief("check", "--select", "M1", "--select", "F9").out) == {"M1", "F9"}
    assert codes(brief("check", "--ignore", "F9,M1").out) == every - {"F9", "M1"}
    assert codes(brief("check", "--select", "D1,M1", "--ignore", "M1").out) == {"D1"}


def test_an_ignored_error_lets_the_briefing_pass(brief: Command, tiny: TinyWorkspace) -> None:
    type_a_number(tiny)
    assert brief("check").code == 1
    assert brief("check", "--ignore", "F1,L2").code == 0
    ignored = 'ignore = [\n  "F1",\n  "L2",\n]\n\ndefault_deck'
    tiny.replace("brief.toml", "\ndefault_deck", ignored)
    answer = brief("check")
    assert answer.code == 0
    assert not {"F1", "L2"} & codes(answer.out)


@pytest.mark.parametrize(
    "options", [["--select", "F99"], ["--ignore", "F1,F99"], ["--explain", "F99"]]
)
def test_a_rule_that_is_not_there_is_wrong_usage(
    brief: Command, translated: TinyWorkspace, options: list[str]
) -> None:
    answer = brief("check", *options)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("there is no rule 'F99'; the rules are D1, ")
    assert len(answer.err.splitlines()) == 1


def test_a_misspelt_rule_in_the_settings_is_named_with_its_file(
    brief: Command, translated: TinyWorkspace
) -> None:
    translated.replace("brief.toml", "\ndefault_deck", 'ignore = [\n  "F99",\n]\n\ndefault_deck')
    answer = brief("check")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("brief.toml: there is no rule 'F99'; ")


def test_the_age_at_which_a_figure_is_stale_is_a_setting(
    brief: Command, translated: TinyWorkspace
) -> None:
    assert "F9" in codes(brief("check").out)
    translated.replace("brief.toml", "\ndefault_deck", "stale_months = 24\n\ndefault_deck")
    assert "F9" not in codes(brief("check").out)


@pytest.mark.parametrize("code", all_rules())
def test_a_rule_explains_itself_without_a_workspace(
    brief: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: str
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = brief("check", "--explain", code.lower())
    assert (answer.code, answer.out) == (0, explained(all_rules()[code]))
    assert answer.out.startswith(f"## {code} ")
    assert re.search(r"^- Bad: .+^- Good: .+^- After: .", answer.out, re.MULTILINE | re.DOTALL)


def test_a_waived_finding_is_not_counted_but_shown_with_its_reason(
    brief: Command, translated: TinyWorkspace
) -> None:
    before = brief("check", "--select", "D1").out
    waive(translated, "a label on purpose")
    answer = brief("check", "--select", "D1")
    assert "slide number" in before.partition(" warnings: ")[0]
    assert "slide number" not in answer.out.partition(" warnings: ")[0]
    assert answer.out.splitlines()[-1] == f"waived D1 slide number ({DECK}): a label on purpose"


def test_one_deck_is_checked_without_what_it_does_not_show(
    brief: Command, tiny: TinyWorkspace
) -> None:
    stray = point("stray", TYPED, "不會先動手")
    tiny.write(f"seeds/{SOURCE}/points/stray.toml", stray)
    tiny.translate()
    whole = brief("check", "--select", "F1")
    assert (whole.code, whole.out.splitlines()[0]) == (1, f"seeds/{SOURCE}/points/stray.toml")
    assert brief("check", "--select", "F1", DECK).code == 0
    type_a_number(tiny)
    assert brief("check", "--select", "F1", DECK).code == 1


def test_a_deck_that_is_not_there_is_wrong_usage(brief: Command, translated: TinyWorkspace) -> None:
    answer = brief("check", "other")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("there is no deck 'other'")


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ("id,term\n", "translations/termbase.csv: has other columns; "),
        ("id,zh_hant,variants,en,note\n\na,b\n", "translations/termbase.csv:3: has 2 columns"),
        ('id,zh_hant,variants,en,note\n"a,b,c,d,e\n', "translations/termbase.csv:2: is no CSV: "),
    ],
)
def test_a_broken_line_of_the_termbase_is_named(
    brief: Command, translated: TinyWorkspace, rows: str, line: str
) -> None:
    translated.write("translations/termbase.csv", rows)
    answer = brief("check")
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith(line)
    assert len(answer.err.splitlines()) == 1


def test_a_text_of_several_lines_can_begin_no_command_of_github(
    brief: Command, tiny: TinyWorkspace
) -> None:
    quoted = '"丙國官員說「不會100%\\n::error::x ##[error]y先動手」。"'
    tiny.replace(f"seeds/{SOURCE}/points/no-first-move.toml", '"丙國官員說不會先動手。"', quoted)
    tiny.translate()
    waive(tiny, "100%\u202f::error::z ##[error]w")
    text = brief("check", "--select", "P5,D1").out
    assert "“不會100% ::error::x # #[error]y先動手”" in text
    assert "waived D1 slide number (tiny): 100% ::error::z # #[error]w" in text
    assert not any(line.strip().startswith("::") or "##[" in line for line in text.splitlines())
    github = brief("check", "--format", "github", "--select", "P5,D1").out.splitlines()
    assert sum("不會100%25%0A::error::x" in line for line in github) == 1
    kinds = {line.split("::")[1].split(" ")[0] for line in github}
    assert kinds == {"error", "warning", "notice"}
    assert all(line.startswith("::") for line in github)


def test_an_odd_name_of_the_workspace_stays_within_its_property(
    brief: Command, tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_a_number(tiny)
    odd = tiny.root.parent / "a,title=b::c%\x1b[31m\n::error::d"
    tiny.root.rename(odd)
    monkeypatch.chdir(odd.parent)
    lines = brief("check", "--workspace", odd.name, "--format", "github", "--select", "F1").out
    annotation, _ = lines.splitlines()
    assert annotation.startswith(
        f"::error file=a%2Ctitle=b%3A%3Ac%25[31m%0A%3A%3Aerror%3A%3Ad/{VIEW},title=brief F1::point"
    )


@pytest.mark.parametrize("format_", ["text", "github", "json"])
def test_no_control_character_reaches_the_terminal(
    brief: Command, tiny: TinyWorkspace, format_: str
) -> None:
    tiny.replace(f"decks/{DECK}/points/our-view.toml", TEXT, "封存的飛彈要連同版本引用。")
    tiny.write(
        "translations/termbase.csv",
        'id,zh_hant,variants,en,note\nx,"彈\x1b[31m\x07頭",cn:飛彈,"warhead\x1b]0;t\x07",\n',
    )
    tiny.translate()
    answer = brief("check", "--format", format_)
    assert "L5" in answer.out
    assert ("彈[31m頭" in answer.out) == (format_ != "json")
    assert not any(c != "\n" and not c.isprintable() for c in answer.out + answer.err)
