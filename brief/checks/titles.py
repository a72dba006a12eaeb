"""D1 and D3: a slide's title says what the slide shows, and no other slide says the same."""

import re
from collections.abc import Iterator

from brief.checks.material import Material, Words
from brief.checks.reading_order import as_read, pages, texts_by_unit
from brief.checks.rule import Flaw, rule
from brief.model.identifiers import LANGUAGES, Language
from brief.model.slide import Slide
from brief.model.text_unit import unit_id

_NO_SENTENCE_DUE = ("cover", "agenda", "sources")
_ENGLISH_WORDS = (5, 20)
_CHINESE_CHARACTERS = 40

_VERBS = re.compile(
    r"am|are|be|began|begins|became|becomes|brings|buy|buys|came|can|cannot|come|comes"
    r"|could|cut|cuts|did|differ|do|does|fall|falls|fell|gave|gives|go|goes|got|grew|grow"
    r"|grows|had|has|have|hold|holds|is|keep|keeps|kept|knew|know|knows|lack|leave|leaves"
    r"|led|left|let|lies|lost|made|make|makes|may|means|meet|might|must|need|needs|put|puts"
    r"|ran|rank|ranks|read|remain|remains|rest|rests|rise|rises|rose|run|runs|said|saw|say"
    r"|says|see|sees|sent|set|shall|should|show|shows|stand|stands|stay|stays|stood|stop"
    r"|take|takes|tell|tells|told|took|turn|turns|want|wants|was|went|were|will|won|would"
    r"|write|writes|wrote"
)
_NOUN_FOLLOWS = re.compile(
    r"a|an|and|any|as|at|between|both|by|each|every|few|for|from|her|his|in|its|more|most"
    r"|my|new|no|of|on|or|other|our|some|the|their|these|this|those|to|two|three|four"
    r"|several|with|without|your"
)
_OF_A_NOUN = frozenset(["of", "and", "or", "between"])
_ENGLISH_WORD = re.compile(r"[A-Za-z0-9][\w’'.,%-]*")

_CHINESE_VERB = re.compile(
    "[，；：？！]|[是有在要會能可應須得不沒無未已將讓使令說稱談問答看見知認增減加升降漲跌擴縮超達"
    "取決定變改成為買賣做打進退受被把給靠需缺像算列重失續同存留轉走來去到過起開始停仍還只都更最宜於"
    "逼迫佔占躍翻撐獲贏輸勝願拒抗趕]"
    "|調[高降]|提[高前醒]|下[修調滑]|上[修調]|建立|推[動升遲]|引[發起]|造成|導致|帶[動來]|反映|擔[憂心]|面臨"
    "|落[後差]|領先|集中|分歧|居[首冠次]|維持|保持|通過|否決|延[後長宕]|啟[動用]|關閉|恢復|中斷|承[諾認]|否認"
    "|證實|顯示|揭露|指[出向]|依賴|仰賴|接近|負擔|採[用取]|禁止|允許|呼籲|敦促|考慮|構成|涵蓋|包[含括]|放[緩寬棄]"
    "|惡化|好轉|回[升落穩]|持[平續]|攀升|飆升|銳減|暴增|趨緩|突破"
    # as often a noun, at the end of a title or before another one
    "|(?:調整|建議|影響|支持|主張|評估|審[議查]|檢討|預[估測期警]|估計|推估|投[入資]|採購|部署|限制|要求|警告|選擇|補助)"
    "(?=[^的與及和、者率額案法會書計方結進概現背情政規]{2})"
    "|[宜應須再先](?:調整|評估|檢討|部署|採購)$"
)
"""What may say something of a subject; more is let pass than a grammar would."""


@rule(
    "D1",
    "warning",
    "title is a sentence",
    wants="A slide's title is a sentence that says what the slide shows: 5 to 20 words with a verb"
    " in English, at most 40 characters in Chinese. Cover, agenda and sources are left alone.",
    why="Who reads nothing but the titles should have read the argument.",
    bad="Nuclear arsenal: an overview",
    good="China's arsenal is growing, but every count is an estimate",
    standard="assertion-evidence slides (Alley; Penn State)",
)
def sentence(material: Material) -> Iterator[Flaw]:
    """Find titles that are too long, too short, or the name of a subject."""
    for deck, slide, words, title in _titles(material):
        problem = _problem(title, words.language) if title else ""
        if problem and slide.layout not in _NO_SENTENCE_DUE:
            yield Flaw(
                slide,
                f"the title {problem}",
                "write one sentence that says what the slide shows",
                words=title,
                deck=deck,
                file=words.file,
            )


@rule(
    "D3",
    "error",
    "unique titles",
    wants="No two slides of a deck have the same title. Continuations, which brief makes itself,"
    " are numbered and don't count.",
    why="A screen reader and PowerPoint's outline tell slides apart by their titles alone.",
    bad="two slides named 數字",
    good="現在有多少 on one, 往後會有多少 on the other",
    standard="PowerPoint's accessibility checker; WCAG 2.2, 2.4.2",
)
def unique(material: Material) -> Iterator[Flaw]:
    """Find slides that have the title of one before them."""
    first: dict[tuple[str, Language, str], Slide] = {}
    for deck, slide, words, title in _titles(material):
        key = deck, words.language, " ".join(title.casefold().split())
        other = first.setdefault(key, slide)
        if other is not slide:
            yield Flaw(
                slide,
                f"has the same title as the slide '{other.id}'",
                "say in each title what only this slide shows",
                words=title,
                deck=deck,
                file=words.file,
            )


def _titles(material: Material) -> Iterator[tuple[str, Slide, Words, str]]:
    """Return each slide's title in each language that it has one in, with its deck, as read."""
    texts = texts_by_unit(material)
    for folder in material.decks:
        for page in pages(folder):
            for language in LANGUAGES:
                words = texts.get((unit_id(page.slide, "title", folder.deck.id), language))
                if words is not None:
                    yield folder.deck.id, page.slide, words, as_read(material, words)


def _problem(title: str, language: Language) -> str:
    """Return what is wrong with a title as it is read; empty where nothing is, or in doubt."""
    if language == "zh-Hant":
        if len(title) > _CHINESE_CHARACTERS:
            return f"has {len(title)} characters, more than {_CHINESE_CHARACTERS}"
        return "" if _CHINESE_VERB.search(title) else "names a subject and says nothing of it"
    words = _ENGLISH_WORD.findall(title)
    least, most = _ENGLISH_WORDS
    if not least <= len(words) <= most:
        return f"has {len(words)} words, not {least} to {most}"
    return "" if _may_have_verb(words) else "has no verb"


def _may_have_verb(words: list[str]) -> bool:
    """Say whether a word is a finite verb, or could be one for its ending and its place."""
    lower = [word.casefold().rstrip(".,") for word in words]
    for place, word in enumerate(lower):
        bare = re.sub(r"(?:n’t|n't|’re|’ve|’ll)$", "", word)
        if _VERBS.fullmatch(bare) or bare != word:
            return True
        after = lower[place + 1] if place + 1 < len(lower) else ""
        is_noun = place == 0 or _NOUN_FOLLOWS.fullmatch(lower[place - 1]) or after in _OF_A_NOUN
        if re.search(r"[a-z](?:ed|[^s’']s)$", word) and not is_noun:
            return True
    return False
