"""What the words of a boilerplate line tell: evidence that must stay, reporting that only looks like a prompt."""

from __future__ import annotations

import re

from srclint.patterns import pattern

__all__ = [
    "addresses_reader",
    "heads_networks",
    "heads_tags",
    "is_button",
    "is_credit",
    "is_evidence",
    "is_link",
    "is_notice",
    "is_of_house",
    "is_reporting",
    "is_sentence",
    "is_technical",
    "is_thread",
    "names_only",
]

# What a line may not be taken out for, however it is laid out: who paid, who holds the rights, what was wrong, and
# that the text is cut. Word stems in the languages whose boilerplate srclint knows.
_EVIDENCE = pattern(
    r"""
    # disclosures
    affiliate | commission | \bpaid\b | sponsor | \bFTC\b | disclos | advertorial | partner\ content | promoted\b
    | \bearn(?:s|ings?)?\b | \bfunded\b | supported\ by | gesponsert | provision\b | werbepartner
    | contenu\ partenaire | patrocin | comisi[oó]n | comiss[aã]o | commissione | produktplat | in\ partnership
    # rights
    | [©℗®] | \(c\) | copyright | \brights?\b | licen[cs] | permission | reproduc | reprint | republi[sc] | redistribut
    | trademark | vorbehalten | nachdruck | urheber | réservés | droits | reservados | derechos | direitos | riservat
    | diritti | creative\ commons | \bpublished\ (?:by|in|on|at|under)\b | courtesy | syndicat
    # corrections
    | correct(?:ion|ed|s\b) | clarif | amended | erratum | \bretract | editor['’]s\ note | korrektur | berichtig
    | rectific | corrección | correção | correzione | earlier\ version
    # a price, or that the rest is for those who pay
    | [$€£¥₹] | \b(?:usd|eur|gbp|chf)\b | per\ (?:month|week|year) | /\s?(?:mo|month|monat|mois)\b
    | (?:to|and)\ (?:continue|keep|read|access|unlock|finish)\b.*\b(?:read|article|story|content|access|full) | unlock
    | subscriber[- ](?:only|exclusive) | (?:only|exclusive|reserved)\ (?:for|to)\ | for\ subscribers | remaining
    | free\ articles? | premium | paywall | full\ (?:article|story|access|text) | already\ a\ (?:subscriber|member)
    | weiterzulesen | weiterlesen\ (?:mit|als) | bereits\ abonn | nur\ für | noch\ kein\ abo | il\ vous\ reste
    | abonnés | suscriptores | abbonati\b | assinantes
    """,
    re.I | re.X,
)

