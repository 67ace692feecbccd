"""The words of attribution: cues, people's roles, groups, what is an organisation, and the small words between."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = [
    "ADJECTIVES",
    "ADVERBS",
    "APPOSITION_OPENERS",
    "AUXILIARIES",
    "BE",
    "BODIES",
    "CLAUSE_OPENERS",
    "COLLECTIVE",
    "CUES",
    "CUE_PHRASES",
    "DAYS",
    "DETERMINERS",
    "FRAMED",
    "FUNCTION",
    "GATED",
    "INDEFINITE",
    "NOUNS_TOO",
    "NOUN_CUES",
    "ON_RECORD",
    "PASSIVES",
    "PERSONAL",
    "POSTMODIFIERS",
    "PREPOSITIONS",
    "PRONOUNS",
    "QUANTIFIERS",
    "ROLES",
    "SUBJECT_PRONOUNS",
    "TELLING_NOUNS",
    "UNNAMED_SINGULAR",
    "VAGUE",
    "words",
]


def words(*lines: str) -> frozenset[str]:
    """A set of blank-separated words."""
    return frozenset(" ".join(lines).split())


def _forms(regular: str, irregular: Iterable[str] = ()) -> dict[str, str]:
    """Inflected forms of verbs, by form: ``s``, ``ed`` or ``ing``, or ``base``."""
    forms: dict[str, str] = {}
    for verb in regular.split():
        stem = verb.removesuffix("e")
        if verb.endswith("y") and verb[-2] not in "aeiou":
            third, past = verb[:-1] + "ies", verb[:-1] + "ied"
        else:
            third = verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")
            past = stem + "ed"
        forms |= {verb: "base", third: "s", past: "ed", stem + "ing": "ing"}
    for line in irregular:
        base, third, past, ing = line.split()
        forms |= {base: "base", third: "s", past: "ed", ing: "ing"}
    return forms


# Verbs that report speech wherever they stand with a subject that can speak.
_STRONG = _forms(
    "acknowledge announce argue assert claim concede conclude contend declare disclose explain insist joke lament "
    "note observe opine predict proclaim recall recount reiterate remark reply respond retort stress suggest "
    "tweet urge vow warn caution allege complain boast emphasize emphasise confirm accuse blast criticize "
    "criticise denounce praise assure pledge promise question reveal describe mention exclaim voice verbalize "
    "verbalise express apologize apologise brag cite condemn rebuke slam pronounce reaffirm confess insinuate "
    "interject surmise theorize theorise speculate testify ask call report add admit quip rebut deny state demand "
    "lash counter quote",
    (
        "say says said saying",
        "tell tells told telling",
        "write writes wrote writing",
        "admit admits admitted admitting",
        "quip quips quipped quipping",
        "rebut rebuts rebutted rebutting",
        "brag brags bragged bragging",
        "deny denies denied denying",
    ),
)
# Verbs that do so only where a quotation, "that" or a colon shows it.
_GATED = _forms(
    "advise inform instruct continue shout yell scream post repeat point chant email text cry whisper "
    "mutter volunteer intone muse murmur gush fume deadpan chime answer estimate wonder reason maintain "
    "underscore underline imply posit comment charge respond recommend steer finish interrupt protest propose "
    "hint sniff scoff crow thunder sigh cackle bristle rejoin",
    (
        "forecast forecasts forecast forecasting",
        "begin begins began beginning",
        "hint hints hinted hinting",
        "learn learns learn learning",
        "read reads read reading",
    ),
)
# Verbs that do so only beside the quotation itself: "“…,” she shared", "he laughed: “…”".
_FRAMED = _forms(
    "share chuckle laugh caption tease vent offer reflect rant remember type elaborate marvel enthuse rave plead whine "
    "grumble growl bellow sob smile nod shrug grin giggle",
    (
        "snap snaps snapped snapping",
        "sum sums summed summing",
        "shoot shoots shot shooting",
        "pen pens penned penning",
    ),
)
# Forms that are nouns or adjectives as often as verbs.
_AMBIGUOUS = words(
    "state states question questions comment comments remark remarks claim claims note notes charge charges demand",
    "demands promise promises pledge pledges call calls report reports joke jokes tweet tweets counter counters",
    "quote quotes reply replies response urge lament laments allege alleged stress vow vows caution blast boast",
    "boasts praise rebuke slam recall respond recount quip pledged cite",
)
CUES: dict[str, str] = {
    form: kind
    for form, kind in {**_FRAMED, **_GATED, **_STRONG}.items()
    if form not in ("ask", "mention", "tweet", "tweets", "state") and not (form in _FRAMED and kind == "base")
}
"""Single-word cues, by form, with the kind of form: ``base``, ``s``, ``ed`` or ``ing``."""

FRAMED: frozenset[str] = frozenset(_FRAMED)
"""Cues that need a quotation that ends right before their subject, or begins right behind them."""

GATED: frozenset[str] = frozenset(_GATED) - frozenset(_STRONG) | words("state states demand demands") | FRAMED
"""Cues that need a quotation, "that" or a colon beside them."""

PERSONAL: frozenset[str] = (_AMBIGUOUS - GATED) | words(
    "called asked reported declared expressed express expresses voice voices voiced",
)
"""Cues that need the same, or a subject that is a name, a pronoun or a role."""

CUE_PHRASES: tuple[str, ...] = ("according to", "based on")
"""Cues of more than one word. "Based on" is what spinners make of "according to"."""

PASSIVES = words(
    "reported confirmed described quoted cited announced told said called criticized criticised praised accused",
    "asked disclosed revealed denied denounced questioned condemned made issued provided written posted suggested",
    "urged",
)

NOUN_CUES = words(
    "claim claims assertion assertions allegation allegations accusation accusations contention statement",
    "statements remark remarks comment comments warning warnings denial suggestion prediction announcement",
    "admission insistence complaint argument declaration assurance assurances vow pledge observation acknowledgment",
    "acknowledgement",
)

BE = words("be is are was were been being am 's 're")
AUXILIARIES = BE | words(
    "has have had do does did will would shall should can could may might must having 've 'd 'll not n't never",
    "doesn't don't didn't won't wouldn't can't cannot couldn't hasn't haven't hadn't isn't aren't wasn't weren't",
)
ADVERBS = words(
    "also later then now once often again already just still only even always ever soon first twice further instead",
    "meanwhile however thus therefore nonetheless nevertheless likewise both all too elsewhere today yesterday",
    "tonight almost before since simply long yet",
)
ADJECTIVES = words(
    "former new presumptive presidential vice vice-presidential current acting late veteran longtime long-time fellow",
    "top senior junior chief deputy assistant associate national federal local foreign prime political financial",
    "executive general special independent presumed likely rival leading prominent outspoken conservative liberal",
    "democratic republican congressional senatorial gubernatorial mayoral judicial legal military medical interim",
    "outgoing incoming communications press public campaign policy security defense defence homeland intelligence",
    "legislative state city county district house then-presidential one-time first second third social civil human",
    "criminal",
)
DAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun today",
    "yesterday tonight tomorrow january february march april june july august september october november december",
    "jan feb mar apr jun jul aug sept sep oct nov dec week month year morning afternoon evening night weekend",
)
SUBJECT_PRONOUNS = words("he she they it i we")
APPOSITION_OPENERS = words(
    "a an the who whose which one of in at on from for now then speaking citing his her their also meanwhile",
    "however too when like while with senior former later once again still himself herself themselves formerly by",
    "including asked where as if though who's d r editor but",
)
NOUNS_TOO = _AMBIGUOUS | words(
    "email emails text texts post posts point points estimate estimates answer answers reason reasons state states",
    "question questions comment comments forecast forecasts read reads cry cries whisper whispers chant chants",
    "shout laugh finish start sum protest protests hint hints sigh gush snap charge charges learning reporting",
    "writing repeat maintain volunteer volunteers murmur muse steer go going telling",
) - words("pledged alleged")
PRONOUNS = words(
    "he she they it i we you who which that this these those one everyone anyone someone nobody",
)
DETERMINERS = words(
    "the a an his her their its my our your this that these those no any each every what whose",
)
QUANTIFIERS = words(
    "one two three four five six seven eight nine ten dozen dozens scores hundreds thousands some several many few",
    "most more both all another other others certain various numerous multiple couple handful number half majority",
    "least about nearly almost roughly than only every each any fewer",
)
INDEFINITE = words(
    "a an one some several many another certain various numerous multiple most few any other no",
)
PREPOSITIONS = words(
    "of for from in at with to on by about inside within near under over against across among outside behind around",
    "between into toward towards throughout via",
)
POSTMODIFIERS = words(
    "familiar close briefed involved speaking present aware knowledgeable working directly privy closest based",
    "allied aligned interviewed surveyed polled contacted reached attending opposed supporting backing loyal",
    "affiliated connected associated travelling traveling here there alike responsible sympathetic critical",
)
FUNCTION = (
    PREPOSITIONS
    | AUXILIARIES
    | PRONOUNS
    | DETERMINERS
    | words(
        "and or but nor so yet because if when while as after before since until although though whether than how why",
        "where what whom whose who which that unless once despite during without not there here then also too very him",
        "them me us himself herself itself themselves let like up out off down back away according including per amid",
        "upon through",
    )
)
# A sentence that begins so has its subject after the first comma.
CLAUSE_OPENERS = words(
    "in on at after before during when while if as with for by despite although though since because from without",
    "under amid following asked according to over until once given like unlike among through throughout instead",
    "meanwhile however still earlier later but and so yet also even moreover furthermore additionally speaking",
    "responding citing noting appearing last this next indeed finally then now separately recently",
)

_ROLE_SINGULAR = words(
    "official source aide adviser advisor lawmaker diplomat spokesman spokeswoman spokesperson expert analyst",
    "strategist consultant insider operative donor staffer staff member lawyer attorney prosecutor investigator",
    "person man woman friend ally colleague associate witness resident worker employee executive officer agent",
    "detective deputy lieutenant commander general soldier veteran doctor nurse physician scientist researcher",
    "scholar professor academic economist historian teacher student activist organizer organiser advocate",
    "campaigner protester protestor demonstrator leader chief head chairman chairwoman chairperson chair director",
    "manager president minister premier chancellor secretary senator congressman congresswoman representative",
    "governor mayor councilman councilwoman councilor councillor commissioner ambassador envoy negotiator judge",
    "justice sheriff trooper policeman policewoman firefighter trader broker banker investor dealer owner founder",
    "co-founder partner entrepreneur businessman businesswoman mogul magnate billionaire developer candidate",
    "nominee contender hopeful front-runner frontrunner incumbent politician delegate author writer journalist",
    "reporter columnist editor anchor host commentator pundit blogger correspondent actor actress singer comedian",
    "artist musician filmmaker producer coach player captain athlete star father mother brother sister son daughter",
    "wife husband widow parent spouse neighbor neighbour relative cousin priest pastor bishop cardinal rabbi imam",
    "cleric pope king queen prince princess duke speaker whip counsel critic opponent supporter skeptic sceptic",
    "observer detractor proponent defender challenger rival voter bureaucrat planner regulator inspector auditor",
    "treasurer controller architect engineer designer pilot driver technician specialist therapist psychologist",
    "psychiatrist patient victim survivor suspect defendant plaintiff accuser informant hacker user reader viewer",
    "listener customer shopper tourist traveler traveller passenger farmer fisherman shopkeeper vendor hunter",
    "sailor superintendent principal dean administrator provost legislator parliamentarian statesman vice-president",
    "undersecretary lieutenant-governor ceo cfo coo boss supervisor recruiter trainer pollster fundraiser bundler",
    "surrogate lobbyist confidant confidante democrat republican conservative liberal libertarian progressive",
    "centrist militant rebel fighter militiaman refugee migrant immigrant evacuee expatriate dissident defector",
    "whistleblower whistle-blower gentleman lady translator interpreter moderator attendee participant guest",
    "visitor panelist juror clerk bailiff sergeant colonel major admiral marine guard bodyguard chairman-elect",
    "president-elect successor predecessor girl boy businessperson financier industrialist trustee steward curator",
    "librarian chef bartender waiter waitress cop meteorologist forecaster geologist seismologist epidemiologist",
    "virologist biologist physicist chemist climatologist ecologist sociologist statistician mathematician",
    "astronomer demographer theologian ethicist other roommate classmate teammate counterpart superior underling",
    "loyalist hardliner hard-liner backer booster foe enemy contributor seller buyer ",
    "tenant landlord homeowner renter taxpayer pensioner grandmother grandfather",
    "uncle aunt nephew niece youth teenager teen child kid adult elder chieftain warlord sheikh sultan emir",
    "ayatollah contractor subcontractor economist-in-chief neurosurgeon surgeon commenter caller questioner",
    "assailant attacker gunman shooter legend heavyweight objector socialist communist capitalist",
    "billionaire-turned-politician newcomer outsider powerbroker kingmaker grandee guru tycoon heir heiress",
    "celebrity entertainer co-host co-author narrator presenter newsman newswoman cameraman photographer paparazzo",
    "stylist retiree graduate alumnus dropout freshman sophomore junior senior valedictorian mom dad mum",
    "granddaughter grandson stepfather stepmother fiance fiancee girlfriend boyfriend ex-wife ex-husband bystander",
    "onlooker passerby eyewitness holidaymaker commuter motorist cyclist pedestrian trucker miner steelworker",
    "autoworker carpenter plumber electrician mechanic butcher baker grocer barber hairdresser janitor sniper",
    "commando paratrooper airman seaman submariner brigadier warrant-officer conscript recruit radioman",
    "documentarian programmer coder data-scientist technologist inventor futurist investor-activist mediator",
    "arbitrator peacemaker peacekeeper emissary attache consul nuncio high-commissioner parliamentary speechwriter",
    "biographer novelist poet playwright astronaut scout",
)
_ROLE_PLURAL = words(
    "people men women wives children staffers authorities officials sources insiders policemen spokesmen",
    "spokeswomen spokespeople spokespersons lawmakers congressmen businessmen businesswomen firemen firefighters",
    "fishermen chairmen witnesses attorneys allies secretaries deputies bosses actresses princesses waitresses",
    "folks aides personnel troops staff ministers economists kids clergymen militiamen servicemen youths others",
    "countrymen statesmen gentlemen ladies mps ceos cfos cops media-watchers watchers pros teens bodies",
)
ROLES: dict[str, bool] = {
    **{f"{role}s": True for role in _ROLE_SINGULAR},
    **dict.fromkeys(_ROLE_SINGULAR, False),
    **dict.fromkeys(_ROLE_PLURAL, True),
}
"""Nouns for people by what they do; the value says whether the form is a plural."""

UNNAMED_SINGULAR = words(
    "official source aide insider staffer person adviser advisor operative associate confidant",
)
"""Roles that name nobody even with "the": "the official said"."""

ON_RECORD = words(
    "spokesman spokeswoman spokesperson spokespeople spokespersons spokesmen spokeswomen narrator prosecutor",
    "prosecutors attorney attorneys lawyer lawyers judge judges director directors trustees regulators justice",
    "justices juror jurors authorities organizers organisers candidate candidates nominee nominees contenders",
    "rivals senators governors moderator moderators reporter reporters member members minister ministers",
    "questioner caller host hosts anchor columnist author authors researchers scientists voter shooter gunman",
    "attacker defendant plaintiffs suspect firefighters police troopers biographers editors readers users user",
    "commenter commenters forecaster forecasters meteorologist meteorologists",
)
"""Roles that speak in public or for an office, so that without a name they are still no unnamed sources."""

TELLING_NOUNS = words(
    "statement letter memo memorandum email e-mail tweet message post note video interview release speech report",
    "column editorial op-ed article affidavit filing brief opinion decree communique communiqué ad emails letters",
    "tweets statements",
)
"""What people say things in: "issued a statement saying" is said by who issued it."""

BODIES = words(
    "campaign campaigns administration government governments ministry department departments office offices agency",
    "agencies group groups party parties committee committees company companies report reports poll polls survey",
    "surveys team court courts board boards commission council councils foundation network networks newspaper",
    "newspapers website websites organization organizations organisation organisations union unions institute",
    "university statement study studies law lawsuit lawsuits letter letters memo memos data records record camp",
    "article articles editorial story press media police force forces army military delegation embassy staff",
    "document documents filing filings tweet tweets email emails e-mail book books blog site magazine paper papers",
    "daily newsletter intelligence leadership legislature parliament senate congress bank banks exchange index",
    "coalition alliance federation association society club league church school hospital firm firms corporation",
    "unit arm division outlet outlets station channel show analysis tally count investigation inquiry probe summary",
    "release ad ads video transcript account accounts figures complaint indictment affidavit order ruling opinion",
    "decision judgment brief petition message messages post posts note notes polling research researchers audit",
    "review assessment estimate estimates forecast forecasts communique communiqué declaration resolution treaty",
    "manifesto guide guidelines rules regulations policy constitution bill act code charter contract agreement",
    "biography memoir obituary profile column podcast documentary narrator management monarchy junta regime cabinet",
    "country nation state states kingdom city county town fund panel bureau consortium conglomerate carrier airline",
    "automaker carmaker retailer utility lender insurer manufacturer maker giant startup start-up service services",
    "brand publisher broadcaster newsroom chain subsidiary parent venture partnership cooperative syndicate cartel",
    "militia movement outfit charity nonprofit non-profit caucus pac lobby body tribunal consulate secretariat",
    "mission headquarters command navy crew desk bench majority minority opposition side sides advertisement",
    "commercial billboard banner sign placard poster slogan headline caption label inscription database archives",
    "archive testimony deposition plan proposal measure measures evidence footage recording tape audio assertion",
    "assertions joint-statement tabloid missive textbook passage clip version statistics disclosure disclosures",
    "timeline pages page sheet list interviews faction notice quote wire newswire encyclopedia dictionary returns",
    "results experts-panel spokespersons schedule registry census bulletin advisory alert warning",
)
"""Bodies and documents that statements are attributed to; what else is no person does not speak."""

COLLECTIVE = words(
    "voters democrats republicans conservatives liberals progressives libertarians independents americans",
    "supporters protesters protestors demonstrators families family majority majorities percent respondents public",
    "electorate muslims christians jews whites blacks latinos hispanics fans crowd crowds audience citizens",
    "taxpayers evangelicals catholics millennials side sides half third thirds quarters two-thirds three-quarters",
    "everyone everybody nobody people women men students delegates users attendees parents customers readers",
    "viewers youth population britons germans russians israelis palestinians iraqis iranians syrians ukrainians",
    "canadians mexicans europeans australians indians koreans saudis armenians afghans brazilians italians greeks",
    "spaniards turks egyptians kurds surveyed polled left right establishment base wing camp movement community",
    "generation militants rebels militias factions protests locals villagers those hundreds thousands millions tens",
)
"""Groups of people at large; they are no sources."""

VAGUE = words(
    "critics experts observers analysts skeptics sceptics detractors some many commentators pundits opponents",
    "proponents advocates supporters",
)
"""Those whom vague attributions name."""
