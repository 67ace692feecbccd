"""What tells that a document is no article: how releases, corrections, live blogs, transcripts and letters open."""

from __future__ import annotations

from srclint.vocabulary import phrases

__all__ = [
    "CLOSINGS",
    "CORRECTIONS",
    "LETTERS",
    "LIVE",
    "RELEASES",
    "RELEASE_WIRES",
    "SALUTATIONS",
    "TRANSCRIPTS",
]

RELEASES = phrases(
    """
    for immediate release; immediate release; press release; news release; media release; pressemitteilung;
    presseinformation; medienmitteilung; presseaussendung; communiqué de presse; nota de prensa; comunicado de prensa;
    comunicato stampa; comunicado de imprensa; nota de imprensa; nota à imprensa; persbericht; pressmeddelande;
    pressemelding; pressemeddelelse
    """
)
"""Lines above the story of a release: the whole line, or with a date or a number beside it."""

RELEASE_WIRES = phrases(
    """
    business wire; businesswire; prnewswire; pr newswire; globe newswire; globenewswire; accesswire; newsfile; ots;
    cision; marketwired; marketwire; ein presswire; pressetext; dgap; ots/presseportal
    """
)
"""Services that carry what companies issue, as datelines name them."""

CLOSINGS = phrases("###; # # #; -ends-; - ends -; ends; -30-; -ende-; *ende*; –ends–; — ends —")
"""The line below the story of a release, where somebody to contact follows."""

CORRECTIONS = phrases(
    """
    correction; corrections; corrections and clarifications; corrections & clarifications; clarification;
    clarifications; for the record; editors' note; editor's note; berichtigung; berichtigungen; korrektur; korrekturen;
    richtigstellung; correcciones; corrección; fe de errores; fe de erratas; rectificación; rectificatif; rectification;
    erratum; errata; correzione; errata corrige; correção; correções
    """
)
"""Headlines of corrections: the whole headline, or what stands before its colon."""

LIVE = phrases(
    """
    live updates; live blog; liveblog; live-blog; live coverage; as it happened; minute by minute; liveticker;
    live-ticker; newsticker; news-ticker; newsblog; news-blog; minuto a minuto; última hora en directo; en direct;
    ao vivo; in diretta; la diretta; diretta live
    """
)
"""Words in the headline of a live blog."""

TRANSCRIPTS = phrases(
    """
    transcript; full transcript; rush transcript; read the transcript; full text of; text of the speech; wortlaut;
    im wortlaut; transkript; transcription; retranscription; transcripción; trascrizione; transcrição
    """
)
"""Words in the headline of a transcript."""

LETTERS = phrases(
    """
    letter to the editor; letters to the editor; open letter; reader's letter; readers' letters; leserbrief;
    leserbriefe; offener brief; courrier des lecteurs; lettre ouverte; carta al director; cartas al director;
    carta abierta; lettera aperta; lettere al direttore; carta do leitor; carta aberta
    """
)
"""Words in the headline of a letter."""

SALUTATIONS = phrases(
    """
    dear; to the editor; sir; madam; dear sir; dear editor; to whom it may concern; sehr geehrte; sehr geehrter; liebe;
    lieber; cher; chère; madame; monsieur; estimado; estimada; querido; querida; caro; cara; gentile; egregio; prezado;
    prezada
    """
)
"""With what a letter begins, on a line of its own that a comma or a colon ends."""