# Somebody is quoted or reported: the line belongs to the story.
_SAYING = pattern(
    r"\b(?:said|told|added\ that|according\ to|(?<=,\ )(?:\w+\ ){0,3}(?:says?|adds|explains|warns|argues|wrote)"
    r"|sagten?|teilte|erklärte|zufolge|a\ déclaré|a\ dit|selon|dijo|según|afirmó|disse|segundo|secondo|ha\ detto)\b",
    re.X,
)
# "Related: the two men who run the kiosk are cousins."
_AFTER_LABEL = pattern(r"[^:]{3,30}:\s+(?P<rest>[^\W\d_].*)", re.S)
_SENTENCE_END = pattern(r"(?<![.…])[.!?]['\"”’»)\]]*\Z")
_DAY = pattern(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?\ \d{1,2}\b|\b\d{1,2}\ (?:jan|feb|mar|apr|may"
    r"|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b",
    re.I | re.X,
)
_READER = pattern(
    r"\b(?:you|your|you['’](?:re|ll)|we|our|us|my|me|i|ihre?[rnms]?|sie|wir|unser\w*|deine?[rnms]?|du|dich|vous|votre|vos"
    r"|nous|notre|nos|tu|tus|su|sus|usted|nosotros|nuestr[oa]s?|seus?|suas?|você|noss[oa]s?|tuo|tua|tuoi|noi|nostr[oaie]"
    r"|vostr[oaie])\b",
    re.I,
)
# Names of companies, and words with a meaning of their own: alone they may as well be what the story lists.
_NAMES = frozenset(
    re.findall(
        r"\S+",
        """
        facebook twitter x instagram linkedin pinterest reddit tumblr whatsapp telegram messenger
        flipboard snapchat tiktok threads bluesky mastodon vk line wechat weibo viber skype pocket
        stumbleupon digg mix yummly xing google+ youtube discord signal twitch vimeo gab gettr parler mewe
        vkontakte odnoklassniki kakaotalk livejournal instapaper evernote nextdoor soundcloud rss link links save
        pin menu search home contact discussion tags topics archive help jobs press careers legal
        terms privacy featured spotlight trending latest popular recent next previous elsewhere
        watch listen
        """,
    )
)
# Links to more of the same, which follow what they belong to as often as they head it.
_BUTTON = pattern(
    r"""
    (?:read|show|load|view|see|learn|watch|listen|keep|continue|explore)\b.*
    | .*\b(?:more|all|next|previous|newer|older)\b.*
    | (?:mehr|alle|weiter|zur|zum|zurück|nächste|vorherige)\b.* | (?:lire|voir|suivant|précédent|toutes?|tous)\b.*
    | (?:leer|ver|siguiente|anterior|todos)\b.* | (?:leggi|vedi|tutti)\b.* | (?:leia|veja|próxim)\b.*
    """,
    re.I | re.S | re.X,
)
# Notices that forms bring with them, word for word the same on millions of pages.
_NOTICE = pattern(
    r"""
    your\ e-?mail\ address\ will\ not\ be\ (?:published|shared).* | required\ fields\ are\ marked.*
    | save\ my\ name,\ e-?mail.* | notify\ me\ (?:of|by|via|when)\ .* | this\ site\ uses\ akismet.*
    | this\ site\ is\ protected\ by\ recaptcha.*
    | you\ (?:must|need\ to)\ (?:be\ logged\ in|log\ ?in)\ to\ (?:post|leave|comment|reply|join)\b.*
    | (?:we|this\ (?:web)?site)\ (?:use|uses)\ cookies\b.* | please\ read\ our\ comment\ policy.*
    | (?:you've|you\ have)\ successfully\ subscribed.* | this\ advertisement\ has\ not\ loaded\ yet.*
    | dein?e\ e-mail-adresse\ wird\ nicht\ veröffentlicht.* | ihre\ e-mail-adresse\ wird\ nicht\ veröffentlicht.*
    | diese\ (?:web)?(?:site|seite)\ verwendet\ (?:cookies|akismet).* | wir\ verwenden\ cookies\b.*
    | votre\ adresse\ e-?mail\ ne\ sera\ pas\ publiée.* | tu\ dirección\ de\ correo\ electrónico\ no\ será\ publicada.*
    | o\ seu\ endereço\ de\ e-?mail\ não\ será\ publicado.* | il\ tuo\ indirizzo\ e-?mail\ non\ sarà\ pubblicato.*
    """,
    re.I | re.S | re.X,
)
_LINK = pattern(
    r"""
    \W*(?:(?:read|see|watch|listen|learn)\b(?:\s(?:more|also|next|now|live|here))?(?:\son\sthis)? | also\sread
    | (?:related|recommended|next|previous|older|newer|latest)(?:\s(?:articles?|stor(?:y|ies)|posts?|videos?|news))?
    | you\s(?:may|might)\s(?:also\s)?(?:like|enjoy|be\sinterested\sin) | das\skönnte\ssie\s(?:auch\s)?interessieren!?
    | (?:most|top)\s\w+\s(?:in|on)\s[\w\s]{2,20}
    | more(?:\son\sthis|\sfrom\s[^:|]{1,30})? | up\snext | don['’]t\smiss | must\sread
    | (?:mehr|lesen\ssie\sauch|auch\sinteressant|weiterlesen|lire\s(?:aussi|la\ssuite)|à\slire|leer\smás|lea\stambién
    | leggi\sanche|leia\s(?:mais|também)))\s*(?:[:|»›→]|\Z)
    """,
    re.I | re.X,
)
_OF_HOUSE = pattern(
    r"newsletter|e-?mail|inbox|posteingang|alert|update|\baccount|konto|subscri|abonn|suscri|assin|twitter"
    r"|facebook|instagram|youtube|telegram|whatsapp|linkedin|tiktok|bluesky|mastodon|threads|rss|podcast|\bnews\b|nachrichten"
    r"|daily|weekly|briefing|regist|anmeld|member|@|\babo|e-?paper|(?:log|sign)\s?(?:in|up)\sor\b|\bonline:|folgen\ssie\suns"
    r"|follow\sus\son\b|suivez-nous|síguenos|seguici|siga-nos|connect\swith\sus|free\strial",
    re.I,
)
_TAGS = pattern(
    r"topics?|tags|themen|thema|about|latest on|trending|filed|keywords|schlagw|étiquettes|temas|:\Z", re.I
)
_CREDIT = pattern(
    r"[\"“'*_ ]*(?:Follow|Folgen Sie|Suivez|Siga a|Segui)\s(?:[A-Z][\w.'’-]+\s){2,4}(?:and\s(?:[A-Z][\w.'’-]+\s){2,4})?"
    r"(?:[Oo]n|[Aa]uf|sur|en|su)\s[A-Z]",
)
# What tells of a cookie as consent forms do, and not of a biscuit.
_TECHNICAL = pattern(
    r"\b(?:websites?|this site|users?|browser|analytics|consent|session|plug-?in|gdpr|ccpa|tracking|embedded|advert\w*"
    r"|bounce|third[- ]party|functionalit\w+|nutzer\w*|webseite|einwilligung|utilisateurs?|usuarios?|navegador|utenti"
    r"|usuários?)\b",
    re.I,
)
# What stands over the names of networks on which a house is to be found.
_NETWORKS = pattern(
    r"""
    (?:(?:follow|find|join|like|watch)\ (?:us|me)\b.{0,25} | connect\ with\ \S.{0,25} | stay\ connected
    | (?:our\ )?social(?:\ (?:media|networks|links))? | soziale\ (?:netzwerke|medien)
    | folge(?:n\ sie|t)?\ uns\b.{0,10} | (?:suivez|retrouvez)[- ]nous\b.{0,10} | (?:nos\ )?réseaux(?:\ sociaux)?
    | (?:síguenos|siga-nos|seguici)\b.{0,10} | redes\ soci(?:ales|ais) | i\ nostri\ social)\W*
    """,
    re.I | re.X,
)
_LONGEST_NOTICE = 300  # characters; what is longer goes on with something else
_THREAD = pattern(
    r"\W*(?:reader\s)?(?:comments?|discussion|kommentare?|commentaires?|comentarios?|commenti)\W*\d*\W*",
    re.I,
)
_BARE = pattern(r"[^\W_][\w+]*")


def is_evidence(text: str) -> bool:
    """Whether a line is a disclosure, a notice of rights, a correction, or says that the text is cut or costs money."""
    return _EVIDENCE.search(text) is not None


def is_sentence(text: str) -> bool:
    """Whether a line reads as a sentence: six words or more, and a full stop."""
    return len(text.split()) >= 6 and _SENTENCE_END.search(text) is not None


def addresses_reader(text: str) -> bool:
    """Whether a line speaks of "you" or of "us", as pages do and stories seldom."""
    return _READER.search(text) is not None


def is_reporting(text: str) -> bool:
    """Whether a line tells of something: somebody says it, or it names a day, or it is a sentence behind a label."""
    words = text.split()
    if len(words) < 6:
        return False
    if _SAYING.search(text):
        return True
    if not is_sentence(text):
        return False
    told = _AFTER_LABEL.match(text)
    if told is not None and told["rest"][0].islower() and len(told["rest"].split()) >= 5:
        return True
    return _DAY.search(text) is not None and not addresses_reader(text)


def names_only(text: str) -> bool:
    """Whether a line holds nothing but names of networks or words that a story may use as a heading."""
    words = _BARE.findall(text.lower())
    return bool(words) and len(words) <= 3 and all(word in _NAMES for word in words)


def is_button(text: str) -> bool:
    """Whether a label is a link to more of the same: "Read more", "View all", "Next article"."""
    return _BUTTON.fullmatch(text.strip(" »›→<>«‹←")) is not None


def heads_tags(text: str) -> bool:
    """Whether a label heads the article's keywords, which are a word or two each."""
    return _TAGS.search(text) is not None


def is_notice(text: str) -> bool:
    """Whether a line is a notice that comes with a form: "Your email address will not be published."."""
    return len(text) <= _LONGEST_NOTICE and _NOTICE.fullmatch(text) is not None


def is_technical(text: str) -> bool:
    """Whether a line on cookies speaks of visitors, browsers and sessions."""
    return _TECHNICAL.search(text) is not None


def heads_networks(text: str) -> bool:
    """Whether a line says that names of networks follow on which a house is to be found: "Connect with us"."""
    return _NETWORKS.fullmatch(text) is not None


def is_credit(text: str) -> bool:
    """Whether a line invites to follow one person, and so tells who wrote: "Follow Ada Lind on Mastodon"."""
    return _CREDIT.match(text) is not None


def is_link(text: str) -> bool:
    """Whether a line is a label and the headline that it leads to: "Read more: Harbour wall to be raised"."""
    return _LINK.match(text) is not None


def is_of_house(text: str) -> bool:
    """Whether a prompt speaks of what a publisher has: newsletters, accounts, channels; not of a course in the hall."""
    return _OF_HOUSE.search(text) is not None


def is_thread(text: str) -> bool:
    """Whether a line heads what readers wrote: "Comments"; "15 comments" is a link to it."""
    return _THREAD.fullmatch(text) is not None
