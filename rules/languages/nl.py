"""Dutch: what publishers print where an article stops."""

from .. import wordings
from ..examples import gated
from ..sentences import CHANNEL, NO_CHANNEL, OFFER_END, SENTENCE_END

_PIECE = r"(?:artikel|verhaal|bericht|stuk|interview|reportage|column|tekst|inhoud)"
_ARTICLE = r"(?:artikel|verhaal|interview|reportage|column|tekst)"
_FOR = (
    r"(?:(?:alleen|exclusief|uitsluitend|enkel|slechts|beschikbaar|toegankelijk|te lezen"
    r"|leesbaar|bestemd|bedoeld) ){0,3}voor "
)
_SUBSCRIBERS = rf"{_FOR}(?:onze |betalende |digitale |premium[- ]|plus[- ]?){{0,2}}abonnees\b"
_MEMBERS = rf"{_FOR}(?<=[nfk] voor )(?:onze )?leden\b"
"""Clubs have readers of this kind too."""
_WHOLE = r"(?:hele|volledige|gehele|complete)"
_REST = (
    rf"\b(?:(?:de rest|het vervolg) van (?:dit|het) {_ARTICLE}|het {_WHOLE} {_ARTICLE}"
    rf"|de {_WHOLE} tekst) is (?:{_SUBSCRIBERS}|{_MEMBERS}{SENTENCE_END})"
)
_THIS = (
    rf"\bdi(?:t|e) (?:{_ARTICLE} is (?:helaas |nu )?(?:{_SUBSCRIBERS}|{_MEMBERS}{SENTENCE_END})"
    rf"|{_PIECE} is (?:helaas |nu )?{_SUBSCRIBERS}{SENTENCE_END})"
)
_TO_READ_ON = (
    r"(?:(?:om )?(?:verder|door) te lezen|verder te kunnen lezen"
    rf"|(?:om )?(?:dit|het {_WHOLE}) {_PIECE} te (?:kunnen )?lezen)"
)
_GO_ON = r"lees (?:direct |meteen |nu )?verder\b(?! (?:over|op|in|bij|hoe|wat|waarom)\b)"
_READ_ON = rf"(?:{_TO_READ_ON}|{_GO_ON})"
_SUBSCRIBE = (
    r"(?:abonneer (?:je|u)|neem (?:nu )?een abonnement|word (?:nu )?(?:abonnee|lid(?! van (?:de|het|een)\b))"
    r"|sluit een abonnement af|kies een abonnement|start (?:je|een) proef\w*|abonneren)"
)
_REGISTER = (
    r"(?:\blog(?: nu| hier)? in\b|\bmeld (?:je|u) aan|\bregistreer\b"
    r"|\bmaak (?:een )?(?:gratis )?(?:een )?account aan|\binloggen\b)"
)
_ON = rf"(?:(?!react|reage|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = (
    rf"(?:(?:{_PIECE} )?(?:alleen|exclusief|uitsluitend|enkel) voor (?:onze )?abonnees"
    rf"|{_PIECE} voor abonnees)"
)

