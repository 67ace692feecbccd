"""English: how bylines, dates and boilerplate are worded."""

from __future__ import annotations

from srclint.vocabulary import Language, pairs, phrases
from srclint.vocabulary.calendar import MONTH_FORMS, WEEKDAYS

LANGUAGE = Language(
    code="en",
    by=phrases(
        """
        by; words by; text by; story by; stories by; report by; reported by; reporting by;
        written by; co-authored by; co-written by; posted by; published by; submitted by;
        contributed by; post by; guest post by; article by; opinion by; analysis by; essay by;
        review by; reviewed by; recipe by; interview by; column by; commentary by; comment by;
        blog by; authored by; post author by; more by; find more by; view all posts by;
        all posts by; see all articles by; a guest post by; posts by; articles by; all articles by;
        see all posts by; view all articles by; more articles by; more stories by; more posts by;
        read more by; shared by; added by; a story by; an article by; an essay by; a report by;
        dispatch by; newsletter by; as told to; by our correspondent; by our reporter;
        by our own correspondent; words and pictures by; words and photos by; story and photos by;
        photos and story by; text and photos by; pictures and words by; photos and text by;
        from our correspondent; thread starter; interviewed by; interview conducted by;
        guest column by; guest essay by; op-ed by; perspective by; editorial by; feature by;
        news analysis by; photo essay by; researched and written by; written and photographed by;
        filed by; compiled by; exclusive by; special report by; live report by;
        explainer by; profile by; obituary by; a column by; a commentary by; an analysis by;
        words, pictures and video by; words & pictures by; words & photos by
        """
    ),
    author_labels=phrases(
        """
        author; authors; text; text & photos; text and photos; words; words and photos; writer;
        reporter; report; reporting; story; interview; photos and text; photos & text;
        words & photos; words and pictures; contributor; columnist; correspondent; journalist;
        blogger
        """
    ),
    not_by=phrases(
        """
        photo; photos; photograph; photographs; photo by; photos by; photograph by; photographs by; photography by;
        photographed by; photographer; image; images; image by; images by; image credit;
        photo credit; picture; picture by; pictures by; illustration; illustration by;
        illustrations by; illustrated by; graphic by; graphics by; video by; video; filmed by;
        translated by; translation by; translation; edited by; editing by; last edited by;
        last modified by; reviewed by; additional reporting by;
        music by; produced by; directed by; designed by; design by; powered by; sponsored by;
        presented by; created by; fact-checked by; fact checked by;
        medically reviewed by; developed by; starring
        """
    ),
    work_credits=phrases(
        "directed by; director; directors; starring; cast; screenplay; screenplay by; cinematography; soundtrack by"
    ),
    and_=phrases("and"),
    roles=phrases(
        """
        reporter; reporters; correspondent; correspondents; editor; editors; writer; writers;
        columnist; contributor; contributing; journalist; producer; anchor; fellow; intern; analyst;
        author; blogger; critic; director; manager; president; founder; co-founder; professor;
        attorney; lecturer; researcher; staff; senior; junior; chief; deputy; assistant; associate;
        managing; executive; freelance; political; politics; foreign; business; sports; health;
        science; technology; tech; education; environment; crime; courts; investigations;
        entertainment; culture; economics; economy; financial; national; international; digital;
        news; bureau; special; head; lead; guest; social; media; video; photo; photos; photography;
        illustration; illustrations; lifestyle; audience; features; legal; diplomatic; royal;
        transport; consumer; money; city; local; world; asia; europe; africa; us; uk; middle; white;
        washington; updated; published; posted; follow; contact
        """
    ),
    generic=phrases(
        """
        admin; administrator; staff; our staff; staff writer; staff writers; staff reporter;
        staff reporters; our reporter; our reporters; our correspondent; our correspondents;
        our own correspondent; special correspondent; a correspondent; a staff reporter;
        a staff writer; correspondent; reporter; writer; author; editor; editors; the editor;
        the editors; editor-in-chief; managing editor; news editor; online editor; web editor;
        web desk; webdesk; news desk; newsdesk; city desk; sports desk; online desk; digital desk;
        editorial; editorial desk; editorial staff; editorial team; news staff; news team; newsroom;
        the newsroom; news service; news services; wire services; wire service; wire reports;
        agencies; agency; our bureau; bureau; online; web; webmaster; web team; team; the team;
        user; guest; guest author; guest writer; guest contributor; guest post; contributor;
        contributors; anonymous; unknown; nobody; none; press release; pr; site admin; root;
        super user; moderator; content team; partner content; sponsored content; staff report;
        staff reports; from staff reports; staff and wire reports; news release; media release;
        press office; media relations; communications team; local news desk
        """
    ),
    generic_heads=phrases("staff; team; desk; newsroom; editors; reporters; bureau; admin; online"),
    institutions=phrases(
        """
        the editorial board; editorial board; reuters staff; the board of editors;
        the associated press staff
        """
    ),
    about=phrases(
        """
        about the author; about the authors; about the writer; about; more from; meet the author;
        written by; by the author; contact; follow; email; the author; the writer; our author;
        meet the writer
        """
    ),
    months=MONTH_FORMS,
    weekdays=tuple(WEEKDAYS),
    published=phrases(
        """
        published; first published; originally published; originally created; published on;
        published at; publication date; post date; posted; posted on; date; created; released;
        issued; issued on; written on; added; story published
        """
    ),
    updated=phrases(
        """
        updated; updated on; last updated; last updated on; last update; update; modified;
        last modified; last edited; revised; last revised; last reviewed; story updated
        """
    ),
    other_dates=phrases(
        """
        joined; member since; user since; registered; since; born; died; founded; when; deadline; expires;
        until; valid until; valid from; starts; starting; begins; ends; due; closing date; event date;
        date of birth; last login; last seen; retrieved; accessed; archived
        """
    ),
    corrections=phrases(
        """
        correction:; corrections:; clarification:; editor's note:; editors' note:; update:;
        this story has been corrected; this article has been corrected; this article was amended;
        this story has been updated; this article has been updated; an earlier version of this;
        a previous version of this
        """
    ),
    whole={
        "cookie": phrases(
            """
            accept cookies; accept all cookies; accept all; reject all; manage cookies;
            cookie settings; cookies settings; cookie preferences; manage preferences;
            manage consent; cookie consent; cookie notice; cookies; cookies & tracking;
            your privacy choices; your ad choices; privacy preferences; privacy settings;
            necessary cookies; do not sell my personal information;
            do not sell or share my personal information; do not sell or share my data;
            manage consent preferences
            """
        ),
        "comment_form": phrases(
            """
            leave a reply; leave a comment; leave comment; leave your comment; leave new;
            post a comment; post comment; add a comment; add comment; submit comment;
            write a comment; cancel reply; comment; comments; comments off; no comments;
            no comments yet; show comments; hide comments; view comments; view all comments;
            load comments; load more comments; more comments; all comments; reader comments;
            read comments; see comments; comments are closed; comments closed;
            join the conversation; join the discussion; start the conversation; what do you think;
            share your thoughts; have your say; reply; report comment; report this comment; sort by;
            community guidelines; commenting guidelines; discussion
            """
        ),
        "share": phrases(
            """
            email me; rss feed; print options; share onyoutube; share; shares; share this;
            share this article; share this story; share this post; share this page; share this item;
            share this video; share this with; share the story; share article; share story;
            share it; share via; share with; share with friends; share on; share link;
            share options; sharing; like this; tweet; tweet this; pin it; pin; email; e-mail;
            email this; email this article; email article; email a friend; send by mail;
            send by email; print; print article; print this; print this article; print page; save;
            save article; save this article; bookmark; copy link; copy url; copy link url;
            link copied; link; copied; facebook; twitter; x (twitter); instagram; linkedin;
            pinterest; reddit; tumblr; whatsapp; telegram; messenger; facebook messenger; flipboard;
            snapchat; tiktok; threads; bluesky; mastodon; vk; line; wechat; weibo; viber; skype;
            pocket; stumbleupon; digg; mix; yummly; xing; google+; google plus; youtube; rss;
            rss feeds; social media; facebook comments; powered by social snap; report this post;
            gift this article; gift article;
            read more about sharing; share it with friends; hacker news; x; twitter-x; x.com; x twitter;
            x (formerly twitter); whats app; gab; gettr; parler; mewe; truth social; google news; apple news;
            instapaper; evernote; nextdoor; livejournal; odnoklassniki; vkontakte; kakaotalk; vimeo; soundcloud
            """
        ),
        "newsletter": phrases(
            """
            follow; follow us; follow us on; follow on; follow me; connect with us; stay connected;
            find us on; newsletter; newsletters; email newsletter; email newsletters;
            daily newsletter; daily newsletters; weekly newsletter; weekly newsletters;
            our newsletters; newsletter signup; newsletter sign up; newsletter sign-up; subscribe;
            subscribed; subscribe now; subscribe today; subscribe here; subscriptions; subscription;
            subscriber services; subscriber agreement; manage subscription; cancel subscription;
            subscriber; subscribers; subscribers only; subscriber experience; digital subscription;
            digital subscriptions; print subscription; print subscriptions; magazine subscription;
            group subscriptions; compare subscriptions; subscription terms; back to subscription;
            unsubscribe; sign up; sign up now; sign up here; sign me up; signup; email alerts;
            news alerts; alerts & newsletters; email address; your email; your email address;
            enter your email; become a member; log in; login; log in subscribe; register log in;
            log out; logout; sign in; sign out; signin; register; register now; my account;
            create account; create an account; forgot password; forgot your password;
            you are now subscribed; get the newsletter; donate; donate now;
            this content is reserved for subscribers only; please enter your email address
            """
        ),
        "ad": phrases(
            """
            ad; ads; advert; adverts; advertisement; advertisements; advertising; advertorial;
            ad choices; adchoices; ad feedback; remove ads; sponsored; sponsored content;
            sponsored links; sponsored link; sponsored by; sponsored post; sponsored stories;
            paid content; paid post; paid program; partner content; promoted; promoted content;
            promoted stories; story continues below; story continues below advertisement;
            story continues; article continues below; article continues below advertisement;
            advertisement - story continues below; continue reading below;
            continue reading the main story; scroll to continue; advertisement · scroll to continue;
            scroll to continue with content; skip ad; skip advertisement;
            we apologize, this video has expired; report this ad; why this ad
            """
        ),
        "related": phrases(
            """
            read more; read more about; read more on this; read more on this story; read also;
            also read; read next; what to read next; up next; see also; see more; see all; view all;
            view more; show more; load more; learn more; more on this; more on this story;
            more on this topic; more on; more from; more from this author; more from author;
            more like this; more to read; more to explore; more coverage; more top stories; related;
            related article; related coverage; related links; related link; related post;
            related reading; related story; related topic; related tags; related items;
            related to this article; related tutorials; related video; recommended;
            recommended reading; recommended for you; recommendations; suggested; similar articles;
            similar stories; similar posts; you may also like; you might also like; you may like;
            you might like; you may also be interested in; you might also be interested in;
            you may be interested; you may be interested in; you might be interested in;
            people also read; readers also liked; top story; top trending; trending; trending now;
            most popular; most read; most viewed; most shared; most commented; most recent; popular;
            popular now; latest; latest features; latest updates; latest from; latest on;
            the latest; recent; recent comments; editor's choice; editors' choice; editor's pick;
            editor's picks; editors' picks; must read; must reads; don't miss;
            in case you missed it; in other news; in this section; around the web;
            from around the web; from the web; elsewhere on the web; elsewhere; next article;
            next post; next story; next; previous; previous article; previous post; previous story;
            newer story; older story; newer post; older post; newer posts; older posts;
            continue reading; keep reading; explore more; topics; related subjects; tags;
            filed under; in this article; watch live; watch now; watch tv; watch next; watch;
            watch more; listen; listen now; listen live; in pictures; special coverage; featured;
            featured stories; featured videos; spotlight; breaking news; just in;
            related articlesmore from author
            """
        )
        + pairs(
            """
                most viewed; most read; most popular; most recent; popular; trending; top; latest;
                recent; related; recommended; more
            """,
            "news; stories; articles; posts; videos; headlines; content; topics; categories; reads",
        ),
        "nav": phrases(
            """
            home; homepage; menu; main menu; search; close; close menu; open menu;
            toggle navigation; navigation; skip to content; skip to main content;
            skip to navigation; skip navigation; skip to footer; jump to content;
            jump to navigation; jump to recipe; back to top; back to home; to the top;
            scroll to top; go to homepage; text size; you are here; site index; all sections;
            sections; footer menu; expand search; advanced search; view archives
            """
        ),
        "legal_footer": phrases(
            """
            privacy; privacy policy; privacy notice; privacy statement; privacy & cookies policy;
            privacy & cookies; privacy and cookies; privacy and cookie policy; cookie policy;
            cookies policy; terms; terms of use; terms of service; terms and conditions;
            terms & conditions; terms & privacy; terms of sale; conditions of use; legal;
            legal notice; legal information; disclaimer; copyright; all rights reserved; imprint;
            about us; contact us; contact; advertise; advertise with us; advertising guidelines;
            advertising terms; accessibility; accessibility statement; accessibility help;
            accessibility links; digital accessibility; sitemap; site map; help; help center;
            help centre; customer service; careers; jobs; press; ethics policy;
            editorial guidelines; journalistic standards; corrections policy; feedback;
            give feedback; faq; faqs; masthead; license this content; reprints & permissions;
            reprints and permissions; powered by; our network; rights and permissions
            """
        ),
    },
    start={
        "cookie": phrases(
            """
            this website uses cookies; this site uses cookies; we use cookies; cookie policy;
            by continuing to use this; this cookie is set by; this cookies is set by;
            this cookie is used; this cookie is installed by; the cookie is set by;
            the cookie is used to; the cookie is used by; necessary cookies are;
            other uncategorized cookies are; this cookie tracks; this cookie helps;
            the cookie sets a; this cookie is provided by; this cookie is native to;
            this cookie is associated with; these cookies enable the; these cookies allow us;
            these cookies may be set; performance cookies are used; functional cookies help;
            analytical cookies are used; advertisement cookies are used;
            the main purpose of this cookie; cookielawinfo-
            """
        ),
        "comment_form": phrases(
            """
            comments are closed; leave a reply to; leave a comment on; you must be logged in to;
            you must login; you need to be logged in; log in to comment; login to comment;
            sign in to comment; sign in to reply; be the first to comment; notify me of;
            save my name, email; save my name; have something to say; got something to say;
            let us know in the comments; please log in to; to comment on this;
            join the conversation; by posting a comment;
            share your thoughts and; share your thoughts in
            """
        ),
        "share": phrases(
            """
            share all sharing; email (required; email me; print options; rss (; more sharing;
            share on; share onfacebook; share ontwitter; share to; share via; share this;
            share using; share with; share the; tweet this; email this; click to share;
            click to email; click to print; connect on; facebook twitter; facebooktwitter;
            facebook-f; twitter facebook; like it? share; like this story? share; copy this link;
            send this page; powered by social snap; add as preferred on google; share this item on;
            share all sharing options for:
            """
        ),
        "newsletter": phrases(
            """
            follow us; follow me on; follow on; follow @; follow her on; follow him on;
            follow them on; like us on; find us on; join us on; follow; gift subscription;
            gift subscriptions; give a gift subscription; manage subscription; manage my subscription;
            manage your subscription; manage my print subscription; cancel subscription;
            manage newsletters; newsletter sign up; join our free; get newsletters; get access to;
            sign in; log in; login; subscriber only; subscription offers; subscribe to;
            subscribe for; subscribe now; subscribe today; subscribe here; subscribe by;
            subscribe via; sign up for; sign up to; sign up now; sign up today; sign up here;
            sign up:; signup for; join our newsletter; join our mailing list; join our whatsapp;
            join our telegram; get our newsletter; get our daily; get our free;
            get personalised newsletters; get the latest news; get the latest updates;
            get the best of; get the day's; get regular updates; get breaking news;
            get unlimited access; get updates from; receive our newsletter; receive our daily;
            receive new posts; receive the latest; receive news; enter your email; want more;
            want to stay; stay up to date; stay informed; stay up-to-date; stay in the know;
            never miss; don't miss a; already a subscriber; already a member;
            already have an account; not a subscriber; become a subscriber; become a member;
            support our journalism; support independent journalism; unlock this article; log in or;
            log in to; login or; login to; sign in to; sign in or; sign in sign up; register for;
            register to; create a free account; create an account; thank you for subscribing;
            thanks for signing up; you are now subscribed; you've successfully subscribed; no spam;
            download our app; download the app; subscribe
            """
        ),
        "ad": phrases(
            """
            advertisement; sponsored by; sponsored links; sponsored content; paid for by;
            promotion:; ad:; affiliate disclosure; affiliate disclaimer; advertising disclosure;
            this post contains affiliate; this article contains affiliate;
            this post may contain affiliate; price with promo code; article continues below;
            story continues below; article continues after; story continues after
            """
        ),
        "related": phrases(
            """
            watch; listen to the; listen to our; more stories; popular this; trending:; breaking:;
            read more; read also; also read; read next; read:; see also; see more; see:; watch:;
            listen:; video:; recommended:; related:; related stories; related articles;
            related coverage; related topics; related tags; more:; more from; more on; more in;
            more about; most popular; most read in; most read; popular on; trending in; trending on;
            trending; latest from; latest on; latest in; previous post; previous article;
            previous story; next post; next article; next story; newer story; older story;
            you may also like; you might also like; you may like; you may be interested;
            you may also be interested; you might be interested; click here to read; click here for;
            click here to; continue reading; don't miss:; must read:; in case you missed it; tags:;
            filed under; posted in; topics:; category:; categories:; view all posts; view more;
            view all; see all; watch a free; watch us on; watch the latest; watch the full; latest;
            explore more; related post:; related posts:; related story:; related stories:;
            related video:; related article:; related articles:; related news:; related reading:;
            watch live:; more from the web
            """
        ),
        "nav": phrases(
            """
            home »; home ›; home >; home /; home |; homepage »; you are here:; skip to; back to;
            jump to
            """
        ),
        "legal_footer": phrases(
            """
            ©; (c); copyright ©; copyright (c); copyright 19; copyright 20; copyright:;
            copyright by; all rights reserved; all content ©; all contents ©;
            this site is protected by recaptcha; privacy policy; privacy notice; terms of use;
            terms of service; terms and conditions; terms & conditions; advertise with;
            advertise on; powered by; proudly powered by; theme:; designed by;
            registered in england; member of
            """
        ),
    },
    short={
        "newsletter": phrases(
            """
            newsletter; newsletters; sign in; log in; login; sign up; subscribe
            """
        ),
        "share": phrases("share this; sharing options; rss; rss feed; on facebook; on twitter"),
        "comment_form": phrases("comment policy; view comments; comments; comment"),
        "related": phrases(
            """
            stories like this; more stories; more from; you may like; related articles;
            related stories; top stories; read more; watch video; previous post; next post;
            this week's top; popular this week
            """
        ),
        "ad": phrases("sponsored; advertisement; promo codes; affiliate links; paid program"),
    },
    within={
        "cookie": phrases(
            """
            uses cookies to; use cookies to; uses cookies and; use cookies and; use of cookies;
            website uses cookies; site uses cookies; cookies to improve your; cookies to ensure;
            cookies to give you; cookies to enhance; cookies to personalise; cookies to personalize;
            necessary cookies; cookies are absolutely essential; non-necessary cookies;
            any cookies that may not be; accept cookies; accept all cookies;
            accept the use of cookies; consent to the use of cookies; cookie preferences;
            cookie settings
            """
        ),
        "comment_form": phrases(
            """
            comments powered by disqus; comment policy before; our comment policy;
            before commenting; and view comments; your email address will not be published;
            email address will not be published; required fields are marked; akismet;
            comment data is processed; leave a reply; notify me of follow-up comments;
            notify me of new comments; for the next time i comment; you must be logged in to post;
            to leave a comment; to post a comment; subscriber to join the conversation;
            like to add a comment; comments are moderated; comments are closed;
            send us a letter to the editor;
            (will not be published)
            """
        ),
        "share": phrases(
            """
            share on facebook; share on twitter; share via email; share this article;
            link copied to clipboard; copied to clipboard; opens in new window;
            opens in a new window
            """
        ),
        "newsletter": phrases(
            """
            follow us on; follow me on; free newsletter; can send me the;
            subscription will auto renew; auto renew annually; free trial; our newsletter;
            our free newsletter; our daily newsletter; our weekly newsletter; our newsletters;
            this newsletter; email newsletter; to your inbox; in your inbox; newsletter and;
            newsletters delivered; you can unsubscribe; unsubscribe at any time;
            unsubscribe anytime; by clicking subscribe; by signing up; by subscribing;
            by entering your email; sign up for our; sign up to our; subscribe to our;
            successfully subscribed; subscribe now; to continue reading; your free trial;
            cancel anytime; sign up here; to your account; error processing your subscription;
            you would like to subscribe; reserved for subscribers; subscribers only
            """
        ),
        "ad": phrases(
            """
            affiliate links; make a purchase we may; if you click on one and make;
            may contain affiliate links; contains affiliate links; contain affiliate links;
            earn a commission; earn commission; earn an affiliate commission;
            earn from qualifying purchases; amazon associate; affiliate partnerships; ad blocker;
            adblocker; promo code; receive compensation for some of the links;
            advertisement has not loaded yet
            """
        ),
        "related": phrases(
            """
            read more:; click here to read more; continue reading »; continue reading →
            """
        ),
        "legal_footer": phrases(
            """
            all rights reserved; terms of use; terms of service; privacy policy; cookie policy;
            may not be published, broadcast; may not be reproduced; without permission;
            not responsible for the content of external; registered office; registered trademark;
            recaptcha; powered by wordpress; copyright ©
            """
        ),
    },
)
