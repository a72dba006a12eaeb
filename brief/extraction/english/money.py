"""Which currency an amount is in, by the sign or code before it or the name after it."""

import re
from dataclasses import dataclass

from brief.extraction.english.text import word_set

_SIGNS = {
    "$": "USD",
    "US$": "USD",
    "U.S.$": "USD",
    "NT$": "TWD",
    "T$": "TWD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "HK$": "HKD",
    "S$": "SGD",
    "SG$": "SGD",
    "NZ$": "NZD",
    "R$": "BRL",
    "MX$": "MXN",
    "€": "EUR",
    "£": "GBP",
    "CN¥": "CNY",
    "RMB¥": "CNY",
    "JP¥": "JPY",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₺": "TRY",
    "₴": "UAH",
    "₫": "VND",
    "฿": "THB",
    "₱": "PHP",
    "₪": "ILS",
    "₸": "KZT",
    "₦": "NGN",
}
YEN_SIGN = "¥"
"""Two countries' sign; the text tells which."""

_NOT_ISO = {"RMB": "CNY", "Rmb": "CNY", "NTD": "TWD", "Rs": None, "Rs.": None}

_CODES = word_set(
    """AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP
    GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR
    KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
    MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS
    UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG"""
)
_ALSO_WORDS = word_set("ALL AMD BAM COP CUP GEL LAK MAD MOP PEN SOS TOP TRY")
"""Codes that also stand before numbers as words or names; only a large number makes them money."""

_LETTERS = "|".join(sorted(map(re.escape, _SIGNS), key=len, reverse=True))
_PREFIX = rf"(?:(?:{_LETTERS}|{YEN_SIGN})[ ]?|(?:RMB|Rmb|NTD|Rs\.|Rs|[A-Z]{{3}})[ \n]?)"
_AT = re.compile(_PREFIX)
_BEFORE = re.compile(rf"(?<![^\W_]){_PREFIX}$")

_NAMES: dict[str, tuple[str | None, str]] = {
    **dict.fromkeys(("yuan", "renminbi", "rmb", "chinese yuan", "cny"), ("CNY", "")),
    **dict.fromkeys(("dollar", "dollars", "usd", "us dollar", "us dollars"), ("USD", "")),
    **dict.fromkeys(("u.s. dollars", "u.s. dollar", "american dollars"), ("USD", "")),
    **dict.fromkeys(("australian dollars", "australian dollar"), ("AUD", "")),
    **dict.fromkeys(("canadian dollars", "canadian dollar"), ("CAD", "")),
    **dict.fromkeys(("singapore dollars", "singapore dollar"), ("SGD", "")),
    **dict.fromkeys(("hong kong dollars", "hong kong dollar"), ("HKD", "")),
    **dict.fromkeys(("new zealand dollars", "new zealand dollar"), ("NZD", "")),
    **dict.fromkeys(("taiwan dollars", "taiwan dollar", "nt dollars", "twd", "ntd"), ("TWD", "")),
    **dict.fromkeys(("new taiwan dollars", "new taiwan dollar"), ("TWD", "")),
    **dict.fromkeys(("euro", "euros", "eur"), ("EUR", "")),
    **dict.fromkeys(("pounds sterling", "british pounds", "sterling", "gbp"), ("GBP", "")),
    **dict.fromkeys(("yen", "japanese yen", "jpy"), ("JPY", "")),
    **dict.fromkeys(("south korean won", "korean won", "krw"), ("KRW", "")),
    "north korean won": ("KPW", ""),
    **dict.fromkeys(("ruble", "rubles", "rouble", "roubles"), ("RUB", "")),
    **dict.fromkeys(("russian rubles", "russian roubles"), ("RUB", "")),
    **dict.fromkeys(("indian rupees", "indian rupee"), ("INR", "")),
    **dict.fromkeys(("pakistani rupees", "pakistani rupee"), ("PKR", "")),
    "sri lankan rupees": ("LKR", ""),
    **dict.fromkeys(("swiss francs", "swiss franc"), ("CHF", "")),
    **dict.fromkeys(("mexican pesos", "mexican peso"), ("MXN", "")),
    **dict.fromkeys(("philippine pesos", "philippine peso"), ("PHP", "")),
    "argentine pesos": ("ARS", ""),
    **dict.fromkeys(("turkish lira", "turkish liras", "lira", "liras"), ("TRY", "")),
    **dict.fromkeys(("saudi riyals", "saudi riyal"), ("SAR", "")),
    "iranian rials": ("IRR", ""),
    **dict.fromkeys(("baht", "thai baht"), ("THB", "")),
    **dict.fromkeys(("dong", "vietnamese dong"), ("VND", "")),
    "ringgit": ("MYR", ""),
    "rupiah": ("IDR", ""),
    **dict.fromkeys(("shekel", "shekels"), ("ILS", "")),
    **dict.fromkeys(("hryvnia", "hryvnias"), ("UAH", "")),
    **dict.fromkeys(("zloty", "zlotys"), ("PLN", "")),
    "forints": ("HUF", ""),
    **dict.fromkeys(("swedish kronor", "kronor"), ("SEK", "")),
    "norwegian kroner": ("NOK", ""),
    "danish kroner": ("DKK", ""),
    "rand": ("ZAR", ""),
    "tenge": ("KZT", ""),
    "reais": ("BRL", ""),
    **{
        word: (None, f"{word} of which country is not said")
        for word in ("rupees", "pesos", "francs", "kroner", "rials", "riyals", "dinars", "dirhams")
    },
}
"""Names as they follow a number, lowered: the currency, None where several countries have it."""

