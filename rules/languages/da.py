"""Danish: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..examples import gated
from ..sentences import CHANNEL, NO_CHANNEL, OFFER_END, SENTENCE_END

_PIECE = r"(?:artikel|artiklen|tekst|teksten|indhold|historie|interview)"
_READERS = (
    r"(?:(?:kun|forbeholdt|udelukkende|eksklusivt|eksklusiv|tilgaengelig|last"
    r"|aben) ){0,3}(?:for )?(?:vores |betalende |alle ){0,2}(?:[\w+]+-?)?(?:abonnenter"
    r"|medlemmer)\b"
)
_THIS = (
    rf"\b(?:den(?:ne|n) (?:artikel|tekst|historie)|dette interview) er {_READERS}"
    rf"(?:(?<=abonnenter)(?!,? men)|{SENTENCE_END})"
    rf"|\bdette indhold er {_READERS}{SENTENCE_END}"
)
_READ_PIECE = (
    r"(?:(?:laese|laes) (?:(?:hele |resten af )?(?:artiklen|historien)\b|denne artikel)"
    r"|fa adgang til (?:hele )?artiklen)"
)
_READ_ON = (
    rf"(?:{_READ_PIECE}|(?:laese|laes) (?:videre\b(?! (?:om|i|pa|hos|hvordan|under)\b)"
    rf"|resten{SENTENCE_END})|fortsaette (?:med at )?laese\b|fortsaet med at laese\b)"
)
_SUBSCRIBE = (
    r"(?:bliv (?:abonnent|medlem|digital abonnent)"
    r"|(?:kob|tegn|bestil|prov|du have|kraever) (?:et )?(?:abonnement|medlemskab|adgang)"
    r"|abonner\b)"
)
_REGISTER = (
    r"(?:\blog (?:dig )?(?:ind|pa)\b|\bopret (?:en )?(?:gratis )?(?:konto|bruger|profil)"
    r"|\bregistrer dig\b)"
)
_ON = rf"(?:(?!komment|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_NO_SITE = r"(?! (?!tidning|avis)\w+s (?:hjemmeside|website))"
"""On the site of an office stands what an article tells of."""
_LABEL = rf"(?:{_PIECE} )?(?:kun|eksklusivt|forbeholdt)(?: for)? (?:vores )?abonnenter"

RULES = (
    wordings.share_left_to_read(
        guard=("tilbage af artiklen", "tilbage at laese", "af artiklen tilbage"),
        pattern=(
            r"\b(?P<remaining>\d[\d,.]*) ?(?:%|procent) "
            r"(?:af artiklen tilbage|tilbage af artiklen|tilbage at laese)"
        ),
        matches=("Du har 75 % af artiklen tilbage.",),
        ignores=("Der er 75 procent af kajen og lidt af artiklen tilbage.",),
    ),
    wordings.rest_for_subscribers(
        guard=("abonnenter", "medlemmer"),
        pattern=(
            rf"\b(?:resten af (?:artiklen|denne artikel)|hele artiklen) er {_READERS}"
            rf"|\bfortsaettelsen er {_READERS}{SENTENCE_END}"
        ),
        matches=(
            "Resten af artiklen er kun for abonnenter.",
            "Hele artiklen er forbeholdt vores abonnenter.",
        ),
        ignores=("Resten af kajen er lukket, siger roklubbens medlemmer.",),
    ),
    wordings.article_for_subscribers(
        guard=("abonnenter", "abonnent for", "medlemmer"),
        pattern=(
            rf"{_THIS}|\bkun abonnenter kan laese"
            r"|\bdu skal vaere abonnent for at laese"
        ),
        matches=(
            "Denne artikel er kun for abonnenter.",
            "Du skal være abonnent for at læse videre.",
        ),
        ignores=(
            "Denne artikel er kun for abonnenter, men vi synes, at du skal læse den alligevel.",
            "Denne historie er skrevet for mange abonnenter af strøm.",
            "Dette indhold er kun for abonnenter hos spiltjenesten.",
            "Denne artikel er kun for medlemmer af roklubben.",
        ),
        seen="berlingske.dk",
    ),
    wordings.something_for_subscribers(
        guard=("abonnenter", "medlemmer"),
        pattern=(
            rf"\b(?!{_THIS})(?:den(?:ne|n) (?:artikel|tekst|historie)|dette (?:indhold|interview))"
            rf" er {_READERS}(?!,? men)"
        ),
        matches=("Dette indhold er kun for abonnenter på Kystbladet.",),
        ignores=("Denne historie er for kajen, siger roklubbens medlemmer.",),
    ),
    wordings.subscribe_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("abonn", "medlem", "adgang", "laes videre for", "laes hele artiklen for"),
        pattern=(
            rf"\b{_SUBSCRIBE}{_ON}{{0,50}}? (?:for at|og|sa kan du) {_READ_ON}"
            rf"|\bfor at {_READ_ON}{_ON}{{0,50}}?\b{_SUBSCRIBE}{NO_CHANNEL}"
            r"|\blaes (?:videre|hele artiklen) for (?:kun )?(?:\d+|en) kr"
        ),
        matches=(
            "Bliv abonnent for at læse videre.",
            "Læs videre for 1 kr.",
            "For at læse hele artiklen skal du købe adgang. Tegn abonnement og læs videre.",
        ),
        ignores=(
            "Abonner på vores kanal for at læse hele historien.",
            "Abonner på vores nyhedsbrev for at læse videre om havnen.",
        ),
    ),
    wordings.register_to_read_on(
        guard=("log ind", "log pa", "log dig", "opret ", "registrer dig"),
        pattern=(
            rf"{_REGISTER} (?:for at|og) {_READ_ON}"
            rf"|{_REGISTER}{_ON}{{0,40}}? (?:for at|og) {_READ_PIECE}"
            rf"|\bfor at {_READ_ON}{_ON}{{0,50}}?{_REGISTER}{NO_CHANNEL}"
        ),
        matches=("Log ind for at læse videre.", "Opret en gratis profil for at læse artiklen."),
        ignores=(
            "Log ind for at kommentere og læse artiklen.",
            "Log ind og læs resten af journalen.",
        ),
    ),
    wordings.limit_reached(
        guard=("gratis artikler", "frie artikler"),
        pattern=r"\bdu har (?:\w+ ){0,2}(?:laest|brugt|naet) [^.?!]{0,30}?(?:gratis|frie) artikler",
        matches=("Du har læst dine 5 gratis artikler i denne måned.",),
        ignores=("Du har gratis artikler af træ i skabet.",),
    ),
    wordings.subscribers_label(
        guard="abonnenter",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Kun for abonnenter",),
        ignores=("Rabat i teatret, men ikke kun for abonnenter",),
    ),
    wordings.subscribers_label_at_end(
        guard="abonnenter",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Kun for vores abonnenter",),
        ignores=("Læs også, kun for abonnenter: fyret slukkes",),
    ),
    wordings.offer(
        guard=(
            "bliv abonnent",
            "ingen binding",
            "fa adgang til hele artiklen",
            "med at laese",
            "du er godt i gang",
            "ubegraenset adgang",
        ),
        pattern=(
            r"\bbliv abonnent\b|\bingen binding\b|\bfa adgang til hele artiklen"
            r"|^\W*fortsaet med at laese\W*$|\bdu er godt i gang med|\bubegraenset adgang til"
        ),
        matches=("Få adgang til hele artiklen", "Ingen binding. Bliv abonnent for 1 kr."),
        ignores=("Byen skal give bådene adgang og blive ved med at læse skiltene.",),
    ),
    wordings.already_subscriber(
        guard=("abonnent?", "abonnent ?", "medlem?", "medlem ?"),
        pattern=r"\b(?:allerede|er du) (?:abonnent|medlem) ?\?",
        matches=("Er du abonnent? Log ind",),
        ignores=("Hvem vil være abonnent? Skolen sagde ja.",),
    ),
    wordings.read_more_tail(
        guard=("laes mere", "laes videre", "laes hele", "med at laese"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:laes mere|fortsaet med at laese"
            r"|laes videre|laes hele (?:artiklen|indlaegget|historien))"
            rf"{OFFER_END}"
        ),
        matches=(
            "Slusen har været lukket siden maj… Læs mere",
            "Slusen er lukket. [Læs hele artiklen →]",
        ),
        ignores=(
            "Sov godt, og gå på biblioteket ved havnen. Læs mere.",
            "Læs mere",
            "Slusen er lukket. Læs mere:",
            "Slusen er lukket. Læs videre under annoncen",
        ),
    ),
    wordings.read_more_after(
        guard=("laes videre", "laes hele", "med at laese"),
        pattern=r"^\W*(?:fortsaet med at laese|laes videre|laes hele artiklen)\W*$",
        matches=(gated("<div>Læs hele artiklen</div>"),),
        ignores=("Læs videre under annoncen",),
    ),
    wordings.rest_elsewhere(
        guard=("laes hele", "hele artiklen", "hele interviewet"),
        pattern=(
            rf"\blaes hele (?:artiklen|historien|interviewet|reportagen) (?:i|pa|hos|her)\b{_NO_SITE}"
            rf"|\bhele (?:artiklen|interviewet) kan (?:du )?laeses? (?:i|pa|hos|her)\b{_NO_SITE}"
        ),
        matches=(
            "Læs hele interviewet i lørdagens avis.",
            "Hele artiklen kan læses på Havneposten.",
        ),
        ignores=(
            "Han læste hele artiklen højt på kajen.",
            "Hele interviewet kan læses på havnens hjemmeside.",
        ),
    ),
    wordings.given_free(
        excuses=(
            "da.subscribers-label",
            "da.subscribers-label-at-end",
            "da.article-for-subscribers",
            "da.something-for-subscribers",
        ),
        guard=("skal laese den alligevel", "aben for alle", "gratis at laese"),
        pattern=(
            r"\bdenne artikel er (?:aben for alle|gratis at laese"
            r"|kun for abonnenter,? men vi synes,? (?:at )?du skal laese den alligevel)"
        ),
        matches=("Denne artikel er åben for alle.",),
        ignores=("Broen er åben for alle.",),
    ),
)
