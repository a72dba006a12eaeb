"""The nouns that English news counts, and how they are written: plural, abbreviated, in two words.

A noun that is missing costs a figure its unit, not the figure.
"""

from brief.extraction.english.text import word_set

_REGULAR = """
republican democrat conservative liberal american russian ukrainian palestinian israeli iranian
filipino australian european german canadian indian fab foundry leader president premier chancellor
monarch secretary arrest murder killing abduction arsenal stockpile star sub airframe hull payload
salvo strip runway tour warhead missile bomb silo launcher satellite drone sortie ship submarine
tank vehicle gun round base site reactor plant device item measure agreement case document article
page seat vote job point delegate participant troop soldier household state weapon rocket
interceptor torpedo mine shell projectile munition grenade rifle pistol bullet cartridge howitzer
mortar cannon jet fighter plane bomber helicopter warplane airliner tanker destroyer frigate
corvette cruiser carrier vessel boat warship battleship minesweeper icebreaker freighter trawler
ferry cutter convoy airfield airport airbase bunker shelter depot warehouse radar sensor antenna
transmitter centrifuge canister assembly turbine engine truck trailer car bus train locomotive wagon
motorcycle bicycle taxi tractor crane excavator brigade battalion regiment squadron platoon company
corps division garrison unit team crew group cell faction militia fleet flotilla squad raid strike
airstrike attack assault incursion intrusion crossing patrol drill exercise maneuver manoeuvre
operation mission launch test flight explosion blast detonation clash skirmish battle ambush bombing
shooting earthquake tremor aftershock quake flood storm typhoon hurricane tornado landslide wildfire
accident crash incident collision violation breach ceasefire truce casualty fatality death injury
victim hostage prisoner detainee captive refugee migrant evacuee survivor patient inmate suspect
protester demonstrator dissident activist journalist reporter correspondent editor analyst expert
scholar scientist engineer researcher academic professor student pupil teacher graduate nurse doctor
physician surgeon lawyer judge juror prosecutor witness officer official diplomat ambassador envoy
consul minister lawmaker legislator senator congressman congresswoman representative governor mayor
councillor councilor deputy candidate voter citizen resident villager local civilian national
foreigner expatriate tourist traveler traveller visitor passenger commuter pilot sailor marine
airman seaman submariner conscript recruit reservist veteran cadet commander general admiral colonel
captain sergeant guard paratrooper commando militant insurgent rebel gunman guerrilla terrorist
mercenary cyclist worker employee staffer laborer labourer miner farmer fisherman driver trucker
contractor consultant manager executive director chairman shareholder investor trader broker
economist banker borrower lender depositor customer client consumer shopper buyer seller user
subscriber reader viewer follower fan player athlete coach referee competitor contestant swimmer
runner member signatory negotiator mediator observer monitor inspector adviser advisor aide
spokesman spokeswoman respondent applicant claimant beneficiary recipient donor volunteer supporter
opponent critic author co-author signer petitioner plaintiff defendant man woman child person boy
girl baby infant newborn adult teenager teen youth elder pensioner retiree parent mother father son
daughter brother sister family couple twin spouse husband wife widow orphan relative friend
neighbour neighbor colleague human firm business enterprise corporation startup start-up subsidiary
affiliate supplier vendor manufacturer maker producer exporter importer retailer wholesaler
distributor operator bank insurer fund brokerage exchange refinery smelter mill factory shipyard
yard dockyard port harbor harbour terminal berth pier hub station outlet store shop mall restaurant
hotel branch office headquarters building tower house home apartment flat dwelling room bed
dormitory school college university campus laboratory lab hospital clinic pharmacy museum library
church mosque temple shrine monastery prison jail camp checkpoint barrier fence wall bridge tunnel
road highway railway line lane canal dam reservoir pipeline cable substation grid well field rig
platform mast pole panel module battery charger chip wafer processor server computer laptop phone
smartphone handset tablet camera robot machine tool app website account post tweet message email
letter call video photo photograph image picture song film movie book novel chapter volume magazine
newspaper edition issue copy report paper study survey poll interview question answer comment
complaint request application petition lawsuit suit claim charge count indictment conviction verdict
ruling sentence appeal trial hearing session meeting summit talk visit trip speech statement
announcement proposal plan project program programme scheme initiative package reform step rule
regulation law bill act amendment resolution motion treaty pact accord deal contract order tender
license licence permit patent trademark visa passport sanction tariff tax levy subsidy loan bond
note stock share warrant option transaction trade purchase sale shipment cargo delivery consignment
container parcel product good model type variant version brand category class nation country
territory region province prefecture county district municipality city town village township island
islet reef atoll shoal outpost settlement colony neighborhood neighbourhood constituency ward
precinct area zone sector block government ministry agency department bureau authority regulator
court parliament party alliance coalition bloc organization organisation institution institute
association union federation committee commission council board charity foundation NGO delegation
embassy consulate estimator time occasion instance example occurrence episode season match game goal
medal championship title award prize record win victory defeat loss animal dog cat cow pig chicken
bird whale elephant horse goat tree species crop seed vaccine dose shot injection jab pill drug
medicine infection mask ventilator ambulance tent blanket meal ration bottle box bag crate pallet
sack reason factor element component part piece segment section stage phase layer tier pillar
principle objective target condition demand concession priority scenario possibility choice way
method approach technique system facility installation structure asset object spacecraft capsule
probe rover crewman astronaut orbit constellation hole crater parameter qubit core node token
language word paragraph character ballot degree inch foot mile kilometer meter centimeter millimeter
micrometer nanometer kilometre metre centimetre millimetre nanometre acre hectare liter litre gallon
barrel bushel gram kilogram kilo ton tonne pound ounce carat kiloton megaton kilotonne megatonne
watt kilowatt megawatt gigawatt terawatt volt ampere joule calorie kilowatt-hour megawatt-hour
gigawatt-hour terawatt-hour hertz kilohertz megahertz gigahertz bit byte kilobyte megabyte gigabyte
terabyte petabyte pixel knot teu second minute hour day night week weekend fortnight month quarter
year decade century millennium generation power ally partner rival adversary enemy spy agent hacker
balloon buoy sheet frequency clause provision attempt bid offer acquisition merger investment search
thing concern benefit risk threat challenge lesson theme topic rate price cost budget gap margin
stake tribe clan gang cartel rally march protest riot boycott ban curb quota fine penalty bout wave
"""

