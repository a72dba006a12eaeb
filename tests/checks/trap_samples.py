"""Figures of real reporting, and points that state them naively, in words made up here."""

from dataclasses import dataclass, field

ICBMS = {"measure": "洲際彈道飛彈數", "unit": "missile", "basis": "missiles"}
YEARS = {"unit": "year", "basis": "duration"}

FIGURES: dict[str, tuple[str | int, dict[str, str]]] = {
    "dod_500": (500, {"qualifier": "more_than", "as_of": "not_stated", "edition": "2023"}),
    "dod_600": (600, {"qualifier": "more_than", "as_of": "2024-mid", "edition": "2024"}),
    "sipri_500": (500, {"as_of": "2024-01", "originator": "SIPRI", "basis": "stockpile"}),
    "sipri_600": (600, {"as_of": "2025-01", "originator": "SIPRI", "basis": "stockpile"}),
    "dod_1500": (
        1500,
        {
            "as_of": "2022",
            "edition": "2022",
            "basis": "not_stated",
            "status": "projection",
            "target": "2035",
            "made": "2022",
        },
    ),
    "su_1500": (
        1500,
        {"originator": "蘇紫雲", "as_of": "not_stated", "basis": "not_stated", "status": "claim"},
    ),
    "su_fivefold": (
        5,
        {
            "originator": "蘇紫雲",
            "as_of": "not_stated",
            "measure": "核彈頭增長倍數",
            "unit": "time",
            "basis": "multiple",
            "status": "claim",
        },
    ),
    "us_usable": (1770, {"subject": "美國", "basis": "deployed", "originator": "not_stated"}),
    "ru_usable": (1710, {"subject": "俄羅斯", "basis": "deployed", "originator": "not_stated"}),
    "us_total": (
        5177,
        {"subject": "美國", "basis": "inventory", "originator": "not_stated", "as_of": "2026-02"},
    ),
    "ru_total": (
        5459,
        {"subject": "俄羅斯", "basis": "inventory", "originator": "not_stated", "as_of": "2026-02"},
    ),
    "icbm_prc": (238, {**ICBMS, "originator": "SIPRI"}),
    "icbm_us": (800, {**ICBMS, "originator": "SIPRI", "subject": "美國"}),
    "icbm_ru": (1244, {**ICBMS, "originator": "SIPRI", "subject": "俄羅斯"}),
    "silos": ("low = 200, high = 999", {"measure": "發射井數", "unit": "silo", "basis": "silos"}),
    "icbms_overtake": (
        10,
        {
            **YEARS,
            "originator": "SIPRI",
            "measure": "飛彈超越美俄的時間",
            "status": "projection",
            "target": "2034",
            "made": "2024-06",
        },
    ),
    "warheads_grow": (
        10,
        {
            **YEARS,
            "originator": "SIPRI",
            "measure": "彈頭續增的期間",
            "as_of": "2025-01",
            "status": "projection",
            "target": "2035",
            "made": "2025-06",
        },
    ),
    "catch_up": (
        "low = 5, high = 6",
        {**YEARS, "originator": "川普", "measure": "追上所需時間", "as_of": "2025-02-13"},
    ),
    "a_third": (
        'value = "1/3"',
        {
            "originator": "not_stated",
            "qualifier": "less_than",
            "measure": "對美俄各自的比例",
            "unit": "share",
            "basis": "ratio",
            "as_of": "2026-02",
            "target": "2035",
            "made": "2026-02",
            "status": "projection",
        },
    ),
    "army_goal": (
        'date = "2035"',
        {"measure": "軍隊現代化的目標年", "originator": "習近平", "as_of": "2035"},
    ),
    "budget_2013": (
        720_000_000_000,
        {"measure": "軍費", "currency": "CNY", "basis": "announced budget", "as_of": "2013"},
    ),
    "budget_2024": (
        1_670_000_000_000,
        {"measure": "軍費", "currency": "CNY", "basis": "announced budget", "as_of": "2024"},
    ),
    "share_of_us": (
        29,
        {
            "measure": "占美國總數的比率",
            "unit": "percent",
            "basis": "ratio",
            "qualifier": "approx",
            "as_of": "2026-02",
            "originator": "desk",
            "formula": "100 * dod_1500 / us_total",
        },
    ),
}
"""What the reports give, by an id of our own."""

