"""French: how bylines, dates and boilerplate are worded."""

from __future__ import annotations

from srclint.vocabulary import Language, pairs, phrases

LANGUAGE = Language(
    code="fr",
    by=phrases(
        """
        par; publié par; écrit par; rédigé par; posté par; texte de; texte par; un article de;
        article de; une tribune de; tribune de; une chronique de; chronique de; une analyse de;
        propos recueillis par; entretien réalisé par; un reportage de; reportage de; recueilli par;
        publiée par; écrite par; rédigée par; article rédigé par; article écrit par; un texte de;
        billet de; un billet de; tous les articles de; voir tous les articles de; proposé par;
        de notre correspondant; de notre correspondante; de notre envoyé spécial;
        de notre envoyée spéciale; une enquête de; enquête de; un entretien de; un portrait de;
        un éditorial de; l'éditorial de; enquête par; reportage par
        """
    ),
    author_labels=phrases(
        """
        auteur; auteure; autrice; auteurs; texte; textes; rédaction; journaliste; rédacteur;
        rédactrice; correspondant; correspondante; propos recueillis; chroniqueur; chroniqueuse
        """
    ),
    not_by=phrases(
        """
        photo; photos; photo de; photos de; photographie; crédit photo; crédits; crédit; image;
        illustration; illustrations; illustration de; vidéo; dessin de; infographie; traduit par;
        traduction; traduction de; traduit de; édité par; réalisé par; musique; mise en page;
        parrainé par; présenté par
        """
    ),
    work_credits=phrases(
        "réalisé par; réalisateur; réalisatrice; réalisation; scénario; interprétation; distribution"
    ),
    and_=phrases("et"),
    roles=phrases(
        """
        journaliste; rédacteur; rédactrice; reporter; correspondant; correspondante; envoyé;
        envoyée; envoyés; envoyées; spécial; spéciale; spéciaux; spéciales; correspondants;
        journalistes; philosophe; professeur; professeure; historien; historienne; économiste;
        sociologue; politologue; chroniqueur; chroniqueuse; éditorialiste; directeur; directrice;
        chercheur; chercheuse; écrivain; auteur; autrice; maître; publié; mis; avec
        """
    ),
    generic=phrases(
        """
        rédaction; la rédaction; notre rédaction; rédaction web; l'équipe; equipe; admin;
        administrateur; webmaster; invité; anonyme; auteur; notre correspondant; agences; agence;
        service web; collectif; communiqué; communiqué de presse; agences de presse; le service web;
        la redaction; redaction
        """
    ),
    generic_heads=phrases("rédaction; équipe"),
    about=phrases(
        """
        à propos de l'auteur; à propos de; l'auteur; sur l'auteur; du même auteur; l'auteure;
        l'autrice; à propos de l'auteure; sur l'auteure; les auteurs
        """
    ),
    months=(
        ("janvier", "janv"),
        ("février", "févr", "fév", "fevrier"),
        ("mars",),
        ("avril", "avr"),
        ("mai",),
        ("juin",),
        ("juillet", "juil"),
        ("août", "aout"),
        ("septembre", "sept"),
        ("octobre", "oct"),
        ("novembre", "nov"),
        ("décembre", "déc", "decembre"),
    ),
    weekdays=phrases("lundi; mardi; mercredi; jeudi; vendredi; samedi; dimanche"),
    published=phrases(
        """
        publié; publié le; publiée le; posté le; paru le; écrit le; le; date de publication;
        mis en ligne le; créé le
        """
    ),
    updated=phrases(
        """
        mis à jour; mis à jour le; mise à jour; mise à jour le; modifié le; dernière mise à jour;
        actualisé le; mis à jour à
        """
    ),
    other_dates=phrases(
        """
        inscrit le; inscrit depuis; membre depuis; depuis; depuis le; né le; née le; quand; jusqu'au;
        date limite; à partir du; date de naissance; consulté le; page consultée le; archivé le
        """
    ),
    corrections=phrases("rectificatif; correction:; erratum; note de la rédaction; précision:"),
    whole={
        "cookie": phrases(
            """
            cookies; gestion des cookies; gérer les cookies; paramètres des cookies;
            accepter les cookies; tout accepter; tout refuser; continuer sans accepter;
            préférences cookies; paramétrer les cookies; politique de cookies;
            gestion du consentement
            """
        ),
        "comment_form": phrases(
            """
            commentaires; commentaire; commenter; laisser un commentaire; laissez un commentaire;
            ajouter un commentaire; poster un commentaire; publier un commentaire;
            écrire un commentaire; voir les commentaires; lire les commentaires; aucun commentaire;
            réagir; répondre; annuler la réponse; réagissez; discussion;
            les commentaires sont fermés; partager discussion
            """
        ),
        "share": phrases(
            """
            partager; partagez; partager cet article; partager l'article; partager sur;
            partager par; partager sur facebook; partager sur twitter; partager via; imprimer;
            envoyer; envoyer par email; envoyer par e-mail; copier le lien; lien copié;
            réseaux sociaux; tweeter; j'aime; offrir l'article; offrir cet article; sauvegarder;
            enregistrer; écouter l'article
            """
        ),
        "newsletter": phrases(
            """
            suivre; suivez-nous; suivez nous; suivez-nous sur; nous suivre; newsletter; newsletters;
            nos newsletters; s'abonner; abonnez-vous; je m'abonne; abonnement; abonnements;
            s'inscrire; inscrivez-vous; inscription; je m'inscris; se connecter; connexion;
            déconnexion; mon compte; créer un compte; mot de passe oublié; adresse e-mail;
            adresse email; votre adresse e-mail; déjà abonné; faire un don; connectez-vous;
            inscription newsletter; lettre d'information
            """
        ),
        "ad": phrases(
            """
            publicité; pub; annonce; annonces; contenu sponsorisé; sponsorisé;
            la suite après la publicité; la suite après cette publicité;
            la suite de votre contenu après cette annonce; lire la suite après la publicité;
            contenus sponsorisés; partenariat; publi-rédactionnel
            """
        ),
        "related": phrases(
            """
            lire aussi; à lire aussi; à lire; a lire aussi; à lire également; lire également;
            lire la suite; à voir aussi; voir aussi; sur le même sujet; sur le même thème;
            en savoir plus; plus d'articles; plus d'infos; les plus lus; les plus lus du moment;
            les plus populaires; à découvrir; à découvrir également; pour aller plus loin;
            pour approfondir; dernières actualités; derniers articles; les dernières actualités;
            à la une; recommandé; recommandés pour vous; nos recommandations; vous aimerez aussi;
            vous pourriez aussi aimer; dans la même rubrique; article précédent; article suivant;
            précédent; suivant; tags; mots-clés; thèmes; sujets; afficher plus; voir plus;
            articles similairesplus de l'auteur; plus de l'auteur
            """
        )
        + pairs(
            "articles; vidéos; sujets; contenus",
            """
                populaires; similaires; connexes; récents; récentes; associés; recommandés; liés;
                les plus lus; les plus vus
            """,
        ),
        "nav": phrases(
            """
            accueil; menu; rechercher; recherche; fermer; aller au contenu;
            aller au contenu principal; retour en haut; haut de page; vous êtes ici; navigation;
            sommaire; retour à l'accueil; page d'accueil
            """
        ),
        "legal_footer": phrases(
            """
            mentions légales; politique de confidentialité; confidentialité; conditions générales;
            conditions générales d'utilisation; conditions d'utilisation; cgu; cgv;
            données personnelles; tous droits réservés; plan du site; nous contacter;
            contactez-nous; contact; qui sommes-nous; à propos; accessibilité; aide; charte
            """
        ),
    },
    start={
        "cookie": phrases(
            """
            nous utilisons des cookies; ce site utilise des cookies;
            en poursuivant votre navigation; en continuant à naviguer
            """
        ),
        "comment_form": phrases(
            """
            laisser un commentaire; connectez-vous pour; vous devez être connecté; prévenez-moi;
            enregistrer mon nom; soyez le premier à
            """
        ),
        "share": phrases("partager sur; partagez sur; partager cet; cliquez pour partager"),
        "newsletter": phrases(
            """
            suivez-nous; suivez; abonnez-vous; inscrivez-vous; recevez; s'inscrire à;
            pour lire la suite; pour rester informé; cet article est réservé; déjà abonné;
            créez votre compte; il vous reste; accédez à; je m'abonne; inscription à la newsletter;
            ou si vous avez déjà un compte
            """
        ),
        "ad": phrases("contenu proposé par; publicité; sponsorisé par; proposé par"),
        "related": phrases(
            """
            lire aussi; à lire aussi; lire également; à lire; lire:; lire la suite; voir aussi;
            à voir; >> lire; sur le même sujet; en savoir plus; article précédent; article suivant;
            mots-clés; thèmes; tags:; plus d'articles; retrouvez; [vidéo]; vidéo.
            """
        ),
        "nav": phrases("accueil >; accueil »; accueil ›; vous êtes ici; aller au; retour à"),
        "legal_footer": phrases(
            """
            tous droits réservés; mentions légales; © copyright; reproduction interdite;
            politique de confidentialité
            """
        ),
    },
    short={
        "newsletter": phrases("newsletter; newsletters; abonnement; abonnements; s'abonner"),
        "comment_form": phrases("commentaires"),
        "ad": phrases("publicité"),
    },
    within={
        "cookie": phrases(
            """
            utilise des cookies; utilisons des cookies; l'utilisation de cookies;
            utilisation des cookies; acceptez l'utilisation; accepter les cookies
            """
        ),
        "comment_form": phrases(
            """
            adresse e-mail ne sera pas publiée; adresse de messagerie ne sera pas;
            champs obligatoires sont; akismet; pour commenter; commentaires sont fermés
            """
        ),
        "share": phrases("partager sur facebook; partager sur twitter"),
        "newsletter": phrases(
            """
            suivez-nous sur; notre newsletter; nos newsletters; à la newsletter; dans votre boîte;
            désabonner; désinscrire; réservé aux abonnés; réservé à nos abonnés; sans engagement
            """
        ),
        "ad": phrases(
            """
            liens affiliés; lien affilié; la suite après cette publicité;
            la suite après la publicité
            """
        ),
        "legal_footer": phrases(
            """
            tous droits réservés; mentions légales; politique de confidentialité;
            conditions générales
            """
        ),
    },
)
