"""Bylines of a few more languages: Dutch, the Nordic ones, Polish, Turkish; dates of more."""

from __future__ import annotations

from srclint.vocabulary import Language, phrases

LANGUAGE = Language(
    code="",
    by=phrases(
        """
        door; geschreven door; af; av; skrevet af; skrevet av; skriven av; publisert av; przez;
        ditulis oleh; oleh; napsal; napsala; írta; написал; написала; подготовил; подготовила;
        γράφει ο; γράφει η; deur; van onze verslaggever; van onze redacteur; opracował; opracowała; oprac;
        napisał; napisała; tekst i zdjęcia; מאת; بقلم
        """
    ),
    author_labels=phrases(
        """
        auteur; tekst; teksti; kirjoittaja; skribent; journalist; autor; yazar; penulis; autorka;
        autorzy; autoři; szerző; автор; авторы; автор статьи; автор текста; текст; журналист;
        корреспондент; συντάκτης; muhabir; haber; tekst og foto; text och foto; tekst en foto; كتب
        """
    ),
    not_by=phrases(
        """
        foto; foto's; fotos; bilde; bild; kuva; kuvat; fotograaf; fotoğraf; oversatt av; фото;
        перевод; иллюстрация; źródło; zdjęcie; zdjęcia; fot; fotó; fotók; vertaling; çeviri;
        φωτογραφία
        """
    ),
    and_=phrases("en; og; och; ja; i; ve; dan; и; és; și; και"),
    roles=phrases(
        "redacteur; verslaggever; journalist; reporter; redaktör; toimittaja; dziennikarz; dziennikarka; "
        "redaktorka; redaktor; zpravodaj; zpravodajka; корреспондент; обозреватель; verslaggeefster"
    ),
    generic=phrases(
        "redactie; redaksjonen; redaktionen; toimitus; redakcja; redaksi; redakce; redacția; редакция"
    ),
    generic_heads=phrases("redactie; redakcja"),
    months=(
        phrases(
            """
            gener; januari; januar; tammikuuta; tammikuu; styczeń; stycznia; leden; ledna; január;
            januára; ianuarie; ocak; январь; января; янв; січень; січня; януари; ιανουάριος;
            ιανουαρίου; siječanj; siječnja; јануар; јануара; sausio; يناير; जनवरी;
            sty; oca; січ; ιαν; tháng 1; thg 1; tháng một;
            jaanuar; janvāris; janvārī; janúar; xaneiro; januarie; ינואר; בינואר; জানুয়ারি; студзеня; كانون الثاني
            """
        ),
        phrases(
            """
            febrer; februari; februar; helmikuuta; helmikuu; luty; lutego; únor; února; február;
            februára; februarie; şubat; февраль; февраля; фев; лютий; лютого; февруари;
            φεβρουάριος; φεβρουαρίου; veljača; veljače; фебруар; фебруара; vasario; فبراير;
            फरवरी; फ़रवरी;
            lut; şub; лют; φεβ; tháng 2; thg 2; tháng hai;
            veebruar; februāris; februārī; febrúar; febreiro; פברואר; בפברואר; ফেব্রুয়ারি; лютага; شباط
            """
        ),
        phrases(
            """
            mrt; març; maret; märts; maart; mars; marts; maaliskuuta; maaliskuu; marzec; marca; březen; března; marec;
            március; martie; mart; март; марта; березень; березня; μάρτιος; μαρτίου; ožujak;
            ožujka; kovo; مارس; मार्च;
            márc; мар; бер; μαρ; tháng 3; thg 3; tháng ba;
            martā; machi; מרץ; במרץ; মার্চ; сакавіка; آذار
            """
        ),
        phrases(
            """
            huhtikuuta; huhtikuu; kwiecień; kwietnia; duben; dubna; apríl; apríla; április;
            aprilie; nisan; апрель; апреля; апр; квітень; квітня; април; απρίλιος; απριλίου;
            travanj; travnja; balandžio; أبريل; ابريل; अप्रैल;
            kwi; nis; кві; απρ; ápr; tháng 4; thg 4; tháng tư;
            aprill; aprīlis; aprīlī; apríl; אפריל; באפריל; এপ্রিল; красавіка; نيسان
            """
        ),
        phrases(
            """
            maig; mei; maj; toukokuuta; toukokuu; maja; květen; května; máj; mája; május; mayıs; май;
            мая; травень; травня; μάιος; μαΐου; svibanj; svibnja; мај; маја; gegužės; مايو; मई;
            μαΐ; tháng 5; thg 5; tháng năm;
            maijs; maijā; maí; מאי; במאי; মে; траўня; أيار; ايار
            """
        ),
        phrases(
            """
            juny; juni; kesäkuuta; kesäkuu; czerwiec; czerwca; červen; června; jún; júna; június;
            iunie; haziran; июнь; июня; червень; червня; юни; ιούνιος; ιουνίου; lipanj; lipnja;
            јун; јуна; birželio; يونيو; जून;
            cze; haz; июн; чер; ιουν; tháng 6; thg 6; tháng sáu;
            juuni; jūnijs; jūnijā; júní; junie; junij; junija; xuño; יוני; ביוני; জুন; чэрвеня; حزيران
            """
        ),
        phrases(
            """
            juliol; juli; heinäkuuta; heinäkuu; lipiec; lipca; červenec; července; júl; júla; július;
            iulie; temmuz; июль; июля; липень; липня; юли; ιούλιος; ιουλίου; srpanj; srpnja; јул;
            јула; liepos; يوليو; जुलाई;
            июл; лип; ιουλ; tháng 7; thg 7; tháng bảy;
            juuli; jūlijs; jūlijā; júlí; julie; julij; julija; julai; xullo; tem; יולי; ביולי; জুলাই; ліпеня; تموز
            """
        ),
        phrases(
            """
            agost; agustus; sie; augustus; augusti; elokuuta; elokuu; sierpień; sierpnia; srpen; srpna; augusta;
            augusztus; ağustos; август; августа; авг; серпень; серпня; αύγουστος; αυγούστου;
            kolovoz; kolovoza; rugpjūčio; أغسطس; अगस्त;
            ağu; сер; αυγ; tháng 8; thg 8; tháng tám;
            augusts; augustā; ágúst; avgust; avgusta; ogos; אוגוסט; באוגוסט; আগস্ট; жніўня; آب
            """
        ),
        phrases(
            """
            setembre; rujan; rujna; syyskuuta; syyskuu; wrzesień; września; září; septembra; szeptember; septembrie;
            eylül; сентябрь; сентября; сен; сент; вересень; вересня; септември; σεπτέμβριος;
            σεπτεμβρίου; септембар; септембра; rugsėjo; سبتمبر; सितंबर; सितम्बर;
            wrz; eyl; вер; σεπ; szept; tháng 9; thg 9; tháng chín;
            septembris; septembrī; setembro; ספטמבר; בספטמבר; সেপ্টেম্বর; верасня; أيلول; ايلول
            """
        ),
        phrases(
            """
            oktober; lokakuuta; lokakuu; październik; października; říjen; října; október;
            októbra; octombrie; ekim; октябрь; октября; окт; жовтень; жовтня; октомври;
            οκτώβριος; οκτωβρίου; октобар; октобра; spalio; أكتوبر; اكتوبر; अक्टूबर;
            paź; жов; οκτ; tháng 10; thg 10; tháng mười;
            oktoober; oktobris; oktobrī; outubro; eki; אוקטובר; באוקטובר; অক্টোবর; кастрычніка; تشرين الأول
            """
        ),
        phrases(
            """
            marraskuuta; marraskuu; listopada; listopadu; novembra; noiembrie; kasım; ноябрь; ноября; ноя;
            нояб; листопад; листопада; ноември; νοέμβριος; νοεμβρίου; studeni;
            studenoga; studenog; новембар; новембра; lapkričio; نوفمبر; नवंबर; नवम्बर;
            νοε; tháng 11; thg 11; tháng mười một;
            novembris; novembrī; nóvember; lis; kas; נובמבר; בנובמבר; নভেম্বর; лістапада; تشرين الثاني
            """
        ),
        phrases(
            """
            desembre; desember; december; joulukuuta; joulukuu; grudzień; grudnia; prosinec; prosince;
            decembra; decembrie; aralık; декабрь; декабря; дек; грудень; грудня; декември;
            δεκέμβριος; δεκεμβρίου; prosinac; prosinca; децембар; децембра; gruodžio; ديسمبر;
            दिसंबर; दिसम्बर;
            gru; гру; δεκ; tháng 12; thg 12; tháng mười hai;
            detsember; decembris; decembrī; disember; דצמבר; בדצמבר; ডিসেম্বর; снежня; كانون الأول
            """
        ),
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
        opublikowano; data publikacji; yayınlanma; yayınlanma tarihi; publikováno; vydáno;
        megjelent; publicat; publicat pe; objavljeno; опубликовано; дата публикации; опубліковано;
        δημοσιεύθηκε; δημοσίευση; diterbitkan; 发布时间; 发表于; 公開日; 掲載日; 投稿日; 등록; 입력
        """
    ),
    updated=phrases(
        """
        bijgewerkt; laatst bijgewerkt; laatste update; oppdatert; sist oppdatert; uppdaterad;
        senast uppdaterad; opdateret; sidst opdateret; päivitetty; güncelleme; güncellenme; güncellendi;
        aktualizacja; zaktualizowano; aktualizováno; upraveno; frissítve; actualizat; ažurirano;
        обновлено; изменено; оновлено; ενημερώθηκε; diperbarui; 更新; 更新日; 最終更新; 最終更新日;
        更新时间; 수정
        """
    ),
    other_dates=phrases(
        """
        lid sinds; sinds; geboren op; wanneer; medlem sedan; medlem siden; siden; sedan; dołączył; od; üyelik;
        зарегистрирован; с нами с
        """
    ),
)
