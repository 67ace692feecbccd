"""English nouns for those who speak: people by what they do, bodies, documents, groups at large."""

from __future__ import annotations

from srclint.vocabulary import words

__all__ = [
    "BODIES",
    "COLLECTIVE",
    "ON_RECORD",
    "ROLES",
    "UNNAMED_SINGULAR",
    "VAGUE",
]

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
    "accountant acrobat actuary alderman anaesthetist anthropologist appraiser apprentice archaeologist",
    "archivist aviator babysitter ballerina barista barmaid barman barrister bedouin beekeeper bellboy binman",
    "blacksmith boatman bondholder bookkeeper bookseller botanist bouncer bowler boxer brewer bricklayer",
    "bride bridegroom builder burglar cabbie cabinetmaker cameraperson cardiologist caretaker cartographer",
    "cartoonist cashier castaway cellist chaplain chauffeur chiropractor choirmaster choreographer cleaner",
    "climber clown coastguard cobbler colonist composer comrade concierge conductor constable convict cook",
    "coroner corporal corpsman cosmonaut councilperson courier cowboy creditor dancer deacon debtor deckhand",
    "dentist detainee dietitian dishwasher dispatcher distiller diver docker dockworker doorman draughtsman",
    "dressmaker driller drummer dustman entomologist estate-agent exile fan farmhand farmworker ferryman",
    "fishmonger fitter flatmate flight-attendant florist foreman forester friar fugitive gangster garbageman",
    "gardener gendarme glaciologist glazier goalkeeper godfather godmother goldsmith grandchild grandparent",
    "gravedigger greengrocer groom guitarist gunner gymnast hawker headmaster headmistress headteacher",
    "helmsman herder highlander hiker homesteader hostage householder housekeeper hydrologist illustrator",
    "individual infantryman inmate innkeeper intern islander jailer jeweler jeweller jockey joiner juggler",
    "laborer labourer landlady lecturer lifeguard lighthouse-keeper lineman linesman linguist loader",
    "lockkeeper locksmith lodger longshoreman looter lover lumberjack machinist magician magistrate maid",
    "mailman mason masseur medic midfielder midwife miller millworker missionary mistress monk mountaineer",
    "nanny newborn newlywed newsagent nightwatchman nomad notary nun nutritionist oceanographer ombudsman",
    "oncologist optician organist ornithologist orphan packer paediatrician painter pal paralegal paramedic",
    "parolee parson pastry-chef pathologist peddler pediatrician pharmacist philologist physiotherapist",
    "pianist picker pickpocket pilgrim plasterer playgoer porter postman potter preacher printmaker prisoner",
    "projectionist publican pupil puppeteer quarterback radiologist rancher realtor receptionist referee",
    "registrar rescuer rifleman rigger roofer roughneck rower salesclerk salesman salesperson saleswoman",
    "saver schoolboy schoolgirl schoolteacher sculptor seamstress selectman settler sharecropper shareholder",
    "shepherd shipwright shoemaker skater skier smallholder smuggler solicitor sommelier sorter spectator",
    "sprinter squatter stablehand stallholder stepdaughter stepson stevedore stewardess stockholder stowaway",
    "striker stuntman suitor surfer surveyor sweeper swimmer tailor telemarketer tiler timekeeper toddler",
    "townsman trainee trainman trumpeter tutor typist umpire undertaker underwriter usher vet veterinarian",
    "vicar villager violinist volcanologist warden warder watchmaker watchman weaver welder widower",
    "applicant competitor fact-checker guy maker mourner partisan politico reviewer",
    "winegrower winemaker woodcutter woodworker wrestler zoologist",
)
_ROLE_PLURAL = words(
    "people men women wives children staffers authorities officials sources insiders policemen spokesmen",
    "spokeswomen spokespeople spokespersons lawmakers congressmen businessmen businesswomen firemen firefighters",
    "fishermen chairmen witnesses attorneys allies secretaries deputies bosses actresses princesses waitresses",
    "dockworkers longshoremen boatmen ferrymen foremen salesmen saleswomen postmen mailmen watchmen linesmen",
    "linemen barmen deckhands farmhands stablehands midwives individuals workmen tradesmen craftsmen seamen",
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
