"""Words about people in bylines that no single language owns."""

from __future__ import annotations

from srclint.vocabulary import phrases

__all__ = [
    "ARTICLES",
    "COMMON",
    "HOUSE_WORDS",
    "NEWSPAPER_WORDS",
    "OFFICES",
    "OFFICE_ENDINGS",
    "PARTICLES",
    "PLACE_STARTS",
    "SURNAMES",
    "TITLES",
]

TITLES = frozenset(
    phrases(
        """
        capt; col; dame; dipl; don; doña; dr; dra; fr; frau; gen; herr; imam; ing; lt; m; mag; maj;
        mlle; mme; mr; mrs; ms; mx; prof; rabbi; rev; sgt; sir; sr; sra
        """
    )
)
"""Titles before a name, without the full stop."""

PARTICLES = frozenset(
    phrases(
        """
        abu; af; al; av; ben; bin; da; das; de; del; della; den; der; des; di; do; dos; du; e; el;
        ibn; la; las; le; los; mac; mc; ni; o'; san; st; ten; ter; ul; ur; van; vom; von; y; zu;
        zum; zur; ó
        """
    )
)
"""Lower-case words inside a name."""

COMMON = frozenset(
    phrases(
        """
        sen; rep; gov; sens; reps; pres; online; tags; weitere; weiterer; weiteren; weiterführende;
        informationen; information; links; nächster; nächste; vorheriger; vorherige; interessante;
        guide; further; related; previous; loading; thank; thanks; visiting; bericht; ausgabe;
        eintrag; a; aber; abo; about; actualité; actualités; advertise; advertisement; advertising;
        africa; ag; agency; air; aktuell; aktuelle; aktuelles; alamy; all; alle; alles; am; amazon;
        america; an; and; any; anzeige; apple; are; army; artikel; arts; as; asia; association; at;
        auch; auf; aus; auto; avec; avenue; bad; bank; be; been; bei; beitrag; beiträge; berlin;
        best; big; bild; bilder; bildung; black; blue; books; brasil; breaking; bundestag; business;
        but; by; campaign; center; central; centre; championship; chapter; chronicle; church; city;
        click; climate; club; college; com; comment; comments; commission; committee; commons;
        company; con; congress; contact; cookies; copyright; corp; council; court; courtesy; crisis;
        cronaca; cultura; culture; cup; cómo; daily; dans; das; datenschutz; december; dem; den;
        department; deportes; der; des; deutschland; die; disney; download; dr; du; e; east;
        eastern; economia; economy; economía; ed; edition; editorial; education; ein; eine; einem;
        einen; einer; el; election; em; en; energy; españa; esporte; esportes; et; europa; europe;
        ev; facebook; february; feuerwehr; film; first; flickr; follow; food; for; force; foto;
        fotos; foundation; france; free; friday; from; full; für; gallery; gas; gazette; general;
        gesellschaft; gesundheit; getty; gli; global; gmbh; golden; good; google; government;
        governor; great; green; group; guardian; hamburg; he; health; her; herald; here; high; his;
        hochschule; home; hospital; hotel; house; how; i; il; im; image; images; imago; impressum;
        in; inc; instagram; institut; institute; international; is; issue; istock; it; italia; its;
        january; journal; july; june; kanzler; kein; keine; kg; king; kingdom; kommentar;
        kommentare; kontakt; kreis; kultur; köln; la; land; landtag; las; last; latest; le; league;
        least; leben; les; lesen; less; life; lifestyle; linkedin; listen; live; llc; lo; local;
        login; los; low; ltd; magazine; march; market; markets; may; mayor; media; mehr; meinung;
        menu; microsoft; minister; ministry; mit; monday; monde; mondo; more; most; movies; mr; mrs;
        ms; mundo; museum; music; my; münchen; na; nach; nachrichten; nas; national; nel; nella;
        netflix; network; neue; neuen; neuer; neues; new; news; news-gazette; newsletter;
        newsletters; next; nicht; no; noch; non; north; northern; nos; not; noticias; notizie;
        notícias; november; now; nur; não; o; october; oder; of; office; oil; old; on; opinion; or;
        os; ou; our; page; pages; panorama; par; para; paris; park; parliament; part; partei; party;
        peace; per; photo; photos; picture-alliance; pinterest; plc; podcast; podcasts; police;
        policy; politica; politics; politik; politique; polizei; política; post; posted; pour;
        president; press; prince; princess; privacy; published; que; queen; quelle; qui; quoi; qué;
        radio; read; real; red; redaktion; regierung; region; reise; release; republic; reserved;
        restaurant; rights; road; salud; sans; santé; saturday; saúde; school; schule; schweiz;
        science; sciences; search; section; see; seit; sem; senate; senator; september; share; she;
        shutterstock; sin; small; sociedad; società; société; some; south; southern; special; sport;
        sports; stadium; stadt; startseite; state; states; stiftung; stock; stocks; street; style;
        subscribe; sunday; sur; team; tech; technik; technology; telegram; terms; that; the;
        theater; theatre; their; thema; themen; there; these; they; this; those; thursday; times;
        to; today; tomorrow; top; travel; tribune; true; tuesday; tv; twitter; uhr; um; uma; un;
        una; und; une; united; university; universität; uno; unos; unsplash; unter; update; updated;
        verband; verein; verlag; video; videos; view; volume; vor; war; warum; was; watch; water;
        we; weather; wednesday; weekly; weiter; welt; wenn; wer; werbung; were; west; western; what;
        whatsapp; when; where; which; white; who; why; wie; wien; wikimedia; wirtschaft; wissen;
        wissenschaft; with; without; wo; world; y; you; your; youtube; zu; zum; zur; zurück;
        économie; österreich; über; url; trackback; trackbacks; rss; feed; faq; pdf; shop; details;
        overview; settings; option; options; value; profile; reviews; message; reply; version;
        nachricht; übersicht; bewertungen; angebote; produkte; kategorien; schlagworte; warenkorb;
        zubehör; weiterlesen; anmelden; abonnent; straße; strasse; platz; allee; gasse; station;
        beach; bridge; island; islands; river; valley; airport; tower; palace; cathedral; abbey;
        festival; show; open; championships; pipeline; observer; panthers; eagles; lions; tigers;
        rovers; wanderers; texas; california; ohio; michigan; oregon; nevada; arizona; illinois;
        minnesota; wisconsin; kansas; missouri; tennessee; kentucky; louisiana; arkansas; oklahoma;
        colorado; utah; idaho; wyoming; nebraska; iowa; massachusetts; connecticut; maryland;
        vermont; hawaii; alaska; germany; spain; italy; canada; australia; china; japan; russia;
        mexico; brazil; argentina; versand; werke; hurricane; tropical; boulevard; highway; square;
        christmas; navidad; noël; noel; natale; weihnachten; ostern; easter; thanksgiving;
        halloween; birthday; motors; airlines; pictures; records; games; foods; systems; series;
        models; recipe; rezept; receta; ricetta; recette; rezepte; concert; konzert; concerts;
        konzerte; tour; tickets; trailer; review; interview; ausstellung; exhibition; schloss; burg;
        kirche; dom; bahnhof; flughafen; brücke; rathaus; stadtwerke; klinikum; krankenhaus;
        gymnasium; realschule; grundschule; kindergarten; awards; award; prize; trophy; bowl;
        playoffs; playoff; finals; marathon; tournament; expo; summit; conference; convention; gala;
        pokal; turnier; leave; filed; add; email; e-mail; print; reading; comentarios; comentários;
        commenti; commentaires; dejar; deixe; lascia; laisser; responder; antworten; trofeo; coppa;
        premio; prêmio; prix; torneo; torneio; oscars; grammys; emmys
        """
    )
)
"""Words that make a run of capitalised words a heading rather than a name."""

