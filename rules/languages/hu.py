"""Hungarian: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..sentences import CHANNEL, NO_CHANNEL, OFFER_END, SENTENCE_END

_PIECE = r"(?:cikk|cikket|tartalom|tartalmat|iras|irast|interju|interjut)"
_READERS = r"elofizeto(?:k|ink|inknek|knek|i|ink szamara|k szamara)\b"
_READ_ON = (
    r"(?:tovabbolvasashoz|folytatasahoz"
    r"|(?:teljes )?(?:cikk|iras) (?:tovabbi |el)?(?:olvasasahoz|eleresehez|folytatasahoz"
    r"|megtekintesehez))"
)
_SUBSCRIBE = (
    r"(?:fizess(?:en|)? elo|elofizetek|legyen elofizeto|legyel elofizeto"
    r"|vasaroljon elofizetest|elofizetes szukseges|elofizetes(?:re van|sel))"
)
_REGISTER = (
    r"(?:jelentkez(?:zen|z) be|lep(?:jen|j) be|regisztral(?:jon|j)\b|bejelentkezes(?:re|\b)"
    r"|regisztracio(?: szukseges|ra van))"
)
_ON = rf"(?:(?!komment|hozzaszol|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = r"(?:(?:csak|kizarolag) (?:elofizetoknek|elofizetoinknek)|elofizetoi tartalom)"

RULES = (
    wordings.share_left_to_read(
        guard="hatra",
        pattern=(
            r"\b(?:a cikk(?:bol)? (?:meg )?)(?P<remaining>\d[\d,.]*) ?(?:%-a|%|szazaleka) "
            r"(?:meg )?(?:van )?hatra"
        ),
        matches=("A cikk 75%-a még hátravan.",),
        ignores=("A rakpart 75%-a hátravan még.",),
    ),
    wordings.rest_for_subscribers(
        guard="elofizeto",
        pattern=(
            r"\baz? (?:cikk|iras|interju) (?:folytatasa|folytatasat|tobbi resze|teljes szovege"
            rf"|teljes szoveget) (?:mar )?(?:csak |kizarolag )?(?:az )?{_READERS}"
        ),
        matches=(
            "A cikk folytatása előfizetőink számára érhető el.",
            "Az interjú teljes szövege csak előfizetőknek olvasható.",
        ),
        ignores=("A cikk folytatása egy előfizetőkről szóló könyv lesz.",),
    ),
    wordings.article_for_subscribers(
        guard="elofizet",
        pattern=(
            r"\bez az? (?:(?:cikk|iras|interju) (?:csak |kizarolag )(?:az )?(?:\w+ )?"
            rf"|tartalom (?:csak |kizarolag )){_READERS}"
            r"|\b(?:cikk|cikkunk|tartalom|iras|interju) (?:mar |jelenleg |sajnos )?csak (?:\w+ )?"
            rf"(?:elofizetoknek erheto el|elofizetoink szamara erheto el){SENTENCE_END}"
            r"|\bcsak (?:\w+ )?elofizetoink olvashatjak\b"
            rf"|\baz? {_PIECE} (?:el)?olvasasahoz elofizetes szukseges"
        ),
        matches=(
            "Ez a tartalom csak előfizetőknek érhető el.",
            "A cikk elolvasásához előfizetés szükséges.",
        ),
        ignores=(
            "Ez a cikk arról szól, hogy a színház csak előfizetőknek játszik.",
            "Az új funkció egyelőre csak előfizetőknek érhető el.",
        ),
    ),
    wordings.subscribe_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("elofizet", "fizess"),
        pattern=(
            rf"\b{_SUBSCRIBE}{_ON}{{0,50}}?(?: es olvass(?:on)? tovabb| aze?rt?, hogy tovabb"
            rf"|a {_READ_ON})"
            rf"|\baz? {_READ_ON}{_ON}{{0,50}}?{_SUBSCRIBE}{NO_CHANNEL}"
        ),
        matches=("Fizessen elő és olvasson tovább.", "A továbbolvasáshoz fizessen elő lapunkra."),
        ignores=("A továbbolvasáshoz szemüveg kell, mondta egy régi előfizető.",),
    ),
    wordings.register_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("jelentkez", "lepj", "regisztra"),
        pattern=(
            rf"\b{_REGISTER}{_ON}{{0,40}}?(?: es olvass(?:on)? tovabb|a {_READ_ON})"
            rf"|\baz? {_READ_ON}{_ON}{{0,50}}?{_REGISTER}{NO_CHANNEL}"
        ),
        matches=(
            "A továbbolvasáshoz jelentkezzen be.",
            "A cikk folytatásához regisztráljon ingyenesen.",
        ),
        ignores=("Jelentkezzen be a hozzászóláshoz és olvasson tovább.",),
    ),
    wordings.subscribers_label(
        guard="elofizeto",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Csak előfizetőknek",),
        ignores=("Kedvezmény a színházban csak régi előfizetőknek",),
    ),
    wordings.subscribers_label_at_end(
        guard="elofizeto",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Csak előfizetőknek",),
        ignores=("Olvassa el ezt is, csak előfizetőknek: kialszik a fény",),
    ),
    wordings.offer(
        guard=("korlatlan hozzaferes", "elofizetek", "barmikor lemondhat"),
        pattern=r"\bkorlatlan hozzaferes|^\W*elofizetek\W*$|\bbarmikor lemondhat",
        matches=("Korlátlan hozzáférés minden cikkhez. Bármikor lemondható.",),
        ignores=("Évek óta előfizetek a színházra.",),
    ),
    wordings.already_subscriber(
        guard=("mar elofizeto", "mar elofizetese", "mar elofizetonk"),
        pattern=r"\bmar elofizeto(?:nk)? ?\?|\bvan mar elofizetese ?\?",
        matches=("Már előfizető? Jelentkezzen be",),
        ignores=("A könyvtár már előfizetője a lapnak.",),
    ),
    wordings.read_more_tail(
        guard=("tovabb", "teljes cikk", "bovebben"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:tovabb(?: a cikkhez| a teljes cikkhez"
            r"| olvasom)?|olvass tovabb|teljes cikk|bovebben)"
            rf"{OFFER_END}"
        ),
        matches=("A zsilip május óta zárva… Tovább", "A zsilip zárva van. [Tovább a cikkhez »]"),
        ignores=(
            "Aludj jól, és járj a kikötő könyvtárába. Olvass tovább.",
            "Tovább",
            "A zsilip zárva van. Bővebben:",
        ),
    ),
    wordings.rest_elsewhere(
        guard=("teljes cikk", "teljes interju", "teljes iras"),
        pattern=(
            r"\ba teljes (?:cikk|interju|iras)(?:et|t)? "
            r"(?:itt|ide kattintva|(?:az? )?[^.?!\n]{2,40}?(?:on|en|ban|ben|oldalan)) "
            r"(?:olvashato|olvashatja|erheto el)"
        ),
        matches=("A teljes interjú itt olvasható.", "A teljes cikk a szombati számban olvasható."),
        ignores=("Felolvasta a teljes cikket a parton.",),
    ),
    wordings.other_parts(
        confidence=Confidence.HIGH,
        guard=("nem ert veget", "kovetkezo oldal", "masodik oldal", "kattintson a"),
        pattern=(
            r"\ba cikk (?:itt )?nem ert veget"
            r"|\bkattintson a (?:masodik|kovetkezo|harmadik|negyedik) oldalra"
            r"|\b(?:cikkunk|a cikk|folytatas) (?:folytatasa )?a (?:kovetkezo|masodik) oldalon"
        ),
        matches=(
            "A cikk nem ért véget. Kattintson a második oldalra!",
            "A cikk folytatása a következő oldalon",
        ),
        ignores=("A tárgyalás nem ért véget.",),
        seen="origo.hu",
    ),
)
