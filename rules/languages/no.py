"""Norwegian: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..examples import gated
from ..sentences import CHANNEL, NO_CHANNEL, OFFER_END, SENTENCE_END

_PIECE = r"(?:saken|artikkelen|teksten|innholdet|intervjuet|reportasjen|kommentaren)"
_READERS = (
    r"(?:(?:kun|bare|forbeholdt|eksklusivt|eksklusiv|tilgjengelig"
    r"|apen) ){0,3}(?:for )?(?:vare |deg som er |betalende ){0,2}(?:[\w+]+-?)?abonnenter?\b"
)
_READ_PIECE = (
    r"(?:(?:lese|les) (?:hele |resten av )?(?:saken|artikkelen)\b"
    r"|fa tilgang til (?:hele )?(?:saken|artikkelen))"
)
_READ_ON = (
    rf"(?:{_READ_PIECE}|(?:lese|les) (?:videre\b(?! (?:om|i|pa|hos|hvordan|under)\b)"
    rf"|resten{SENTENCE_END})|fortsette (?:a )?lese\b)"
)
_SUBSCRIBE = (
    r"(?:bli (?:\w+)?abonnent|(?:kjop|bestill|tegn|skaff deg|du ha|trenger du"
    r"|kreves) (?:et )?(?:abonnement|tilgang|digitaltilgang)|abonner\b)"
)
_REGISTER = (
    r"(?:\blogg (?:deg )?inn\b|\bopprett (?:en )?(?:gratis )?(?:konto|bruker)"
    r"|\bregistrer deg\b)"
)
_ON = rf"(?:(?!komment|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_NO_SITE = r"(?! (?!tidning|avis)\w+s (?:nettside|hjemmeside))"
"""On the site of an office stands what an article tells of."""
_LABEL = rf"(?:{_PIECE} (?:er )?)?(?:kun|bare|eksklusivt|forbeholdt)(?: for)? (?:vare )?abonnenter"

RULES = (
    wordings.share_left_to_read(
        guard=("igjen a lese", "gjenstar a lese"),
        pattern=(
            r"\b(?P<remaining>\d[\d,.]*) ?(?:%|prosent) "
            r"(?:av (?:saken|artikkelen) )?(?:gjenstar a lese|igjen a lese)"
        ),
        matches=("Du har 75 % av saken igjen å lese.",),
        ignores=("Det gjenstår 75 prosent av kaien, og mye igjen å lese.",),
    ),
    wordings.rest_for_subscribers(
        guard="abonnent",
        pattern=(
            rf"\b(?:resten av|hele) (?:saken|artikkelen) er {_READERS}"
            rf"|\bfortsettelsen er {_READERS}{SENTENCE_END}"
        ),
        matches=(
            "Resten av saken er kun for abonnenter.",
            "Hele artikkelen er forbeholdt våre abonnenter.",
        ),
        ignores=("Resten av kaien er stengt, sier teatrets abonnenter.",),
    ),
    wordings.article_for_subscribers(
        guard="abonne",
        pattern=(
            rf"\b(?:denne|dette) (?:(?!innhold){_PIECE} er {_READERS}"
            rf"|innholdet er {_READERS}{SENTENCE_END})"
            r"|\bkun abonnenter kan lese"
            r"|\bdu ma (?:vaere (?:\w+)?abonnent|ha (?:et )?abonnement) for a (?:lese|fortsette)"
        ),
        matches=("Denne saken er for abonnenter.", "Du må være abonnent for å lese saken."),
        ignores=("Denne saken er omtalt av mange abonnenter på strøm.",),
    ),
    wordings.subscribe_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("abonn", "tilgang"),
        pattern=(
            rf"\b{_SUBSCRIBE}{_ON}{{0,50}}? (?:for a|og|sa kan du) {_READ_ON}"
            rf"|\bfor a {_READ_ON}{_ON}{{0,50}}?\b{_SUBSCRIBE}{NO_CHANNEL}"
        ),
        matches=(
            "Bli abonnent for å lese videre.",
            "For å lese hele saken, kjøp tilgang her.",
            "Kjøp abonnement og les videre.",
            "For å lese saken må du ha abonnement.",
        ),
        ignores=(
            "Abonner på kanalen vår for å lese hele saken.",
            "Abonner på vårt nyhetsbrev for å lese videre om havna.",
        ),
    ),
    wordings.register_to_read_on(
        guard=("logg inn", "logg deg inn", "opprett ", "registrer deg"),
        pattern=(
            rf"{_REGISTER} (?:for a|og) {_READ_ON}"
            rf"|{_REGISTER}{_ON}{{0,40}}? (?:for a|og) {_READ_PIECE}"
            rf"|\bfor a {_READ_ON}{_ON}{{0,50}}?{_REGISTER}{NO_CHANNEL}"
        ),
        matches=(
            "Logg inn for å lese videre.",
            "For å lese saken må du logge inn. Logg inn for å lese hele saken.",
        ),
        ignores=(
            "Logg inn for å kommentere og lese saken.",
            "Logg inn og les resten av journalen.",
        ),
    ),
    wordings.subscribers_label(
        guard="abonnenter",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Kun for abonnenter",),
        ignores=("Rabatt på teatret kun for alle abonnenter",),
    ),
    wordings.subscribers_label_at_end(
        guard="abonnenter",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Kun for abonnenter",),
        ignores=("Les også, kun for abonnenter: fyret slukkes",),
    ),
    wordings.offer(
        guard=(
            "bli abonnent",
            "kjop abonnement",
            "bestill abonnement",
            "ingen bindingstid",
            "avslutt nar",
        ),
        pattern=(
            r"\bbli abonnent\b|\b(?:kjop|bestill) abonnement\b|\bingen bindingstid"
            r"|\bavslutt nar du vil"
        ),
        matches=("Bli abonnent for 1 krone", "Ingen bindingstid. Avslutt når du vil."),
        ignores=("Hun vil ikke bli abonnenten som klager.",),
    ),
    wordings.already_subscriber(
        guard=("allerede abonnent", "allerede abonnement", "allerede kunde"),
        pattern=r"\ballerede (?:abonnent|kunde) ?\?|\bhar du allerede abonnement ?\?",
        matches=("Er du allerede abonnent? Logg inn",),
        ignores=("Skolen er allerede abonnent på avisen.",),
    ),
    wordings.read_more_tail(
        guard=("les mer", "les videre", "les hele", "fortsett a lese"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:les mer|fortsett a lese|les videre"
            r"|les hele (?:saken|artikkelen|innlegget))"
            rf"{OFFER_END}"
        ),
        matches=(
            "Slusen har vært stengt siden mai… Les mer",
            "Slusen er stengt. [Les hele saken →]",
        ),
        ignores=(
            "Sov godt og gå på biblioteket ved havna. Les mer.",
            "Les mer",
            "Slusen er stengt. Les mer:",
            "Slusen er stengt. Saken fortsetter under annonsen. Les videre under bildet",
        ),
    ),
    wordings.read_more_after(
        guard=("les videre", "les hele", "fortsett a lese"),
        pattern=r"^\W*(?:fortsett a lese|les videre|les hele (?:saken|artikkelen))\W*$",
        matches=(gated("<div>Les hele saken</div>"),),
        ignores=("Les videre under annonsen",),
    ),
    wordings.rest_elsewhere(
        guard=("les hele", "hele saken", "hele intervjuet", "i sin helhet"),
        pattern=(
            rf"\bles hele (?:saken|artikkelen|intervjuet|reportasjen|kronikken) (?:i|pa|hos|her)\b{_NO_SITE}"
            rf"|\bhele (?:saken|intervjuet) (?:kan leses|kan du lese|star) (?:i|pa|hos|her)\b{_NO_SITE}"
        ),
        matches=("Les hele intervjuet i lørdagens avis.", "Hele saken kan leses på Havneposten."),
        ignores=(
            "Han leste hele saken høyt på kaien.",
            "Hele intervjuet kan leses på havnas nettside.",
        ),
    ),
    wordings.given_free(
        excuses=(
            "no.subscribers-label",
            "no.subscribers-label-at-end",
            "no.article-for-subscribers",
        ),
        guard=("apen for alle", "gratis a lese", "last opp", "fritt tilgjengelig"),
        pattern=(
            rf"\b(?:denne|dette) {_PIECE} er (?:apen for alle|gratis a lese|last opp"
            r"|fritt tilgjengelig)"
        ),
        matches=("Denne saken er åpen for alle.",),
        ignores=("Bryggen er åpen for alle.",),
    ),
)
