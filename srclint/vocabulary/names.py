"""Names and words that tell people from organisations and countries."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from srclint.vocabulary import words

__all__ = [
    "FIRST_NAMES",
    "HONORIFICS",
    "NATIONALITIES",
    "ORGANISATIONS",
    "ORGANISATION_WORDS",
    "PLACES",
    "first_names",
]

HONORIFICS = words(
    "mr mrs ms miss dr sen sens rep reps gov gen lt col sgt capt maj prof rev adm cmdr brig cpl det sir lord lady",
    "dame judge justice president senator congressman congresswoman governor mayor secretary ambassador chancellor",
    "minister premier prince princess queen king pope cardinal archbishop bishop rabbi imam sheikh sheik ayatollah",
    "detective officer sheriff professor coach father sister brother general colonel major captain lieutenant",
    "sergeant admiral representative attorney chairman chairwoman speaker vice-president councilman councilwoman",
    "superintendent",
)

FIRST_NAMES = words(
    "aaron abdul abdullah abigail abraham adam adrian ahmad ahmed aidan alan albert alejandro alex alexander",
    "alexandra alexis alfred ali alice alison allan allen allison amanda amber amir amy ana andre andrea andreas",
    "andrei andrew andy angela angelina angus anita ann anna anne annette annie anthony antoine anton antonio ariel",
    "arnold arthur arturo ashley audrey austin avi barack barbara barney barry bashar beatrice becky ben benjamin",
    "bernard bernie beth betsy betty beverly bill billy blake bob bobby bonnie boris brad bradley brandon brenda",
    "brent brett brian bridget bruce bryan caitlin calvin cameron camille candice carl carla carlos carly carmen",
    "carol caroline carolyn carrie casey catherine cathy cecilia cesar chad charles charlie charlotte chelsea",
    "cheryl chloe chris christian christina christine christoph christopher chuck cindy claire clarence claude",
    "claudia clifford clint colin colleen connie conor constance corey cory craig curtis cynthia daisy dale damian",
    "dan dana daniel daniela danielle danny darrell dave david dawn dean debbie deborah debra denis denise dennis",
    "derek derrick diana diane diego dirk dmitri dmitry dominic don donald donna doris dorothy doug douglas drew",
    "duncan dustin dwight dylan earl ed eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena",
    "eli elias elijah elizabeth ella ellen elliot elliott emanuel emily emma emmanuel enrique eric erica erik erika",
    "erin ernest ernesto esmail esther ethan eugene eva evan eve evelyn felipe felix fernando fiona florence",
    "frances francesca francesco francis francisco francois frank franklin franz fred frederick friedrich gabriel",
    "gabriela gareth gary gavin gene geoff geoffrey george gerald gerard gerry giles gina giovanni giuseppe gladys",
    "glen glenn gloria gordon grace graham grant greg gregory guillermo gustavo guy hamid hannah hans harold",
    "harriet harry harvey hasan hassan hayley heather hector heidi heinrich heinz helen helga helmut henry herbert",
    "herman hilary hillary holly howard hugh hugo hussein ian ibrahim igor ilya ingrid irene isaac isabel isabella",
    "ismail ivan jack jackie jackson jacob jacqueline jacques jaime jake jamal james jamie jan jane janet janice",
    "jared jasmine jason javier jay jean jeb jeff jeffrey jen jenna jennifer jenny jeremy jerome jerry jesse",
    "jessica jesus jill jim jimmy jo joachim joan joanna joanne joaquin jochen jodi joe joel johan johann john",
    "johnny jon jonah jonathan jordan jorge jose josef joseph josh joshua joyce juan judith judy julia julian julie",
    "juliet julio jun jurgen justin karen karim karl kate katharine katherine kathleen kathryn kathy katie keith",
    "kelly ken kendra kenneth kenny kerry kevin khalid kim kimberly kirk kirsten klaus konrad kristen kristin",
    "kristina kurt kyle lance larry laura lauren laurence laurie lawrence lee leigh len leo leon leonard leroy",
    "leslie lester lewis liam lillian linda lindsay lindsey lisa liz lloyd logan lois lorenzo loretta lori lorraine",
    "louis louise luca lucas lucia lucy luis luke lydia lynn mackenzie madeleine mahmoud malcolm manuel marc marcel",
    "marcia marco marcos marcus margaret maria marian marianne marie marilyn mario marion marjorie mark marlene",
    "marsha marshall martha martin marvin mary mathew matt matteo matthew matthias maureen maurice max megan mehmet",
    "mel melanie melinda melissa michael michel michele michelle miguel mike mikhail mildred miles milton miriam",
    "mitch mitchell mohamed mohammad mohammed moises molly monica morgan muhammad muriel mustafa nadia nancy naomi",
    "natalia natalie natasha nathan nathaniel neil nelson newt nicholas nick nicola nicolas nicole nigel nikki",
    "nikolai nina noah noel nora norma norman olga oliver olivia omar orlando oscar osama otto owen pablo paige pam",
    "pamela patrice patricia patrick patty paul paula pauline pedro peggy penny pete peter petra phil philip",
    "philippe phillip phyllis pierre preston rachel rafael rahm ralph ramon rand randall randy raul ray raymond",
    "rebecca reggie regina reginald reince renee ricardo richard rick ricky rob robbie robert roberta roberto robin",
    "rod roderick rodney rodrigo roger roland ron ronald ronnie rosa rosalind rose rosemary ross roy ruben rudolf",
    "rudy rupert russ russell ruth ryan sabrina sally sam samantha samir samuel sandra sara sarah saul scott sean",
    "sebastian serge sergei sergey sergio seth shane shannon sharon shaun shawn sheila shelley sherry shirley",
    "sidney silvia silvio simon sonia sophia sophie spencer stacey stacy stan stanley stefan stella stephanie",
    "stephen steve steven stewart stuart sue susan suzanne sven sylvia tamara tammy tanya tara ted teresa terrence",
    "terry thelma theodore theresa thomas tiffany tim timothy tina toby todd tom tommy toni tony tracey tracy",
    "trevor trey troy tyler ursula valerie vanessa vernon veronica vicki victor victoria vijay vince vincent",
    "virginia vivian vladimir wade wallace walter wanda warren wayne wendy werner wesley whitney wilfried wilhelm",
    "willard william willie winston wolf wolfgang xavier yasser yolanda yuri yves yvonne zachary zack",
)

ORGANISATION_WORDS = words(
    "inc corp co ltd llc plc ag sa gmbh group holdings company corporation limited bank banks bancorp trust fund",
    "funds institute institution university college school academy department ministry agency bureau office",
    "commission committee council board authority administration service services court senate house congress",
    "parliament assembly party association federation union league society foundation center centre coalition",
    "alliance network networks organization organisation campaign government army navy force forces police guard",
    "command airlines airways motors industries systems technologies technology software electronics communications",
    "telecom media news times post journal tribune herald gazette chronicle globe observer guardian magazine press",
    "radio television tv broadcasting international associates partners capital securities financial insurance",
    "energy electric power gas oil petroleum steel chemical pharmaceuticals laboratories labs hospital clinic",
    "church museum library stores markets exchange brothers entertainment studios pictures records sports club team",
    "nations states kingdom republic islands street report poll survey index project initiative watch action pac",
    "caucus cabinet treasury pentagon kremlin embassy consulate tribunal mission secretariat programme program",
    "panel fed reserve airport port manufacturing resources properties investments management consulting research",
    "analytics solutions products computer computers drilling corps cos federal savings security credit banco",
    "banque spectator argus examiner register dispatch monitor digest weekly foods motor aerospace aircraft airline",
    "railway railroad transport transit utilities utility works mills",
)

ORGANISATIONS = words(
    "cnn nbc abc cbs bbc fox msnbc espn reuters bloomberg politico buzzfeed breitbart politifact factcheck",
    "wikileaks google facebook twitter apple microsoft amazon ibm intel boeing exxon walmart wal-mart toyota honda",
    "sony samsung fbi cia nsa irs epa fda sec dnc rnc gop nra naacp aclu nato un eu opec imf isis pentagon congress",
    "parliament kremlin interpol unicef unesco fifa fema pepsico merck pfizer verizon comcast disney goldman",
    "citigroup nasdaq hamas hezbollah taliban al-qaeda greenpeace amnesty moody's fitch nielsen gallup quinnipiac",
    "rasmussen snopes mcdonald's xinhua tass interfax kyodo yonhap westinghouse motorola chrysler ford gm ge at&t",
    "unicom airbus fiat renault volkswagen bmw siemens nokia ericsson vodafone chevron lufthansa qantas ryanair",
    "aeroflot gazprom rosneft alibaba tencent huawei xiaomi lenovo nintendo nissan mazda hyundai volvo peugeot",
    "michelin unilever nestle novartis bayer basf astrazeneca hsbc barclays netflix uber airbnb spacex paypal",
    "ebay yahoo nvidia qualcomm cisco oracle adobe",
) | {
    "white house", "wall street", "capitol hill", "supreme court", "associated press", "the hill", "fox news",
    "standard & poor's", "morgan stanley", "goldman sachs", "j.p. morgan", "merrill lynch", "lehman brothers",
    "general motors", "general electric", "judicial watch", "daily caller", "amnesty international", "scotland yard",
    "human rights watch", "downing street", "no 10", "state department", "justice department", "red cross",
}  # fmt: skip

PLACES = words(
    "afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus",
    "belgium bolivia bosnia botswana brazil britain bulgaria burma cambodia cameroon canada chile china colombia",
    "congo croatia cuba cyprus denmark ecuador egypt england eritrea estonia ethiopia europe finland france gaza",
    "georgia germany ghana greece guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland",
    "israel italy jamaica japan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya",
    "lithuania luxembourg macedonia malawi malaysia mali malta mauritania mexico moldova mongolia montenegro",
    "morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine",
    "panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore",
    "slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand tibet",
    "tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe",
    "asia africa america baghdad beijing berlin brussels cairo damascus delhi dublin geneva hanoi jerusalem kabul",
    "kiev kyiv london madrid manila moscow ottawa paris pyongyang riyadh rome seoul stockholm sydney tehran tokyo",
    "vienna warsaw washington ankara athens bangkok belgrade bonn budapest havana islamabad jakarta lisbon nairobi",
    "prague tripoli tunis alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii",
    "idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota",
    "mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont",
    "wisconsin wyoming philadelphia chicago boston detroit cleveland seattle dallas u.s us u.k uk u.n uae u.s.s.r",
    "usa eu",
) | {
    "united states", "united nations", "united kingdom", "united arab emirates", "soviet union", "european union",
    "saudi arabia", "south korea", "north korea", "south africa", "new zealand", "hong kong", "sri lanka",
    "czech republic", "el salvador", "costa rica", "new york", "new jersey", "new hampshire", "new mexico",
    "north carolina", "south carolina", "north dakota", "south dakota", "west virginia", "rhode island",
    "los angeles", "san francisco", "new delhi", "puerto rico", "ivory coast", "sierra leone", "papua new guinea",
}  # fmt: skip

NATIONALITIES = words(
    "afghan african albanian algerian american arab argentine armenian asian australian austrian belgian bolivian",
    "bosnian brazilian british bulgarian burmese cambodian canadian chilean chinese colombian congolese croatian",
    "cuban cypriot czech danish dutch ecuadorian egyptian english eritrean estonian ethiopian european finnish french",
    "georgian german ghanaian greek guatemalan haitian honduran hungarian icelandic indian indonesian iranian iraqi",
    "irish israeli italian jamaican japanese jordanian kazakh kenyan kurdish kuwaiti latvian lebanese libyan",
    "lithuanian macedonian malaysian mexican mongolian moroccan nepalese nigerian norwegian omani pakistani",
    "palestinian peruvian philippine polish portuguese qatari romanian russian rwandan saudi scottish serbian",
    "singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese tanzanian thai tunisian",
    "turkish ugandan ukrainian uruguayan venezuelan vietnamese welsh western yemeni zimbabwean",
    "catholic christian hindu jewish muslim orthodox protestant shia shiite sunni",
)
"""Adjectives of nations, regions and creeds."""


@cache
def first_names() -> frozenset[str]:
    """First names of many countries, in lower case."""
    path = Path(__file__).with_name("first_names.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())
