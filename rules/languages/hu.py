"""Hungarian: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance
from completeness.rule import AROUND, LAST, NEAR_END, Phrase

from ..sentences import NO_CHANNEL, SENTENCE_END

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
_ON = r"(?:(?!hirlevel|komment|hozzaszol)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = r"(?:(?:csak|kizarolag) (?:elofizetoknek|elofizetoinknek)|elofizetoi tartalom)"

RULES = (
    Phrase(
        name="share-left-to-read",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that {remaining} % of the article is left to read.",
        guard="hatra",
        pattern=(
            r"\b(?:a cikk(?:bol)? (?:meg )?)(?P<remaining>\d[\d,.]*) ?(?:%-a|%|szazaleka) "
            r"(?:meg )?(?:van )?hatra"
        ),
        matches=("A cikk 75%-a még hátravan.",),
        ignores=("A rakpart 75%-a hátravan még.",),
    ),
    Phrase(
        name="rest-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
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
    Phrase(
        name="article-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
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
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard=("elofizet", "fizess"),
        pattern=(
            rf"\b{_SUBSCRIBE}{_ON}{{0,50}}?(?: es olvass(?:on)? tovabb| aze?rt?, hogy tovabb"
            rf"|a {_READ_ON})"
            rf"|\baz? {_READ_ON}{_ON}{{0,50}}?{_SUBSCRIBE}{NO_CHANNEL}"
        ),
        matches=("Fizessen elő és olvasson tovább.", "A továbbolvasáshoz fizessen elő lapunkra."),
        ignores=("A továbbolvasáshoz szemüveg kell, mondta egy régi előfizető.",),
    ),
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.MEDIUM,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
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
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard="elofizeto",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Csak előfizetőknek",),
        ignores=("Kedvezmény a színházban csak régi előfizetőknek",),
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard="elofizeto",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Csak előfizetőknek",),
        ignores=("Olvassa el ezt is, csak előfizetőknek: kialszik a fény",),
    ),
    Phrase(
        name="offer",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="An offer to subscribe stands where the text ends.",
        guard=("korlatlan hozzaferes", "elofizetek", "barmikor lemondhat"),
        pattern=r"\bkorlatlan hozzaferes|^\W*elofizetek\W*$|\bbarmikor lemondhat",
        matches=("Korlátlan hozzáférés minden cikkhez. Bármikor lemondható.",),
        ignores=("Évek óta előfizetek a színházra.",),
    ),
    Phrase(
        name="already-subscriber",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="Where the text ends, subscribers are asked to log in.",
        guard=("mar elofizeto", "mar elofizetese", "mar elofizetonk"),
        pattern=r"\bmar elofizeto(?:nk)? ?\?|\bvan mar elofizetese ?\?",
        matches=("Már előfizető? Jelentkezzen be",),
        ignores=("A könyvtár már előfizetője a lapnak.",),
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("tovabb", "teljes cikk", "bovebben"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:tovabb(?: a cikkhez| a teljes cikkhez"
            r"| olvasom)?|olvass tovabb|teljes cikk|bovebben)[^\w:]{0,8}$"
        ),
        matches=("A zsilip május óta zárva… Tovább", "A zsilip zárva van. [Tovább a cikkhez »]"),
        ignores=("Tovább", "A zsilip zárva van. Bővebben:"),
    ),
    Phrase(
        name="rest-elsewhere",
        in_links=True,
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=NEAR_END,
        message="The text says where the whole article is to be found.",
        guard=("teljes cikk", "teljes interju", "teljes iras"),
        pattern=(
            r"\ba teljes (?:cikk|interju|iras)(?:et|t)? "
            r"(?:itt|ide kattintva|(?:az? )?[^.?!\n]{2,40}?(?:on|en|ban|ben|oldalan)) "
            r"(?:olvashato|olvashatja|erheto el)"
        ),
        matches=("A teljes interjú itt olvasható.", "A teljes cikk a szombati számban olvasható."),
        ignores=("Felolvasta a teljes cikket a parton.",),
    ),
    Phrase(
        name="other-parts",
        argues=Cause.PAGINATION,
        confidence=Confidence.HIGH,
        zones=NEAR_END,
        message="The text says that it goes on in another part.",
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
