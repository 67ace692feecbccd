"""Bylines of a few more languages: Dutch, the Nordic ones, Polish, Turkish. No boilerplate yet."""

from __future__ import annotations

from srclint.article.phrases import Language, phrases

LANGUAGE = Language(
    code="",
    by=phrases(
        """
        door; geschreven door; af; av; skrevet af; skrevet av; skriven av; publisert av; przez;
        ditulis oleh; oleh
        """
    ),
    author_labels=phrases(
        """
        auteur; tekst; teksti; kirjoittaja; skribent; journalist; autor; yazar; penulis
        """
    ),
    not_by=phrases("foto; foto's; fotos; bilde; bild; kuva; kuvat; fotograaf; fotoğraf; oversatt av"),
    and_=phrases("en; og; och; ja; i; ve; dan"),
    roles=phrases("redacteur; verslaggever; journalist; reporter; redaktör; toimittaja"),
    generic=phrases("redactie; redaksjonen; redaktionen; toimitus; redakcja; redaksi"),
    generic_heads=phrases("redactie; redakcja"),
    months=(
        ("januari",),
        ("februari",),
        ("maart", "mars", "marts"),
        (),
        ("mei", "maj"),
        ("juni",),
        ("juli",),
        ("augustus", "augusti"),
        (),
        ("oktober",),
        (),
        ("desember", "december"),
    ),
    weekdays=phrases(
        """
        maandag; dinsdag; woensdag; donderdag; vrijdag; zaterdag; zondag; mandag; tirsdag; onsdag;
        torsdag; fredag; lørdag; søndag
        """
    ),
    published=phrases(
        """
        gepubliceerd; gepubliceerd op; publisert; publicerad; publiceret; geplaatst op; julkaistu;
        opublikowano; yayınlanma
        """
    ),
    updated=phrases(
        """
        bijgewerkt; laatst bijgewerkt; oppdatert; uppdaterad; opdateret; päivitetty; güncelleme
        """
    ),
)