SURNAMES = frozenset(
    phrases(
        """
        white; black; green; red; brown; golden; king; prince; queen; park; west; north; south;
        bank; best; good; street; church; hall; day; may; march; war; post; gold; press; food; home;
        first; last; great; special; free; full; high; low; bad; real; true; big; small; part; page;
        marks; major; friend; club; sport; court
        """
    )
)
"""Common words that are also usual surnames: "Ada White", "Bo Park"."""

HOUSE_WORDS = frozenset(
    phrases(
        """
        news; times; post; report; reports; herald; tribune; journal; gazette; media; press; radio;
        tv; network; magazine; group; institute; university; foundation; ministry; office; council;
        association; company; inc; corp; ltd; gmbh; ag; verein; bund; verband; partei; stiftung;
        verlag; zeitung; presse; rundfunk; nachrichten; agency; bureau; service; services; wire;
        club; society; union; party; department; center; centre; contributors; writers; gemeinde;
        stadt; landkreis; kreis; polizei; feuerwehr; universität; hochschule; amt; ministerium;
        stadtverwaltung; kreisverwaltung; agência; agencia; agence; agenzia; ayuntamiento;
        prefeitura; comune; mairie; université; universidad; universidade; università; gobierno;
        governo; gouvernement; police; polizia; policía; college; school; government; sheriff;
        organization; organisation; coalition; federation; committee; commission; board;
        communications; entertainment; productions; studios; sports; noticias; notícias; notizie;
        diario; jornal; giornale; revista; gaceta; chronicle; observer; daily; weekly; bulletin;
        courier; examiner; sentinel; dispatch; anzeiger; kurier; rundschau; tageblatt; blatt; blog
        """
    )
)
"""Words that make a byline without a first name that of a house rather than a person."""

