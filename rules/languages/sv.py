"""Swedish: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..examples import gated
from ..sentences import CHANNEL, NO_ARCHIVE, NO_CHANNEL, OFFER_END, SENTENCE_END

_PIECE = r"(?:artikeln?|texten?|innehallet|kronikan?|reportaget|intervjun?)"
_READERS = (
    r"(?:(?:bara|endast|enbart|exklusivt|till|tillganglig|tillgangligt|reserverad|last"
    r"|oppen|lasbar) ){0,3}(?:for|till) (?:vara |dig som ar |betalande "
    r"|inloggade ){0,2}(?:[\w+]+-?)?prenumerant(?:er)?\b"
)
_READ_PIECE = (
    r"(?:(?:lasa|las) (?:(?:hela|resten av) )?(?:den har )?"
    r"(?:artikeln|texten|reportaget|intervjun|kronikan)\b"
    r"|fa tillgang till (?:hela )?artikeln)"
)
_READ_ON = (
    rf"(?:{_READ_PIECE}|(?:lasa|las) (?:vidare\b(?! (?:om|i|pa|hos|hur|under)\b)"
    rf"|resten{SENTENCE_END})|(?:fortsatta|fortsatt) (?:att )?lasa?\b)"
)
_SUBSCRIBE = (
    r"(?:bli (?:plus)?prenumerant|prenumerera\b"
    r"|(?:teckna|kop|skaffa|starta|behover|kravs) "
    r"(?:en |ett |din |ditt )?(?:prenumeration|abonnemang))"
)
_REGISTER = r"(?:\blogga in\b|\bskapa (?:ett )?(?:gratis ?)?konto\b|\bregistrera dig\b)"
_ON = rf"(?:(?!kommenter|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_NO_SITE = r"(?! (?!tidning|avis)\w+s (?:webbplats|hemsida))"
"""On the site of an office stands what an article tells of."""
_LABEL = (
    rf"(?:{_PIECE} )?(?:bara|endast|enbart|exklusivt) for "
    r"(?:vara )?(?:[\w+]+-?)?prenumeranter"
)

RULES = (
    wordings.share_left_to_read(
        guard="kvar att lasa",
        pattern=(
            r"\b(?P<remaining>\d[\d,.]*) ?(?:%|procent) "
            r"(?:av (?:artikeln|texten) )?(?:ar )?kvar att lasa"
        ),
        matches=("Du har 75 % av artikeln kvar att läsa.",),
        ignores=("Det återstår 75 procent av kajen, men mycket kvar att läsa.",),
    ),
    wordings.rest_for_subscribers(
        guard="prenumerant",
        pattern=(
            r"\b(?:resten av (?:den har )?(?:artikeln|texten)|hela (?:artikeln|texten)) ar "
            rf"{_READERS}|\bfortsattningen ar {_READERS}{SENTENCE_END}"
        ),
        matches=(
            "Resten av artikeln är endast för prenumeranter.",
            "Hela artikeln är bara tillgänglig för våra prenumeranter.",
        ),
        ignores=("Resten av kajen är för båtar, säger teaterns prenumeranter.",),
    ),
    wordings.article_for_subscribers(
        guard=("prenumerant", "innehallet ar last", "artikeln ar last"),
        pattern=(
            rf"\b(?:den har|det har|denna|detta) (?:(?!innehall){_PIECE} ar {_READERS}"
            rf"|innehallet ar {_READERS}{SENTENCE_END})"
            r"|\b(?:det har innehallet|den har artikeln) ar last\b"
            r"|\b(?:endast|bara) (?:\w+ )?prenumeranter kan lasa"
            r"|\bdu maste vara (?:inloggad )?(?:\w+)?prenumerant for att (?:lasa|fortsatta)"
        ),
        matches=(
            "Den här artikeln är exklusivt för våra prenumeranter.",
            "Det här innehållet är låst.",
            "Du måste vara prenumerant för att läsa.",
        ),
        ignores=(
            "Den här texten är skriven för teaterns alla prenumeranter.",
            "Det här innehållet är bara för prenumeranter på spelbutikens tjänst.",
        ),
    ),
    wordings.subscribe_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("prenum", "abonnemang"),
        pattern=(
            rf"\b{_SUBSCRIBE}{_ON}{{0,50}}? (?:for att|och|sa kan du) {_READ_ON}{NO_ARCHIVE}"
            rf"|\bfor att {_READ_ON}{_ON}{{0,50}}?\b{_SUBSCRIBE}{NO_CHANNEL}"
            rf"|\bmed (?:en prenumeration|ett abonnemang) kan du {_READ_ON}"
        ),
        matches=(
            "Bli prenumerant för att läsa vidare.",
            "För att fortsätta läsa, teckna en prenumeration.",
            "Prenumerera och läs hela artikeln.",
            "Du behöver en prenumeration för att läsa vidare.",
        ),
        ignores=(
            "Prenumerera nu för att fortsätta läsa och få tillgång till hela arkivet.",
            "Prenumerera på vår kanal i hamnen för att läsa hela intervjun.",
            "Prenumerera på vårt nyhetsbrev för att läsa vidare om hamnen.",
        ),
    ),
    wordings.register_to_read_on(
        guard=("logga in", "skapa ", "registrera dig"),
        pattern=(
            rf"{_REGISTER} (?:for att|och) {_READ_ON}"
            rf"|{_REGISTER}{_ON}{{0,40}}? (?:for att|och) {_READ_PIECE}"
            rf"|\bfor att {_READ_ON}{_ON}{{0,50}}?{_REGISTER}{NO_CHANNEL}"
        ),
        matches=(
            "Logga in för att fortsätta läsa.",
            "Skapa konto för att läsa artikeln.",
            "För att läsa vidare behöver du logga in.",
        ),
        ignores=(
            "Logga in för att kommentera och läsa artikeln.",
            "Logga in hos vården för att läsa vidare.",
            "Logga in och läs resten av journalen.",
            "Logga in och läs vidare om dina provsvar.",
        ),
    ),
    wordings.limit_reached(
        guard=("gratis artiklar", "fria artiklar", "gratisartiklar"),
        pattern=(
            r"\bdu har (?:\w+ ){0,2}(?:last|natt|anvant|forbrukat) [^.?!]{0,30}?(?:gratis ?"
            r"|fria )artiklar"
        ),
        matches=("Du har läst dina 5 fria artiklar den här månaden.",),
        ignores=("Du har fria artiklar av trä i skåpet.",),
    ),
    wordings.articles_left(
        guard=("gratis artik", "fria artik", "fri artikel"),
        pattern=r"\bdu har (?:\d+|en|tva|tre) (?:gratis artik(?:el|lar)|fria artiklar|fri artikel) kvar",
        matches=("Du har 2 fria artiklar kvar.",),
        ignores=("Museet delar ut gratis artiklar till skolor.",),
    ),
    wordings.subscribers_label(
        guard="prenumeranter",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Endast för prenumeranter",),
        ignores=("Rabatt på teatern för prenumeranter",),
    ),
    wordings.subscribers_label_at_end(
        guard="prenumeranter",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Exklusivt för våra prenumeranter",),
        ignores=("Läs också, bara för prenumeranter: fyren släcks",),
    ),
    wordings.offer(
        guard=(
            "bli prenumerant",
            "bindningstid",
            "sag upp",
            "las upp",
            "obegransad",
            "kr forsta manaden",
        ),
        pattern=(
            r"\bbli prenumerant\b|\bingen bindningstid"
            r"|\bsag upp (?:nar du vill|enkelt|nar som helst)|^\W*las upp (?:hela )?artikeln\W*$"
            r"|\bobegransad (?:tillgang|lasning)|\bkr forsta manaden"
        ),
        matches=("Lås upp artikeln", "Ingen bindningstid, säg upp när du vill."),
        ignores=("Hamnen får obegränsad trafik och skylten läses upp.",),
    ),
    wordings.already_subscriber(
        guard=("redan prenumerant", "redan plusprenumerant", "redan kund"),
        pattern=r"\bredan (?:(?:plus)?prenumerant|kund) ?(?:\?|, logga in)",
        matches=("Är du redan prenumerant? Logga in",),
        ignores=("Skolan är redan prenumerant på tidningen.",),
    ),
    wordings.read_more_tail(
        guard=("las mer", "lasa", "las vidare", "las hela"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:las mer|fortsatt (?:att )?lasa"
            r"|las vidare|las hela (?:artikeln|inlagget|texten))"
            rf"{OFFER_END}"
        ),
        matches=(
            "Slussen har varit stängd sedan maj… Läs mer",
            "Slussen är stängd. [Fortsätt läsa →]",
        ),
        ignores=(
            "Sov gott och gå till biblioteket i hamnen. Läs mer.",
            "Läs mer",
            "Slussen är stängd. Läs mer:",
            "Slussen är stängd. Fortsätt läsa under annonsen",
        ),
    ),
    wordings.read_more_after(
        guard=("lasa", "las vidare", "las hela"),
        pattern=r"^\W*(?:fortsatt (?:att )?lasa|las vidare|las hela (?:artikeln|texten))\W*$",
        matches=(gated("<div>Fortsätt läsa</div>"),),
        ignores=("Fortsätt läsa under annonsen",),
    ),
    wordings.rest_elsewhere(
        guard=("las hela", "i sin helhet", "hela artikeln", "hela intervjun"),
        pattern=(
            rf"\blas hela (?:artikeln|intervjun|reportaget|texten|kronikan) (?:i|pa|hos|har)\b{_NO_SITE}"
            rf"|\bhela (?:artikeln|intervjun) (?:finns|gar) att lasa (?:i|pa|hos|har)\b{_NO_SITE}"
            r"|\bartikeln (?:finns|gar) att lasa i sin helhet (?:i|pa|hos|har)\b"
        ),
        matches=(
            "Läs hela intervjun i lördagens tidning.",
            "Hela artikeln finns att läsa på Hamnposten.",
        ),
        ignores=(
            "Han läste hela artikeln högt på piren.",
            "Hela intervjun finns att läsa på hamnens webbplats.",
        ),
    ),
    wordings.other_parts(
        guard=("fortsatter pa", "del 1 av", "del 2 av"),
        pattern=r"\b(?:artikeln )?fortsatter pa (?:nasta sida|sida \d)|\b(?:del 1 av|del 2 av) \d\b",
        matches=("Artikeln fortsätter på sida 4", "Fyrvaktaren. Del 1 av 3"),
        ignores=("Arbetet fortsätter på kajen, en del 2 dagar i veckan.",),
    ),
    wordings.given_free(
        excuses=(
            "sv.subscribers-label",
            "sv.subscribers-label-at-end",
            "sv.article-for-subscribers",
        ),
        guard=("oppen for alla", "fri att lasa", "gratis att lasa", "upplast"),
        pattern=(
            rf"\b(?:den har|denna) {_PIECE} ar "
            r"(?:oppen for alla|fri att lasa|gratis att lasa|upplast)"
        ),
        matches=("Den här artikeln är öppen för alla.",),
        ignores=("Bryggan är öppen för alla.",),
    ),
    wordings.appeared_first(
        guard=("dok forst upp pa", "forst publicerad pa"),
        pattern=r"\b(?:inlagget|artikeln) [^\n]{0,140}(?:dok forst upp pa|forst publicerad pa)\b",
        matches=("Inlägget Slussen är stängd dök först upp på Hamnposten.",),
        ignores=("Sälen dök först upp på kajen.",),
        seen="WordPress feeds",
    ),
)
