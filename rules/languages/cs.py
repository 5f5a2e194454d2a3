"""Czech: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..examples import gated
from ..sentences import CHANNEL, NO_CHANNEL, OFFER_END, SENTENCE_END

_PIECE = r"(?:clanek|obsah|text|rozhovor|komentar|material)"
_FOR_READERS = (
    r"(?:jen |pouze |vyhradne |exkluzivne )?(?:(?:dostupny|pristupny|urcen|k dispozici"
    r"|otevren|dostupne|pristupne)\w? )?(?:jen |pouze |vyhradne "
    r"|exkluzivne )?(?:pro )?(?:nase )?predplatitel"
)
_ARTICLE = r"(?:clanek|text|rozhovor|komentar)"
_OPEN_TO = (
    r"(?:dostupny |pristupny |urcen |k dispozici )(?:jen |pouze |vyhradne )(?:pro )?"
    r"(?:nase )?predplatitel"
)
_REST = (
    r"\b(?:(?:zbytek|pokracovani|cele zneni|plne zneni|zbyvajici cast) "
    rf"(?:tohoto )?(?:clanku|textu|rozhovoru)|cely text) je {_FOR_READERS}"
)
_THIS = (
    rf"\b(?:(?:tento|cely) )?(?:{_ARTICLE} je {_OPEN_TO}|{_PIECE} je {_OPEN_TO}\w*{SENTENCE_END})"
    rf"|\btento (?:{_ARTICLE} je {_FOR_READERS}|{_PIECE} je {_FOR_READERS}\w*{SENTENCE_END})"
)
_READ_ON = (
    r"(?:(?:cist|ctete|ctite) dale?\b|pokracujte ve cteni|pokracovat ve cteni"
    r"|pokracovani ve cteni|(?:precist|prectete|docist|doctete) "
    r"(?:si )?(?:cely|tento|clanek)|(?:precteni|cteni|docteni) (?:celeho |tohoto )?clanku)"
)
_SUBSCRIBE = (
    r"(?:predplatte si|(?:kupte|objednejte|poridte|ziskejte) si (?:\w+ )?predplatne"
    r"|zakupte (?:si )?(?:\w+ )?predplatne|zaplatte)"
)
_REGISTER = (
    r"(?:prihlaste se|(?:za)?registrujte se|se (?:prosim )?(?:prihlaste|(?:za)?registrujte))"
)
_ON = rf"(?:(?!diskus|koment|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = rf"(?:{_PIECE} )?(?:je )?(?:jen|pouze|pristupne pouze) pro (?:nase )?predplatitele"

RULES = (
    wordings.share_left_to_read(
        guard=("zbyva ", "zbyvajicich"),
        pattern=r"\bzbyva(?: vam| jeste)? (?:precist )?(?P<remaining>\d[\d,.]*) ?% (?:clanku|tohoto textu)\b",
        matches=("Zbývá vám 75 % článku.",),
        ignores=(
            "Zbývá 75 % nábřeží, píše se v článku.",
            "Zbývá 20 % textu přeložit.",
        ),
    ),
    wordings.rest_for_subscribers(
        guard="predplatitel",
        pattern=_REST,
        matches=(
            "Zbytek článku je pouze pro předplatitele.",
            "Celý text je dostupný jen předplatitelům.",
        ),
        ignores=(
            "Zbytek nábřeží je zavřený, říkají předplatitelé divadla.",
            "Sto vstupenek jde do prodeje, zbytek je pro předplatitele.",
        ),
    ),
    wordings.article_for_subscribers(
        guard=("predplatitel", "je placeny", "je zamceny", "je zpoplatneny"),
        pattern=(rf"{_THIS}|\btento {_PIECE} je (?:placeny|zamceny|zpoplatneny){SENTENCE_END}"),
        matches=(
            "Tento článek je jen pro předplatitele.",
            "Obsah je dostupný pouze pro předplatitele.",
            "Tento článek je placený.",
        ),
        ignores=(
            "Tento text je vzkaz, který divadlo poslalo předplatitelům.",
            "Tento obsah je dostupný jen pro předplatitele herní služby.",
        ),
    ),
    wordings.something_for_subscribers(
        guard="predplatitel",
        pattern=(
            rf"\b(?!{_REST}|{_THIS})(?:tento {_PIECE}|zbytek|pokracovani|cele zneni|plne zneni"
            rf"|zbyvajici cast) je {_FOR_READERS}"
        ),
        matches=("Zbytek je pouze pro předplatitele.",),
        ignores=("Zbytek nábřeží je pro předplatitele divadla.",),
    ),
    wordings.subscribe_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("predpla", "zaplatte", "odemkn", "celemu clanku", "docist", "precist"),
        pattern=(
            rf"\b{_SUBSCRIBE}{_ON}{{0,50}}? (?:a|pro|abyste mohli) {_READ_ON}"
            rf"|\b(?:pro|chcete(?:-li)?|abyste mohli) {_READ_ON}{_ON}{{0,50}}?\b{_SUBSCRIBE}{NO_CHANNEL}"
            r"|\bodemkn(?:out|ete|i) (?:si )?(?:tento |cely )?clanek"
            r"|\bziskejte pristup k celemu clanku"
        ),
        matches=(
            "Odemknout článek",
            "Předplaťte si noviny a čtěte dál. Předplaťte si je a pokračujte ve čtení.",
            "Pro pokračování ve čtení si kupte, nebo zakupte předplatné.",
        ),
        ignores=(
            "Předplaťte si náš kanál o přístavu a čtěte dál.",
            "Předplaťte si newsletter a čtěte dál o přístavu.",
        ),
    ),
    wordings.register_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("prihlaste", "registrujte"),
        pattern=(
            rf"\b{_REGISTER}{_ON}{{0,40}}? (?:a|pro|abyste mohli) {_READ_ON}"
            rf"|\b(?:pro|chcete(?:-li)?|abyste mohli) {_READ_ON}{_ON}{{0,50}}?\b{_REGISTER}{NO_CHANNEL}"
        ),
        matches=(
            "Přihlaste se a pokračujte ve čtení.",
            "Pro pokračování ve čtení se prosím přihlaste.",
        ),
        ignores=("Přihlaste se do diskuse a čtěte dál.",),
    ),
    wordings.limit_reached(
        guard=("zdarma", "bezplatnych clanku"),
        pattern=(
            r"\b(?:vycerpali|precetli|dosahli) jste [^.?!]{0,40}?(?:clanku zdarma"
            r"|bezplatnych clanku|clanky zdarma)"
        ),
        matches=("Vyčerpali jste limit článků zdarma.",),
        ignores=("Přečetli jste si o vlaku zdarma?",),
    ),
    wordings.subscribers_label(
        guard="predplatitele",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Článek jen pro předplatitele",),
        ignores=("Slevy v divadle jen pro stálé předplatitele",),
    ),
    wordings.subscribers_label_at_end(
        guard="predplatitele",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Přístupné pouze pro předplatitele",),
        ignores=("Čtěte také, jen pro předplatitele: maják zhasíná",),
    ),
    wordings.offer(
        guard=("predplatne", "neomezeny pristup", "kdykoli zrus"),
        pattern=(
            r"\bkupte si (?:digitalni )?predplatne|\b(?:digitalni )?predplatne (?:od|za|jiz od) \d"
            r"|\bneomezeny pristup k|\bkdykoli zrusi"
        ),
        matches=("Kupte si digitální předplatné", "Předplatné od 39 Kč. Kdykoli zrušíte."),
        ignores=("Divadlo zvýšilo předplatné o desetinu.",),
    ),
    wordings.already_subscriber(
        guard=(
            "mam predplatne",
            "mate predplatne",
            "jiz predplatne",
            "uz predplatne",
            "predplatitel",
        ),
        pattern=(
            r"\b(?:uz|jiz) mam predplatne|\bmate (?:uz |jiz )?predplatne ?\?"
            r"|\bjste (?:uz |jiz )?(?:predplatitel|predplatitelem) ?\?"
        ),
        matches=("Už mám předplatné",),
        ignores=("Jste už předplatitel divadla nebo jen host?",),
    ),
    wordings.read_more_tail(
        guard=("cist dal", "cist vice", "cely clanek", "ctete dal"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:cist dale?|cist vice|ctete dale?"
            r"|(?:cist )?cely clanek)"
            rf"{OFFER_END}"
        ),
        matches=("Zdymadlo je zavřené od května… Číst dál", "Zdymadlo je zavřené. [Celý článek →]"),
        ignores=(
            "Spěte dobře a choďte do knihovny v přístavu. Čtěte dál.",
            "Číst dál",
            "Zdymadlo je zavřené. Čtěte dále:",
        ),
    ),
    wordings.read_more_after(
        guard=("cist dal", "cely clanek", "ve cteni"),
        pattern=r"^\W*(?:cist dale?|(?:cist )?cely clanek|pokracovat ve cteni)\W*$",
        matches=(gated("<div>Pokračovat ve čtení</div>"),),
        ignores=("Číst dál pod reklamou",),
    ),
    wordings.rest_elsewhere(
        guard=("cely clanek", "cely rozhovor", "cely text"),
        pattern=(
            r"\bcely (?:clanek|rozhovor|text) "
            r"(?:ctete|najdete|si (?:muzete )?prectete|si muzete precist|vysel|cist) "
            r"(?:na|v|ve|zde)\b(?! (?:strank\w+|webu) (?:minister|urad|obce|mesta|pristav|radi))"
        ),
        matches=(
            "Celý článek čtěte na Přístavních listech.",
            "Celý rozhovor najdete v sobotním vydání.",
        ),
        ignores=(
            "Četl celý text zákona nahlas.",
            "Celý text najdete na stránkách přístavu.",
        ),
    ),
    wordings.other_parts(
        guard=(
            "na dalsi strane",
            "na dalsi strance",
            "na strane",
            "dil 1 z",
            "dil 2 z",
            "cast 1 z",
            "cast 2 z",
        ),
        pattern=(
            r"\bpokracovani na (?:dalsi (?:strane|strance)|strane \d)"
            r"|\b(?:dil 1 z|dil 2 z|cast 1 z|cast 2 z) \d\b"
        ),
        matches=("Pokračování na straně 4", "Strážce majáku. Díl 1 z 3"),
        ignores=("Stojí na straně 2 obcí.",),
    ),
)
