"""German: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..examples import gated
from ..sentences import (
    ARROW_END,
    OFFER_END,
    OFFER_START,
    SENTENCE_END,
    SENTENCE_START,
)

_PIECE = r"(?:artikel|beitrag|inhalt|text|bericht|kommentar|podcast|interview)"
_WHOLE = r"(?:ganze[nrs]?|vollstandige[nrs]?|komplette[nrs]?|gesamte[nrs]?)"
_FOR_READERS = (
    r"(?:(?:nur|exklusiv|ausschliesslich|allein) )?(?:(?:fur|unseren|mit|im|den|unsere|alle|einem) )*"
    r"(?:[\w+]+[- ])?(?:abonnent|abonnierende|mitglieder|abonnement|abo\b)"
)
_ARTICLE = r"(?:artikel|beitrag|text|bericht|kommentar|interview)"
_CAN_BE = r"(?: (?:lesbar|verfugbar|zuganglich|sichtbar|einsehbar|bestimmt|reserviert))?"
_ALONE = rf"[\w:*/]*(?: und [\w:*/]+)?{_CAN_BE}{SENTENCE_END}"
_STANDS = r"(?:ist|steht|gibt es|lesen|finden|sehen)(?: sie)?"
_REST = (
    rf"\b(?:(?:der rest|die fortsetzung) (?:des|dieses|vom) {_PIECE}s?|der weitere {_ARTICLE}"
    rf"|{_WHOLE} {_ARTICLE}) {_STANDS} {_FOR_READERS}(?:(?<!mitglieder)|{_ALONE})"
    rf"|\b{_WHOLE} {_PIECE} {_STANDS} {_FOR_READERS}{_ALONE}"
)
_THIS = (
    rf"\bdieser? (?:[\w+-]+ )?(?:{_ARTICLE} (?:ist|steht) (?:leider )?{_FOR_READERS}"
    rf"(?:(?<!mitglieder)|{_ALONE})"
    rf"|{_PIECE} (?:ist|steht) (?:leider )?{_FOR_READERS}{_ALONE})"
)
_OFFER = (
    r"(?:weiterlesen|weiter lesen|mehr lesen|(?:(?:den )?ganzen )?artikel lesen|mehr erfahren"
    r"|zum (?:ganzen )?artikel)"
)
_IN_PRINT = r"\b(?:\w*ausgabe|e-paper)\b"
_SUBSCRIBE = r"(?:abonnieren|abonnier dich|testen|abschliessen|freischalten|abo sichern)"
_TO_READ_ON = r"(?:weiterzulesen|weiterlesen zu konnen|artikel zu lesen|artikel lesen zu konnen)"

RULES = (
    wordings.share_left_to_read(
        guard=("noch ", "verbleib"),
        pattern=(
            r"(?:\bnoch |\bes verbleiben |\bverbleibende )(?P<remaining>\d[\d,.]*) ?(?:%|prozent) "
            rf"(?:(?:dieses {_PIECE}s?|(?:des|vom) (?:artikels?|textes|interviews))\b(?! (?:sind|ist) frei)"
            r"|zu lesen\b)"
        ),
        matches=(
            "Noch 75 % des Artikels. Jetzt weiterlesen.",
            "Es verbleiben 40 Prozent dieses Beitrags.",
        ),
        ignores=(
            "Noch 75 % des Hafens sind gesperrt.",
            "Von den Pfählen des alten Stegs sind nur noch 20 Prozent übrig.",
            "Im Fass sind noch 30 Prozent des Inhalts.",
        ),
    ),
    wordings.share_read(
        guard="gelesen",
        pattern=rf"sie haben (?:bisher |erst |nur )?(?P<read>\d[\d,.]*) ?(?:%|prozent) (?:des|dieses) {_PIECE}s? gelesen",
        matches=("Sie haben erst 20 % des Artikels gelesen.",),
        ignores=("Sie haben 20 Prozent des Romans gelesen, sagte die Lehrerin.",),
    ),
    wordings.amount_left_to_read(
        in_links=False,
        guard=("worter", "zeichen", "absatze", "minuten lesezeit", "min. lesezeit"),
        pattern=(
            rf"(?:{SENTENCE_START}|[\[(]|\bes (?:folgen|verbleiben) )(?:noch|weitere|verbleibende) "
            r"(?:ca\. |etwa )?(?:(?P<words_left>\d[\d.]*) worter|(?P<characters_left>\d[\d.]*) zeichen"
            r"|\d+ absatze|(?P<minutes_left>\d+) (?:minuten|min\.) lesezeit)"
            rf"(?:{SENTENCE_END}| zu lesen\b)"
        ),
        matches=("Noch 1.250 Wörter. Mit Abo weiterlesen.", "Noch 5 Minuten Lesezeit"),
        ignores=(
            "Ihr Kommentar: noch 300 Zeichen übrig.",
            "Bis zum Herbst lernte der Lotse noch 300 Wörter.",
        ),
    ),
    wordings.rest_for_subscribers(
        guard=("abonnent", "abonnierende", "mitglieder", " abo", "-abo"),
        pattern=_REST,
        matches=(
            "Der Rest dieses Artikels ist nur für Abonnenten lesbar.",
            "Den vollständigen Text lesen nur unsere Abonnentinnen und Abonnenten.",
        ),
        ignores=(
            "Der Rest des Berichts ist nur für Mitglieder des Hafenausschusses.",
            "Der Rest ist Schweigen, klagten die Abonnenten des Theaters.",
            "Hundert Karten gehen in den Verkauf, der Rest ist für Abonnenten.",
        ),
    ),
    wordings.article_for_subscribers(
        guard=(
            "abonnent",
            "abonnierende",
            "mitglieder",
            " abo",
            "-abo",
            "keinen zugang",
            "artikel leider nicht",
            "kostenpflichtig",
        ),
        pattern=(
            rf"{_THIS}|\bdieser? (?:[\w+-]+ )?{_PIECE} ist (?:leider )?kostenpflichtig"
            rf"|\b(?:diesen|den) {_PIECE} konnen (?:leider )?nur (?:unsere )?abonnent"
            rf"|\bnur (?:abonnent\w* (?:konnen|durfen) den|(?:abonnent\w*|mitglieder) "
            rf"(?:konnen|durfen) diesen) {_PIECE}"
            r"|\bsie haben (?:noch )?keinen zugang\?"
            r"|\bsie konnen (?:diesen|den) artikel leider nicht (?:\w+ )?(?:lesen|weiterlesen|aufrufen|sehen)\b"
        ),
        matches=(
            "Dieser Artikel ist nur für Abonnenten lesbar.",
            "Dieser Inhalt ist exklusiv für unsere Abonnent:innen.",
            "Sie haben keinen Zugang? Jetzt gratis testen.",
        ),
        ignores=(
            "Dieser Artikel handelt von Abonnenten eines Stromtarifs.",
            "Sie können den Artikel leider nicht umtauschen, sagte der Händler.",
            "Dieser Inhalt ist exklusiv für Abonnenten des Spieledienstes.",
            "Dieser Beitrag ist für Mitglieder des Rudervereins halb so hoch.",
        ),
    ),
    wordings.something_for_subscribers(
        guard=("abonnent", "abonnierende", "mitglieder", " abo", "-abo"),
        pattern=(
            rf"\b(?!{_REST}|{_THIS})(?:dieser? (?:[\w+-]+ )?{_PIECE}|der rest|die fortsetzung"
            rf"|{_WHOLE} {_PIECE}) {_STANDS} (?:leider )?{_FOR_READERS}"
        ),
        matches=("Der Rest ist nur für Abonnenten.",),
        ignores=("Der Rest des Kais ist für Mitglieder des Rudervereins.",),
    ),
    wordings.subscribe_to_read_on(
        guard=(
            "weiterlesen",
            "weiterzulesen",
            "artikel lesen",
            "artikel zu lesen",
            "lesen zu konnen",
            "freischalten",
            "lesen sie weiter",
            "lesen sie d",
        ),
        pattern=(
            r"\b(?:weiterlesen|lesen sie weiter|lesen sie (?:diesen|den ganzen|den vollstandigen) artikel)"
            r" mit (?:[\w+-]+ ){0,3}?(?:\w+\+|(?:[\w+-]*[+-])?(?:\w*abo|plus|premium)\b|\w*abonnement|\w*zugang\b)"
            r"|\bmit (?:(?:dem|einem|ihrem|deinem) )?(?:[\w+-]+ ){0,2}(?:abo|plus|premium|\w+\+|abonnement) (?:jetzt )?weiterlesen"
            rf"|(?<!newsletter )(?<!kanal )(?<!podcast )\b{_SUBSCRIBE} und (?:sofort |direkt |gleich |jetzt )?weiterlesen"
            r"|\bum (?:weiterzulesen|weiterlesen zu konnen|diesen artikel (?:zu lesen|(?:weiter)?lesen zu konnen))"
            rf"(?:(?!newsletter|kanal)[^.?!]){{0,60}}(?:{_SUBSCRIBE}|(?<!kein )(?:\babo\b|abonnement))"
            r"|\b(?:mochten|wollen) (?:sie )?weiterlesen\?(?= ?$|.{0,80}(?:\babo|registrier|anmelde|"
            r"probemonat|gratis|zugang|freischalt))"
            r"|\b(?:jetzt|gleich) diesen artikel lesen|\bgleich konnen sie weiterlesen"
            rf"|(?:\bdiesen |{SENTENCE_START})artikel (?:jetzt )?freischalten"
        ),
        matches=(
            "Weiterlesen mit Küste+",
            "Mit Hafen Plus weiterlesen.",
            "Jetzt abonnieren und weiterlesen.",
            "Jetzt diesen Artikel lesen!",
        ),
        ignores=(
            "Um diesen Artikel zu lesen, brauchen Sie im Hafen kein Abo.",
            "Wollen Sie weiterlesen? Das Buch gibt es in der Bücherei am Hafen.",
            "Lesen Sie weiter mit unserem Beitrag über die Schleuse.",
            "Der Hafenladen will den Artikel freischalten.",
            "Mit Werbung weiterlesen: Stimmen Sie der Nutzung von Cookies zu.",
            "Weiterlesen mit Werbung",
        ),
        seen="spiegel.de, heise.de, topagrar.com, badische-zeitung.de",
    ),
    wordings.register_to_read_on(
        guard=(
            "weiterlesen",
            "weiterzulesen",
            "artikel zu lesen",
            "artikel lesen zu konnen",
            "registrierte nutzer",
            "registrierte leser",
        ),
        pattern=(
            r"(?<!newsletter )\b(?:registrieren|anmelden|einloggen) und (?:\w+ ){0,2}weiterlesen"
            rf"|\b(?:registrieren|melden|loggen) sie sich(?: \w+){{0,3}},? um (?:\w+ ){{0,3}}{_TO_READ_ON}"
            rf"|\bum (?:\w+ ){{0,3}}{_TO_READ_ON}[^.?!]{{0,50}}(?:registrier|anmelden|melden sie|einloggen|loggen)"
            rf"|\bdieser {_PIECE} ist (?:nur )?fur registrierte (?:nutzer|leser)"
        ),
        matches=(
            "Kostenlos registrieren und direkt weiterlesen.",
            "Bitte melden Sie sich an, um weiterzulesen.",
            "Um diesen Artikel zu lesen, müssen Sie sich kostenlos registrieren.",
        ),
        ignores=("Zum Kommentieren anmelden. Weiterlesen: der Hafen im Herbst.",),
        seen="nzz.ch",
    ),
    wordings.limit_reached(
        confidence=Confidence.HIGH,
        guard=(
            "kostenlosen artikel",
            "freien artikel",
            "gratis-artikel",
            "gratisartikel",
            "artikellimit",
            "artikel-limit",
        ),
        pattern=(
            r"\bsie haben (?:bereits )?[^.?!]{0,40}(?:kostenlosen artikel|freien artikel|gratis-?artikel"
            r"|artikel-?limit)"
            r"[^.?!]{0,40}(?:gelesen|erreicht|aufgebraucht|verbraucht|ausgeschopft)"
        ),
        matches=("Sie haben Ihre 5 kostenlosen Artikel in diesem Monat gelesen.",),
        ignores=("Sie haben die freien Artikel im Archiv geordnet.",),
    ),
    wordings.articles_left(
        guard=(
            "artikel kostenlos",
            "artikel gratis",
            "artikel frei",
            "kostenlose artikel",
            "freie artikel",
            "gratis-artikel",
        ),
        pattern=r"\bnoch \d+ (?:(?:artikel )(?:kostenlos|gratis|frei)|kostenlose artikel|freie artikel|gratis-artikel)",
        matches=(
            "Sie können noch 2 Artikel kostenlos lesen.",
            "Noch 3 freie Artikel in diesem Monat.",
        ),
        ignores=("Der Verein sucht noch freie Artikelschreiber.",),
    ),
    wordings.subscribers_label(
        guard=("fur abonnent", "plus-artikel", "abo-artikel", "premium-artikel"),
        pattern=r"^\W*(?:(?:exklusiv|nur|artikel|exklusiv nur) fur abonnent\S*|(?:plus|abo|premium)-artikel)\W*$",
        matches=("Exklusiv für Abonnenten",),
        ignores=("Das Theater kürzt die Rabatte für Abonnenten.",),
    ),
    wordings.offer(
        guard=(
            "jetzt abonnieren",
            "jetzt testen",
            "gratis testen",
            "kundbar",
            "gratismonat",
            "probemonat",
            "kennenlernabo",
            "kennenlern-abo",
            "freier zugriff auf",
            "freien zugriff auf",
            "zugang zu allen",
        ),
        pattern=(
            r"\bjetzt abonnieren|\b(?:jetzt|gratis) testen\b|\b(?:jederzeit|monatlich|flexibel) kundbar"
            r"|\b(?:gratis|probe)monat\b"
            r"|\bkennenlern-?abo|\bfreie[rn] zugriff auf (?:alle|samtliche)"
            r"|\bzugang zu allen [^.?!]{0,20}(?:artikel|inhalte)"
        ),
        matches=("Zugang zu allen Plus-Artikeln. Jetzt testen.", "Jederzeit kündbar."),
        ignores=("Ein Zugang zu allen Stegen fehlt bis heute.", "Der Vertrag ist kündbar."),
        seen="faz.net, sueddeutsche.de, badische-zeitung.de",
    ),
    wordings.already_subscriber(
        guard=("abonnent", "schon ein", "bereits ein", "schon registriert", "bereits registriert"),
        pattern=(
            r"\b(?:bereits|schon) (?:[\w+-]+-)?abonnent[\w/*:-]*\b ?\?"
            r"|\b(?:bereits|schon) ein (?:[\w+-]+-)?abo(?:nnement)?\b ?\?"
            r"|\b(?:schon|bereits) registriert\W{0,3}(?:hier )?(?:einloggen|anmelden)"
        ),
        matches=(
            "Bereits Abonnent? Hier anmelden",
            "Sie haben bereits ein Digital-Abo? Hier einloggen.",
        ),
        ignores=("Das Theater hat bereits ein Drittel seiner Abonnenten verloren.",),
        seen="badische-zeitung.de, topagrar.com",
    ),
    wordings.read_more_tail(
        confidence=Confidence.HIGH,
        guard=(
            "weiterlesen",
            "mehr lesen",
            "weiter lesen",
            "artikel lesen",
            "mehr erfahren",
            "...mehr",
            "... mehr",
            "zum artikel",
            "ganzen artikel",
        ),
        pattern=(
            rf"{OFFER_START}{_OFFER}(?: (?:auf|bei) \S+)?{OFFER_END}"
            rf"|(?<!werbung )(?<!anzeige )\b{_OFFER}{ARROW_END}|\.\.\. ?mehr\W{{0,8}}$"
        ),
        matches=("Das Hafentor ist seit Mai geschlossen. Weiterlesen »", "Das Tor ist zu… mehr"),
        ignores=(
            "Nach der Anzeige weiterlesen",
            "Die Kinder konnten im Dunkeln nicht weiterlesen.",
            "Über den Hafen wollen die Leute mehr erfahren.",
            "Wer weiterlesen möchte, dem hilft die Bücherei am Hafen.",
        ),
    ),
    wordings.read_more_elided(
        guard=("weiterlesen", "weiter lesen", "mehr lesen", "artikel lesen"),
        pattern=(
            r"\w ?[«»\"']? ?\[?(?:\.\.\.|…)\]? ?[(\[]?(?:weiterlesen|weiter lesen|mehr lesen|(?:ganzen )?artikel lesen)"
            rf"{OFFER_END}"
        ),
        matches=("Das Hafentor ist seit Mai… weiterlesen »",),
        ignores=("Wer weiterlesen will, wartet...",),
    ),
    wordings.read_more_after(
        guard=("weiterlesen", "artikel lesen"),
        pattern=r"^\W*(?:jetzt |hier )?(?:weiterlesen|(?:ganzen |vollstandigen )artikel lesen)\W*$",
        matches=(gated("<div>Ganzen Artikel lesen</div>"),),
        ignores=("Weiterlesen mit Werbung",),
    ),
    wordings.rest_elsewhere(
        confidence=Confidence.HIGH,
        guard=(
            "ganze",
            "vollstandige",
            "komplette",
            "gesamte",
            "weiterlesen auf",
            "weiterlesen bei",
            "weiterlesen in",
            "lesen sie in",
            "mehr lesen sie",
            "mehr dazu lesen sie",
        ),
        pattern=(
            rf"\b(?:den|das|die) {_WHOLE} (?:artikel|beitrag|reportage) "
            r"(?:finden|lesen|gibt es|konnen|lest|findet|steht)\b"
            rf"|\b(?:den|das|die) {_WHOLE} (?:interview|gesprach|text|geschichte|podcast) "
            rf"(?:finden|lesen|gibt es|konnen|lest|findet|steht)\b(?: sie| ihr)?(?: hier\b| [^.?!]{{0,30}}{_IN_PRINT})"
            rf"|\blesen sie (?:den|das|die) {_WHOLE} (?:(?:artikel|beitrag) (?:auf|in|bei|im)\b"
            rf"|\w+ [^.?!]{{0,30}}{_IN_PRINT})"
            rf"|{SENTENCE_START}weiterlesen (?:auf|bei|in der) "
            rf"|\bmehr (?:dazu )?lesen sie [^.?!]{{0,30}}{_IN_PRINT}"
            r"|\blesen sie in (?:der|unserer) (?:[\w-]+ )?(?:gedruckten ausgabe|printausgabe|e-paper)"
        ),
        matches=(
            "Den ganzen Artikel finden Sie in der gedruckten Ausgabe.",
            "Das ganze Interview gibt es hier.",
            "Mehr dazu lesen Sie in der Ausgabe vom Freitag.",
        ),
        ignores=(
            "Das ganze Dorf findet den Hafen schön.",
            "Den vollständigen Bericht finden Sie auf der Website des Hafenamts.",
            "Das ganze Interview lesen Sie in der Zeit.",
            "Mehr dazu lesen Sie in unserem Beitrag über die Schleuse.",
        ),
    ),
    wordings.other_parts(
        guard=("fortsetzung auf", "wird fortgesetzt", "im zweiten teil", "teil "),
        pattern=(
            r"\bfortsetzung auf (?:der nachsten )?seite|\b(?:die serie|der artikel"
            r"|der bericht) wird fortgesetzt\b"
            r"|\b(?:lesen sie |mehr )im zweiten teil\b|\bteil \d (?:von |/ ?)\d\b"
        ),
        matches=("Fortsetzung auf Seite 4", "Lesen Sie im zweiten Teil, wer kam."),
        ignores=("Die Arbeit am Kai wird fortgesetzt, sagt die Stadt.",),
    ),
    wordings.given_free(
        excuses=(
            "de.subscribers-label",
            "de.article-for-subscribers",
            "de.something-for-subscribers",
        ),
        guard=(
            "frei zuganglich",
            "kostenlos zuganglich",
            "freigeschaltet",
            "geschenkt",
            "geschenkartikel",
            "ohne paywall",
            "frei lesbar",
            "kostenfrei",
        ),
        pattern=(
            rf"\bdieser {_PIECE} (?:ist|wurde|steht) (?:[\w-]+ ){{0,4}}(?:frei zuganglich|kostenlos zuganglich"
            r"|freigeschaltet|geschenkt|ohne paywall|frei lesbar|kostenfrei)"
            rf"|\bdiesen {_PIECE} (?:[\w-]+ ){{0,4}}freigeschaltet"
        ),
        matches=(
            "Dieser Artikel ist ausnahmsweise frei zugänglich.",
            "Wir haben diesen Artikel für alle freigeschaltet.",
        ),
        ignores=("Der Steg ist wieder frei zugänglich.",),
    ),
    wordings.appeared_first(
        guard=("erschien zuerst auf", "erschien zuerst bei", "zuerst erschienen auf"),
        pattern=r"\b(?:beitrag|artikel) [^\n]{0,140}(?:erschien zuerst (?:auf|bei)|zuerst erschienen auf)\b",
        matches=("Der Beitrag Das Tor ist zu erschien zuerst auf Hafenbote.",),
        ignores=("Die Robbe erschien zuerst auf der Mole.",),
        seen="WordPress feeds",
    ),
)
