"""German: how bylines, dates and boilerplate are worded."""

from __future__ import annotations

from srclint.vocabulary import Language, pairs, phrases

LANGUAGE = Language(
    code="de",
    by=phrases(
        """
        von; text von; texte von; verfasst von; geschrieben von; erstellt von; veröffentlicht von;
        gepostet von; eingestellt von; publiziert von; ein beitrag von; gastbeitrag von;
        beitrag von; ein gastbeitrag von; ein artikel von; artikel von; ein kommentar von;
        kommentar von; ein gastkommentar von; gastkommentar von; eine kolumne von; kolumne von;
        eine analyse von; analyse von; ein essay von; essay von; eine rezension von; rezension von;
        ein interview von; interview von; ein bericht von; bericht von; eine reportage von;
        reportage von; reportage; ein porträt von; ein nachruf von; nachruf von; aufgezeichnet von;
        protokoll von; mehr von; weitere artikel von; alle artikel von; alle beiträge von;
        zeige alle beiträge von; aus washington von; eine glosse von; alles von; alle texte von;
        mehr artikel von; mehr beiträge von; weitere beiträge von; weitere texte von; ein text von;
        eine geschichte von; eingereicht von; erfasst von; ein gespräch von; ein feature von;
        hinzugefügt von; von unserem redakteur; von unserer redakteurin; von unserem reporter;
        von unserer reporterin; von unserem korrespondenten; von unserer korrespondentin;
        von unserem mitarbeiter; von unserer mitarbeiterin; es berichtet; es berichten;
        aufgeschrieben von; notiert von; porträt von; glosse von; von unserer autorin;
        von unserem autor; von unseren reportern; von unseren redakteuren; ein leserbrief von;
        leserbrief von; gastkolumne von; leitartikel von; ein leitartikel von; zusammengestellt von;
        das gespräch führte; das gespräch führten; das interview führte; das interview führten;
        die fragen stellte; die fragen stellten; aufgezeichnet von
        """
    ),
    author_labels=phrases(
        """
        autor; autorin; autoren; autorinnen; autor/in; autor*in; autor:in; text; texte; verfasser;
        verfasserin; bericht; beitrag; text & fotos; text und fotos; text und bild; text und bilder;
        text & bild; text/foto; text/fotos; redakteur; redakteurin; das interview führte;
        die fragen stellte; die fragen stellten; das gespräch führte; interview geführt von;
        geschrieben; foto und text; fotos und text; bild und text; bilder und text; foto & text;
        fotos & text; bild & text; fotos/text; foto/text; text/bild; interview; interviews;
        protokoll; recherche; aufgezeichnet; autor(in); autor/-in; autor:innen; autor*innen;
        autor_innen; journalist; journalistin; korrespondent; korrespondentin; reporter; reporterin;
        kolumnist; kolumnistin; gastautor; gastautorin
        """
    ),
    not_by=phrases(
        """
        foto; fotos; foto von; fotos von; fotografie; fotograf; bild; bilder; bild von; bildquelle;
        bildnachweis; bildcredit; fotocredit; bildrechte; fotonachweis; titelbild; aufmacherbild;
        beitragsbild; symbolbild; grafik; illustration; illustrationen; video; video von;
        übersetzung; übersetzt von; aus dem englischen von; kamera; schnitt; lektorat; musik;
        produktion; quelle; credit; credits; gesponsert von; präsentiert von; unterstützt von;
        anzeige von; gestaltung; layout; sprecher; moderation; regie; lesedauer; lesezeit; sendung;
        zuletzt bearbeitet von; zuletzt geändert von
        """
    ),
    work_credits=phrases("regie; darsteller; drehbuch; kamera; besetzung"),
    and_=phrases("und; u."),
    roles=phrases(
        """
        korrespondent; korrespondentin; redakteur; redakteurin; reporter; reporterin; autor;
        autorin; chefredakteur; chefredakteurin; chefreporter; chefreporterin; volontär; volontärin;
        praktikant; praktikantin; journalist; journalistin; kolumnist; kolumnistin; leiter;
        leiterin; stellvertretender; stellvertretende; stellvertreter; freier; freie; gastautor;
        gastautorin; geschäftsführer; geschäftsführerin; projektleiter; projektleiterin; professor;
        professorin; politikredakteur; politikredakteurin; sportredakteur; sportredakteurin;
        wirtschaftsredakteur; wirtschaftsredakteurin; ressortleiter; ressortleiterin;
        pressesprecher; pressesprecherin; vorsitzender; vorsitzende; mitarbeiter; mitarbeiterin;
        redaktion; ressort; politik; wirtschaft; kultur; sport; berlin; experte; expertin;
        veröffentlicht; aktualisiert; stand; uhr; artikel; beiträge; foto; fotos; bild; bilder
        """
    ),
    generic=phrases(
        """
        redaktion; die redaktion; unsere redaktion; online-redaktion; onlineredaktion;
        redaktionsteam; redaktion online; lokalredaktion; newsdesk; news-team; team; das team;
        unser team; admin; administrator; gast; gastautor; gastautorin; gastbeitrag; autor; autorin;
        anonym; unbekannt; webmaster; pressestelle; pressemitteilung; presse; red; red.;
        unserem korrespondenten; unserer redaktion; unserem mitarbeiter; agenturen; agentur;
        eigener bericht; eigenbericht; sport-redaktion; politikredaktion; zentralredaktion;
        nachrichtenredaktion; presseportal; pressedienst
        """
    ),
    generic_heads=phrases(
        """
        redaktion; redaktionsteam; team; onlineredaktion; online-redaktion; newsdesk; pressestelle
        """
    ),
    institutions=phrases("chefredaktion"),
    about=phrases(
        """
        über den autor; über die autorin; über die autoren; zum autor; zur autorin; zur person;
        über; der autor; die autorin; unser autor; unsere autorin; mehr von; mehr über;
        mehr zur person; unsere autoren
        """
    ),
    months=(
        ("januar", "jan", "jänner", "jän"),
        ("februar", "feb", "feber"),
        ("märz", "mär", "mrz", "maerz"),
        ("april", "apr"),
        ("mai",),
        ("juni", "jun"),
        ("juli", "jul"),
        ("august", "aug"),
        ("september", "sept", "sep"),
        ("oktober", "okt"),
        ("november", "nov"),
        ("dezember", "dez"),
    ),
    weekdays=phrases(
        """
        montag; dienstag; mittwoch; donnerstag; freitag; samstag; sonnabend; sonntag; mo; di; mi;
        do; fr; sa; so
        """
    ),
    published=phrases(
        """
        veröffentlicht; veröffentlicht am; veröffentlicht:; erschienen; erschienen am;
        erscheinungsdatum; publiziert; publiziert am; erstellt; erstellt am; gepostet; gepostet am;
        geschrieben am; datum; vom; eingestellt am; online seit; online gestellt am;
        erstmals veröffentlicht; ausgabe vom; erstveröffentlichung; meldung vom;
        pressemitteilung vom; beitrag vom; artikel vom
        """
    ),
    updated=phrases(
        """
        aktualisiert; aktualisiert am; zuletzt aktualisiert; zuletzt aktualisiert am;
        letzte aktualisierung; letzte aktualisierung am; geändert; geändert am; zuletzt geändert;
        letzte änderung; zuletzt bearbeitet; bearbeitet am; update; update vom; stand; stand vom;
        überarbeitet am
        """
    ),
    other_dates=phrases(
        """
        mitglied seit; dabei seit; registriert; registriert seit; seit; geboren; geboren am; gestorben am;
        gegründet; gegründet am; wann; termin; termine; beginn; ende; bis; bis zum; ab; ab dem; gültig bis;
        gültig ab; anmeldeschluss; einsendeschluss; anmeldung bis; frist; stichtag; geburtsdatum;
        datum der veranstaltung; veranstaltungsdatum; zuletzt online; abgerufen; abgerufen am; zugriff am
        """
    ),
    corrections=phrases(
        """
        korrektur:; korrekturhinweis; anmerkung der redaktion; anm. d. red; hinweis der redaktion;
        in einer früheren version; in einer früheren fassung; in einer ersten version;
        transparenzhinweis
        """
    ),
    whole={
        "cookie": phrases(
            """
            cookies; cookie-einstellungen; cookie einstellungen; cookie-hinweis;
            cookies akzeptieren; alle cookies akzeptieren; alle akzeptieren; alles akzeptieren;
            cookies verwalten; cookie-richtlinie; cookie-richtlinien; privatsphäre-einstellungen;
            datenschutzeinstellungen; datenschutz-einstellungen; cookie-manager; cookies & tracking;
            tracking; privatsphäre; consent-einstellungen
            """
        ),
        "comment_form": phrases(
            """
            kommentare; kommentar; kommentieren; kommentar schreiben; kommentar verfassen;
            kommentar hinterlassen; kommentar abgeben; kommentar hinzufügen; kommentar absenden;
            kommentare anzeigen; kommentare lesen; kommentare laden; kommentare schließen;
            kommentare ansehen; alle kommentare; alle kommentare anzeigen; zu den kommentaren;
            zum kommentar; weitere kommentare; ältere kommentare; neuere kommentare;
            neueste kommentare; top kommentare; keine kommentare; keine kommentare vorhanden;
            schreibe einen kommentar; schreiben sie einen kommentar; hinterlasse einen kommentar;
            hinterlassen sie einen kommentar; hinterlasse jetzt einen kommentar; antworten;
            antwort abbrechen; antworten abbrechen; mitdiskutieren; jetzt mitdiskutieren;
            diskutieren; diskussion; diskussion anzeigen; diskutieren sie mit; leserkommentare;
            ihr kommentar; dein kommentar; kommentarfunktion; kommentar melden; kommentar senden;
            lesermeinungen; leserbrief schreiben; leserbrief; ihre meinung; deine meinung;
            eine antwort schreiben; kommentare sind geschlossen; kommentare deaktiviert;
            meinung schreiben; netiquette
            """
        ),
        "share": phrases(
            """
            teilen; teilen mit; teilen mit:; teilen auf; teilen via; teilen per;
            teile diesen beitrag; teile diesen artikel; artikel teilen; artikel teilen mit;
            beitrag teilen; seite teilen; diesen artikel teilen; diesen beitrag teilen;
            jetzt teilen; jetzt teilen auf; weitersagen; weiterempfehlen; empfehlen;
            artikel empfehlen; empfehlen sie diese seite weiter; drucken; artikel drucken;
            seite drucken; druckversion; senden; versenden; merken; artikel merken;
            auf die merkliste; merkliste; link kopieren; link kopiert; kopieren; per mail;
            per e-mail; per e-mail teilen; per mail teilen; mailen; e-mail senden; mail; twittern;
            tweeten; pinnen; gefällt mir; liken; social media; soziale netzwerke; sharen;
            sharen mit; auf facebook teilen; auf twitter teilen; auf whatsapp teilen;
            artikel verschenken; verschenken; artikel versenden; vorlesen; artikel vorlesen;
            als pdf; pdf; feed; rss-feed; schlagworte teilen
            """
        ),
        "newsletter": phrases(
            """
            folgen; folgen sie uns; folge uns; folgt uns; folgen sie uns auf; folge uns auf;
            newsletter; newsletter abonnieren; newsletter bestellen; newsletter anmelden;
            newsletter-anmeldung; newsletteranmeldung; zum newsletter; zum newsletter anmelden;
            unsere newsletter; unser newsletter; newsletter abbestellen; abonnieren;
            jetzt abonnieren; abonnement; abonnements; abonnemente; abo; abos; abo bestellen;
            abo abschließen; jetzt abo abschließen; digitalabo; digital-abo; probeabo; abo-shop;
            anmelden; jetzt anmelden; login; einloggen; registrieren; jetzt registrieren;
            registrierung; abmelden; ausloggen; log in / registrieren; anmelden / registrieren;
            mein konto; konto; mein account; passwort vergessen; e-mail-adresse; e-mail adresse;
            ihre e-mail-adresse; deine e-mail-adresse; eintragen; blog via e-mail abonnieren;
            jetzt spenden; spenden; mitglied werden; e-paper; benutzername; passwort;
            bereits abonnent; jetzt testen; kostenlos testen;
            möchten sie weiterlesen; möchtest du weiterlesen; weiterlesen mit abo; jetzt weiterlesen mit abo
            """
        ),
        "ad": phrases(
            """
            anzeige; anzeigen; werbung; advertorial; sponsored; gesponsert; sponsored links;
            bezahlte anzeige; bezahlter inhalt; anzeige ende; ende der anzeige;
            artikel wird nach der anzeige fortgesetzt; weiter nach der anzeige;
            nach der werbung weiterlesen; inhalt wird nach der werbung fortgesetzt; werbung beenden;
            hier werben; partnerangebot; partnerangebote; sponsored by; powered by; werbeanzeige;
            -w-; promotion
            """
        ),
        "related": phrases(
            """
            mehr zum thema; mehr dazu; mehr lesen; mehr erfahren; mehr anzeigen; mehr; mehr aus;
            mehr artikel; mehr nachrichten; mehr news; weiterlesen; jetzt weiterlesen;
            hier weiterlesen; lesen sie auch; lesen sie auch:; lies auch; lesen sie mehr;
            lesen sie mehr zum thema; lesen sie weiter; auch interessant; auch spannend;
            das könnte sie auch interessieren; das könnte dich auch interessieren;
            das könnte ihnen auch gefallen; das könnte dir auch gefallen;
            das könnte sie interessieren; das könnte dich interessieren;
            könnte dich auch interessieren; könnte sie auch interessieren; ähnliche produkte;
            weitere informationen; weitere infos; ende der weiteren informationen;
            weiterführende links; weiterführende informationen; weitere artikel zum thema;
            zum thema; zum weiterlesen; themen; thema; schlagworte; schlagwörter; tags; stichworte;
            meistgelesen; meist gelesen; am häufigsten gelesen; meistkommentiert; meist kommentiert;
            beliebt; top-themen; topthemen; top themen; neueste; letzte beiträge; letzte artikel;
            empfehlungen; empfohlen; empfehlungen der redaktion; redaktionsempfehlung;
            unsere empfehlungen; aus dem ressort; aus diesem ressort; verwandt; siehe auch;
            nächster artikel; nächster beitrag; vorheriger artikel; vorheriger beitrag; vorherige;
            nächste; nächster; vorheriger; weiter; zurück; video-tipps; tipps der redaktion;
            top-artikel; alle themen; alle anzeigen; alle artikel; newsticker; schlagzeilen;
            aktuelles; mehr vom autor; mehr von diesem autor; neuer artikel; startseite;
            verwandte artikelmehr vom autor
            """
        )
        + pairs(
            """
                beliebte; beliebteste; meistgelesene; aktuelle; neueste; ähnliche; verwandte;
                weitere; empfohlene
            """,
            "artikel; beiträge; nachrichten; meldungen; news; videos; themen; inhalte; kategorien",
        ),
        "nav": phrases(
            """
            menü; menu; navigation; suche; suchen; suche öffnen; suche starten; suche schließen;
            schließen; home; hauptmenü; menü öffnen; menü schließen; zum inhalt;
            zum inhalt springen; zum hauptinhalt; zum hauptinhalt springen; direkt zum inhalt;
            zur navigation; zur startseite; nach oben; zum seitenanfang; seitenanfang;
            sie sind hier; sie befinden sich hier; springe zum inhalt; zurück zur startseite;
            zurück zur übersicht; zurück nach oben; inhaltsverzeichnis; sprachen; hauptnavigation;
            navigation überspringen; schriftgröße; sitemap; zur übersicht
            """
        ),
        "legal_footer": phrases(
            """
            impressum; datenschutz; datenschutzerklärung; datenschutzhinweise;
            datenschutzinformation; datenschutzbestimmungen; datenschutzhinweis;
            impressum & datenschutz; impressum | datenschutz; impressum und datenschutz;
            datenschutz und impressum; impressum & kontakt; kontakt & impressum; agb;
            agb & impressum; nutzungsbedingungen; nutzungsbasierte online-werbung; nutzungsrechte;
            barrierefreiheit; erklärung zur barrierefreiheit; kontakt; mediadaten;
            alle rechte vorbehalten; widerruf; widerrufsrecht; widerrufsbelehrung;
            haftungsausschluss; rechtliche hinweise; rechtliches; hilfe; hilfe & kontakt; über uns;
            karriere; jobs; presse; werbung buchen; abo kündigen; verträge hier kündigen;
            vertrag kündigen; verträge kündigen; jugendschutz; copyright; urheberrecht; faq;
            häufige fragen; leserservice
            """
        ),
    },
    start={
        "cookie": phrases(
            """
            wir verwenden cookies; diese website verwendet cookies; diese website benutzt cookies;
            wir nutzen cookies
            """
        ),
        "comment_form": phrases(
            """
            schreibe einen kommentar zu; schreiben sie einen kommentar zu; kommentar verfassen zu;
            kommentare zu; zu diesem artikel können keine; die kommentarfunktion; kommentare sind;
            ihr kommentar zum; melden sie sich an, um; bitte melden sie sich an; bitte anmelden, um;
            du musst angemeldet sein; sie müssen angemeldet sein; benachrichtige mich;
            benachrichtigen sie mich; meinen namen, meine e-mail; name, e-mail-adresse;
            diskutieren sie; um zu kommentieren; jetzt kommentieren; bitte registrieren sie sich;
            bei fragen und anregungen zu diesem; ihre meinung ist uns wichtig
            """
        ),
        "share": phrases(
            """
            teilen auf; auf facebook; auf twitter; auf whatsapp; klick, um; klicken, um; klicke, um;
            zum teilen; artikel teilen; beitrag teilen; diesen artikel; über facebook teilen;
            über bluesky teilen; per whatsapp; per e-mail teilen; twitter facebook;
            gefällt dir dieser; hat ihnen der artikel; hat dir der artikel;
            empfehlen sie diese seite; link zum artikel
            """
        ),
        "newsletter": phrases(
            """
            folgen sie uns; folge uns; folgt uns; folgen sie; besuchen sie uns auf; holen sie sich;
            hol dir; newsletter; abonnieren sie; abonniere; melden sie sich; melde dich;
            jetzt newsletter; jetzt zum newsletter; jetzt anmelden; jetzt abonnieren;
            jetzt registrieren; hier anmelden; kostenlos anmelden; hier kostenlos;
            kostenlos zum newsletter; unser newsletter; mit unserem newsletter;
            sie sind bereits abonnent; sie haben bereits; noch kein abo; bereits abonnent;
            haben sie bereits ein; bleiben sie informiert; bleiben sie auf dem laufenden;
            bleib auf dem laufenden; bleib informiert; bitte loggen sie sich;
            lesen sie diesen artikel; diesen artikel weiterlesen; testen sie; unterstützen sie;
            unterstütze; mit der anmeldung; ich bin damit einverstanden; ja, ich möchte;
            wenn du per e-mail; wenn sie per e-mail; erhalten sie täglich; erhalte täglich;
            laden sie unsere app; dein personalisierter newsletter
            """
        ),
        "ad": phrases(
            """
            anzeige:; anzeige |; werbung:; gesponsert von; präsentiert von; sponsored by;
            bei den verlinkungen handelt; affiliate; dieser artikel enthält affiliate;
            dieser beitrag enthält affiliate; letzte aktualisierung am
            """
        ),
        "related": phrases(
            """
            lesen sie auch; lies auch; lesen sie hier; lesen sie mehr; lesen sie dazu;
            lesen sie weiter; mehr zum thema; mehr zu; mehr aus; mehr über; mehr dazu; mehr lesen;
            mehr von; weiterlesen; das könnte sie; das könnte dich; das könnte ihnen;
            auch interessant; auch spannend; siehe auch; weitere artikel; weitere beiträge;
            weitere meldungen; weitere themen; weitere informationen; verwandte artikel;
            ähnliche artikel; ähnliche beiträge; vorheriger artikel; nächster artikel;
            vorheriger beitrag; nächster beitrag; schlagworte; schlagwörter; tags:; themen:;
            stichwörter; kategorie:; kategorien:; verschlagwortet mit; veröffentlicht in;
            veröffentlicht unter; meistgelesen; zum video; zur galerie; zum artikel; alle artikel;
            alle beiträge; neueste; hier geht es zu; hier geht's; hier finden sie weitere;
            aktuelles:; hören sie; sehen sie
            """
        ),
        "nav": phrases(
            """
            sie sind hier; startseite »; startseite ›; startseite >; home »; du bist hier;
            zurück zu; zurück zur; zum inhalt; zur startseite
            """
        ),
        "legal_footer": phrases(
            """
            copyright ©; alle rechte vorbehalten; impressum; datenschutz; datenschutzerklärung;
            es gelten unsere; es gilt die; nachdruck; alle inhalte; der inhalt ist; powered by;
            proudly powered by; diese seite ist durch recaptcha
            """
        ),
    },
    short={
        "newsletter": phrases(
            """
            newsletter; abonnements; abo; anmelden; registrieren; einloggen; abonnieren
            """
        ),
        "comment_form": phrases("kommentare; kommentar"),
        "share": phrases("auf facebook; auf twitter; auf instagram; rss; rss-feed"),
        "related": phrases(
            """
            mehr zum thema; verwandte artikel; vorheriger artikel; nächster artikel;
            vorheriger beitrag; nächster beitrag
            """
        ),
        "ad": phrases("anzeige; werbung"),
    },
    within={
        "cookie": phrases(
            """
            verwendet cookies; verwenden cookies; nutzt cookies; nutzen cookies; benutzt cookies;
            setzt cookies; verwendung von cookies; cookies, um; cookies zu; cookies akzeptieren
            """
        ),
        "comment_form": phrases(
            """
            e-mail-adresse wird nicht veröffentlicht; erforderliche felder sind; akismet;
            kommentardaten; nachfolgende kommentare; per e-mail benachrichtigen; um einen kommentar;
            kommentar abzugeben; kommentare sind geschlossen; kommentarfunktion ist; mit * markiert;
            netiquette;
            wird nicht veröffentlicht); und nicht veröffentlicht)
            """
        ),
        "share": phrases(
            """
            auf facebook teilen; auf twitter teilen; per e-mail teilen; über facebook teilen;
            auf whatsapp teilen; in ihrer zwischenablage; in die zwischenablage;
            öffnet in neuem fenster; wird in neuem fenster geöffnet
            """
        ),
        "newsletter": phrases(
            """
            folgen sie uns auf; kostenlosen newsletter; kostenloser newsletter; unser newsletter;
            newsletter informiert; artikel abonnierst; in deinem posteingang; in ihrem posteingang;
            unseren newsletter; unserem newsletter; newsletter abonnieren; zum newsletter;
            newsletter anmelden; unseren kostenlosen newsletter; per e-mail abonnieren;
            jederzeit abbestellen; jederzeit abbestellbar; jederzeit kündbar; monatlich kündbar;
            jetzt abonnieren; jetzt anmelden; digitales abo; mit ihrem abo; bestehenden account;
            hier kostenlos anmelden; gratis-jahresabo; abonnieren sie
            """
        ),
        "ad": phrases(
            """
            affiliate-links; affiliate-link; affiliate links; provisions-links; provision erhalten;
            eine provision; erhalten wir eine; artikel wird nach der anzeige;
            verlinkungen handelt es sich
            """
        ),
        "related": phrases("lesen sie auch:; lesen sie hier; mehr zum thema:"),
        "legal_footer": phrases(
            """
            alle rechte vorbehalten; datenschutzerklärung; nutzungsbedingungen;
            impressum | datenschutz; impressum & datenschutz; redaktionell nicht bearbeitet;
            nachdruck nur mit
            """
        ),
    },
)
