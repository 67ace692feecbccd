"""News agencies by the names under which they are credited, each once."""

from __future__ import annotations

from srclint.vocabulary import phrases

__all__ = ["AGENCIES", "IN_TEXT"]

# Their names mean nothing else, wherever they stand.
_EVERYWHERE = phrases(
    """
    aap; afp; agence france presse; agence france-presse; anadolu; anadolu agency; anadolu ajansı; ani; ansa; ap;
    associated press; bernama; bloomberg; canadian press; deutsche presse-agentur; dpa; efe; ians;
    interfax; kyodo; kyodo news; pa media; press association; press trust of india; pti; reuters; tass;
    the associated press; the canadian press; thomson reuters; united press international; upi; xinhua;
    yonhap
    """
)

AGENCIES = frozenset(
    _EVERYWHERE
    + phrases(
        """
        adnkronos; agencia brasil; agencies; agenturen; agerpres; agi; agência brasil; agência lusa;
        anp; antara; ap news; apa; ats; australian associated press; belga; bloomberg news; bss;
        business wire; cnn newsource; cnn wire; ctk; dow jones; dow jones newswires; dpa-afx;
        dpa-infocom; epd; estadão conteúdo; europa press; folhapress; globe newswire; globenewswire;
        inter press service; irna; isna; italpress; jiji; jiji press; kaiser health news; keystone-sda;
        kff health news; kna; kuna; la presse canadienne; lapresse; lusa; newsfile; nnpa; notimex; ntb;
        ots; pa news agency; pr newswire; prnewswire; prensa latina; presseportal; redaktionsnetzwerk deutschland;
        relaxnews; ria novosti; ritzau; rnd; sda; servimedia; sid; stacker; states newsroom; stt;
        tanjug; tasnim; telam; the ap; the press association; tns; tribune news service; télam;
        ukrinform; unb; unian; vna; yonhap news agency; zuma press; čtk
        """
    )
)
"""Agencies as bylines, datelines and picture credits name them."""

# A byline "Uni" is a university's.
IN_TEXT = (*_EVERYWHERE, "itar-tass", "uni")
"""Agencies as brackets and notes under an article name them."""
