"""How amounts of money are written: the name around the number, never a bare ¥ or $."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Currency:
    """What stands before and after an amount."""

    zh_before: str
    """Name that goes before the number in Chinese, as in 人民幣1.67兆元."""
    zh_after: str
    """Name that follows the number and its scale word in Chinese."""
    en_before: str
    """Sign or code before the number in English, with its space."""
    en_plural: str
    """English name for an order of magnitude, as in hundreds of US dollars."""


_KNOWN = {
    "CNY": Currency("人民幣", "元", "RMB ", "yuan"),
    "TWD": Currency("新台幣", "元", "NT$", "New Taiwan dollars"),
    "USD": Currency("", "美元", "US$", "US dollars"),
    "JPY": Currency("", "日圓", "JPY ", "yen"),
    "EUR": Currency("", "歐元", "€", "euros"),
    "GBP": Currency("", "英鎊", "£", "pounds"),
    "KRW": Currency("", "韓元", "KRW ", "won"),
    "RUB": Currency("", "盧布", "RUB ", "rubles"),
    "AUD": Currency("", "澳元", "A$", "Australian dollars"),
    "CAD": Currency("", "加元", "C$", "Canadian dollars"),
    "HKD": Currency("", "港元", "HK$", "Hong Kong dollars"),
    "SGD": Currency("", "新加坡元", "S$", "Singapore dollars"),
}
"""Currencies whose usual form in Taiwan or in an American brief is not the locale data's."""


def find_currency(code: str) -> Currency | None:
    """Return how a currency is written; None for a code that the locale data does not know.

    Currencies outside the table take their ISO 4217 code in English and their name in Chinese.
    """
    if code in _KNOWN:
        return _KNOWN[code]
    from babel import Locale  # takes longer to load than most amounts to be written

    chinese = Locale("zh", script="Hant").currencies.get(code)
    english = Locale("en").currencies.get(code)
    if not chinese or not english:
        return None
    return Currency("", chinese, f"{code} ", english)
