"""Words that compare figures, and words that say that figures agree."""

import re

_COMPARING = re.compile(
    r"比(?![例率如喻重利照方])|[高低多少大小強]於|超[越過]|追[上平]|趕上|倍|相當於|等於|[只不僅]及|落後|領先"
    r"|(?:居|排名?|列|名列|世界|全球)第?[一二三首次]|最[多大少小]|較[多少高低大小]|相差|差距|勝過|對等"
    r"|(?:增|升|減|降|漲|跌|擴)(?:加|少|至|到|為|大到)(?:至|到|為)?"
    r"|(?<!rather )(?<!other )(?<!more )(?<!less )\bthan\b"
    r"|\b(?:more|less|fewer) than (?!\{)"
    r"|\b(?:versus|vs|compared|against|times|twice|equals?|equivalent|outnumber\w*|exceed\w*"
    r"|surpass\w*|overtak\w*|catch(?:es|ing)? up|ahead of|behind|larger|smaller|bigger|larg?est"
    r"|fewer|fewest|most|doubl\w+|tripl\w+|(?:up|down) from)\b"
    r"|\b(?:ro?i?se|gr[eo]wn?|fa?e?ll|increased?|climb(?:ed)?|decreased?)\b[^.;]*\bto\b",
    re.IGNORECASE,
)

_AGREEING = re.compile(
    r"吻合|一致|印證|佐證|證實|相符|同樣|不謀而合|互證"
    r"|\b(?:consistent|corroborat\w+|confirm\w*|agree\w*|match(?:es|ed)?|the same|likewise)\b",
    re.IGNORECASE,
)


def compares(sentence: str) -> bool:
    """Whether a sentence has words that hold one number against another."""
    return bool(_COMPARING.search(sentence))


def says_to_agree(sentence: str) -> bool:
    """Whether a sentence has words that take one number for the support of another."""
    return bool(_AGREEING.search(sentence))
