"""Labels of boilerplate in a few more languages: the Nordic ones, Dutch, Polish, Czech, Hungarian, Romanian, Turkish,
Russian, Ukrainian, Greek, Indonesian, Japanese, Korean, Chinese.

Whole lines only, and none that is a common word: what is told by a part of a line needs more of a language.
"""

from __future__ import annotations

from srclint.vocabulary import Language, phrases

LANGUAGE = Language(
    code="",
    whole={
        "cookie": phrases(
            """
            accepter alle; accepter alle cookies; kun nødvendige; kun nødvendige cookies; cookieindstillinger;
            cookie-indstillinger; godta alle; godta alle cookies; cookieinnstillinger; administrer samtykke;
            acceptera alla; godkänn alla; acceptera alla cookies; cookieinställningar; cookie-inställningar;
            hantera cookies; hyväksy kaikki; hyväksy kaikki evästeet; evästeasetukset; alles accepteren;
            alle cookies accepteren; alles weigeren; cookie-instellingen; cookie instellingen; cookievoorkeuren;
            zaakceptuj wszystkie; akceptuję wszystkie; ustawienia cookies; ustawienia plików cookie;
            polityka cookies; přijmout vše; odmítnout vše; nastavení cookies; prijať všetko; összes elfogadása;
            süti beállítások; cookie beállítások; acceptă toate; setări cookies; tümünü kabul et; tümünü reddet;
            çerez ayarları; çerez politikası; принять все; настройки cookie; політика cookie; αποδοχή όλων;
            ρυθμίσεις cookies; クッキー設定; cookieの設定; すべて許可; すべて受け入れる; 쿠키 설정; 모두 동의;
            接受所有; cookie 设置
            """
        ),
        "comment_form": phrases(
            """
            skriv en kommentar; skriv kommentar; skriv et svar; vis kommentarer; se kommentarer;
            legg igjen en kommentar; legg til kommentar; lämna en kommentar; lämna ett svar; skriv en kommentar här;
            visa kommentarer; kommentera; kommentoi; jätä kommentti; kirjoita kommentti; näytä kommentit;
            plaats een reactie; laat een reactie achter; geef een reactie; bekijk reacties; reageer op dit artikel;
            dodaj komentarz; zostaw komentarz; pokaż komentarze; napisz komentarz; přidat komentář;
            zobrazit komentáře; pridať komentár; szólj hozzá; szóljon hozzá; hozzászólások megjelenítése;
            lasă un comentariu; adaugă un comentariu; yorum yap; yorum yaz; yorum ekle; yorumları gör;
            bir yanıt yazın; оставить комментарий; добавить комментарий; показать комментарии; комментировать;
            залишити коментар; додати коментар; αφήστε σχόλιο; προσθήκη σχολίου; tulis komentar; tinggalkan balasan;
            コメントする; コメントを書く; コメントを残す; コメントを投稿; コメントを見る; 댓글쓰기; 댓글 쓰기;
            댓글 달기; 댓글 보기; 发表评论; 发表回复; 查看评论; 發表評論; 我要留言
            """
        ),
        "share": phrases(
            """
            del artikel; del artiklen; del på facebook; del på twitter; del på linkedin; kopier link; kopiér link;
            del artikkelen; del saken; kopier lenke; dela artikel; dela artikeln; dela på facebook; dela på twitter;
            kopiera länk; jaa artikkeli; jaa facebookissa; jaa twitterissä; kopioi linkki; deel dit artikel;
            deel artikel; deel op facebook; deel op twitter; deel via whatsapp; kopieer link; link kopiëren;
            udostępnij; udostępnij artykuł; udostępnij na facebooku; kopiuj link; skopiuj link; sdílet;
            sdílet na facebooku; zkopírovat odkaz; zdieľať; megosztás; megosztom; link másolása; distribuie;
            distribuie pe facebook; copiază linkul; facebook'ta paylaş; twitter'da paylaş; bağlantıyı kopyala;
            linki kopyala; поделиться; поделиться в соцсетях; поделиться ссылкой; скопировать ссылку; вконтакте;
            одноклассники; поширити; поділитися; скопіювати посилання; κοινοποίηση; κοινοποιήστε;
            αντιγραφή συνδέσμου; bagikan; bagikan artikel; salin tautan; salin link; シェア; シェアする; シェアして;
            ツイートする; 共有; 共有する; facebookでシェア; facebookでシェアする; xでシェア; xでシェアする;
            xでポスト; lineで送る; lineでシェアする; メールでシェアする; メールで送る; リンクをコピー; urlをコピー;
            はてなブックマーク; はてなブックマークでシェアする; 印刷; 印刷する; 공유; 공유하기; 기사 공유;
            기사 공유하기; 페이스북; 페이스북 공유; 트위터; 카카오톡; 카카오스토리; 카카오톡 공유; 네이버 블로그;
            url 복사; url복사; 링크 복사; 링크복사; 인쇄; 인쇄하기; 分享; 分享到; 分享至; 复制链接; 複製連結; 打印;
            列印; 微信; 新浪微博; 微博
            """
        ),
        "newsletter": phrases(
            """
            log ind; opret bruger; opret konto; opret profil; mit abonnement; bliv abonnent; køb abonnement;
            tilmeld nyhedsbrev; tilmeld dig nyhedsbrevet; nyhedsbrev; nyhedsbreve; log inn; logg inn; logg ut;
            bli abonnent; kjøp abonnement; nyhetsbrev; meld deg på; meld deg på nyhetsbrev; logga in; logga ut;
            skapa konto; bli prenumerant; prenumerera; prenumerera nu; kirjaudu; kirjaudu sisään; rekisteröidy;
            luo tili; tilaa uutiskirje; uutiskirje; inloggen; uitloggen; aanmelden; account aanmaken;
            maak een account aan; word abonnee; neem een abonnement; abonneer; abonneer nu; abonneren; nieuwsbrief;
            nieuwsbrieven; aanmelden nieuwsbrief; zaloguj się; zaloguj; wyloguj; zarejestruj się; załóż konto;
            subskrybuj; zapisz się; zapisz się do newslettera; přihlásit se; přihlásit; registrovat se; registrovat;
            předplatné; předplatit; prihlásiť sa; bejelentkezés; belépés; regisztráció; előfizetés; előfizetek;
            feliratkozás; hírlevél; autentificare; conectează-te; creează cont; abonează-te; giriş yap; üye ol;
            kayıt ol; abone ol; e-bülten; войти; зарегистрироваться; создать аккаунт; подписаться; оформить подписку;
            подписаться на рассылку; e-mail рассылка; увійти; зареєструватися; підписатися; είσοδος; σύνδεση;
            εγγραφή; εγγραφείτε; berlangganan; buat akun; ログイン; ログアウト; 会員登録; 新規会員登録; 無料会員登録;
            新規登録; 無料会員登録はこちら; 有料会員登録; 購読する; 購読申し込み; お申し込み; メールマガジン;
            メルマガ登録; フォローする; 로그인; 로그아웃; 회원가입; 구독; 구독하기; 구독신청; 뉴스레터;
            뉴스레터 구독; 登录; 注册; 登入; 註冊; 订阅; 訂閱; 立即订阅; 關注我們; 关注我们
            """
        ),
        "ad": phrases(
            """
            annonce; artiklen fortsætter efter annoncen; artikkelen fortsetter under annonsen; annonser; annons;
            artikeln fortsätter efter annonsen; mainos; juttu jatkuu mainoksen jälkeen; advertentie; advertenties;
            artikel gaat verder onder de advertentie; reklama; dalsza część artykułu pod materiałem wideo;
            dalsza część tekstu pod reklamą; článek pokračuje pod reklamou; hirdetés; publicitate;
            articolul continuă mai jos; reklam; haberin devamı reklamdan sonra; haberin devamı; реклама;
            продолжение после рекламы; διαφήμιση; iklan; advertisement; gulir untuk melanjutkan; 広告;
            広告の後にも続きます; スポンサーリンク; 광고; 广告; 廣告
            """
        ),
        "related": phrases(
            """
            læs også; læs også:; læs mere; mest læste; mest læst; seneste nyt; seneste nyheder; relaterede artikler;
            les også; les også:; les mer; mest lest; mest leste; siste nytt; siste nyheter; relaterte saker;
            läs också; läs även; läs mer; mest läst; mest lästa; senaste nytt; senaste nyheterna;
            relaterade artiklar; lue myös; lue myös:; lue lisää; luetuimmat; uusimmat; lees ook; lees ook:;
            lees meer; lees verder; meest gelezen; laatste nieuws; meer nieuws; gerelateerde artikelen;
            aanbevolen voor jou; czytaj także; czytaj też; czytaj również; czytaj więcej; zobacz także; zobacz też;
            zobacz również; przeczytaj także; przeczytaj też; najczęściej czytane; najnowsze; polecane;
            powiązane artykuły; čtěte také; čtěte více; nejčtenější; související články; mohlo by vás zajímat;
            čítajte aj; najčítanejšie; kapcsolódó cikkek; olvasta már; ajánlott cikkek; legolvasottabb; citește și;
            citește mai mult; citește mai departe; cele mai citite; articole similare; ilgili haberler;
            benzer haberler; en çok okunanlar; çok okunanlar; devamını oku; devamını okuyun; önerilen haberler;
            bunlar da ilginizi çekebilir; читайте также; читать также; читать далее; читать полностью; читать дальше;
            самое читаемое; самое популярное; новости по теме; материалы по теме; похожие материалы; похожие статьи;
            по теме; читайте також; читати далі; найпопулярніше; διαβάστε επίσης; διαβάστε ακόμη;
            διαβάστε περισσότερα; δημοφιλή; σχετικά άρθρα; baca juga; baca juga:; baca selengkapnya; berita terkait;
            artikel terkait; terpopuler; berita populer; 関連記事; 関連ニュース; 関連リンク; おすすめ記事; 人気記事;
            人気ランキング; アクセスランキング; ランキング; あわせて読みたい; こちらもおすすめ; 続きを読む;
            もっと見る; もっと読む; 前の記事; 次の記事; 新着記事; 最新記事; 관련기사; 관련 기사; 관련뉴스; 관련 뉴스;
            많이 본 뉴스; 많이 본 기사; 인기기사; 인기 기사; 인기뉴스; 추천기사; 추천 기사; 더보기; 더 보기;
            이전 기사; 다음 기사; 이전기사; 다음기사; 相关新闻; 相关阅读; 相关文章; 相关推荐; 推荐阅读; 延伸阅读;
            热门文章; 热门新闻; 更多新闻; 相關新聞; 相關文章; 延伸閱讀; 推薦閱讀; 熱門文章; 熱門新聞; 上一篇; 下一篇
            """
        ),
    },
)
