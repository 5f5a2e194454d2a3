"""French: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance, Zone
from completeness.rule import NEAR_END, Phrase

_LAST = frozenset({Zone.ENDING, Zone.SOLE})
_PIECE = r"(?:article|contenu|texte|enquete|entretien|reportage|recit|papier|dossier)"
_READERS = r"(?:(?:aux?|a|pour) (?:(?:seuls? |nos |les )*(?:membres |lecteurs )?(?:abonne|souscripteur|adherent)))"
_RESERVED = r"(?:\w+ment )?(?:reserve|accessible|destine|disponible)e?s?(?: \w+ment)?"
_READ_ON = (
    r"(?:(?:lire|lisez|decouvrir|decouvrez) (?:la suite|le reste|l'integralite|l'article|cet article|ce contenu)"
    r"|(?:continuer|continuez|poursuivre|poursuivez) (?:a lire|(?:la|votre|ta|sa) lecture)"
    r"|(?:acceder|accedez) (?:a la suite|a l'integralite|a l'article|a cet article|a ce contenu))"
)

RULES = (
    Phrase(
        name="share-left-to-read",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that {remaining} % of the article is left to read.",
        guard=("il vous reste", "il reste", "lire les", "decouvrir les"),
        pattern=(
            r"(?:il (?:vous )?reste (?:encore |plus de )?|\b(?:lire|decouvrir) les )"
            r"(?P<remaining>\d[\d,.]*) ?% "
            r"(?:(?:de (?:cet |l'|ce )\w+ )?a (?:lire|decouvrir)|restants?\b)"
        ),
        matches=(
            "Il vous reste 75 % de cet article à lire. La suite est réservée aux abonnés.",
            "Il vous reste 62,5 % à découvrir.",
            "Pour lire les 80 % restants, testez l'offre à un euro.",
        ),
        ignores=("Le résumé de cet article dit qu’il vous reste 75 % de vos points.",),
        seen="lemonde.fr, lefigaro.fr, nouvelobs.com",
    ),
    Phrase(
        name="share-of-article-left",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that {remaining} % of the article is still to be read.",
        guard=("reste a ", "restent a ", "restant a "),
        pattern=(
            r"(?P<remaining>\d[\d,.]*) ?% de (?:cet |l'|ce |votre )"
            rf"(?:{_PIECE}|lecture) (?:restent|restant|reste) a (?:lire|decouvrir)"
        ),
        matches=("Lisez la suite : 83 % de ce contenu reste à découvrir.",),
        ignores=("Il estime que 83 % de ce chantier reste à financer.",),
        seen="nextinpact.com",
    ),
    Phrase(
        name="share-read",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that {read} % of the article has been read.",
        guard="vous avez lu",
        pattern=rf"vous avez lu (?:gratuitement )?(?P<read>\d[\d,.]*) ?% de (?:cet |l'|ce ){_PIECE}",
        matches=("Vous avez lu 20 % de l'article. Abonnez-vous pour continuer.",),
        ignores=("Vous avez lu 20 % de romans en plus que l'an dernier.",),
    ),
    Phrase(
        name="amount-left-to-read",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        zones=NEAR_END,
        message="The page counts what is left to read.",
        guard=("a lire", "a decouvrir", "de lecture"),
        pattern=(
            r"(?:il (?:vous )?reste |encore )"
            r"(?:(?P<words_left>\d[\d .]*) mots|(?P<characters_left>\d[\d .]*) (?:signes|caracteres)"
            r"|(?P<minutes_left>\d+) ?min(?:utes?)?|\d+ paragraphes) (?:a lire|a decouvrir|de lecture)\b"
        ),
        matches=("Il vous reste 1 250 mots à lire.", "Il reste 4 minutes de lecture. Déjà abonné ?"),
        ignores=("Il reste 40 livres à lire avant la fin du concours.",),
    ),
    Phrase(
        name="rest-for-subscribers",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard=("abonne", "souscripteur", "adherent", "de l'article est protege", "la suite est payante"),
        pattern=(
            r"\b(?:la (?:fin|suite)|le reste|l'integralite|la totalite|la version (?:complete|integrale))"
            rf"(?: (?:de|du) [^.?!]{{1,40}}?)? est {_RESERVED} {_READERS}"
            r"|acces a la totalite de l'article est protege|la suite est payante"
            r"|seuls (?:nos |les )(?:membres |lecteurs )?abonnes peuvent (?:lire|acceder|consulter|continuer)"
        ),
        matches=(
            "La fin de cet article est réservée aux abonnés. Soutenez notre rédaction.",
            "La suite est réservée à nos abonnés.",
            "L'accès à la totalité de l'article est protégé.",
            "Seuls nos abonnés peuvent lire l'intégralité de cet article.",
        ),
        ignores=(
            "La suite est connue : mille abonnés du gaz furent coupés.",
            "La fin du contrat est prévue pour mai, disent les abonnés au câble.",
        ),
        seen="developpez.com, lemonde.fr, nextinpact.com",
    ),
    Phrase(
        name="article-for-subscribers",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard=("abonne", "souscripteur", "adherent", "lecture restreinte"),
        pattern=(
            rf"\b(?:cet(?:te)? |ce |l'){_PIECE} (?:vous )?est {_RESERVED} {_READERS}"
            rf"|(?:devez|faut) etre abonnee?s?(?: pour (?:lire|acceder|consulter|continuer)|\.)"
            r"|votre abonnement n'autorise pas|lecture restreinte"
            rf"|avec un abonnement (?:\w+ )?(?:pour|et) {_READ_ON}"
        ),
        matches=(
            "Cet article est réservé à nos abonnés.",
            "Vous devez être abonné pour lire cet article.",
            "Lecture restreinte. Votre abonnement n’autorise pas la lecture de cet article.",
        ),
        ignores=(
            "Ce guichet est réservé aux abonnés du théâtre.",
            "Il faut être abonné au gaz depuis un an pour toucher la prime.",
        ),
        seen="lemonde.fr",
    ),
    Phrase(
        name="subscribe-to-read-on",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard=("abonne", "souscrivez", "l'offre", "debloque", "envie de lire la suite", "choisissez votre"),
        pattern=(
            r"(?:abonnez[- ]vous|abonne[- ]toi|s'abonner|je m'abonne|devenez abonnee?|souscrivez|profitez de l'offre"
            rf"|testez l'offre)(?:(?!newsletter|infolettre)[^.?!]){{0,50}}? (?:pour|et|afin de) {_READ_ON}"
            rf"|(?:pour|afin de) {_READ_ON}(?:(?!newsletter|infolettre)[^.?!]){{0,60}}?"
            r"(?:abonnez[- ]vous|abonne[- ]toi|devenez abonne|souscrivez|testez l'offre|choisissez votre (?:abonnement|formule|offre))"
            r"|\bdebloque[rz] (?:cet|l'|ce|tous les) ?(?:article|contenu)|envie de lire la suite"
        ),
        matches=(
            "Pour lire la suite, abonnez-vous.",
            "Abonnez-vous dès un euro pour poursuivre votre lecture.",
            "Débloquez tous les articles du journal.",
            "Vous avez envie de lire la suite ?",
        ),
        ignores=(
            "Abonnez-vous à notre newsletter pour lire la suite de nos aventures.",
            "Pour lire l'article en entier, prenez place : les abonnés du train ont le temps.",
        ),
        seen="lemonde.fr, nouvelobs.com, la-bas.org",
    ),
    Phrase(
        name="register-to-read-on",
        argues=Cause.REGISTRATION,
        confidence=Confidence.HIGH,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=("inscri", "connectez", "se connecter", "identifiez", "un compte", "votre compte"),
        pattern=(
            r"(?:inscrivez[- ]vous|connectez[- ]vous|identifiez[- ]vous|se connecter|creez (?:un|votre) compte)"
            rf"(?:(?!comment|newsletter)[^.?!]){{0,40}}? (?:pour|et|afin de) (?:gratuitement )?{_READ_ON}"
            rf"|(?:pour|afin de) {_READ_ON}(?:(?!comment|newsletter)[^.?!]){{0,60}}?"
            r"(?:inscrivez[- ]vous|connectez[- ]vous|identifiez[- ]vous|creez (?:un|votre) compte)"
            rf"|\b(?:cet(?:te)? |ce |l'){_PIECE} est {_RESERVED} (?:aux|a nos) (?:\w+ )?inscrits"
            r"|pour lire gratuitement cet article[^.?!]{0,40}(?:connectez|identifiez|inscrivez)-vous"
        ),
        matches=(
            "Ce contenu est réservé aux inscrits. Inscrivez-vous gratuitement.",
            "Connectez-vous pour lire la suite.",
            "Pour continuer votre lecture, créez un compte gratuit.",
        ),
        ignores=(
            "Connectez-vous pour commenter cet article.",
            "Créez un compte pour recevoir nos alertes et lire les commentaires.",
        ),
        seen="lesechos.fr, lemonde.fr",
    ),
    Phrase(
        name="limit-reached",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.METERED,
        message="The page says that the free articles are used up.",
        guard=("vous avez atteint", "vous avez epuise", "vous avez lu", "vous avez consulte", "quota d'articles"),
        pattern=(
            r"vous avez (?:atteint|epuise|lu|consulte) (?:(?:la|votre) limite|votre quota|(?:tous )?vos|le nombre)"
            r"[^.?!]{0,30} ?(?:d'articles|articles?) (?:gratuit|offert|en acces libre)"
            r"|quota d'articles (?:gratuits |offerts )?(?:est )?(?:atteint|epuise)"
        ),
        matches=(
            "Vous avez lu vos 5 articles offerts ce mois-ci.",
            "Vous avez atteint la limite d'articles gratuits.",
        ),
        ignores=("Vous avez atteint la limite de bagages gratuits.",),
    ),
    Phrase(
        name="articles-left",
        argues=Stance.CONTEXT,
        confidence=Confidence.MEDIUM,
        policy=Policy.METERED,
        message="The page counts the free articles that its reader has left.",
        guard=("articles gratuit", "article gratuit", "articles offert", "article offert"),
        pattern=r"(?:il (?:vous )?reste|profitez de|encore|plus que) \d+ articles? (?:gratuit|offert)s?",
        matches=("Il vous reste 2 articles gratuits ce mois-ci.", "Profitez de 3 articles gratuits par mois."),
        ignores=("Le site publie 3 articles gratuits par semaine.",),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=frozenset({Zone.HEAD, Zone.BODY, *NEAR_END}),
        message="A label says that the article is for subscribers.",
        guard=("aux abonne", "exclusif abonne", "exclusivite abonne", "article abonne", "article premium"),
        # "Article réservé à nos abonnés" labels links to other articles, and so does "lire aussi".
        pattern=(
            rf"(?<!aussi )(?<!: )(?<!\| )(?<!ce )(?<!cet )\b(?:{_PIECE} reservee? aux abonne"
            r"|(?:exclusif|exclusivite) abonnes?\b|article (?:abonnes?|premium)\b)"
            r"(?!\w* (?:lire|a lire|voir) aussi)"
        ),
        matches=("Article réservé aux abonnés\n\nLe chantier du port a repris lundi.",),
        ignores=("Lire aussi : article réservé aux abonnés, le port attend sa digue.",),
        seen="lemonde.fr",
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=_LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard=("reserve aux abonne", "reserve a nos abonne", "reserve a l'abonne"),
        pattern=rf"(?<!aussi )(?<!: )(?<!\| )\b{_PIECE} reserve (?:aux|a nos) abonn(?:e|es|e-e-s|e·e·s|e\(e\)s)\W*$",
        matches=("La digue attend ses pierres depuis mai. Article réservé aux abonnés.",),
        ignores=("Article réservé aux abonnés\n\nLe chantier du port a repris lundi, sans digue ni pierres.",),
        seen="lemonde.fr",
    ),
    Phrase(
        name="offer",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="An offer to subscribe stands where the text ends.",
        guard=("je m'abonne", "illimite", "sans engagement", "abonnez-vous"),
        pattern=(
            r"je m'abonne\b|(?:articles?|contenus?|acces|lecture)\b[^.?!]{0,40} illimite|acces illimite"
            r"|abonnez-vous (?:a partir de|des|pour) \d|(?:mois|euros?|€)[^.?!]{0,30} sans engagement"
        ),
        matches=("Accédez à tous les articles en illimité.", "Abonnez-vous à partir de 1 €."),
        ignores=("Abonnez-vous à notre lettre du jeudi.", "Le forfait donne des appels en illimité."),
        seen="lemonde.fr, lefigaro.fr, liberation.fr",
    ),
    Phrase(
        name="already-subscriber",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="Where the text ends, subscribers are asked to log in.",
        guard=("deja abonne", "deja membre", "deja inscrit"),
        pattern=r"\b(?:deja (?:abonne|membre|inscrit))(?:[-·.(]?e\)?s?)? ?\?",
        matches=("Déjà abonné ? Se connecter", "Déjà abonné·e ? Identifiez-vous."),
        ignores=("Le port a déjà abonné ses riverains au bulletin.",),
        seen="lemonde.fr, nextinpact.com",
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=_LAST,
        message="Near its end the text offers its continuation.",
        guard=("lire la suite", "lisez la suite", "lire l'article complet", "lire l'article en entier", "suite de l'article"),
        pattern=(
            r"(?<!pour )(?<!voulez )(?:lire la suite|lisez la suite|lire l'article (?:complet|en entier)|suite de l'article)"
            r"(?! (?:ci-dessous|plus bas|apres|sous|dans (?:la|les) comment))"
        ),
        matches=("La digue attend ses pierres… Lire la suite",),
        ignores=("Publicité. La suite de l'article ci-dessous.",),
    ),
    Phrase(
        name="ends-on-read-more",
        argues=Cause.EXCERPT,
        confidence=Confidence.HIGH,
        message="The last words of the text offer its continuation.",
        guard=("lire la suite", "lisez la suite", "voir la suite", "...la suite", "... la suite", "en savoir plus", "lire plus", "continuer la lecture"),
        pattern=(
            r"(?:(?:lire|lisez|voir) la suite(?: de l'article)?|\.\.\. ?la suite|en savoir plus|lire plus"
            r"|continuer la lecture)\W{0,8}$"
        ),
        matches=("La digue attend ses pierres… [Lire la suite…]",),
        ignores=("Les riverains veulent lire la suite du rapport avant l'hiver.",),
    ),
    Phrase(
        name="rest-elsewhere",
        argues=Cause.EXCERPT,
        confidence=Confidence.HIGH,
        zones=NEAR_END,
        message="The text says where the whole article is to be found.",
        guard=("la suite", "l'integralite", "en integralite", "article complet", "version integrale"),
        pattern=(
            rf"(?:lire|lisez|retrouvez|decouvrez) (?:la suite|l'integralite)(?: (?:de |d')(?:cet |l'|ce )?{_PIECE})?"
            r" (?:sur|dans|chez|en kiosque)\b(?! les comment)"
            r"|(?:article complet|en integralite|version integrale)"
            r"(?: est| a lire| a retrouver| disponible){0,2} (?:sur|dans|en kiosque)\b"
        ),
        matches=(
            "Lire la suite sur le site de La Gazette du port.",
            "Retrouvez l'intégralité de cet article dans notre édition du jeudi.",
        ),
        ignores=("La suite du chantier sera décidée jeudi.", "L'assemblée a publié son avis en intégralité."),
    ),
    Phrase(
        name="to-be-continued",
        argues=Cause.PAGINATION,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="The text says that it goes on in another part.",
        guard=("a suivre", "prochain numero", "prochain episode", "page suivante", "seconde partie", "suite en page", "suite page"),
        pattern=(
            r"[(\[]a suivre(?:\.\.\.)?[)\]]|\ba suivre ?(?:\.\.\.|\.)? ?$"
            r"|\bsuite (?:au|dans (?:le|un|notre)) prochain (?:numero|episode)"
            r"|\bsuite (?:en page|page) \d|\bpage suivante\b|\b(?:lire|lisez) la seconde partie"
        ),
        matches=("Le gardien du phare posa sa lampe. (À suivre)", "La suite au prochain numéro."),
        ignores=("Un exemple à suivre, dit le prochain épisodier.", "Il reste un chemin à suivre, dit le garde."),
    ),
    Phrase(
        name="part-of-several",
        argues=Cause.PAGINATION,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="The text is page {page} of {pages}.",
        guard=("page ", "partie "),
        pattern=r"\b(?:page|partie) (?P<page>\d{1,2}) ?(?:sur|/|de) ?(?P<pages>\d{1,2})\b(?![/\d])",
        matches=("Page 1 sur 3. Suivante.",),
        ignores=("La page 12 du rapport traite du port.",),
    ),
    Phrase(
        name="given-free",
        argues=Stance.COMPLETE,
        confidence=Confidence.LOW,
        policy=Policy.FREE,
        zones=frozenset({Zone.HEAD, Zone.BODY, *NEAR_END}),
        excuses=("fr.subscribers-label", "fr.subscribers-label-at-end", "fr.article-for-subscribers"),
        message="The page says that it gives this article for free.",
        guard=("est offert", "exceptionnellement", "vous offrons", "en acces libre", "acces gratuit", "en libre acces"),
        pattern=(
            rf"(?:cet(?:te)? |ce |l'){_PIECE} (?:vous )?est (?:offert|exceptionnellement|en acces libre|en libre acces|en acces gratuit)"
            r"(?!\w{0,2} (?:aux|a nos) abonnes)(?!\w{0,2}\W{1,3}pour lire gratuitement)"
            rf"|nous vous offrons (?:la lecture de )?(?:cet(?:te)? |ce |l'){_PIECE}"
        ),
        matches=("Cet article vous est offert par un abonné.", "Cet article est en accès libre."),
        ignores=(
            "Cet article vous est offert. Pour lire gratuitement cet article, connectez-vous.",
            "Le café est offert aux bénévoles.",
        ),
        seen="lemonde.fr, mediapart.fr",
    ),
    Phrase(
        name="appeared-first",
        argues=Stance.CONTEXT,
        confidence=Confidence.LOW,
        message="The text came through a feed.",
        guard=("est apparu en premier sur", "est apparu en premier dans"),
        pattern=r"(?:l'article|cet article|le contenu) [^\n]{0,140}est apparu en premier (?:sur|dans)",
        matches=("L’article La digue est apparu en premier sur La Gazette du port.",),
        ignores=("Le renard est apparu en premier sur la dune.",),
    ),
)
