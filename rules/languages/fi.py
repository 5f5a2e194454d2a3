"""Finnish: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..examples import gated
from ..sentences import OFFER_END, SENTENCE_END

_PIECE = r"(?:artikkeli|sisalto|juttu|teksti|kolumni|haastattelu|uutinen)"
_READERS = (
    r"(?:(?:vain|ainoastaan|tarkoitettu|luettavissa|saatavilla"
    r"|avoinna) ){1,3}(?:[\w+]+ ){0,2}?tilaaj(?:ille(?:mme)?|ien|iemme)\b"
)
_NO_NAME = (
    r"(?:(?:vain|ainoastaan|tarkoitettu|luettavissa|saatavilla|avoinna) ){1,3}"
    r"tilaaj(?:ille(?:mme)?|ien|iemme)\b"
)
_READ_ON = (
    r"(?:jatka lukemista|jatkaaksesi lukemista|jatkaa lukemista"
    r"|lue (?:koko )?(?:juttu|artikkeli)|lukeaksesi(?! (?:komment|keskust))"
    r"|lukea (?:koko )?(?:jutun|artikkelin)|avaa (?:juttu|artikkeli))"
)
_SUBSCRIBE = (
    r"(?:tilaa\b(?! uutiskirje)|tilaamalla|kokeilemalla|aloita (?:ilmainen )?kokeilu"
    r"|osta tilaus)"
)
_REGISTER = (
    r"(?:kirjaudu\b|kirjautumalla|rekisteroidy\b|rekisteroitymalla"
    r"|luo (?:ilmainen )?(?:tunnus|tili))"
)
_ON = r"(?:(?!uutiskirje|komment|youtube|kanava)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = rf"(?:{_PIECE} (?:on )?)?(?:vain|ainoastaan) (?:[\w+]+:?n )?tilaajille"

RULES = (
    wordings.share_left_to_read(
        guard=("lukematta", "jaljella"),
        pattern=(
            r"\b(?P<remaining>\d[\d,.]*) ?(?:%|prosenttia) (?:artikkelista|jutusta) "
            r"(?:on )?(?:viela )?(?:lukematta|jaljella)"
        ),
        matches=("75 % jutusta on vielä lukematta.",),
        ignores=("Laiturista on 75 prosenttia jäljellä ja kirja lukematta.",),
    ),
    wordings.rest_for_subscribers(
        guard="tilaaj",
        pattern=(
            r"\b(?:loput (?:artikkelista|jutusta)"
            r"|(?:koko )?(?:artikkelin|jutun) (?:loppuosa|loppu|jatko)"
            rf"|koko (?:artikkeli|juttu)) on {_READERS}|\bvain tilaajat (?:voivat|paasevat) luke"
        ),
        matches=(
            "Loput artikkelista on vain tilaajille.",
            "Koko juttu on luettavissa vain tilaajillemme.",
        ),
        ignores=("Loput laiturista on kiinni, sanovat teatterin tilaajat.",),
    ),
    wordings.article_for_subscribers(
        guard=("tilaaj", "vaatii", "edellyttaa"),
        pattern=(
            rf"\btama (?:(?!sisalto){_PIECE} on {_READERS}|sisalto on {_NO_NAME}{SENTENCE_END})"
            r"|\b(?:artikkelin|jutun) lukeminen (?:vaatii|edellyttaa) (?:\w+ )?tilau"
        ),
        matches=(
            "Tämä artikkeli on vain tilaajille.",
            "Tämä sisältö on tarkoitettu vain tilaajillemme.",
            "Jutun lukeminen vaatii tilauksen.",
        ),
        ignores=(
            "Tämä juttu on kirje teatterin tilaajille.",
            "Tämä työ vaatii kärsivällisyyttä.",
            "Tämä sisältö on saatavilla vain pelikaupan tilaajille.",
        ),
    ),
    wordings.something_for_subscribers(
        guard="tilaaj",
        pattern=(rf"\btama sisalto on (?!{_NO_NAME}{SENTENCE_END}){_READERS}"),
        matches=("Tämä sisältö on tarkoitettu vain Rannikon tilaajille.",),
        ignores=("Tämä sisältö on kirje teatterin tilaajille.",),
    ),
    wordings.subscribe_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("tilaa", "kokeil", "tilaus"),
        pattern=(
            rf"\b{_SUBSCRIBE}{_ON}{{0,50}}? (?:ja|niin) {_READ_ON}"
            rf"|\b{_READ_ON}{_ON}{{0,30}}?\b{_SUBSCRIBE}"
        ),
        matches=(
            "Tilaa ja jatka lukemista.",
            "Jatka lukemista tilaamalla Rannikon Sanomat.",
            "Lukeaksesi koko jutun osta tilaus.",
        ),
        ignores=(
            "Tilaa YouTube-kanavamme ja lue koko juttu satamasta.",
            "Tilaa uutiskirje ja lue juttu satamasta joka viikko.",
        ),
    ),
    wordings.register_to_read_on(
        confidence=Confidence.MEDIUM,
        guard=("kirjaudu", "kirjautumalla", "rekistero", "luo tunnus", "luo tili", "luo ilmainen"),
        pattern=(
            rf"\b{_REGISTER}{_ON}{{0,40}}? (?:(?:ja|niin) )?{_READ_ON}"
            rf"|\b{_READ_ON}{_ON}{{0,30}}?\b{_REGISTER}"
        ),
        matches=(
            "Kirjaudu lukeaksesi artikkelin.",
            "Jatka lukemista kirjautumalla.",
            "Luo ilmainen tunnus ja jatka lukemista.",
        ),
        ignores=("Kirjaudu kommentoimaan ja lue juttu satamasta.",),
    ),
    wordings.limit_reached(
        guard=("ilmais", "maksutonta artikkelia", "maksuttomat artikkelisi"),
        pattern=(
            r"\bolet lukenut (?:kaikki )?(?:\w+ ){0,3}(?:ilmaista artikkelia|ilmaiset artikkelisi"
            r"|maksutonta artikkelia|maksuttomat artikkelisi)"
        ),
        matches=("Olet lukenut kuukauden 5 ilmaista artikkelia.",),
        ignores=("Olet lukenut viisi ilmaiseksi jaettua kirjaa.",),
    ),
    wordings.subscribers_label(
        guard="tilaajille",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Vain tilaajille",),
        ignores=("Alennus teatteriin vain pitkäaikaisille tilaajille",),
    ),
    wordings.subscribers_label_at_end(
        guard="tilaajille",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Vain tilaajille",),
        ignores=("Lue myös, vain tilaajille: majakka sammuu",),
    ),
    wordings.offer(
        guard=("tilaa nyt", "rajaton", "ilman sitoutumista", "rajattomasti"),
        pattern=r"\btilaa nyt\b|\brajaton (?:lukuoikeus|paasy)|\bilman sitoutumista|\blue rajattomasti",
        matches=("Tilaa nyt! Rajaton lukuoikeus kaikkiin juttuihin.",),
        ignores=("Satama saa rajattoman luvan, venepaikka on rajaton.",),
    ),
    wordings.already_subscriber(
        guard=("sinulla jo", "jo tilaaja"),
        pattern=r"\bonko sinulla jo (?:tilaus|tunnus(?:\w+)?) ?\?|\b(?:oletko )?jo tilaaja ?\?",
        matches=("Onko sinulla jo tilaus? Kirjaudu",),
        ignores=("Koululla on jo tilaajan tunnus, onko sinulla jo avain?",),
    ),
    wordings.read_more_tail(
        guard=("lue lisaa", "jatka lukemista", "lue koko"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:lue lisaa|jatka lukemista"
            r"|lue koko (?:juttu|artikkeli))"
            rf"{OFFER_END}"
        ),
        matches=(
            "Sulku on ollut kiinni toukokuusta… Lue lisää",
            "Sulku on kiinni. [Lue koko juttu →]",
        ),
        ignores=(
            "Nuku hyvin ja käy sataman kirjastossa. Lue lisää.",
            "Lue lisää",
            "Sulku on kiinni. Lue lisää: satama",
            "Jatka lukemista mainoksen jälkeen",
        ),
    ),
    wordings.read_more_after(
        guard=("jatka lukemista", "lue koko"),
        pattern=r"^\W*(?:jatka lukemista|lue koko (?:juttu|artikkeli))\W*$",
        matches=(gated("<div>Jatka lukemista</div>"),),
        ignores=("Jatka lukemista mainoksen jälkeen",),
    ),
    wordings.rest_elsewhere(
        guard=("lue koko", "koko juttu", "koko artikkeli", "koko haastattelu"),
        pattern=(
            r"\blue koko (?:juttu|artikkeli|haastattelu) "
            r"(?:[\w-]+ ){0,2}(?:[\w-]*lehdesta|sanomista|verkosta|[\w.]+\.fi:sta|taalta|tasta)\b"
            r"|\bkoko (?:juttu|artikkeli|haastattelu) (?:on luettavissa|on julkaistu|julkaistiin) "
            r"(?!lehdessa|kirjassa|[\w-]+n (?:verkko)?sivuilla)"
        ),
        matches=(
            "Lue koko haastattelu lauantain lehdestä.",
            "Koko juttu on julkaistu Rannikon Sanomissa.",
        ),
        ignores=(
            "Hän luki koko jutun, ja koko juttu nauratti.",
            "Koko haastattelu on julkaistu satamalaitoksen sivuilla.",
        ),
    ),
)