_IN_TWO_WORDS = """
percentage point|basis point|nautical mile|square meter|square kilometer|square mile|square foot
|square metre|square kilometre|cubic meter|cubic metre|cubic foot|metric ton|metric tonne|short ton
|long ton|aircraft carrier|think tank|light year|board foot|troy ounce|degree celsius
|degree fahrenheit
"""

_IRREGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "wives": "wife",
    "feet": "foot",
    "square feet": "square foot",
    "cubic feet": "cubic foot",
    "degrees celsius": "°C",
    "degrees fahrenheit": "°F",
    "servicemen": "serviceman",
    "servicewomen": "servicewoman",
    "policemen": "policeman",
    "fishermen": "fisherman",
    "gunmen": "gunman",
    "airmen": "airman",
    "seamen": "seaman",
    "crewmen": "crewman",
    "spokesmen": "spokesman",
    "congressmen": "congressman",
    "businessmen": "businessman",
    "chairmen": "chairman",
    "millennia": "millennium",
    "buses": "bus",
    "quizzes": "quiz",
    "lives": "life",
    "shelves": "shelf",
    "knives": "knife",
}
"""Plurals that no rule makes, and their singular."""

_SAME_THING = {
    "kilometre": "kilometer",
    "metre": "meter",
    "centimetre": "centimeter",
    "millimetre": "millimeter",
    "nanometre": "nanometer",
    "square metre": "square meter",
    "square kilometre": "square kilometer",
    "cubic metre": "cubic meter",
    "litre": "liter",
    "tonne": "metric ton",
    "metric tonne": "metric ton",
    "kilo": "kilogram",
    "kilotonne": "kiloton",
    "megatonne": "megaton",
    "degree celsius": "°C",
    "degree fahrenheit": "°F",
    "organisation": "organization",
    "traveller": "traveler",
    "labourer": "laborer",
    "manoeuvre": "maneuver",
    "neighbour": "neighbor",
    "programme": "program",
    "councillor": "councilor",
    "harbour": "harbor",
    "advisor": "adviser",
    "start up": "startup",
}
"""British spelling, and other names, of what has one name here."""