RULES = (
    wordings.share_left_to_read(
        guard=("te lezen", "te gaan"),
        pattern=(
            rf"\b(?:nog|resterende) (?P<remaining>\d[\d,.]*) ?% (?:van (?:dit|het) {_PIECE} )?te "
            r"(?:lezen|gaan)\b"
        ),
        matches=("Nog 75% van dit artikel te lezen.",),
        ignores=("Nog 75% van de dijk, en dan is er veel te lezen.",),
    ),
    wordings.share_read(
        guard="gelezen",
        pattern=rf"\bje hebt (?:pas |nu )?(?P<read>\d[\d,.]*) ?% (?:van (?:dit|het) {_PIECE} )?gelezen",
        matches=("Je hebt 20% van dit artikel gelezen.",),
        ignores=("Je hebt 20% meer boeken gelezen.",),
    ),
    wordings.rest_for_subscribers(
        guard=("abonnees", "leden"),
        pattern=_REST,
        matches=(
            "De rest van dit artikel is alleen voor abonnees.",
            "Het volledige artikel is exclusief voor onze leden.",
        ),
        ignores=(
            "De rest van het dok is voor de leden van de roeiclub.",
            "Honderd kaarten gaan in de verkoop, de rest is alleen voor leden.",
        ),
    ),
    wordings.article_for_subscribers(
        guard=("abonnees", "leden", "abonnement nodig", "abonnee zijn"),
        pattern=(
            rf"{_THIS}|\balleen (?:onze )?abonnees kunnen (?:dit|het {_WHOLE}) {_PIECE} lezen"
            rf"|\b{_TO_READ_ON} (?:heb je een abonnement nodig|heeft u een abonnement nodig"
            r"|moet je abonnee zijn)"
        ),
        matches=(
            "Dit artikel is exclusief voor abonnees.",
            "Dit artikel is alleen te lezen voor onze abonnees.",
            "Om verder te lezen heb je een abonnement nodig.",
        ),
        ignores=(
            "Dit artikel gaat over de prijs voor abonnees van het theater.",
            "Dit bericht is voor de leden van de roeiclub.",
            "Dit stuk is alleen voor leden, zegt het bordje op het strand.",
            "De inhoud: dit stuk is alleen voor abonnees van de spelwinkel.",
        ),
    ),
    wordings.something_for_subscribers(
        guard=("abonnees", "leden"),
        pattern=(
            rf"\b(?!{_REST}|{_THIS})(?:di(?:t|e) {_PIECE}|de rest|het vervolg)"
            rf" is (?:helaas |nu )?(?:{_SUBSCRIBERS}|{_MEMBERS})"
        ),
        matches=(
            "De rest is alleen voor abonnees.",
            "Dit stuk is alleen voor leden.",
        ),
        ignores=("De rest van het dok is alleen voor leden van de roeiclub.",),
    ),
    wordings.subscribe_to_read_on(
        guard=(
            "abonn",
            "word lid",
            "word nu lid",
            "start je proef",
            "start een proef",
            "ontgrendel",
        ),
        pattern=(
            rf"\b{_SUBSCRIBE}{_ON}{{0,50}}? (?:om|en) {_READ_ON}"
            rf"|\b{_TO_READ_ON}{_ON}{{0,50}}?\b{_SUBSCRIBE}{NO_CHANNEL}"
            rf"|\bverder lezen\? {_SUBSCRIBE}{NO_CHANNEL}"
            r"|\blees (?:direct |meteen |nu )?verder met "
            rf"(?:een |je |jouw |uw |het |[\w+-]+ ){{0,3}}\w*abonnement|\bontgrendel dit {_PIECE}"
        ),
        matches=(
            "Lees verder met een proefabonnement.",
            "Verder lezen? Word abonnee.",
            "Word abonnee om verder te lezen.",
            "Neem een abonnement en lees direct verder.",
        ),
        ignores=(
            "Abonneer je op onze nieuwsbrief en lees verder over de haven.",
            "Om verder te lezen over de haven, abonneer je op onze nieuwsbrief.",
            "Word lid van de bieb om het hele verhaal te lezen; een abonnement kost niets.",
            "Hoe lees je verder met een bril? Een abonnement op de bieb helpt.",
        ),
    ),
    wordings.register_to_read_on(
        guard=(
            "log in",
            "log nu in",
            "log hier in",
            "meld je aan",
            "meld u aan",
            "registreer",
            "account aan",
            "account lees",
            "inloggen",
        ),
        pattern=(
            rf"{_REGISTER}(?! (?:bij|in) (?:de|het) ){_ON}{{0,40}}? om {_READ_ON}"
            rf"|{_REGISTER}(?: \w+)? en {_GO_ON}{SENTENCE_END}"
            rf"|\b{_TO_READ_ON}{_ON}{{0,50}}?{_REGISTER}{NO_CHANNEL}"
            rf"|\bmet een (?:gratis )?account lees (?:je|u) (?:gratis )?(?:verder{SENTENCE_END}|dit {_ARTICLE}\b)"
        ),
        matches=(
            "Met een gratis account lees je verder.",
            "Log in om verder te lezen.",
            "Maak een gratis account aan en lees verder.",
        ),
        ignores=(
            "Log in om te reageren en lees verder over de haven.",
            "Log in bij de bieb om dit verhaal te lezen.",
            "Met een account lees je verder dan de buren.",
            "Meld je aan voor de buurtdag en lees verder over de plannen.",
            "Om dit verhaal te lezen als eerste, meld je aan voor onze nieuwsbrief.",
        ),
    ),
    wordings.limit_reached(
        guard=("gratis artikelen", "gratis artikels", "gratis stukken"),
        pattern=(
            r"\b(?:je|u) (?:hebt|heeft) [^.?!]{0,40}?gratis "
            r"(?:artikelen|artikels|stukken)[^.?!]{0,30}?(?:gelezen|bereikt|verbruikt|gebruikt|op)\b"
        ),
        matches=("Je hebt je 5 gratis artikelen van deze maand gelezen.",),
        ignores=("Je hebt gratis artikelen van karton in de vitrine.",),
    ),
    wordings.articles_left(
        guard=("gratis artikel", "artikelen gratis"),
        pattern=r"\bnog (?:\d+|een|twee|drie) (?:gratis artikel(?:en|s)?|artikelen gratis)",
        matches=("Je kunt nog 2 artikelen gratis lezen.",),
        ignores=("Het museum deelt gratis artikelen uit.",),
    ),
    wordings.subscribers_label(
        guard="abonnees",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Exclusief voor abonnees",),
        ignores=("Korting in het theater voor abonnees",),
    ),
    wordings.subscribers_label_at_end(
        guard="abonnees",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Alleen voor abonnees",),
        ignores=("Lees ook, alleen voor abonnees: de vuurtoren gaat uit",),
    ),
    wordings.offer(
        guard=(
            "onbeperkt",
            "maandelijks opzegbaar",
            "direct opzegbaar",
            "word abonnee",
            "abonnement nemen",
            "bekijk de abonnementen",
            "bekijk onze abonnementen",
        ),
        pattern=(
            r"\bonbeperkt(?:e)? (?:digitaal )?(?:toegang|lezen|alle artikelen)"
            r"|\b(?:maandelijks|direct) opzegbaar|\bword abonnee\b|\babonnement nemen"
            r"|\bbekijk (?:de|onze) abonnementen"
        ),
        matches=(
            "Onbeperkt toegang tot alle artikelen. Maandelijks opzegbaar.",
            "Word abonnee voor € 1",
        ),
        ignores=("De kaart geeft onbeperkt vervoer per tram.",),
    ),
    wordings.already_subscriber(
        guard=("al abonnee", "al een abonnement", "al een account", "al lid"),
        pattern=r"\bal (?:abonnee|lid) ?\?|\b(?:heb je|heeft u) al een (?:abonnement|account) ?\?",
        matches=("Al abonnee? Log in",),
        ignores=("De school is al abonnee van de krant.",),
    ),
    wordings.read_more_tail(
        guard=("lees verder", "verder lezen", "lees meer", "meer lezen", "lees het"),
        pattern=(
            r"(?:(?:\.\.\.|\[|\]) ?\W{0,4}|(?<=[.!?)] ))(?:lees verder|verder lezen|lees meer"
            rf"|meer lezen|lees het {_WHOLE} {_PIECE}){OFFER_END}"
        ),
        matches=(
            "De sluis is sinds mei dicht… Lees verder",
            "De sluis is sinds mei dicht. [Lees meer →]",
        ),
        ignores=(
            "Slaap goed en ga naar de bieb aan de haven. Lees meer.",
            "Lees meer",
            "De sluis is dicht. Lees verder onder de foto",
            "De sluis is dicht. Lees verder:",
        ),
    ),
    wordings.read_more_after(
        guard=("lees verder", "verder lezen", "lees het"),
        pattern=rf"^\W*(?:lees verder|verder lezen|lees het {_WHOLE} {_PIECE})\W*$",
        matches=(gated("<div>Lees verder</div>"),),
        ignores=("Lees verder onder de advertentie",),
    ),
    wordings.rest_elsewhere(
        guard=(
            "lees het ",
            "lees de ",
            "lees dit ",
            "lees hier ",
            "het hele ",
            "het volledige ",
            "het gehele ",
            "het complete ",
        ),
        pattern=(
            rf"\blees (?:hier )?(?:het|de|dit) {_WHOLE} (?:{_PIECE}|gesprek) (?:hier|op|in|bij|via)\b"
            rf"|\bhet {_WHOLE} (?:artikel|interview|verhaal) "
            r"(?:staat|leest u|lees je|leest|vindt u|vind je|verscheen|is te lezen) "
            r"(?:hier|op|in|bij|via)\b(?! (?:de|het|zijn|haar) (?:website|site|boek|kanaal) van)"
        ),
        matches=(
            "Lees het hele interview in de krant van zaterdag.",
            "Het volledige artikel staat in de papieren editie.",
        ),
        ignores=(
            "Het bestuur las het hele verhaal over de haven.",
            "Het volledige interview is te lezen op de website van de haven.",
        ),
    ),
    wordings.other_parts(
        guard=("wordt vervolgd", "lees verder op pagina", "vervolg op pagina", "deel ", "pagina "),
        pattern=(
            r"\b(?:dit artikel|deze serie) wordt vervolgd\b|\b(?:lees verder|vervolg) op pagina \d"
            r"|\b(?:deel|pagina) \d (?:van|/) ?\d\b"
        ),
        matches=("Vervolg op pagina 4", "De vuurtorenwachter. Deel 1 van 3"),
        ignores=("Het werk wordt vervolgd, een deel 2 dagen per week.",),
    ),
    wordings.given_free(
        excuses=(
            "nl.subscribers-label",
            "nl.subscribers-label-at-end",
            "nl.article-for-subscribers",
            "nl.something-for-subscribers",
        ),
        guard=(
            "vrij toegankelijk",
            "gratis te lezen",
            "voor iedereen",
            "cadeau",
            "gratis toegankelijk",
        ),
        pattern=(
            rf"\bdit {_PIECE} (?:is|kreeg je|wordt|krijg je) "
            r"(?:\w+ ){0,3}?(?:vrij toegankelijk|gratis te lezen|gratis toegankelijk"
            r"|voor iedereen te lezen|cadeau)"
        ),
        matches=("Dit artikel is gratis te lezen.", "Dit artikel kreeg je cadeau van een abonnee."),
        ignores=("De steiger is vrij toegankelijk.",),
    ),
    wordings.appeared_first(
        guard=("verscheen eerst op", "eerst verschenen op"),
        pattern=r"\bhet (?:bericht|artikel) [^\n]{0,140}(?:verscheen eerst op|eerst verschenen op)\b",
        matches=("Het bericht De sluis is dicht verscheen eerst op De Havenbode.",),
        ignores=("De zeehond verscheen eerst op de pier.",),
        seen="WordPress feeds",
    ),
)