_CENTS = {"cent": "USD", "cents": "USD", "pence": "GBP"}
_ONLY_LARGE = frozenset({"won", "pounds", "pound"})
"""A verb and a weight; money only behind a scale or an order of magnitude."""


@dataclass(frozen=True, slots=True)
class Currency:
    """The currency of an amount, as far as it is said."""

    start: int
    end: int
    code: str | None
    """ISO 4217; None where it is open, and `note` says between what."""
    note: str = ""
    power: int = 0
    """Of ten, from what is counted to whole units: −2 for cents."""
    is_also_word: bool = False
    """Whether only a large number makes it money."""


def currency_at(text: str, at: int, yen_sign: tuple[str | None, str]) -> Currency | None:
    """Read a sign or code that a number follows."""
    return _read(_AT.match(text, at), yen_sign)


def currency_before(text: str, at: int, yen_sign: tuple[str | None, str]) -> Currency | None:
    """Read the sign or code that stands before a number."""
    if not at or text[at - 1] in ",;:)-/" or text[at - 1].islower():
        return None if not text.endswith(("Rs", "Rmb"), 0, at) else _search(text, at, yen_sign)
    return _search(text, at, yen_sign)


def _search(text: str, at: int, yen_sign: tuple[str | None, str]) -> Currency | None:
    return _read(_BEFORE.search(text, max(0, at - 7), at), yen_sign)


def _read(match: "re.Match[str] | None", yen_sign: tuple[str | None, str]) -> Currency | None:
    if not match:
        return None
    written = match[0].strip()
    if written == YEN_SIGN:
        return Currency(match.start(), match.end(), *yen_sign)
    if written in _SIGNS:
        return Currency(match.start(), match.end(), _SIGNS[written])
    if written in _NOT_ISO:
        code = _NOT_ISO[written]
        note = "" if code else "rupees of which country is not said"
        return Currency(match.start(), match.end(), code, note)
    if written in _CODES:
        also_word = written in _ALSO_WORDS
        return Currency(match.start(), match.end(), written, is_also_word=also_word)
    return None


def currency_named(phrase: str, start: int, end: int, *, large: bool) -> Currency | None:
    """Return what a name after a number means; `large` for a number with a scale."""
    if phrase in _CENTS:
        return Currency(start, end, _CENTS[phrase], power=-2)
    if phrase in _ONLY_LARGE:
        return Currency(start, end, "KRW" if phrase == "won" else "GBP") if large else None
    if phrase not in _NAMES:
        return None
    code, note = _NAMES[phrase]
    return Currency(start, end, code, note)
