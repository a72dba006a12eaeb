"""Words by which English newspapers say who says something, and who can say it."""

import re

from brief.extraction.english.text import word_set

CUE = re.compile(
    r"\b(?:(?P<plain>said|says|say|told|tells|stated|states|wrote|writes|argued|argues|warned|"
    r"warns|noted|notes|"
    r"claimed|claims|(?:reported|reports|announced|announces)(?! (?:an?|its|net|strong|higher|"
    r"lower|record|revenue|sales|earnings|profits?|quarterly|losses|[a-z]+-quarter|plans?) )|"
    r"acknowledged|acknowledges|confirmed|confirms|denied|"
    r"disclosed|discloses|revealed|reveals|suggested|suggests|indicated|indicates|concluded|"
    r"concludes|testified|"
    r"declared|declares|insisted|insists|explained|explains|cautioned|conceded|recalled|stressed|"
    r"emphasized|"
    r"emphasised|believes|believed|thinks|maintains|maintained|predicted|predicts|estimated|"
    r"estimates|estimate|"
    r"projected|projects|project|forecast|forecasts|forecasted|expects|expected|expect|"
    r"anticipates|anticipated|"
    r"reckons|reckoned|calculated|calculates|assessed|assesses|assess|counted|counts|tweeted|"
    r"tallied|"
    r"documented|published|issued|quoted)"
    r"|(?P<shown>showed|shows|show|found|finds|find)"
    r"|(?P<added>added|adds|asked|replied|continued|posted)(?=[,.]| that\b)"
    r"|(?P<put>(?:puts?|pegged|pegs)(?= (?:[^,.;]{1,60} )?at\b)|pointed out|points out|"
    r"(?:raised|cut|lowered|trimmed|lifted|revised|upgraded|downgraded) (?:its|their|his|her) "
    r"(?:[a-z0-9-]+ ){0,4}"
    r"(?:forecast|estimate|outlook|projection)s?))\b(?!-)"
)
"""Verbs of saying; `shown` has a document before it."""

ACCORDING = re.compile(
    r"\b(?P<word>[Aa]ccording to|[Cc]iting|[Pp]er)\s+(?=[A-Za-z])|\b[Ii]n the view of\s+"
)

NOT_A_VERB = re.compile(
    r"\b(?:is|are|was|were|been|be|being|to|an?|than|as|not|its|their|our|my|widely|reportedly|"
    r"never|no|of|"
    r"didn[’']t|doesn[’']t|won[’']t|so|some|previous|earlier|new|latest|current|recent|official|"
    r"such)\s+$"
)
"""What makes a participle, an infinitive or a noun of what looks like a verb of saying."""

DOCUMENT = (
    r"(?:reports?|study|studies|survey|surveys|poll|polls|data|figures|statistics|estimates?|"
    r"projections?|forecasts?|"
    r"analysis|assessment|research|review|paper|documents?|statement|filing|records|numbers|index|"
    r"census|yearbook|"
    r"bulletin|article|memo|audit|imagery|intelligence|findings|white paper|fact sheet)"
)

TITLE = (
    r"(?:President|Vice President|Prime Minister|Deputy Prime Minister|Premier|Chancellor|"
    r"Minister|Secretary|"
    r"Secretary-General|Secretary General|Speaker|Senator|Congressman|Congresswoman|Governor|"
    r"Mayor|Ambassador|"
    r"Chairman|Chairwoman|Chair|Chief|Director|Director-General|Commissioner|Professor|King|Queen|"
    r"Prince|"
    r"Princess|Pope|General|Admiral|Colonel|Major|Captain|Lieutenant|Commander|Marshal|Sir|Lord|"
    r"Dame|Judge|Justice|"
    r"Leader|Envoy|Economist|Analyst|CEO|Executive|Officer|Spokesman|Spokeswoman|Spokesperson|"
    r"Gen\.|Lt\.|Col\.|Maj\.|Capt\.|Adm\.|Sen\.|Rep\.|Gov\.|Mr\.|Mrs\.|Ms\.|Dr\.|Prof\.|Mr|Mrs|Ms|"
    r"Dr|Sgt\.|Brig\.|Cmdr\.|Rev\.|"
    r"Vice Adm\.|Rear Adm\.)"
)

ROLE = (
    r"(?:spokesman|spokeswoman|spokesperson|analyst|economist|strategist|researcher|professor|"
    r"director|chairman|"
    r"chairwoman|chair|minister|secretary|president|chief|commander|general|official|officer|"
    r"diplomat|lawmaker|"
    r"senator|representative|executive|manager|head|founder|adviser|advisor|ambassador|envoy|"
    r"scientist|expert|"
    r"scholar|historian|fellow|leader|governor|mayor|judge|prosecutor|lawyer|author|physicist|"
    r"engineer|doctor|"
    r"premier|chancellor|deputy|negotiator|investigator|colonel|reporter|editor)"
)

