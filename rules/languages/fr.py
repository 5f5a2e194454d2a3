"""French: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Phrase

from .. import wordings
from ..examples import gated
from ..sentences import (
    ARROW_END,
    CHANNEL,
    NO_ARCHIVE,
    NO_CHANNEL,
    OFFER_END,
    OFFER_START,
    SENTENCE_END,
    SENTENCE_START,
)

_PIECE = r"(?:article|contenu|texte|enquete|entretien|reportage|recit|papier|dossier)"
_READERS = r"(?:(?:aux?|a|pour) (?:(?:seuls? |nos |les )*(?:membres |lecteurs )?(?:abonne|souscripteur|adherent)))"
_RESERVED = r"(?:\w+ment )?(?:reserve|accessible|destine|disponible)e?s?(?: \w+ment)?"
_ARTICLE = r"(?:article|texte|enquete|entretien|interview|reportage|recit|papier)"
_OF_ARTICLE = rf"(?:du |de (?:cet(?:te)? |ce |l'|la |notre )){_ARTICLE}"
_ALONE = rf"[\w·]*(?:\(e\)s?|[-.]e[-.]s)?{SENTENCE_END}"
_REST = (
    rf"\b(?<!, )la suite(?: {_OF_ARTICLE}| de ce contenu)? est {_RESERVED} {_READERS}"
    r"|\b(?:la fin|le reste|l'integralite|la totalite|la version (?:complete|integrale)) "
    rf"{_OF_ARTICLE} est {_RESERVED} {_READERS}"
)
_THIS = (
    rf"\b(?:cet(?:te)? |ce |l'){_ARTICLE} (?:vous )?est {_RESERVED} {_READERS}"
    rf"(?:(?<!adherent)|{_ALONE})"
    rf"|\b(?:ce |l'){_PIECE} (?:vous )?est {_RESERVED} {_READERS}(?<!adherent){_ALONE}"
)
_REACH = (
    r"(?:acceder a|consulter) (?:la totalite de |l'integralite de )?"
    rf"(?:cet(?:te)? |ce |l'){_ARTICLE}"
)
"""Gets at an article."""
_READ_ON = (
    r"(?:(?:lire|lisez|decouvrir|decouvrez) (?:la suite|le reste"
    r"|l'integralite(?! (?:du|des|de (?!cet|ce |l'|notre|nos)))|l'article|cet article"
    r"|ce contenu)"
    r"|(?:continuer|continuez|poursuivre|poursuivez) (?:a lire|(?:la|votre|ta|sa) lecture)"
    r"|(?:acceder|accedez) (?:a la suite|a l'integralite|a l'article|a cet article|a ce contenu))"
)
_SUBSCRIBE = (
    r"(?:abonnez[- ]vous|abonne[- ]toi|s'abonner|je m'abonne|devenez abonne|souscrivez|profitez de l'offre"
    r"|testez l'offre|choisissez votre (?:abonnement|formule|offre))"
)
_REGISTER = r"(?:inscrivez[- ]vous|connectez[- ]vous|identifiez[- ]vous|se connecter|creez (?:un|votre) compte)"
_OFFER = (
    r"(?:(?:lire|lisez|voir) la suite(?: de l'article)?|en savoir plus|lire plus"
    r"|continuer la lecture|lire l'article (?:complet|en entier))"
)
_OF_THIS = r"(?:de |d')(?:(?:cet |l')(?:article|entretien|interview|reportage)|ce (?:papier|texte|recit|dossier))"
_NOT_READ = r"(?![^.?!]{0,20}\b(?:podcast|video|emission|youtube|spotify|replay))"
"""What is heard or seen in full elsewhere may be written in full here."""
_TO_FIND = r"(?: est| a lire| a retrouver| disponible){0,2} (?:sur|dans|en kiosque)\b"
_ON = rf"(?:(?!comment|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""

RULES = (
    wordings.share_left_to_read(
        guard=("il vous reste", "il reste", "lire les", "decouvrir les"),
        pattern=(
            r"(?:il (?:vous |(?=reste [^%]{1,30}% (?:de |restant)))reste (?:encore |plus de )?"
            r"|\b(?:lire|decouvrir) les )"
            r"(?P<remaining>\d[\d,.]*) ?% "
            rf"(?:de (?:cet |l'|ce ){_PIECE} a (?:lire|decouvrir)|a (?:lire|decouvrir){SENTENCE_END}"
            r"|restants?\b)"
        ),
        matches=(
            "Il vous reste 75 % de cet article à lire. La suite est réservée aux abonnés.",
            "Il vous reste 62,5 % à découvrir.",
            "Pour lire les 80 % restants, testez l'offre à un euro.",
        ),
        ignores=(
            "Le résumé de cet article dit qu’il vous reste 75 % de vos points.",
            "Du fond du port, il reste 80 % à découvrir.",
        ),
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
    wordings.share_read(
        guard="vous avez lu",
        pattern=rf"vous avez lu (?:gratuitement )?(?P<read>\d[\d,.]*) ?% de (?:cet |l'|ce ){_PIECE}",
        matches=("Vous avez lu 20 % de l'article. Abonnez-vous pour continuer.",),
        ignores=("Vous avez lu 20 % de romans en plus que l'an dernier.",),
    ),
    wordings.amount_left_to_read(
        in_links=False,
        guard=("a lire", "a decouvrir", "de lecture"),
        pattern=(
            rf"(?:il (?:vous )?reste |{SENTENCE_START}encore )"
            r"(?:(?P<words_left>\d[\d .]*) mots|(?P<characters_left>\d[\d .]*) (?:signes|caracteres)"
            r"|(?P<minutes_left>\d+) ?min(?:utes?)?|\d+ paragraphes) (?:a lire|a decouvrir|de lecture)\b"
        ),
        matches=(
            "Il vous reste 1 250 mots à lire.",
            "Il reste 4 minutes de lecture. Déjà abonné ?",
        ),
        ignores=("Il reste 40 livres à lire avant la fin du concours.",),
    ),
    wordings.rest_for_subscribers(
        guard=(
            "abonne",
            "souscripteur",
            "adherent",
            "de l'article est protege",
            "la suite est payante",
        ),
        pattern=(
            rf"{_REST}"
            r"|acces a la totalite de l'article est protege"
            rf"|{SENTENCE_START}la suite est payante"
            r"|seuls (?:nos |les )(?:membres |lecteurs )?abonnes peuvent "
            rf"(?:lire\b|continuer (?:a lire|la lecture|leur lecture)|{_REACH})"
        ),
        matches=(
            "La fin de cet article est réservée aux abonnés. Soutenez notre rédaction.",
            "La suite est réservée à nos abonnés.",
            "L'accès à la totalité de l'article est protégé.",
            "Seuls nos abonnés peuvent lire l'intégralité de cet article.",
        ),
        ignores=(
            "La première heure est gratuite au port, la suite est payante.",
            "La suite est connue : mille abonnés du gaz furent coupés.",
            "La fin du contrat est prévue pour mai, disent les abonnés au câble.",
            "Mille places sont en vente, le reste est réservé aux abonnés.",
            "Seuls les abonnés peuvent accéder à la nouvelle fonction.",
        ),
        seen="developpez.com, lemonde.fr, nextinpact.com",
    ),
    wordings.article_for_subscribers(
        guard=("abonne", "souscripteur", "adherent", "lecture restreinte"),
        pattern=(
            rf"{_THIS}|(?:devez|faut) etre abonnee?s? pour "
            rf"(?:lire\b|continuer (?:a lire|la lecture|votre lecture)|{_REACH})"
            rf"|{_READ_ON}{_ON}{{0,30}}(?:devez|faut) etre abonne"
            rf"|{SENTENCE_START}vous devez etre abonnee?s?\.|votre abonnement n'autorise pas"
            r"|^\W*lecture restreinte\b|\blecture restreinte aux"
            rf"|avec un abonnement (?:\w+ )?(?:pour|et) {_READ_ON}"
        ),
        matches=(
            "Cet article est réservé à nos abonnés.",
            "Vous devez être abonné pour lire cet article.",
            "Votre abonnement n’autorise pas la lecture de ce dossier.",
        ),
        ignores=(
            "Ce guichet est réservé aux abonnés du théâtre.",
            "Le juge a fait de la clause des abonnés une lecture restreinte.",
            "Pour prendre un bateau au port, vous devez être abonné.",
            "Il faut être abonné au gaz depuis un an pour toucher la prime.",
            "Ce contenu est réservé aux abonnés de la boutique de jeux.",
        ),
        seen="lemonde.fr",
    ),
    wordings.something_for_subscribers(
        guard=("abonne", "souscripteur", "adherent"),
        pattern=(
            rf"\b(?!{_REST}|{_THIS})(?:(?:cet(?:te)? |ce |l'){_PIECE}(?: vous)?|le reste|la fin"
            r"|l'integralite|la totalite|la version (?:complete|integrale)) "
            rf"est {_RESERVED} {_READERS}"
        ),
        matches=(
            "Le reste est réservé aux abonnés.",
            "Ce contenu est réservé aux abonnés du Courrier.",
        ),
        ignores=("Le reste du quai est réservé aux abonnés du théâtre.",),
    ),
    wordings.subscribe_to_read_on(
        guard=(
            "abonne",
            "souscrivez",
            "l'offre",
            "debloque",
            "lire la suite",
            "choisissez votre",
            "votre lecture",
            "vous abonnant",
        ),
        pattern=(
            rf"{_SUBSCRIBE}{_ON}{{0,50}}? (?:pour|et|afin de) {_READ_ON}{NO_ARCHIVE}"
            rf"|(?:pour|afin de) {_READ_ON}{_ON}{{0,60}}?{_SUBSCRIBE}{NO_CHANNEL}"
            rf"|{_READ_ON}{_ON}{{0,30}}? en vous abonnant{NO_CHANNEL}"
            r"|^pour lire la suite(?! (?:de (?:la|notre) serie|du (?:feuilleton|dossier))\b)[^.?!]{0,30}$"
            r"|\b(?:(?<!si )vous (?:souhaitez|voulez|avez envie de)|(?:souhaitez|voulez)-vous) lire la suite"
            r"(?: de (?:cet |l')article)? ?[?:]"
            r"|\b(?:poursuivez|continuez) votre lecture (?:(?:pour|des) (?:seulement )?\d"
            r"|avec (?:(?:un|une|votre|notre) )?(?:l')?(?:abonnement|offre|essai|compte|formule))"
            rf"|(?:{SENTENCE_START}|\b(?:pour|et) )debloque[rz] (?:cet |l'|tous les )article"
            rf"|{SENTENCE_START}debloque[rz] ce contenu"
        ),
        matches=(
            "Pour lire la suite, abonnez-vous.",
            "Abonnez-vous dès un euro pour poursuivre votre lecture.",
            "Débloquez tous les articles du journal.",
            "Vous avez envie de lire la suite ?",
        ),
        ignores=(
            "Pour lire la suite de la série : le deuxième épisode",
            "Abonnez-vous pour poursuivre la lecture et avoir accès à l’ensemble des archives.",
            "Abonnez-vous à notre newsletter pour lire la suite de nos aventures.",
            "Afin de lire la suite de nos aventures, abonnez-vous à notre newsletter.",
            "J'ai envie de lire la suite !",
            "Continuez votre lecture pour découvrir les marées, avec notre dossier du port.",
            "Poursuivez votre lecture avec notre dossier sur les marées.",
            "Passez le phare pour débloquer ce contenu.",
            "Abonnez-vous à notre chaîne pour découvrir la suite.",
            "Pour lire l'article en entier, prenez place : les abonnés du train ont le temps.",
        ),
        seen="lemonde.fr, nouvelobs.com, la-bas.org",
    ),
    wordings.register_to_read_on(
        guard=("inscri", "connectez", "se connecter", "identifiez", "un compte", "votre compte"),
        pattern=(
            rf"{_REGISTER}(?! (?:au|a la|sur le) (?:site d|bibliotheque|portail|service)){_ON}{{0,40}}? (?:pour|et|afin de) (?:gratuitement )?{_READ_ON}"
            rf"|(?:pour|afin de) {_READ_ON}{_ON}{{0,60}}?{_REGISTER}{NO_CHANNEL}"
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
            "Connectez-vous au site des impôts pour accéder à l'article de loi.",
            "Inscrivez-vous à la bibliothèque pour lire l'intégralité de ses œuvres.",
            "Créez un compte pour recevoir nos alertes et lire les commentaires.",
        ),
        seen="lesechos.fr, lemonde.fr",
    ),
    wordings.limit_reached(
        confidence=Confidence.HIGH,
        guard=(
            "vous avez atteint",
            "vous avez epuise",
            "vous avez lu",
            "vous avez consulte",
            "quota d'articles",
        ),
        pattern=(
            r"vous avez (?:atteint|epuise|lu|consulte) (?:(?:la|votre) limite|votre quota|(?:tous )?vos"
            r"|le nombre)"
            r"[^.?!]{0,30} ?(?:d'articles|articles?) (?:gratuit|offert|en acces libre)"
            r"|quota d'articles (?:gratuits |offerts )?(?:est )?(?:atteint|epuise)"
        ),
        matches=(
            "Vous avez lu vos 5 articles offerts ce mois-ci.",
            "Vous avez atteint la limite d'articles gratuits.",
        ),
        ignores=("Vous avez atteint la limite de bagages gratuits.",),
    ),
    wordings.articles_left(
        guard=("articles gratuit", "article gratuit", "articles offert", "article offert"),
        pattern=r"(?:il (?:vous )?reste|profitez de|encore|plus que) \d+ articles? (?:gratuit|offert)s?",
        matches=(
            "Il vous reste 2 articles gratuits ce mois-ci.",
            "Profitez de 3 articles gratuits par mois.",
        ),
        ignores=("Le site publie 3 articles gratuits par semaine.",),
    ),
    wordings.subscribers_label(
        guard=(
            "aux abonne",
            "exclusif abonne",
            "exclusivite abonne",
            "article abonne",
            "article premium",
            "article payant",
        ),
        pattern=(
            rf"^\W*(?:(?:{_PIECE} )?reservee? aux abonne\S*|(?:contenu |article )?(?:exclusif|exclusivite) abonnes?"
            r"|article (?:abonnes?|premium|payant))\W*$"
        ),
        matches=("Article réservé aux abonnés",),
        ignores=("Lire aussi : article réservé aux abonnés, le port attend sa digue.",),
        seen="lemonde.fr",
    ),
    wordings.subscribers_label_at_end(
        guard="reserve aux abonne",
        # "Réservé à nos abonnés" labels the link that follows it.
        pattern=rf"(?<!aussi )(?<!: )(?<!\| )\b{_PIECE} reserve aux abonne\S*$",
        matches=("La digue attend ses pierres depuis mai. Article réservé aux abonnés.",),
        ignores=("La digue attend. Lire aussi : article réservé aux abonnés",),
        seen="lemonde.fr",
    ),
    wordings.offer(
        guard=("je m'abonne", "illimite", "sans engagement", "abonnez-vous"),
        pattern=(
            r"je m'abonne\b|(?:articles?|contenus?|acces|lecture)\b[^.?!]{0,40} illimite|acces illimite"
            r"|abonnez-vous (?:a partir de|des|pour) \d|(?:mois|euros?|€)[^.?!]{0,30} sans engagement"
        ),
        matches=("Accédez à tous les articles en illimité.", "Abonnez-vous à partir de 1 €."),
        ignores=(
            "Abonnez-vous à notre lettre du jeudi.",
            "Le forfait donne des appels en illimité.",
        ),
        seen="lemonde.fr, lefigaro.fr, liberation.fr",
    ),
    wordings.already_subscriber(
        guard=("deja abonne", "deja membre", "deja inscrit"),
        pattern=r"\b(?:deja (?:abonne|membre|inscrit))(?:[-·.(]?e\)?s?)? ?\?",
        matches=("Déjà abonné ? Se connecter", "Déjà abonné·e ? Identifiez-vous."),
        ignores=("Le port a déjà abonné ses riverains au bulletin.",),
        seen="lemonde.fr, nextinpact.com",
    ),
    wordings.read_more_tail(
        confidence=Confidence.HIGH,
        guard=(
            "la suite",
            "en savoir plus",
            "lire plus",
            "continuer la lecture",
            "article complet",
            "en entier",
        ),
        pattern=(
            rf"{OFFER_START}{_OFFER}{OFFER_END}|\b{_OFFER}{ARROW_END}|\.\.\. ?la suite{OFFER_END}"
        ),
        matches=(
            "La digue attend ses pierres… [Lire la suite…]",
            "La digue attend. Lire la suite de l'article",
        ),
        ignores=(
            "Les riverains veulent lire la suite du rapport avant l'hiver.",
            "Les riverains veulent en savoir plus.",
            "Il est impatient de lire la suite.",
        ),
    ),
    wordings.read_more_elided(
        guard=("la suite", "lire plus", "en savoir plus", "la lecture"),
        pattern=(
            r"\w ?[«»\"']? ?\[?(?:\.\.\.|…)\]? ?[(\[]?(?:(?:lire |lisez )?la suite(?: de l'article)?|lire plus|en savoir plus|continuer la lecture)"
            rf"{OFFER_END}"
        ),
        matches=("Le portail du port est fermé depuis… Lire la suite »",),
        ignores=("Ceux qui veulent lire la suite attendent...",),
    ),
    wordings.read_more_after(
        guard=("lire la suite", "lisez la suite", "continuer la lecture", "lire l'article complet"),
        pattern=r"^\W*(?:(?:lire|lisez) la suite(?: de l'article)?|continuer la lecture|lire l'article complet)\W*$",
        matches=(gated("<div>Lire la suite</div>"),),
        ignores=("Publicité. Lire la suite ci-dessous.",),
    ),
    wordings.rest_elsewhere(
        confidence=Confidence.HIGH,
        guard=(
            "la suite",
            "l'integralite",
            "en integralite",
            "son integralite",
            "article complet",
            "article integral",
            "entretien complet",
            "entretien integral",
            "interview complet",
            "interview integral",
            "version integrale",
        ),
        pattern=(
            rf"{SENTENCE_START}(?:a )?(?:lire|lisez|retrouvez|decouvrez) (?:la suite|l'integralite)"
            rf"(?: {_OF_THIS})? (?:sur|dans|chez|en kiosque)\b(?! les comment)(?! (?:le|un) (?:tome|livre|roman)){_NOT_READ}"
            rf"|\b(?:lire|lisez|retrouvez|decouvrez) l'integralite {_OF_THIS} (?:sur|dans|chez|en kiosque)\b"
            rf"{_NOT_READ}"
            rf"|(?:{SENTENCE_START}|\b(?:cet |l'))(?:article|entretien|interview) (?:complet|integral)e?{_TO_FIND}"
            rf"|\b(?:cet |l')(?:article|entretien|interview) (?:est )?(?:a lire |a retrouver |disponible )?"
            rf"(?:en|dans son) integralite{_TO_FIND}"
            rf"|{SENTENCE_START}(?:version integrale|(?:article )?(?:a lire |a retrouver )?(?:en|dans son) integralite)"
            rf"{_TO_FIND}"
        ),
        matches=(
            "Lire la suite sur le site de La Gazette du port.",
            "Retrouvez l'intégralité de cet article dans notre édition du jeudi.",
        ),
        ignores=(
            "La suite du chantier sera décidée jeudi.",
            "Retrouvez l'intégralité de cet entretien dans notre podcast.",
            "L'assemblée a publié son avis en intégralité.",
            "Le rapport est disponible dans son intégralité sur le site du port.",
            "La finale sera diffusée en intégralité sur la chaîne du port.",
            "On pourra lire la suite dans le deuxième tome.",
        ),
    ),
    wordings.other_parts(
        guard=(
            "prochain numero",
            "prochain episode",
            "seconde partie",
            "deuxieme partie",
            "suite en page",
            "suite page",
            "partie ",
        ),
        pattern=(
            r"\bsuite (?:au|dans (?:le|un|notre)) prochain (?:numero|episode)|\bsuite (?:en page|page) \d"
            r"|\b(?:lire|lisez) la (?:seconde|deuxieme) partie|\bpartie \d (?:sur |/ ?)\d\b"
        ),
        matches=("La suite au prochain numéro.", "Le phare et sa lampe. Partie 1 sur 3"),
        ignores=(
            "Au prochain numéro du cirque, la partie est finie. La partie 1 dure sur 3 jours.",
        ),
    ),
    wordings.given_free(
        excuses=(
            "fr.subscribers-label",
            "fr.subscribers-label-at-end",
            "fr.article-for-subscribers",
            "fr.something-for-subscribers",
        ),
        guard=(
            "est offert",
            "exceptionnellement",
            "vous offrons",
            "en acces libre",
            "acces gratuit",
            "en libre acces",
        ),
        pattern=(
            rf"(?:cet(?:te)? |ce |l'){_PIECE} (?:vous )?est (?:offert|exceptionnellement|en acces libre"
            rf"|en libre acces|en acces gratuit)"
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
    wordings.appeared_first(
        guard=("est apparu en premier sur", "est apparu en premier dans"),
        pattern=r"(?:l'article|cet article|le contenu) [^\n]{0,140}est apparu en premier (?:sur|dans)",
        matches=("L’article La digue est apparu en premier sur La Gazette du port.",),
        ignores=("Le renard est apparu en premier sur la dune.",),
    ),
)
