"""What stands before a Chinese speaker, and between him and the verb: time, place, manner."""

import re

from brief.extraction.speech.pairs import BLANK, FILLING

_NUMERAL = "[0-9０-９一二三四五六七八九十兩數幾多]{1,4}"
_WEEKDAY = "(?:週|周|星期|禮拜)[一二三四五六日天末]"

TIME = (
    rf"(?:{_NUMERAL}年(?!度?版)(?:代|前|後|底|初|度)?|{_NUMERAL}個?月(?:前|後|底|初|中旬|上旬|"
    rf"下旬|中|份)?|"
    rf"{_NUMERAL}(?:日|號|天|週|周|小時)(?:前|後|起)?|第{_NUMERAL}季|{_WEEKDAY}|"
    rf"[上本這][個]?{_WEEKDAY}|"
    "今年|去年|明年|前年|昨天|昨日|昨晚|昨|今天|今日|今晚|今晨|今早|今|明天|前天|日前|近日|近期|"
    "近來|近年來?|"
    "最近|稍早|稍後|隨後|隨即|其後|此前|先前|之前|早前|過去|目前|當天|當日|當時|當地時間|同日|"
    "同年|翌日|"
    "上週|上周|本週|本周|上個?月|本月|下個?月|上午|下午|中午|傍晚|深夜|凌晨|清晨|晚間|晚上|歷年|"
    "長期以?來?|迄今|至今|"
    "年初|年底|月底|月初|上旬|中旬|下旬|初|稍晚|早些時候|午間|盤後|盤前|會後|會前|賽後|事後|事前|"
    "午後|夜間)"
)

ADVERB = (
    "(?:等人|等(?=$)|曾經|曾|也|還|更|則|就|又|再度|再次|再|並且|並|且|已經|已|均|都|亦|仍然|仍|"
    "始終|一再|不斷|多次|"
    "屢次|反覆|首度|首次|公開|明確|直接|坦率|坦白|乾脆|直白|特別|進一步|同時|另外|另|甚至|卻|一度|"
    "隨即|立即|"
    "立刻|緊急|共同|聯合(?=聲明|發表|公布|宣布|表示|指出)|獨家|正式|私下|普遍|大多|皆|剛剛|剛|"
    "方才|才|一直|一致|紛紛|主動|深度|深入|詳細|進而|"
    "初步|最新|保守|樂觀|悲觀|強烈|嚴正|嚴厲|鄭重|低調|高調|罕見|意外|雖|雖然|便|只|僅|仍|前後|"
    "先後|分別|"
    "坦承|笑著|緊接著|接著|後來|自己|親自|委婉|語帶保留地?|表面上|事實上|實際上|反過來|扭頭|突然|"
    "當場|當面|獲悉後)"
)

_PREPOSITION = (
    "(?:在|於|就|對於|對|向|針對|接受|透過|通過|經由|依據|根據|引述|引用|援引|"
    "轉述|因應|因為|因|為了|為|隨著|以|從|自|由|與|和|跟|同|出席|參加|"
    "主持|赴|前往|抵達|返|訪問|會見|會晤|接見|結束|受訪|受邀|應邀|面對|面臨|"
    "回應|答覆|回覆|回答|答詢|備詢|質詢|發表|發出|發文|撰文|投書|召開|舉行|"
    "致函|致詞|致電|提出|提交|丟出|拋出|坐|站|談到|談及|提到|提及|說明|透露|"
    "轉發|更新|上調|下調|剛|召集|展示|指著|走進|步出|拿出|列舉|率團|率隊|"
    "率領|率眾|獲邀|獲頒|起訴|偵辦|盤點|比對|清查|踢爆|哭訴|開記者會|辦記者會)"
)

ADJUNCT = re.compile(rf"{TIME}|{ADVERB}|{_PREPOSITION}|{BLANK}|[「『《]")
"""What may follow a speaker's name before the verb; where it stands, the name has ended."""

_MANNER_WORD = re.compile(rf"{TIME}|{ADVERB}|{BLANK}{{1,80}}")
_OPENS_PHRASE = re.compile("在|於|接受|透過|針對|就|對|根據|向|以")
_CITES = re.compile("引述|引用|援引")
_CLOSES_PHRASE = re.compile(
    "[上中裡內時後前會訪間下]|訪問|專訪|媒體|記者|演說|報告|聲明|新聞稿|談話"
)
_PHRASE = 26
"""Code points of a place or an occasion between a speaker and the verb."""


def is_manner(text: str) -> bool:
    """Say whether a text is nothing but manner, time and place: then the verb is the speaker's."""
    reached = {0}
    for place in range(len(text)):
        if place not in reached:
            continue
        word = _MANNER_WORD.match(text, place)
        if word:
            reached.add(word.end())
        if _CITES.match(text, place):
            return True
        opened = _OPENS_PHRASE.match(text, place)
        if opened:
            closings = _CLOSES_PHRASE.finditer(text, opened.end() + 1, opened.end() + _PHRASE)
            reached.update(closing.end() for closing in closings)
    return len(text) in reached


LEAD = re.compile(
    rf"(?:但是|但|而且|而|不過|然而|然|可是|此外|另外|另一方面|與此同時|同時|對此|其中|至於|"
    rf"儘管如此|事實上|實際上|"
    "因此|所以|因為|由於|隨後|接著|最後|首先|其次|其實|總之|例如|譬如|像是|甚至|就連|連|還有|以及|"
    "且|並且|並|也|還|更|"
    "又|另|則|故|惟|真如|正如|就如|一如|誠如|如同|如|真|就算|即使|即便|如果|若是|若|假如|倘若|"
    "儘管|縱使|縱然|哪怕|"
    "雖然|雖|只要|一旦|除非|不僅|不但|包括|到了|截至|早在|早於|直到|當|據|在|針對此事|自|原本|"
    "根據|依據|依照|按照|"
    rf"當中|無論|這時|此時|那一次|這一次|眼見|面對|{TIME}|[ 　\u00a0▲▼●◎★\-])"
)
"""What may stand before a speaker at the head of a clause."""

PLACE = re.compile(
    rf"(?:在|於|到|自)[^，；。{FILLING}]{{1,30}}?(?:上|中|裡|內|時|後|前|期間|之際|間|下)"
)
"""A place or an occasion at the head of a clause."""

CONCESSION = re.compile(
    "(?:^|[，；：。！？但而])(?:就算|即使|即便|如果|若是|若|假如|假設|倘若|儘管|雖然|縱使|縱然|"
    "哪怕|只要|一旦|除非)"
)
"""A clause that grants something, and closes at its comma."""