NEWSPAPER_WORDS = frozenset(
    phrases(
        """
        times; post; herald; tribune; gazette; journal; chronicle; observer; courier; examiner; sentinel; dispatch;
        bulletin; star; sun; mirror; telegraph; guardian; independent; inquirer; echo; argus; mercury; standard; globe;
        register; advertiser; zeitung; anzeiger; kurier; rundschau; tageblatt; abendblatt; morgenpost; bote
        """
    )
)
"""Words with which the names of newspapers end."""

OFFICES = frozenset(
    phrases(
        """
        mayor; governor; president; minister; senator; congressman; congresswoman; chancellor;
        ambassador; judge; justice; sheriff; coach; king; queen; prince; princess; pope; bishop;
        cardinal; master; captain; chairman; chairwoman; spokesman; spokeswoman; papst; könig;
        königin; kardinal; bischof; landrat; landrätin; stadtrat; stadträtin; oberbürgermeister;
        oberbürgermeisterin; ministre; président; présidente; maire; roi; reine; pape; presidente;
        alcalde; alcaldesa; ministro; ministra; gobernador; gobernadora; rey; reina; papa; prefeito;
        prefeita; governador; governadora; sindaco; sindaca; vescovo; prefetto; re; hurricane
        """
    )
)
"""Offices before the names of people whom stories are about, hardly before an author's."""

OFFICE_ENDINGS = (
    *("meister", "meisterin", "minister", "ministerin", "präsident", "präsidentin", "kanzler", "kanzlerin"),
    *("trainer", "trainerin", "sprecher", "sprecherin", "direktor", "direktorin", "sekretär", "sekretärin"),
)
"""How the words for offices end in German."""

PLACE_STARTS = frozenset(
    phrases(
        """
        san; santa; santo; sankt; são; saint; sainte; st; ste; monte; costa; rio; bad; los; las; le;
        fort; port; mount; lake; cape; buenos; sierra; villa; castel; reggio
        """
    )
)
"""With what the names of places begin, and hardly those of people."""

ARTICLES = frozenset(phrases("the; der; die; das; le; la; les; el; los; las; il; lo; gli"))
"""Articles with which the name of a house, but hardly that of a person begins."""