for _year, _as_of in (("2023", "2023"), ("2024", "2024"), ("undated", "not_stated")):
    FIGURES[f"dod_1000_{_year}"] = (
        1000,
        {
            "qualifier": "more_than",
            "as_of": _as_of,
            "edition": "" if _year == "undated" else _year,
            "status": "projection",
            "target": "2030",
            "made": _as_of,
        },
    )


@dataclass(frozen=True)
class Trap:
    """Figures stated naively, and who must object."""

    text: str
    """A point that a careless author might write; empty where a chart states it."""
    codes: tuple[str, ...]
    """Every one of these must find it."""
    chart: tuple[str, ...] = ()
    record: str = "point naive"
    """What the first code finds it in."""
    needs: tuple[str, ...] = field(default=())
    """Figures that no text names."""


TRAPS = {
    "C03": Trap(
        "美國國防部的{dod_600}與SIPRI的{sipri_600}大致吻合。", ("F5",), needs=("sipri_500",)
    ),
    "C03, one side": Trap(
        "SIPRI數到{sipri_500}，後來是{sipri_600}。",
        ("F6",),
        record="figure sipri_500",
        needs=("dod_600",),
    ),
    "C07": Trap("蘇紫雲的{su_1500}，印證美國國防部的{dod_1500}。", ("F5",)),
    "C08": Trap(
        "中國現有{dod_500}，將翻{su_fivefold}到{su_1500}。",
        ("F7", "F5"),
        record="figure su_fivefold",
    ),
    "C09": Trap("美國的核彈頭由{us_usable}增至{us_total}。", ("F5",)),
    "C10": Trap("俄羅斯的核彈頭從{ru_usable}增加到{ru_total}。", ("F5",)),
    "C11": Trap("俄羅斯{ru_total}，多於美國的{us_usable}。", ("F5",)),
    "C12": Trap("美國以{us_usable}排名第一，俄羅斯{ru_total}第二，中國第三。", ("F5",)),
    "C18": Trap("SIPRI兩年同樣說未來{icbms_overtake}：{warheads_grow}內中國就會超越。", ("F5",)),
    "C19": Trap(
        "川普說中國{catch_up}內追上；到2035年有{dod_1500}，{a_third}。",
        ("F5",),
        record="figure a_third",
    ),
    "C21": Trap(
        "中國{army_goal}要有現代化的軍隊，與{dod_1500:target}有{dod_1500}是同樣的目標。", ("F5",)
    ),
    "C22": Trap("中國的飛彈{icbm_prc}比核彈頭{dod_500}少，發射井有{silos}。", ("F5",)),
    "C23": Trap(
        "洲際彈道飛彈：中國{icbm_prc}，美國{icbm_us}，俄羅斯{icbm_ru}。",
        ("F10",),
        record="figure icbm_ru",
    ),
    "C26": Trap("中國有{dod_600}核彈頭，SIPRI也證實有{sipri_600}。", ("F5",)),
    "C26, one side": Trap(
        "中國有{dod_600}核彈頭。", ("F6",), record="figure dod_600", needs=("sipri_600",)
    ),
    "S1": Trap("", ("F10",), chart=("icbm_us", "icbm_ru"), record="figure icbm_ru"),
    "S2": Trap("", ("F5",), chart=("dod_500", "us_usable", "ru_usable"), record="chart plot"),
    "S2, said": Trap("中國{dod_500}，美國{us_usable}，俄羅斯{ru_usable}。", ("F5",)),
    "S3": Trap("到2035年，中國將是美國的{share_of_us}。", ("F5",), record="figure share_of_us"),
    "S4": Trap("{dod_500}之後是{su_1500}，共{su_fivefold}。", ("F7",), record="figure su_fivefold"),
    "S5": Trap("中國軍費{budget_2024}。", ("F9",), record="figure budget_2024"),
    "S6": Trap(
        "三篇報導互相印證：{dod_1000_2023}、{dod_1000_2024}、{dod_1000_undated}。",
        ("P4",),
    ),
}
"""By their names in the list of conflicts (C) and in the research (S)."""
