"""Polish: what publishers print where an article stops."""

from .. import wordings
from ..examples import gated
from ..sentences import CHANNEL, NO_CHANNEL, OFFER_END, SENTENCE_END

_PIECE = r"(?:artykul|tekst|material|wywiad|felieton|reportaz|komentarz)"
_OF_PIECE = r"(?:artykulu|tekstu|materialu|wywiadu|tresci)"
_FOR = r"(?:tylko |wylacznie |jedynie )?(?:dla|po) (?:naszych |zalogowanych )?"
_FOR_SUBSCRIBERS = rf"{_FOR}(?:prenumerator|subskrybent|subskrypcj)\w*"
_FOR_READERS = rf"{_FOR}(?:prenumerator|subskrybent|abonent|subskrypcj)\w*"
_OPEN = r"(?:(?:jest|sa) )?(?:dostepn|przeznaczon|widoczn|zarezerwowan|platn)\w{1,2}"
_REST = (
    r"\b(?:dalsza (?:czesc|tresc)|dalszy ciag|reszta|pozostala czesc|pelna (?:tresc|wersja)"
    rf"|calosc) (?:tego )?{_OF_PIECE} {_OPEN} (?:jest )?{_FOR_READERS}"
    rf"|\b(?:dalsza (?:czesc|tresc)|pelna tresc) {_OPEN} {_FOR_SUBSCRIBERS}{SENTENCE_END}"
)
_THIS = (
    rf"\b(?:ten|niniejszy) {_PIECE} {_OPEN} {_FOR_READERS}"
    rf"|\bta tresc {_OPEN} {_FOR_SUBSCRIBERS}{SENTENCE_END}"
)
_READ_ON = (
    rf"(?:czytac dalej|czytaj dalej|(?:prze)?czyta(?:c|j) (?:(?:caly|ten) {_PIECE}|reszte"
    r"|calosc|pelna wersje)\b|kontynuowac (?:czytanie|lekture)"
    rf"|uzyskac dostep do (?:tego|calego|calosci|reszty|pelnej wersji) {_OF_PIECE})"
)
_SUBSCRIBE = (
    r"(?:(?:subskrybuj|(?:za)?prenumeruj)\b"
    r"(?! (?:\w+ ){0,2}(?:newsletter|biuletyn|kanal|podcast))"
    r"|(?:wykup|kup|zamow|wybierz) (?:\w+ )?(?:dostep|prenumerate|subskrypcje|pakiet))"
)
_REGISTER = r"(?:zaloguj sie|zarejestruj sie|zaloz (?:bezplatne )?konto)"
_ON = rf"(?:(?!skomentow|koment|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = (
    rf"(?:(?:{_PIECE}|tresc) )?(?:(?:dostepn[ya] )?(?:tylko|wylacznie) dla (?:naszych )?"
    r"|dostepne dla )(?:prenumeratorow|subskrybentow|abonentow)"
)

