"""Romanian: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..sentences import CHANNEL, NO_CHANNEL, OFFER_END, SENTENCE_END

_PIECE = r"(?:articol(?:ul)?|continut(?:ul)?|text(?:ul)?|material(?:ul)?|interviu(?:l)?)"
_READERS = (
    r"(?:(?:rezervat|disponibil|accesibil|destinat)a? )?(?:(?:doar|numai"
    r"|exclusiv) (?:pentru )?abonati(?:lor|i)?|(?<=rezervat )abonatilor"
    r"|(?<=destinat )abonatilor)\b"
)
_READ_ON = (
    r"(?:(?:citi|citeste|cititi) (?:(?:(?:restul|tot|intregul|acest) )?"
    rf"(?:{_PIECE}|articolului|textului)\b|integral\b|mai departe|in continuare)"
    rf"|continua (?:lectura|sa citesti|citirea)|avea acces la (?:acest|intregul) {_PIECE})"
)
_SUBSCRIBE = (
    r"(?:aboneaza-te|abonati-va|cumpara (?:un )?abonament|devino abonat"
    r"|alege (?:un )?abonament)"
)
_REGISTER = (
    r"(?:autentifica-te|conecteaza-te|inregistreaza-te|logheaza-te"
    r"|creeaza(?:-ti)? (?:un )?cont|intra in cont)"
)
_ON = rf"(?:(?!coment|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = (
    rf"(?:(?:{_PIECE} )?(?:disponibil )?(?:doar|numai|exclusiv) pentru abonati"
    rf"|{_PIECE} (?:pentru|rezervat) (?:abonati|abonatilor))"
)

RULES = (
    wordings.share_left_to_read(
        guard="% de citit",
        pattern=r"\b(?:mai )?(?:raman|ramas|ai)(?: inca)? (?P<remaining>\d[\d,.]*) ?% de citit",
        matches=("Îți mai rămân 75% de citit.",),
        ignores=("Un sondaj de 75% de citit pe plajă.",),
    ),
    wordings.rest_for_subscribers(
        guard="abona",
        pattern=(
            r"\b(?:(?:restul|continuarea) (?:articolului|textului|materialului|interviului)"
            rf"|textul integral) (?:este|e) {_READERS}"
        ),
        matches=("Restul articolului este rezervat abonaților.",),
        ignores=(
            "Restul cheiului este rezervat bărcilor, spun abonații teatrului.",
            "O sută de bilete se vând liber, restul este rezervat abonaților.",
        ),
    ),
    wordings.article_for_subscribers(
        guard="abona",
        pattern=(
            rf"\bacest (?:(?!continut|material){_PIECE} (?:este|e) {_READERS}"
            rf"|{_PIECE} (?:este|e) {_READERS}{SENTENCE_END})"
            r"|\b(?:doar|numai) abonatii pot citi\b"
        ),
        matches=(
            "Acest articol este disponibil doar pentru abonați.",
            "Doar abonații pot citi acest articol.",
        ),
        ignores=(
            "Acest text este o scrisoare către abonații teatrului.",
            "Deocamdată doar abonații pot accesa noua funcție a telefonului.",
            "Acest conținut este disponibil doar pentru abonați ai magazinului de jocuri.",
        ),
    ),
    wordings.subscribe_to_read_on(
        guard=("abone", "abonati-va", "cumpara ", "abonat", "abonament"),
        pattern=(
            rf"\b{_SUBSCRIBE}{_ON}{{0,50}}? (?:pentru a|ca sa|si) {_READ_ON}"
            rf"|\bpentru a {_READ_ON}{_ON}{{0,50}}?\b{_SUBSCRIBE}{NO_CHANNEL}"
        ),
        matches=(
            "Pentru a citi restul articolului, abonează-te.",
            "Abonează-te pentru a citi mai departe.",
        ),
        ignores=(
            "Abonează-te la canalul nostru din port pentru a citi textul cântecului.",
            "Abonează-te la newsletter pentru a citi mai departe despre port.",
            "Pentru a citi în continuare despre port, abonează-te la newsletterul nostru.",
        ),
    ),
    wordings.register_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=(
            "autentifica-te",
            "conecteaza-te",
            "inregistreaza-te",
            "logheaza-te",
            " un cont",
            "creeaza cont",
            "-ti cont",
            "in cont",
        ),
        pattern=(
            rf"\b{_REGISTER}{_ON}{{0,40}}? (?:pentru a|ca sa|si) {_READ_ON}"
            rf"|\bpentru a {_READ_ON}{_ON}{{0,50}}?\b{_REGISTER}{NO_CHANNEL}"
        ),
        matches=(
            "Autentifică-te pentru a citi articolul.",
            "Pentru a citi mai departe, creează un cont.",
        ),
        ignores=("Autentifică-te pentru a comenta și citește articolul.",),
    ),
    wordings.limit_reached(
        guard=("gratuit", "gratis"),
        pattern=(
            r"\bai (?:atins|depasit|epuizat|citit) [^.?!]{0,40}?articole(?:lor|le)? "
            r"(?:gratuite|gratis)"
        ),
        matches=("Ai atins limita de articole gratuite.",),
        ignores=("Ai citit despre locul gratuit din port?",),
    ),
    wordings.subscribers_label(
        guard="abona",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Articol disponibil doar pentru abonați",),
        ignores=("Reduceri la teatru doar pentru vechii abonați",),
    ),
    wordings.subscribers_label_at_end(
        guard="abona",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Exclusiv pentru abonați",),
        ignores=("Citește și, doar pentru abonați: farul se stinge",),
    ),
    wordings.offer(
        guard=("acces nelimitat", "abonamente de la", "anulezi oricand"),
        pattern=r"\bacces nelimitat la|\babonamente de la \d|\banulezi oricand",
        matches=("Acces nelimitat la toate articolele. Anulezi oricând.",),
        ignores=("Biletul dă acces nelimitat, spune primarul.",),
    ),
    wordings.already_subscriber(
        guard=("esti deja abonat", "ai deja"),
        pattern=r"\besti deja abonat ?\?|\bai deja (?:un )?(?:abonament|cont) ?\?",
        matches=("Ești deja abonat? Intră în cont",),
        ignores=("Ai deja un bilet de barcă?",),
    ),
    wordings.read_more_tail(
        guard=("citeste ", "citeste", "cititi ", "mai mult"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:citeste mai (?:departe|mult)"
            r"|citeste (?:tot|in continuare)|(?:citeste|cititi) (?:articolul|textul) "
            r"(?:complet|integral))"
            rf"{OFFER_END}"
        ),
        matches=(
            "Ecluza este închisă din mai… Citește mai departe",
            "Ecluza este închisă. [Citește mai mult →]",
        ),
        ignores=(
            "Dormiți bine și mergeți la biblioteca din port. Citește mai mult.",
            "Citește mai mult",
            "Ecluza este închisă. Citește mai mult:",
        ),
    ),
    wordings.rest_elsewhere(
        guard=("articolul ", "textul ", "interviul ", "materialul "),
        pattern=(
            r"\b(?:citeste|cititi) (?:articolul|textul|interviul|materialul) (?:complet|integral) "
            r"(?:pe|in|aici)\b|\b(?:articolul|textul|interviul) (?:integral|complet) "
            r"(?:poate fi citit|il puteti citi|este disponibil) (?:pe|in|aici)\b"
            r"(?! (?:site-ul|pagina|canalul) (?!ziar))"
        ),
        matches=(
            "Citește articolul integral pe Farul de Apus.",
            "Interviul integral poate fi citit în ediția tipărită.",
        ),
        ignores=(
            "Consiliul a publicat textul integral al hotărârii.",
            "Textul integral este disponibil pe site-ul portului.",
        ),
    ),
    wordings.appeared_first(
        guard=("apare prima data in", "a aparut prima data"),
        pattern=r"\b(?:articolul|postarea) [^\n]{0,140}(?:apare prima data in|a aparut prima data)\b",
        matches=("Articolul Ecluza este închisă apare prima dată în Farul.",),
        ignores=("Ceața apare prima dată în mai.",),
        seen="WordPress feeds",
    ),
)