_ABBREVIATED = """
kilometer: km, kms; meter: m; centimeter: cm; millimeter: mm; nanometer: nm; mile: mi; foot: ft;
square kilometer: km2, km², sq km, sq kilometers, sq kilometres;
square meter: m2, m², sq m, sq meters; cubic meter: m3, m³; square mile: sq mi, sq miles;
square foot: sq ft; hectare: ha; kilogram: kg, kgs; gram: g; metric ton: t, MT; pound: lb, lbs;
ounce: oz; kiloton: kt; megaton: Mt; watt: W; kilowatt: kW; megawatt: MW; gigawatt: GW;
terawatt: TW; kilowatt-hour: kWh; megawatt-hour: MWh; gigawatt-hour: GWh; terawatt-hour: TWh;
hertz: Hz; kilohertz: kHz; megahertz: MHz; gigahertz: GHz; gigabyte: GB; megabyte: MB;
terabyte: TB; petabyte: PB; liter: l, L; mile per hour: mph; kilometer per hour: kph, kmh;
barrel per day: bpd; teu: TEU, TEUs; hour: hrs, hr; minute: mins, min; second: secs, sec;
year: yrs, yr; %: pct, pc; basis point: bp, bps; percentage point: pp, ppt, pps
"""

ABBREVIATIONS = {
    short: unit.strip()
    for unit, _, shorts in (entry.partition(":") for entry in _ABBREVIATED.split(";"))
    for short in shorts.strip().split(", ")
}
"""Units by their signs, capitals and all; one letter alone only close to the digits."""

DURATIONS = word_set(
    """second minute hour day night week weekend fortnight month quarter year decade century
    millennium generation"""
)
PERCENT = frozenset({"%", "‰", "percentage point", "basis point"})
MEASURES = word_set(
    """degree inch foot mile kilometer meter centimeter millimeter nanometer acre hectare liter
    gallon barrel gram kilogram ton pound ounce kiloton megaton watt kilowatt megawatt gigawatt
    terawatt knot"""
) | {"nautical mile", "square kilometer", "square mile", "square meter", "metric ton"}
"""Units that stand in the singular behind any number: a 5 kilometer radius."""


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return f"{noun}es"
    return f"{noun}s"


INVARIANT = word_set(
    """aircraft spacecraft hovercraft personnel staff species series corps headquarters police
    cattle sheep fish hertz teu livestock"""
)
"""Nouns that are their own plural."""


def _singulars() -> dict[str, str]:
    two_words = "".join(_IN_TWO_WORDS.split("\n")).split("|")
    nouns = {noun.replace("-", " "): noun for noun in [*_REGULAR.split(), *two_words]}
    return nouns | _SAME_THING | {noun: noun for noun in (*_IRREGULAR.values(), *INVARIANT)}


SINGULAR = _singulars()
"""A noun, lowered, with one space between its words, and the name of the unit."""

PLURAL = (
    {_plural(noun): unit for noun, unit in SINGULAR.items()}
    | {noun: noun for noun in INVARIANT}
    | _IRREGULAR
)
"""The same for the plural."""
