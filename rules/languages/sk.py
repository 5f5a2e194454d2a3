"""Slovak: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..sentences import CHANNEL, NO_CHANNEL, OFFER_END, SENTENCE_END

_PIECE = r"(?:clanok|obsah|text|rozhovor|komentar|material)"
_FOR_READERS = (
    r"(?:(?:dostupny|pristupny|urceny|k dispozicii|otvoreny) )?(?:len |iba |vyhradne "
    r"|exkluzivne )?(?:pre )?(?:nasich )?predplatitel"
)
_ARTICLE = r"(?:clanok|text|rozhovor|komentar)"
_OPEN_TO = (
    r"(?:dostupny |pristupny |urceny |k dispozicii )(?:len |iba |vyhradne )(?:pre )?"
    r"(?:nasich )?predplatitel"
)
_REST = (
    r"\b(?:(?:zvysok|pokracovanie|cele znenie) (?:tohto )?(?:clanku|textu|rozhovoru)"
    rf"|cely (?:text|clanok)) je {_FOR_READERS}"
)
_THIS = (
    rf"\b(?:(?:tento|cely) )?(?:{_ARTICLE} je {_OPEN_TO}|{_PIECE} je {_OPEN_TO}\w*{SENTENCE_END})"
    rf"|\btento (?:{_ARTICLE} je {_FOR_READERS}|{_PIECE} je {_FOR_READERS}\w*{SENTENCE_END})"
)
_READ_ON = (
    r"(?:(?:citat|citajte) dalej|(?:pokracujte|pokracovat|pokracovanie) v citani"
    r"|(?:precitat|precitajte|docitat) (?:si )?(?:cely|tento|clanok)"
    r"|(?:precitanie|citanie|docitanie) (?:celeho |tohto )?clanku)"
)
_SUBSCRIBE = (
    r"(?:predplatte si|(?:kupte|objednajte|ziskajte) si (?:\w+ )?predplatne"
    r"|zakupte si (?:\w+ )?predplatne)"
)
_REGISTER = (
    r"(?:prihlaste sa|(?:za)?registrujte sa|sa (?:prosim )?(?:prihlaste|(?:za)?registrujte))"
)
_ON = rf"(?:(?!diskus|koment|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = rf"(?:{_PIECE} )?(?:je )?(?:len|iba) pre (?:nasich )?predplatitelov"

RULES = (
    wordings.share_left_to_read(
        guard="zostava",
        pattern=(
            r"\bzostava(?: vam)?(?: este)? (?:precitat )?(?P<remaining>\d[\d,.]*) ?% "
            r"(?:clanku|tohto textu|na precitanie)\b"
        ),
        matches=("Zostáva vám 75 % článku.",),
        ignores=(
            "Zostáva 75 % nábrežia bez svetla.",
            "Zostáva 20 % textu preložiť.",
        ),
    ),
    wordings.rest_for_subscribers(
        guard="predplatitel",
        pattern=_REST,
        matches=("Zvyšok článku je len pre predplatiteľov.",),
        ignores=(
            "Zvyšok nábrežia je zatvorený, hovoria predplatitelia divadla.",
            "Sto vstupeniek ide do predaja, zvyšok je pre predplatiteľov.",
        ),
    ),
    wordings.article_for_subscribers(
        guard=("predplatitel", "je spoplatneny", "je zamknuty"),
        pattern=(rf"{_THIS}|\btento {_PIECE} je (?:spoplatneny|zamknuty){SENTENCE_END}"),
        matches=(
            "Tento článok je len pre predplatiteľov.",
            "Obsah je dostupný iba pre predplatiteľov.",
        ),
        ignores=(
            "Tento text je odkaz, ktorý divadlo poslalo predplatiteľom.",
            "Tento obsah je dostupný len pre predplatiteľov hernej služby.",
        ),
    ),
    wordings.something_for_subscribers(
        guard="predplatitel",
        pattern=(
            rf"\b(?!{_REST}|{_THIS})(?:tento {_PIECE}|zvysok|pokracovanie|cele znenie)"
            rf" je {_FOR_READERS}"
        ),
        matches=("Zvyšok je len pre predplatiteľov.",),
        ignores=("Zvyšok nábrežia je pre predplatiteľov divadla.",),
    ),
    wordings.subscribe_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("predpla", "odomkn"),
        pattern=(
            rf"\b{_SUBSCRIBE}{_ON}{{0,50}}? (?:a|pre|aby ste mohli) {_READ_ON}"
            rf"|\b(?:pre|ak chcete|aby ste mohli) {_READ_ON}{_ON}{{0,50}}?\b{_SUBSCRIBE}{NO_CHANNEL}"
            r"|\bodomkn(?:ut|ite|i) (?:si )?(?:tento |cely )?clanok"
        ),
        matches=("Odomknite si článok", "Predplaťte si noviny a pokračujte v čítaní."),
        ignores=(
            "Predplaťte si náš kanál o prístave a čítajte ďalej.",
            "Predplaťte si newsletter a čítajte ďalej o prístave.",
        ),
    ),
    wordings.register_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("prihlaste", "registrujte"),
        pattern=(
            rf"\b{_REGISTER}{_ON}{{0,40}}? (?:a|pre|aby ste mohli) {_READ_ON}"
            rf"|\b(?:pre|ak chcete|aby ste mohli) {_READ_ON}{_ON}{{0,50}}?\b{_REGISTER}{NO_CHANNEL}"
        ),
        matches=(
            "Prihláste sa a pokračujte v čítaní.",
            "Pre pokračovanie v čítaní sa prosím prihláste.",
        ),
        ignores=("Prihláste sa do diskusie a čítajte ďalej.",),
    ),
    wordings.subscribers_label(
        guard="predplatitelov",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Článok len pre predplatiteľov",),
        ignores=("Zľavy v divadle len pre stálych predplatiteľov",),
    ),
    wordings.subscribers_label_at_end(
        guard="predplatitelov",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Len pre predplatiteľov",),
        ignores=("Čítajte aj, len pre predplatiteľov: maják zhasína",),
    ),
    wordings.offer(
        guard=("predplatne", "neobmedzeny pristup"),
        pattern=(
            r"\bkupte si (?:digitalne )?predplatne|\bpredplatne (?:od|za|uz od) \d"
            r"|\bneobmedzeny pristup k"
        ),
        matches=("Predplatné od 1 €",),
        ignores=("Divadlo zvýšilo predplatné o desatinu.",),
    ),
    wordings.already_subscriber(
        guard=("mam predplatne", "mate predplatne", "predplatitel"),
        pattern=r"\buz mam predplatne|\bmate predplatne ?\?|\bste (?:uz )?predplatitel(?:om)? ?\?",
        matches=("Už mám predplatné",),
        ignores=("Ste už predplatiteľ divadla alebo hosť?",),
    ),
    wordings.read_more_tail(
        guard=("citat ", "citajte ", "cely clanok"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:citat (?:dalej|viac)"
            r"|citajte (?:dalej|viac)|cely clanok)"
            rf"{OFFER_END}"
        ),
        matches=("Plavebná komora je zatvorená od mája… Čítať ďalej",),
        ignores=(
            "Spite dobre a choďte do knižnice v prístave. Čítajte ďalej.",
            "Čítať ďalej",
            "Komora je zatvorená. Čítajte viac:",
        ),
    ),
    wordings.rest_elsewhere(
        guard=("cely clanok", "cely rozhovor", "cely text"),
        pattern=(
            r"\bcely (?:clanok|rozhovor|text) "
            r"(?:citajte|najdete|si (?:mozete )?precitate|si mozete precitat|vysiel) "
            r"(?:na|v|vo|tu)\b(?! (?:strank\w+|webe) (?:minister|urad|obce|mesta|pristav|radi))"
        ),
        matches=("Celý rozhovor nájdete v sobotnom vydaní.",),
        ignores=(
            "Čítal celý text zákona nahlas.",
            "Celý text nájdete na stránkach prístavu.",
        ),
    ),
)