RULES = (
    wordings.share_left_to_read(
        guard="pozosta",
        pattern=(
            r"\bpozostalo? (?:jeszcze |ci )?(?P<remaining>\d[\d,.]*) ?% "
            r"(?:artykulu|wywiadu|tego (?:tekstu|materialu)|(?:tekstu )?do przeczytania)\b"
        ),
        matches=("Pozostało jeszcze 89% artykułu", "Pozostało 62,5 % tekstu do przeczytania."),
        ignores=(
            "Pozostało 75 % nabrzeża do naprawy.",
            "Na nabrzeżu pozostało 20 % materiału.",
        ),
        seen="rp.pl",
    ),
    wordings.rest_for_subscribers(
        guard=("prenumerator", "subskrybent", "abonent", "subskrypcj"),
        pattern=_REST,
        matches=(
            "Dalsza część artykułu jest dostępna tylko dla prenumeratorów.",
            "Pełna treść dostępna wyłącznie dla subskrybentów.",
        ),
        ignores=(
            "Dalszy ciąg artykułu pod wideo. Abonent sieci czeka.",
            "Całość jest dostępna dla abonentów kanału sportowego.",
        ),
    ),
    wordings.article_for_subscribers(
        guard=("prenumerat", "subskryb", "abonen", "subskrypcj", "limitowany"),
        pattern=(
            rf"{_THIS}|\b(?:tylko|wylacznie) (?:prenumeratorzy|subskrybenci|abonenci"
            r"|nasi prenumeratorzy) moga (?:przeczytac|czytac)"
            r"|\bdostep do tresci serwisu jest limitowany"
            rf"|\bten {_PIECE} (?:przeczytasz|mozesz przeczytac) tylko z "
            r"(?:\w+ )?(?:prenumerata|subskrypcja)"
        ),
        matches=(
            "Ten artykuł jest dostępny tylko dla prenumeratorów.",
            "Dostęp do treści serwisu jest limitowany.",
        ),
        ignores=(
            "Ten tekst jest dla wszystkich, nie tylko dla abonentów sieci.",
            "Ta treść jest dostępna dla abonentów platformy z grami.",
        ),
    ),
    wordings.something_for_subscribers(
        guard=("prenumerator", "subskrybent", "abonent", "subskrypcj"),
        pattern=(
            rf"\b(?!{_REST}|{_THIS})(?:ta tresc|dalsza (?:czesc|tresc)|dalszy ciag|reszta"
            rf"|pozostala czesc|pelna (?:tresc|wersja)|calosc) {_OPEN} (?:jest )?{_FOR_READERS}"
        ),
        matches=("Całość jest dostępna dla abonentów.",),
        ignores=("Całość nabrzeża jest dostępna dla abonentów parkingu.",),
    ),
    wordings.subscribe_to_read_on(
        guard=("subskryb", "prenumer", "dostep", "pakiet", "subskrypcje", "odblokuj"),
        pattern=(
            rf"\b{_SUBSCRIBE}{_ON}{{0,50}}? (?:aby|by|zeby|i) {_READ_ON}"
            rf"|\b{_READ_ON}{_ON}{{0,50}}?[,.:] ?{_SUBSCRIBE}{NO_CHANNEL}"
            r"|\bodblokuj (?:ten|caly) artykul"
        ),
        matches=(
            "Czytaj dalej. Subskrybuj.",
            "Wykup dostęp, aby czytać dalej.",
            "Aby przeczytać cały artykuł, kup prenumeratę.",
        ),
        ignores=(
            "Subskrybuj newsletter i czytaj dalej o porcie.",
            "Czytaj dalej. Prenumeruj nasz cotygodniowy newsletter.",
        ),
        seen="rp.pl",
    ),
    wordings.register_to_read_on(
        guard=("zaloguj sie", "zarejestruj sie", "konto", "dla zalogowanych"),
        pattern=(
            rf"\b{_REGISTER}(?! (?:na|w) (?:stronie|portalu|systemie) ){_ON}{{0,40}}?,? (?:aby|by|zeby|i) "
            rf"(?:{_READ_ON}|przeczytac{SENTENCE_END}"
            r"|uzyskac (?:bezplatny |darmowy )?dostep do (?:\d+ )?artykul)"
            rf"|\b{_READ_ON}{_ON}{{0,50}}?[,.:] ?{_REGISTER}{NO_CHANNEL}"
            r"|\b(?:ten|dalsza czesc) (?:artykul|artykulu|tekstu?) "
            r"(?:jest )?(?:dostepn[ya] )?tylko dla zalogowanych"
        ),
        matches=(
            "Zaloguj się, aby przeczytać.",
            "Zarejestruj się, aby uzyskać bezpłatny dostęp do 25 artykułów miesięcznie.",
            "Aby czytać dalej, zaloguj się.",
        ),
        ignores=(
            "Zaloguj się, aby skomentować i przeczytać komentarze.",
            "Zaloguj się, aby przeczytać wiadomość od gminy.",
            "Zaloguj się na stronie portu, aby przeczytać cały tekst uchwały.",
        ),
        seen="rp.pl",
    ),
    wordings.limit_reached(
        guard="artykulow",
        pattern=(
            r"\b(?:wykorzystal|przeczytal|wyczerpal|osiagnal|przekroczyl)(?:es"
            r"|as)\b[^.?!]{0,40}?(?:bezplatnych|darmowych) artykulow"
        ),
        matches=(
            "Wykorzystałeś limit bezpłatnych artykułów.",
            "Przeczytałaś już 5 darmowych artykułów w tym miesiącu.",
        ),
        ignores=("Przeczytałeś o wystawie darmowych zabawek? Oto pięć artykułów.",),
    ),
    wordings.articles_left(
        guard="artyk",
        pattern=r"\bpozosta(?:lo|l|ly) ci (?:jeszcze )?\d+ (?:bezplatn|darmow)\w+ artyk",
        matches=("Pozostało Ci 2 bezpłatnych artykułów.",),
        ignores=("Pozostało ci 5 artykułów do kolekcji.",),
    ),
    wordings.subscribers_label(
        guard=("prenumeratorow", "subskrybentow", "abonentow"),
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Artykuł tylko dla prenumeratorów",),
        ignores=("Zniżki w teatrze nie tylko dla abonentów",),
    ),
    wordings.subscribers_label_at_end(
        guard=("prenumeratorow", "subskrybentow", "abonentow"),
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Dostępne dla subskrybentów",),
        ignores=("Czytaj też, tylko dla prenumeratorów: latarnia gaśnie",),
    ),
    wordings.offer(
        guard=(
            "uzyskaj dostep",
            "wykup prenumerate",
            "wykup dostep",
            "dostep cyfrowy",
            "nieograniczony dostep",
            "mozesz zrezygnowac",
            "kup dostep",
        ),
        pattern=(
            r"\b(?:uzyskaj|wykup|kup) dostep\b|\bwykup prenumerate|\bnieograniczony dostep"
            r"|\bdostep cyfrowy|\bmozesz zrezygnowac w kazdej chwili"
        ),
        matches=(
            "Uzyskaj dostęp. Wykup prenumeratę.",
            "Nieograniczony dostęp do wszystkich artykułów",
        ),
        ignores=("Gmina chce kupić, nie mówi: wykup dostępny teren.",),
    ),
    wordings.already_subscriber(
        guard=("masz juz", "posiadasz juz", "prenumeratorem", "subskrybentem"),
        pattern=(
            r"\b(?:masz|posiadasz) juz (?:prenumerate|subskrypcje|dostep|konto) ?\?"
            r"|\bjestes (?:juz )?(?:prenumeratorem|subskrybentem) ?\?"
        ),
        matches=("Masz już prenumeratę? Zaloguj się",),
        ignores=("Masz już bilet na prom?",),
    ),
    wordings.read_more_tail(
        guard=("czytaj ", "czytac dalej", "przeczytaj calosc", "wiecej"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:czytaj (?:dalej|wiecej|calosc"
            r"|caly artykul)|przeczytaj calosc|wiecej)"
            rf"{OFFER_END}"
        ),
        matches=(
            "Śluza jest zamknięta od maja… Czytaj dalej",
            "Śluza jest zamknięta. [Czytaj więcej →]",
        ),
        ignores=(
            "Śpij dobrze i chodź do biblioteki w porcie. Czytaj więcej.",
            "Czytaj więcej",
            "Śluza jest zamknięta. Czytaj więcej:",
            "Śluza jest zamknięta. Dalszy ciąg artykułu pod wideo. Czytaj dalej pod reklamą",
        ),
    ),
    wordings.read_more_after(
        guard=("czytaj ", "przeczytaj calosc"),
        pattern=r"^\W*(?:czytaj (?:dalej|calosc|caly artykul)|przeczytaj calosc)\W*$",
        matches=(gated("<div>Czytaj dalej</div>"),),
        ignores=("Czytaj dalej pod reklamą",),
    ),
    wordings.rest_elsewhere(
        guard=("caly ", "cala ", "peln", "calosc"),
        pattern=(
            rf"\b(?:caly|pelny) (?:{_PIECE}|rozmowe) "
            r"(?:przeczytasz|przeczytaj|czytaj|mozna przeczytac|znajdziesz|ukazal sie|dostepny jest"
            r"|do przeczytania) (?:w|na(?! stronie (?:ministerstwa|urzedu|gminy|miasta|portu|radia))|tutaj|tu)\b|\b(?:cala|pelna) (?:rozmowe"
            r"|tresc) (?:przeczytasz|znajdziesz|mozna przeczytac) (?:w|na|tutaj|tu)\b"
            r"|\bcalosc (?:przeczytasz|do przeczytania|artykulu|tekstu|wywiadu) (?:w|na)\b"
        ),
        matches=(
            "Cały wywiad przeczytasz w papierowym wydaniu.",
            "Całość przeczytasz na stronie Głosu Przystani.",
        ),
        ignores=(
            "Cały tekst ustawy leży na stole, pełna sala czeka.",
            "Pełny tekst dostępny jest na stronie portu.",
        ),
    ),
    wordings.other_parts(
        guard=(
            "na nastepnej stronie",
            "ciag dalszy na",
            "strona ",
            "czesc ",
            "ciag dalszy nastapi",
        ),
        pattern=(
            r"\bciag dalszy (?:na (?:nastepnej stronie|stronie \d)|nastapi)"
            r"|\b(?:strona|czesc) \d (?:z|/) ?\d\b"
        ),
        matches=("Ciąg dalszy na następnej stronie", "Latarnik i jego lampa. Część 1 z 3"),
        ignores=("Dalsza część 2 dni później.",),
    ),
    wordings.given_free(
        excuses=(
            "pl.subscribers-label",
            "pl.subscribers-label-at-end",
            "pl.article-for-subscribers",
            "pl.something-for-subscribers",
        ),
        guard=("za darmo", "bezplatn", "dla wszystkich"),
        pattern=(
            rf"\bten {_PIECE} (?:jest )?(?:dostepny |otwarty )?(?:za darmo|bezplatnie|bezplatny"
            r"|dla wszystkich)\b"
        ),
        matches=("Ten artykuł jest dostępny bezpłatnie.",),
        ignores=("Prom jest za darmo.",),
    ),
    wordings.appeared_first(
        guard=("pochodzi z serwisu", "pojawil sie poraz pierwszy", "pojawil sie po raz pierwszy"),
        pattern=r"\b(?:artykul|wpis) [^\n]{0,140}(?:pochodzi z serwisu|pojawil sie po ?raz pierwszy)\b",
        matches=("Artykuł Śluza zamknięta pochodzi z serwisu Głos Przystani.",),
        ignores=("Prom pojawił się po raz pierwszy w maju.",),
        seen="WordPress feeds",
    ),
)
