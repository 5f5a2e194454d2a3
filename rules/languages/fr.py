"""French: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import Phrase

RULES = (
    Phrase(
        name="rest-for-subscribers",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard=("la fin de cet article", "la suite", "le reste de"),
        pattern=r"(?:la (?:fin|suite)|le reste)(?: de (?:cet article|ce contenu|l'article))? est (?:reservee?|accessible uniquement|destinee?) (?:aux|a nos) (?:abonne|souscripteur)",
        matches=(
            "La fin de cet article est réservée aux abonnés. Soutenez notre rédaction.",
            "La suite est réservée à nos abonnés.",
        ),
        ignores=("La suite de l'histoire est connue : le pont fut reconstruit en deux ans.",),
        seen="developpez.com, lemonde.fr",
    ),
    Phrase(
        name="share-left-to-read",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that {remaining} % of the article is left to read.",
        guard=("de cet article", "a decouvrir"),
        pattern=r"il vous reste (?P<remaining>\d[\d,.]*) ?% (?:de cet article a lire|a decouvrir)",
        matches=("Il vous reste 75 % de cet article à lire. La suite est réservée aux abonnés.",),
        ignores=("Le résumé de cet article dit qu’il vous reste 75 % de vos points.",),
        seen="lemonde.fr, lefigaro.fr",
    ),
)
