"""What holds a number in English and is never a figure: names, phrases, numbers that identify.

Most designations need no rule, since no figure begins in a word or behind its hyphen (F-16, G7),
and `english_standing` judges what only a capital tells (Nimitz 68). Here is the rest.
"""

import re
from functools import cache

from brief.extraction.found import Taken

_COUNTS = "(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_NTH = """(?:[0-9]{1,3}(?:st|nd|rd|th)|(?:(?:Twent|Thirt|Fort|Fift|Sixt|Sevent|Eight|Ninet)y-)?
(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth))"""

_PHRASES = """
zero-day|zero hour|zero-emission|one step|one country, two systems|one country two systems
|one belt, one road|one belt one road|one man, one vote|one-man|one-state|two-state|two-way
|two-party|two-step|three-way|three-step|six-party talks|four-letter|four corners|nine lives
|ten commandments|seven seas|first strike|first strikes|first use|second strike|second strikes
|two world wars|two sessions|a thousand times|six feet under|one in a million|two cents
|million-dollar question|half the battle|twice shy|think twice|thought twice|once or twice
|half a mind|half brother|half sister
"""

_NAMES = """
First Lady|Second Lady|First Family|First Minister|First Secretary|First World War
|Second World War|Third World War|First Island Chain|Second Island Chain|Third Reich
|First Amendment|Second Amendment|Fifth Amendment|Third Pole|Third World|First Nations
|Second Artillery|Second Cold War|First Opium War|Second Opium War|First Gulf War
|Second Gulf War|Fourth Industrial Revolution|First Taiwan Strait Crisis
|Second Taiwan Strait Crisis|Third Taiwan Strait Crisis|Second Thomas Shoal|Three Gorges
|Four Seasons|Three Kingdoms|Three Represents|Three Mile Island|Three Principles
|Three Communiqués|Three Joint Communiques|Six Assurances|Six-Day War|Six Day War
|Seven Years' War|Thirty Years' War|Hundred Years' War|Hundred Flowers|Thousand Talents
|Two Sessions|Five Eyes|Big Three|Big Four|Big Five|Gang of Four|Group of Seven
|Group of Eight|Group of Twenty|Group of 20|Group of 7|Group of 77|Gang of Eight|Formula 1
|Fortune 500|Fortune 100|Fortune Global 500|S&P 500|S&P 100|Nikkei 225|FTSE 100|FTSE 250
|CSI 300|Nasdaq 100|Russell 2000|Dow 30|Euro Stoxx 50|Stoxx 600|CAC 40|DAX 40|ASX 200
|Kospi 200|STAR 50|Topix 100|Forbes 400|Global 500|Track 1.5|2+2|Five-Year Plan|Five Year Plan
|Two-Plus-Two|Ten-Point Plan|Seven Sisters|Nine-Dash Line|Room 39|Office 39|Bureau 121
|737 MAX|737 Max|Six Nations|Four Asian Tigers|Five Principles|Four Modernizations
|One Nation|One China|Three Warfares|Three Percenters|Two Michaels
"""

_LAWS = """
codes?|inmate|docket|case no|suite|apartment|exhibit|seats?|box|lot|articles?|sections?
|chapters?|resolutions?|paragraphs?|clauses?|annex|appendix|pages?|footnotes?
|verses?|amendments?|rules?|titles?|volumes?|proposition|directive|regulation
"""
_SERIAL = """
figures?|tables?|routes?|highways?|interstate|flights?|versions?|items?|numbers?|grades?|rooms?
|gates?|phases?|types?|tracks?|reactor|channel|category|step|zone|tier|level|platform|pier|ward
"""
_SERIES = """
Boeing|Airbus|Falcon|Tomahawk|Vision|Mach|Typhoon|Bill|Act|Order|Protocol|Apollo|Artemis|Shenzhou
|Soyuz|Tiangong|Windows|iPhone|Galaxy|Hwasong|Pukguksong|Trident|Minuteman|Patriot|Long March
|Dongfeng|Julang|Javelin|Stinger|Aster|Arrow|Block|Group|Expedition|Unit|Area|Form|Model|Mark|Mk
|Line|Agenda|Formula|Camp|Studio|Terminal|Team|Type|Track|Phase|Reactor|Channel|Category|Level
|Tier|Route|Highway|Interstate|Flight|Version|Item|Number|Grade|Room|Gate|Figure|Table|Zone|Pier
"""
_BODIES = """
Airborne|Fleet|Army|Armies|Division|Brigade|Battalion|Regiment|Corps|Infantry|Marine|Armored|Wing
|Squadron|Air|Fighter|Bomb|Street|Avenue|St\\.|Ave\\.|Amendment|Circuit|Floor|Republic|parallel
"""

_NUMBERS = (
    r"[0-9]{1,5}[A-Z]{0,3}(?:\([0-9a-z]\)){0,2}"
    r"(?:(?:,?[ ]and[ ]|,[ ]|[ ]to[ ]|[-–])[0-9]{1,4}(?![\w%]|[.,][0-9])){0,3}"
)
_COUNTED = r"(?![\w%]|[.,][0-9]|[ \n](?:people|percent|per|million|billion|to|or|\w{1,14}s)(?!\w))"
"""What would make a number behind such a word a count: the phases 3 and 4, but types 5 people."""

_NO_SCALE = r"(?![\w%]|[.,][0-9]|[ ][a-z]{1,4}illion)"

_STREETS = "Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Way|Place|Square"
_SOFTWARE = (
    "[a-z]{1,3}[A-Z][A-Za-z]{1,14}|[A-Z][a-z]{1,14}[A-Z][A-Za-z]{1,14}"
    "|Android|Python|Java|Linux|Chrome|Firefox|Wi-Fi|Bluetooth|Raspberry[ ]Pi|Xbox"
)
"""iOS 19, PlayStation 2, Python 3.12."""

_ADDRESSED = rf"""
[0-9]{{1,5}}[ ](?:[A-Z][a-z]{{1,14}}[ ]){{1,3}}(?:{_STREETS})(?!\w)
(?:{_SOFTWARE})[ ][0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{0,2}}(?![\w%]|[.,][0-9])
"""
_IDENTIFYING = r"""
(?<=[a-z],[ ][A-Z]{2}[ ])[0-9]{5}(?![\w,])
(?<=[a-z][ ])[0-9]{5}(?=[.;]?$)
§+[ ]?[0-9]{1,5}
(?:https?://|www\.)[^\s<>"]{1,400}
[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}
[\w-]{1,64}\.(?:pdf|docx?|xlsx?|pptx?|txt|html?|csv|jpe?g|png|gif|mp[34]|zip|json|md)(?!\w)
\+[0-9]{1,3}(?:[ .-]\(?[0-9]{1,4}\)?){2,5}(?![0-9%])
\(?[0-9]{3}\)?[ .-][0-9]{3}[.-][0-9]{4}(?!\w|,[0-9])
(?:1-)?800-[0-9A-Z-]{7,9}(?!\w)
0[0-9]{1,3}[ -][0-9]{3,4}[ -]?[0-9]{3,4}(?!\w|,[0-9])
[0-9]{3}-[0-9]{4}(?![\w-]|,[0-9]|[ ][a-z])
(?:ISBN|ISSN|DOI|doi|RFC|arXiv)(?:-1[03])?:?[ ]?[0-9X][0-9X./-]{3,24}
[0-9]{1,3}(?:\.[0-9]{1,4}){2,4}(?!\w)
7[0-8]7-[0-9]{1,3}(?!\w)
[48][kK](?=[ ](?:TV|tele|video|res|disp|screen))
(?:[Nn]os?|[Aa]rt|[Ss]ecs?|[Cc]h|[Vv]ol|pp?|[Ff]igs?|Op)\.[ ]?[0-9]{1,6}(?:[-–][0-9]{1,4})?(?![\w%])
(?:[0-9]{1,3}[ ]U\.S\.C\.|Public[ ]Law|Executive[ ]Order|H\.R\.|HR|EO)[ ]?[0-9]{1,5}(?:-[0-9]{1,4})?
"""
_TIMES = rf"""
[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?:[ ]?(?:[ap]\.?m\.?|GMT|EST|EDT|ET|local))?(?![\w:])
(?:[0-9]{{1,2}}|{_COUNTS})(?:[.:][0-9]{{2}})?[ ]?(?:[ap]\.m\.|[ap]m|[AP]M|[AP]\.M\.)(?!\w)
(?:[0-9]{{1,2}}|{_COUNTS})[ ]?o'clock
[0-2][0-9][0-5][0-9][ ](?:GMT|UTC|local)(?!\w)
(?:{_COUNTS}|[0-9]{{1,3}})-(?i:to|on|by)-(?:{_COUNTS}|[0-9]{{1,3}})(?!-?\w)
[0-9]{{1,4}}:[0-9]{{1,4}}(?![\w:])
"""
_AFTER_WORDS = (
    rf"(?i:{_LAWS})[ \n-](?:{_NUMBERS}|{_COUNTS}){_COUNTED}",
    rf"(?i:{_SERIAL})[ \n-](?:[0-9]{{1,5}}[A-Z]{{0,2}}|{_COUNTS}){_COUNTED}",
    rf"(?:{_SERIES})[ \n-](?:[0-9]{{1,5}}[A-Z]{{0,3}}|{_COUNTS}){_NO_SCALE}",
    rf"(?i:day)[ \n](?:[0-9]{{1,4}}|{_COUNTS})(?=[ \n]of(?!\w)|[.,;] )",
    rf"{_NTH}[ \n](?:{_BODIES})(?!\w)",
)
_ELSEWHERE = (
    r"\[[0-9]{1,3}(?:[,–-] ?[0-9]{1,3}){0,9}\]",
    r"(?m:^[ \t]{0,8}(?:\(?[0-9]{1,2}\)|[0-9]{1,2}[.)])(?=\s))",
    r"(?<=[.;:] )\(?[0-9a-z]{1,2}\)(?=\s)",
)
"""Notes, and the marks of a list."""


def _phrases(words: str) -> str:
    """Return a pattern for phrases that `|` parts; each space is any space."""
    each = (re.escape(" ".join(phrase.split())) for phrase in words.split("|"))
    return "|".join(phrase.replace(r"\ ", r"[ \n]{1,2}") for phrase in each)


def _together(*patterns: str) -> str:
    """Return one pattern for any of many, each of them free of line ends."""
    return "|".join("".join(pattern.split("\n")) for pattern in patterns)


@cache
def _all() -> re.Pattern[str]:
    """Return the pattern for all of it; made once, when the first English text needs it."""
    in_words = [*filter(None, (_ADDRESSED + _IDENTIFYING + _TIMES).split("\n")), *_AFTER_WORDS]
    return re.compile(
        rf"(?<![\w.,:$€£¥-])(?:(?i:{_phrases(_PHRASES)})(?![\w-])|(?:{_phrases(_NAMES)})(?!\w)"
        rf"|{_together(*in_words)})|{'|'.join(_ELSEWHERE)}"
    )


def claim_names(text: str, taken: Taken) -> None:
    """Claim every name and phrase with a number in it, as `plain` gives the text."""
    for match in _all().finditer(text):
        taken.claim(*match.span())
