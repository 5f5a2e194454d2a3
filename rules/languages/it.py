"""Italian: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence
from completeness.rule import LAST, Phrase

from .. import wordings
from ..examples import gated
from ..sentences import CHANNEL, NO_ARCHIVE, NO_CHANNEL, OFFER_END, SENTENCE_END

_PIECE = r"(?:articolo|contenuto|testo|approfondimento|intervista|notizia|reportage|inchiesta)"
_READERS = (
    r"(?:solo |soltanto |esclusivamente )?(?:agli|ai|per gli|per i|per) "
    r"(?:nostri |soli |utenti |lettori )*abbonat[ie]\b"
)
_ARTICLE = r"(?:articolo|testo|approfondimento|intervista|notizia|reportage|inchiesta)"
_IS_FOR = (
    r"(?:e|resta) (?:riservat[oa]|accessibile|disponibile|leggibile|visibile|solo|in esclusiva"
    rf"|un'esclusiva)? ?{_READERS}"
)
_REST = (
    r"\b(?:il resto|il seguito|la versione (?:integrale|completa)) "
    rf"(?:dell'|del |della |di quest[oa] |di quest'){_ARTICLE} {_IS_FOR}"
    r"|\bil (?:testo (?:integrale|completo)|resto del contenuto) "
    rf"{_IS_FOR}{SENTENCE_END}"
)
_THIS = rf"\bquest[oa']? ?(?:{_ARTICLE} {_IS_FOR}|contenuto {_IS_FOR}{SENTENCE_END})"
_READ_ON = (
    r"(?:(?:continuare|continua) (?:a leggere|la lettura)"
    r"|proseguire (?:la|nella|con la) lettura"
    r"|leggere (?:tutto l'articolo|il resto|l'articolo|questo (?:articolo|contenuto)"
    r"|l'intero articolo)|sbloccare (?:l'|questo )(?:articolo|contenuto))"
)
_SUBSCRIBE = (
    r"(?:(?<!gli )(?<!nostri )\babbonati\b|\babbonatevi|\bsottoscrivi"
    r"|\b(?:attiva|acquista|scegli) (?:un|il tuo|l')\b ?abbonamento)"
)
_REGISTER = (
    r"(?:\bregistrati|\baccedi\b|\beffettua (?:il login|l'accesso)|\bfai (?:il )?login"
    r"|\bcrea un account)"
)
_ON = rf"(?:(?!comment|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = (
    rf"(?:(?:{_PIECE} )?(?:riservat[oa]|(?:in )?esclusiv[oa]|solo)|{_PIECE}) "
    r"(?:agli abbonati|per (?:gli )?abbonati|(?:ai|per i) nostri abbonati)"
)

RULES = (
    wordings.share_left_to_read(
        guard=("da leggere", "dell'articolo", "di questo articolo"),
        pattern=(
            r"\bresta(?:no)? (?:ancora )?(?:da leggere )?(?:il |un )?(?P<remaining>\d[\d,.]*) ?% "
            r"(?:(?:dell'|di questo )articolo|da leggere)"
        ),
        matches=("Ti resta il 75% dell'articolo da leggere.",),
        ignores=("Resta il 75% del molo da rifare, e un articolo del bilancio dell'articolo.",),
    ),
    wordings.rest_for_subscribers(
        guard="abbonat",
        pattern=(rf"{_REST}|\bcontinua a leggere: articolo riservato agli abbonati"),
        matches=(
            "Il resto dell'articolo è riservato agli abbonati.",
            "Continua a leggere: articolo riservato agli abbonati",
        ),
        ignores=(
            "Il resto della sala è riservato alla banda, non agli abbonati del teatro.",
            "Cento biglietti vanno in vendita, il resto è riservato agli abbonati.",
        ),
    ),
    wordings.article_for_subscribers(
        guard="abbonat",
        pattern=(
            rf"{_THIS}|\bsolo gli abbonati possono (?:leggere\b|continuare a leggere)"
            r"|\b(?<!non )(?:devi|bisogna) essere abbonat[oi] per (?:leggere\b|continuare (?:a legg|la lett))"
        ),
        matches=(
            "Questo articolo è riservato agli abbonati.",
            "Questo contenuto è disponibile solo per i nostri abbonati.",
            "Devi essere abbonato per leggere l'articolo.",
        ),
        ignores=(
            "Questo articolo non piace agli abbonati del gas.",
            "Per l'area riservata agli abbonati: lo stato del tuo abbonamento è sospeso.",
            "Solo gli abbonati possono accedere alla tribuna coperta.",
            "Non devi essere abbonato per leggere il bollettino del porto.",
            "Questo contenuto è disponibile per gli abbonati della piattaforma di giochi.",
        ),
    ),
    wordings.something_for_subscribers(
        guard="abbonat",
        pattern=(
            rf"\b(?!{_REST}|{_THIS})(?:quest[oa']? ?{_PIECE}|il resto|il seguito"
            r"|la versione (?:integrale|completa)|il testo (?:integrale|completo))"
            rf"(?: (?:dell'|del |di questo ){_PIECE})? {_IS_FOR}"
        ),
        matches=("Il resto è riservato agli abbonati.",),
        ignores=("Il resto della sala è riservato agli abbonati del teatro.",),
    ),
    wordings.subscribe_to_read_on(
        guard=("abbonat", "sottoscrivi", "abbonamento"),
        pattern=(
            rf"{_SUBSCRIBE}{_ON}{{0,50}}? (?:per|e) {_READ_ON}{NO_ARCHIVE}|(?<!gli )\babbonati per leggere\W*$"
            rf"|\bper {_READ_ON}{_ON}{{0,60}}?{_SUBSCRIBE}{NO_CHANNEL}"
            rf"|\b{_READ_ON} (?:con|attivando) (?:un|il tuo) abbonamento"
        ),
        matches=(
            "Abbonati per continuare a leggere.",
            "Per continuare a leggere, abbonati a 1 € al mese.",
            "Abbonati per leggere",
        ),
        ignores=(
            "Abbonati ora per continuare a leggere e avere accesso all'archivio completo.",
            "Gli abbonati per continuare a leggere la rivista vanno in biblioteca.",
            "Abbonati al nostro canale del porto per continuare a leggere con noi.",
            "Per continuare a leggere storie come questa, abbonati alla nostra newsletter.",
        ),
    ),
    wordings.register_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("registrati", "accedi", "l'accesso", "login", "crea un account"),
        pattern=(
            rf"{_REGISTER}(?! (?:al|sul) (?:sito|portale) d){_ON}{{0,50}}? (?:per|e) {_READ_ON}"
            rf"|\bper {_READ_ON}{_ON}{{0,60}}?{_REGISTER}{NO_CHANNEL}"
        ),
        matches=(
            "Registrati gratis per continuare a leggere.",
            "Per leggere l'articolo effettua l'accesso.",
        ),
        ignores=(
            "Accedi per commentare e leggere l'articolo degli altri.",
            "Accedi al sito del porto per leggere il resto.",
        ),
    ),
    wordings.limit_reached(
        guard=("articoli gratuiti", "articoli gratis", "articoli omaggio"),
        pattern=(
            r"\bhai (?:raggiunto|esaurito|superato|terminato|letto) [^.?!]{0,40}?articoli "
            r"(?:gratuiti|gratis|omaggio)"
        ),
        matches=(
            "Hai raggiunto il limite di articoli gratuiti.",
            "Hai letto tutti gli articoli gratuiti del mese.",
        ),
        ignores=("Hai raggiunto il faro. Gli articoli gratuiti sono finiti.",),
    ),
    wordings.articles_left(
        guard=(" gratuit", " gratis"),
        pattern=(
            r"\b(?:ti )?(?:resta|restano|rimangono) (?:ancora )?(?:\d+|un|due|tre) articol[oi] "
            r"(?:gratuit[oi]|gratis)"
        ),
        matches=("Ti restano 2 articoli gratuiti questo mese.",),
        ignores=("Il sito pubblica 3 articoli gratuiti a settimana.",),
    ),
    wordings.subscribers_label(
        guard="abbonati",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Contenuto riservato agli abbonati",),
        ignores=("Sconti per abbonati al teatro",),
    ),
    wordings.subscribers_label_at_end(
        guard="abbonati",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Solo per abbonati",),
        ignores=("Leggi anche, solo per abbonati: il faro si spegne",),
    ),
    wordings.offer(
        guard=(
            "accesso illimitato",
            "senza limiti",
            "abbonati a",
            "quando vuoi",
            "vedi le offerte",
        ),
        pattern=(
            r"\baccesso illimitato a (?:tutti|tutto|ogni)|\bleggi senza limiti|\bdisdici quando vuoi"
            r"|(?<!gli )\babbonati a (?:partire|soli|solo|\d)"
        ),
        matches=(
            "Accesso illimitato a tutti gli articoli. Disdici quando vuoi.",
            "Abbonati a partire da 1 €",
        ),
        ignores=("La tessera dà accesso illimitato al tram, anche agli abbonati a metà prezzo.",),
    ),
    wordings.already_subscriber(
        guard=("gia abbonato", "gia abbonata", "gia un abbonamento"),
        pattern=r"\bgia abbonat[oa](?:/a)? ?\?|\bhai gia un abbonamento ?\?",
        matches=("Sei già abbonato? Accedi",),
        ignores=("Il comune ha già abbonato le scuole alla rivista.",),
    ),
    wordings.read_more_tail(
        confidence=Confidence.HIGH,
        guard=("leggi ", "leggere", "continua la lettura"),
        pattern=(
            r"(?:\.\.\.|\[|\]) ?\W{0,4}(?:leggi tutto|leggi di piu"
            r"|continua a leggere|continua la lettura"
            r"|leggi (?:l'articolo completo|l'intero articolo|tutto l'articolo))"
            rf"{OFFER_END}"
        ),
        matches=(
            "La chiusa è ferma da maggio […] Leggi tutto",
            "La chiusa è ferma da maggio… Continua a leggere »",
        ),
        ignores=("Leggi tutto", "La chiusa è ferma. Continua a leggere dopo la pubblicità"),
        seen="WordPress feeds",
    ),
    Phrase(
        name="read-more-sentence",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="After the text's last sentence stands an offer to read on.",
        guard=("leggi ", "leggere", "continua la lettura"),
        pattern=(
            r"(?<=[.!?)] )(?<!\.\.\. )(?:leggi tutto|leggi di piu"
            r"|continua a leggere|continua la lettura"
            r"|leggi (?:l'articolo completo|l'intero articolo|tutto l'articolo))"
            rf"{OFFER_END}"
        ),
        matches=("La chiusa è ferma da maggio. Leggi tutto",),
        ignores=(
            "Dormite bene e andate nella biblioteca del porto. Continua a leggere.",
            "Leggi tutto",
            "La chiusa è ferma. Leggi di più:",
        ),
    ),
    wordings.read_more_after(
        guard=("continua a leggere", "continua la lettura", "leggi "),
        pattern=(
            r"^\W*(?:continua (?:a leggere|la lettura)"
            r"|leggi (?:l'articolo completo|l'intero articolo|tutto l'articolo))\W*$"
        ),
        matches=(gated("<div>Continua a leggere</div>"),),
        ignores=("Pubblicità. Continua a leggere sotto.",),
    ),
    wordings.rest_elsewhere(
        guard=(
            "l'articolo",
            "l'intervista",
            "il servizio",
            "il testo",
            "continua a leggere su",
            "in edicola",
        ),
        pattern=(
            r"\b(?:leggi|leggete) (?:l'articolo|l'intervista|il servizio|il testo) "
            r"(?:complet[oa]|integrale) (?:su|sul|in|nell'|qui)"
            r"|\b(?:l'articolo|l'intervista|il servizio|il testo) (?:complet[oa]|integrale) "
            r"(?:e (?:disponibile|pubblicat[oa])|si (?:puo leggere|trova)|lo trovi|la trovi) "
            r"(?:sul?(?!\w)|in|nell'|qui)(?! (?:sito|portale|canale) d)"
            r"|\bcontinua a leggere su (?:www\.)?[\w-]+\.\w{2,4}\W*$"
        ),
        matches=(
            "Leggi l'articolo completo su Il Faro di Ponente.",
            "L'intervista integrale si trova in edicola.",
        ),
        ignores=(
            "Il giudice ha letto l'articolo del codice.",
            "Il testo integrale è disponibile sul sito del porto.",
            "Continua a leggere su questo argomento",
        ),
    ),
    wordings.other_parts(
        guard=("continua a pagina", "segue a pagina", "parte ", "(continua"),
        pattern=r"\b(?:continua|segue) a pagina \d|\bparte \d (?:di |/ ?)\d\b|\(continua\)\W*$",
        matches=("Segue a pagina 4", "Il guardiano del faro. Parte 1 di 3"),
        ignores=("Il lavoro è a parte 2 volte la settimana.",),
    ),
    wordings.given_free(
        excuses=(
            "it.subscribers-label",
            "it.subscribers-label-at-end",
            "it.article-for-subscribers",
            "it.something-for-subscribers",
        ),
        guard=("gratuit", "accesso libero", "gratis per tutti", "accessibile a tutti"),
        pattern=(
            rf"\bquesto {_PIECE} e (?:gratuito\b|gratis per tutti|ad accesso (?:libero|gratuito)"
            r"|accessibile a tutti|disponibile gratuitamente)"
        ),
        matches=("Questo articolo è ad accesso libero per una settimana.",),
        ignores=("Il molo è ad accesso libero.",),
    ),
    wordings.appeared_first(
        guard=("proviene da", "essere il primo su", "per la prima volta su"),
        pattern=(
            r"\bl'articolo [^\n]{0,140}(?:proviene da|sembra essere il primo su"
            r"|e apparso per la prima volta su)\b"
        ),
        matches=("L'articolo La chiusa è ferma proviene da Il Faro.",),
        ignores=("Il sale proviene da Ponente.",),
        seen="WordPress feeds",
    ),
)
