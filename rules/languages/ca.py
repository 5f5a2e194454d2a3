"""Catalan: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..sentences import CHANNEL, OFFER_END

_PIECE = r"(?:article|contingut|text|reportatge|noticia|entrevista)"
_READERS = r"(?:per a |als |a )(?:nostres |els |les )?(?:subscriptors|socis)\b"
_ONLY = (
    r"(?:(?:nomes|exclusivament|exclusi(?:u|va)|reservat|reservada|disponible"
    r"|accessible) ){0,3}"
)
_READ_ON = (
    r"(?:(?:continuar|seguir|continua|segueix) (?:llegint|la lectura)"
    r"|llegir (?:la resta|aquest|l'article|tot l'article|el contingut))"
)
_SUBSCRIBE = r"(?:subscriu-te|subscriviu-vos|fes-te (?:subscriptor|subscriptora|soci))"
_REGISTER = r"(?:registra't|inicia sessio|inicieu sessio|identifica't|crea un compte)"
_ON = rf"(?:(?!coment|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = (
    rf"(?:{_PIECE} )?(?:exclusi(?:u|va)|nomes|reservat) "
    r"(?:per a |per als |als )(?:nostres )?subscriptors"
)

RULES = (
    wordings.rest_for_subscribers(
        confidence=Confidence.MEDIUM,
        guard=("subscriptors", "socis"),
        pattern=(
            r"\b(?:la resta|el text complet|l'article complet)(?: (?:d'aquest|de l'"
            rf"|d'aquesta) ?{_PIECE})? (?:es|esta) {_ONLY}{_READERS}"
        ),
        matches=("La resta d'aquest article és només per a subscriptors.",),
        ignores=("La resta del moll és tancada, diuen els subscriptors del teatre.",),
    ),
    wordings.article_for_subscribers(
        confidence=Confidence.MEDIUM,
        guard=("subscriptor", "socis"),
        pattern=(
            rf"\baquest(?:a)? {_PIECE} (?:es|esta) {_ONLY}{_READERS}"
            r"|\bnomes els subscriptors poden (?:llegir|accedir)"
            r"|\bcal ser subscriptor per (?:llegir|continuar)"
        ),
        matches=("Aquest contingut és exclusiu per a subscriptors.",),
        ignores=("Aquest text explica als subscriptors del gas què paguen.",),
    ),
    wordings.subscribe_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("subscriu", "subscriviu", "fes-te"),
        pattern=(
            rf"\b{_SUBSCRIBE}{_ON}{{0,50}}? (?:per|i) {_READ_ON}"
            rf"|\bper {_READ_ON}{_ON}{{0,60}}?\b{_SUBSCRIBE}"
        ),
        matches=("Subscriu-te per continuar llegint.", "Per llegir l'article, fes-te subscriptor."),
        ignores=("Subscriu-te al butlletí per continuar llegint històries.",),
    ),
    wordings.register_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("registra't", "a sessio", "eu sessio", "identifica't", "un compte"),
        pattern=(
            rf"\b{_REGISTER}{_ON}{{0,50}}? (?:per|i) {_READ_ON}"
            rf"|\bper {_READ_ON}{_ON}{{0,60}}?\b{_REGISTER}"
        ),
        matches=(
            "Inicia sessió per continuar llegint.",
            "Per llegir l'article, registra't gratis.",
        ),
        ignores=("Inicia sessió per comentar i llegir aquest article.",),
    ),
    wordings.limit_reached(
        guard="gratu",
        pattern=(
            r"\bhas (?:arribat al|superat el|esgotat el) limit d'articles gratuits"
            r"|\bhas llegit (?:tots )?els (?:teus )?(?:\d+ )?articles gratuits"
        ),
        matches=("Has arribat al límit d'articles gratuïts.",),
        ignores=("Has arribat al límit de transport gratuït.",),
    ),
    wordings.subscribers_label(
        guard="subscriptors",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Contingut exclusiu per a subscriptors",),
        ignores=("Descomptes al teatre per a subscriptors antics",),
    ),
    wordings.subscribers_label_at_end(
        guard="subscriptors",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Només per a subscriptors",),
        ignores=("Llegeix també, només per a subscriptors: el far s'apaga",),
    ),
    wordings.already_subscriber(
        guard=("ja ets", "ja soc subscriptor"),
        pattern=r"\bja ets (?:subscriptor|subscriptora|soci)(?:/a)? ?\?|\bja soc subscriptor",
        matches=("Ja ets subscriptor? Inicia sessió",),
        ignores=("Ja ets a la llista del club de rem?",),
    ),
    wordings.read_more_tail(
        guard=("llegint", "llegir mes", "llegeix mes", "llegir-ne mes"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:(?:continua|segueix|continuar"
            r"|seguir) llegint|llegir mes|llegeix mes|llegir-ne mes)"
            rf"{OFFER_END}"
        ),
        matches=("La comporta és tancada des del maig… Continua llegint",),
        ignores=(
            "Dormiu bé i aneu a la biblioteca del port. Llegeix més.",
            "Llegir més",
            "La comporta és tancada. Continua llegint sota la foto",
        ),
    ),
    wordings.rest_elsewhere(
        guard=("l'article", "l'entrevista", "el reportatge"),
        pattern=(
            r"\bllegi(?:r|u)? ?(?:l'article|l'entrevista|el reportatge) "
            r"(?:complet|complerta|completa|integre) (?:a|al|aqui)\b"
            r"|\b(?:l'article|l'entrevista|el reportatge) "
            r"(?:complet|completa|integre) es pot llegir (?:a|al|aqui)\b"
        ),
        matches=("L'entrevista completa es pot llegir al Far de Ponent.",),
        ignores=("Va llegir l'article del codi en veu alta.",),
    ),
)
