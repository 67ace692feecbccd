"""Italian: how bylines, dates and boilerplate are worded."""

from __future__ import annotations

from srclint.vocabulary import Language, pairs, phrases

LANGUAGE = Language(
    code="it",
    by=phrases(
        """
        di; scritto da; pubblicato da; postato da; a cura di; testo di; testi di; un articolo di;
        articolo di; intervista di; un'intervista di; reportage di; commento di; analisi di;
        inserito da; scritta da; pubblicata da; redatto da; tutti gli articoli di;
        altri articoli di; vedi tutti gli articoli di; dal nostro inviato; dalla nostra inviata;
        dal nostro corrispondente; dalla nostra corrispondente; a cura della; a cura del;
        dell'inviato; un'inchiesta di; un commento di; un'analisi di; recensione di
        """
    ),
    author_labels=phrases(
        """
        autore; autrice; autori; testo; testi; articolo; giornalista; redattore; redattrice;
        intervista; inviato; inviata; corrispondente
        """
    ),
    not_by=phrases(
        """
        foto; foto di; fotografia; fotografia di; fotografie di; immagine; immagini; credits;
        illustrazione; illustrazioni di; video; video di; traduzione; traduzione di; tradotto da;
        montaggio; regia di; musica di; prodotto da; presentato da; sponsorizzato da; fonte
        """
    ),
    work_credits=phrases("regia; regia di; diretto da; sceneggiatura; interpreti; cast"),
    and_=phrases("e; ed"),
    roles=phrases(
        """
        giornalista; redattore; redattrice; corrispondente; inviato; inviata; direttore; direttrice;
        editorialista; collaboratore; collaboratrice; professore; professoressa; caporedattore;
        vicedirettore; aggiornato; pubblicato; dal; dalla; nostro; nostra
        """
    ),
    generic=phrases(
        """
        redazione; la redazione; della redazione; nostra redazione; redazione online; redazione web;
        redazione centrale; admin; amministratore; ospite; anonimo; autore; agenzie; agenzia; staff;
        team; ufficio stampa; comunicato stampa; nostro inviato; direttore
        """
    ),
    generic_heads=phrases("redazione; staff"),
    about=phrases(
        """
        l'autore; l'autrice; informazioni sull'autore; sull'autore; chi è; sull'autrice;
        informazioni sull'autrice; gli autori
        """
    ),
    months=(
        ("gennaio", "gen", "genn"),
        ("febbraio", "feb", "febb"),
        ("marzo", "mar"),
        ("aprile", "apr"),
        ("maggio", "mag", "magg"),
        ("giugno", "giu"),
        ("luglio", "lug"),
        ("agosto", "ago"),
        ("settembre", "set", "sett"),
        ("ottobre", "ott"),
        ("novembre", "nov"),
        ("dicembre", "dic"),
    ),
    weekdays=phrases("lunedì; martedì; mercoledì; giovedì; venerdì; sabato; domenica"),
    published=phrases(
        """
        pubblicato; pubblicato il; pubblicata il; postato il; data; data di pubblicazione;
        inserito il; scritto il; creato il
        """
    ),
    updated=phrases(
        """
        aggiornato; aggiornato il; ultimo aggiornamento; aggiornamento; modificato il;
        ultima modifica
        """
    ),
    other_dates=phrases(
        """
        iscritto dal; membro dal; nato il; nata il; quando; fino al; scadenza; a partire dal;
        data di nascita; consultato il; archiviato il
        """
    ),
    corrections=phrases("correzione:; rettifica; errata corrige; nota della redazione"),
    whole={
        "cookie": phrases(
            """
            cookie; cookies; cookie policy; informativa cookie; accetta; accetta tutti;
            accetta i cookie; rifiuta tutti; preferenze cookie; gestisci cookie; impostazioni cookie
            """
        ),
        "comment_form": phrases(
            """
            commenti; commento; commenta; lascia un commento; lascia un tuo commento;
            lascia una risposta; aggiungi un commento; scrivi un commento; invia commento;
            pubblica commento; vedi i commenti; leggi i commenti; nessun commento; rispondi;
            annulla risposta; partecipa alla discussione
            """
        ),
        "share": phrases(
            """
            condividi; condividi su; condividi su facebook; condividi su twitter; condividi via;
            condividi questo articolo; condividi l'articolo; condividi:; stampa; invia;
            invia per email; invia via email; copia link; copia il link; link copiato; salva;
            social; mi piace; tweet; twitta
            """
        ),
        "newsletter": phrases(
            """
            seguici; seguici su; segui; segui su; newsletter; iscriviti; iscriviti alla newsletter;
            abbonati; abbonamenti; abbonamento; accedi; registrati; esci; login; il mio account;
            crea account; dona; dona ora; password dimenticata
            """
        ),
        "ad": phrases(
            """
            pubblicità; annuncio; annunci; contenuto sponsorizzato; sponsorizzato;
            messaggio pubblicitario; l'articolo continua dopo la pubblicità;
            continua a leggere dopo la pubblicità; adv; publiredazionale
            """
        ),
        "related": phrases(
            """
            leggi anche; leggi tutto; leggi di più; leggi ancora; per saperne di più; vedi anche;
            guarda anche; potrebbe interessarti; potrebbe interessarti anche;
            ti potrebbe interessare; ti potrebbe interessare anche; potrebbero interessarti;
            correlati; correlate; altri articoli; altre notizie; ultime notizie; ultimi articoli;
            più letti; i più letti; le più lette; più letto; articolo precedente;
            articolo successivo; precedente; successivo; tag; tags; argomenti; approfondimenti;
            approfondisci; consigliati; da non perdere; in primo piano; continua a leggere;
            mostra altro; vedi tutti; articoli correlatialtro dall'autore; altro dall'autore
            """
        )
        + pairs(
            "articoli; notizie; video; contenuti; post; argomenti",
            "correlati; correlate; popolari; recenti; consigliati; consigliate; simili; più letti; più lette",
        ),
        "nav": phrases(
            """
            home; menu; menù; cerca; ricerca; chiudi; vai al contenuto; salta al contenuto;
            torna su; torna alla home; sei qui; sezioni; navigazione
            """
        ),
        "legal_footer": phrases(
            """
            privacy; privacy policy; informativa privacy; informativa sulla privacy; note legali;
            termini e condizioni; condizioni d'uso; tutti i diritti riservati; contatti; chi siamo;
            pubblicità e contatti; mappa del sito; accessibilità; riproduzione riservata;
            © riproduzione riservata; lavora con noi; disclaimer; credits
            """
        ),
    },
    start={
        "cookie": phrases(
            """
            utilizziamo i cookie; questo sito utilizza; questo sito usa; usiamo i cookie
            """
        ),
        "comment_form": phrases(
            """
            lascia un commento; devi essere connesso; salva il mio nome; avvisami;
            accedi per commentare
            """
        ),
        "share": phrases("condividi su; condividi con; fai clic qui per; clicca per condividere"),
        "newsletter": phrases(
            """
            seguici su; segui; iscriviti; abbonati; ricevi; registrati; per continuare a leggere;
            contenuto riservato; sei già abbonato; resta aggiornato
            """
        ),
        "ad": phrases("pubblicità; sponsorizzato da; offerto da"),
        "related": phrases(
            """
            leggi anche; leggi tutto; leggi:; vedi anche; guarda anche; potrebbe interessarti;
            ti potrebbe interessare; per approfondire; articoli correlati; articolo precedente;
            articolo successivo; tag:; argomenti:; altri articoli; video:
            """
        ),
        "nav": phrases("home »; home ›; home >; sei qui; ti trovi in; torna a; vai a; salta a"),
        "legal_footer": phrases(
            """
            tutti i diritti riservati; copyright; riproduzione riservata; note legali;
            informativa sulla privacy
            """
        ),
    },
    short={
        "newsletter": phrases("newsletter; abbonamento; abbonati; iscriviti"),
        "comment_form": phrases("commenti"),
        "ad": phrases("pubblicità"),
    },
    within={
        "cookie": phrases(
            """
            utilizza cookie; utilizza i cookie; utilizziamo i cookie; usa i cookie; usiamo i cookie;
            uso dei cookie; utilizzo dei cookie
            """
        ),
        "comment_form": phrases(
            """
            indirizzo email non sarà pubblicato; campi obbligatori sono contrassegnati; akismet;
            per commentare; per inviare un commento
            """
        ),
        "share": phrases("condividi su facebook; condividi su twitter; si apre in una nuova finestra"),
        "newsletter": phrases(
            """
            seguici su; nostra newsletter; alla newsletter; iscriviti alla; riservato agli abbonati;
            annullare l'iscrizione
            """
        ),
        "ad": phrases("link di affiliazione; dopo la pubblicità"),
        "legal_footer": phrases(
            """
            tutti i diritti riservati; riproduzione riservata; privacy policy;
            informativa sulla privacy
            """
        ),
    },
)