PEOPLE = (
    r"(?:air force|(?:defen[cs]e |foreign |finance |health |interior |trade )?ministry|central "
    r"bank|officials?|diplomats?|authorities|intelligence|police|lawmakers|prosecutors|regulators|"
    r"forces|media|military|army|navy|troops|scientists|researchers|leaders|officers|agencies|"
    r"government|"
    r"negotiators|commanders|state media|state television|ministers|investigators|spokesman|"
    r"spokeswoman|spokesperson|"
    r"representatives?|delegates?|economists|analysts|administration|experts)"
)

NOBODY = re.compile(
    r"(?:(?:[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal|[Oo]ther|[Aa]|[Aa]n|[Tt]he|[Oo]ne|[Tt]wo|[Tt]hree|"
    r"[Ff]ew|[Ss]enior|[Tt]op|[Ii]ndependent|"
    r"[Ww]estern|[Oo]utside|[Mm]ilitary|[Ll]ocal|[Mm]arket|[Ii]ndustry|[Nn]uclear|[Ff]ormer|"
    r"[Pp]rivate)\s+){0,4}"
    r"(?i:analysts?|experts?|officials?|critics?|economists?|sources?|people|observers|others?|"
    r"scientists|researchers|witnesses|"
    r"insiders|traders?|investors?|persons?|managers?|engineers?|executives?|diplomats?|lawmakers|residents|scholars|studies|"
    r"reports|estimates|"
    r"a study|a report|a source|some|many|most|they|we|someone|nobody|everyone|markets?|"
    r"strategists?|activists|"
    r"spokesman|spokeswoman|spokesperson|polls|surveys|data|research|forecasters|lawyers|media "
    r"reports|news reports|"
    r"consensus|rumou?rs|legend|history|evidence|authorities|commentators|one)\b"
    r"(?! (?:from|by|at|of|for|in) )(?:\s+(?:familiar with [a-z ]{1,30}|who [a-z ]{1,60}|close to "
    r"[a-z ]{1,30}))?"
)
"""Speakers without a name."""

SHORT_OFFICE = (
    r"(?:ministry|department|agency|central bank|bank|company|firm|institute|group|think tank|"
    r"bureau|office|"
    r"commission|newspaper|organization|organisation|union|court|committee|fund|party|authority|"
    r"council|carmaker|chipmaker|"
    r"association|foundation|center|centre|university|watchdog|news agency|network|broadcaster|"
    r"regulator|"
    r"military|army|government|alliance|exchange|retailer|maker)"
)

OFFICE_WORD = re.compile(
    r"\b(?:Ministry|Department|Agency|Bank|Bureau|Office|Commission|Institute|Institution|Council|"
    r"Committee|University|"
    r"College|School|Center|Centre|Foundation|Fund|Organization|Organisation|Union|Corp|Inc|Ltd|"
    r"Co|Company|Group|"
    r"Association|Federation|Federal|Reserve|House|Pentagon|Kremlin|Reuters|Bloomberg|Times|Post|"
    r"Journal|News|Press|"
    r"Agence|CNN|BBC|Congress|Senate|Court|Army|Navy|Force|Command|Authority|Administration|"
    r"Service|Party|"
    r"Exchange|Holdings|Industries|Motors|Airlines|Nations|NATO|Forum|Society|Endowment|"
    r"Scientists|Laboratory|Labs?|Survey|Treasury|"
    r"State|Project|Program|Programme|Initiative|Parliament|Cabinet|Board|Chamber|Academy|"
    r"Hospital|Police|"
    r"Guardian|Economist|Corporation|Research|Securities|Capital|Partners|Systems|Technologies|"
    r"Fed|ECB|IMF|OPEC|"
    r"China|Russia|America|Japan|Germany|France|Britain|India|Pakistan|Israel|Iran|Ukraine|Taiwan|"
    r"Korea|Australia|Canada|"
    r"Beijing|Washington|Moscow|Tokyo|London|Paris|Berlin|Kyiv|Taipei|Seoul|Pyongyang|Tehran|"
    r"Brussels|Poland|"
    r"Turkey|Italy|Spain|Brazil|Mexico|Vietnam|Philippines|Indonesia|Singapore|Netherlands|Sweden|"
    r"Norway|Finland)\b"
    r"|^(?:U\.S\.|U\.K\.|U\.N\.|EU|E\.U\.|UN|US|UK|[A-Z]{2,8})$"
)

NOT_NAMES = word_set(
    """
    The A An In On At But And Or So Yet If When While As For By From With Since After Before
    Although Though Last This That These Those It He She They We You I His Her Its Their Our My
    There Here Now Then Still Also However Meanwhile Moreover Despite Even Some Many Most Several
    Other Such Both Each Every All Any No Not Monday Tuesday Wednesday Thursday Friday Saturday
    Sunday January February March April May June July August September October November December
    Earlier Later Today Yesterday Tomorrow Under Over About Nearly Around Almost More Less
    Between During Through According Because Where What Who How Why Which Analysts Officials
    Experts Critics Economists Sources Data Figures Reports Studies Researchers Scientists
    Authorities Investors Asked Speaking Writing Once Only Just Perhaps One Two Three Four Five
    Six Seven Eight Nine Ten Hundreds Thousands Millions Instead Overall Separately Nobody
    Someone Everyone Evidence History Polls Surveys
    """
)
"""Words with a capital that begin a sentence, not a name."""
