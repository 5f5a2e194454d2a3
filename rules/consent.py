"""Consent notices in an article's place: the page is about cookies, partners and choices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from completeness.evidence import Cause, Confidence, Zone
from completeness.rule import Check, Phrase, Scene, Seen, rule

from .stand_in import (
    HELP,
    STORY,
    article,
    besides_labels,
    brief,
    has_little_else,
    has_little_text,
    is_bare,
    is_little,
    named,
    opened_by,
    page,
    stands_in,
)

_NOTICE: Final = 400
"""A notice explains itself in up to so many words, menus included."""
_ELSE: Final = 45
"""So many words of it may be in sentences that name nothing of pages and data."""
_ENOUGH: Final = 4
_DENSITY: Final = 0.045
"""So many consent words a word of the page: they are what it is about."""

_TITLES: Final = frozenset(
    (
        "before you continue",
        "before you continue to google",
        "before you continue to google search",
        "before you continue to google maps",
        "before you continue to youtube",
        "we value your privacy",
        "your privacy choices",
        "your privacy is important to us",
        "privacy notice",
        "cookie consent",
        "cookie notice",
        "cookie policy",
        "cookies policy",
        "cookie usage",
        "use of cookies",
        "cookies required",
        "cookies are required",
        "please enable cookies",
        "cookie absent",
        "data protection choices",
        "manage your privacy",
        "consent",
        "yahoo is part of the yahoo family of brands",
        "yahoo is now part of oath",
        "bevor sie fortfahren",
        "bevor sie zu google weitergehen",
        "bevor sie zu youtube weitergehen",
        "bevor du fortfahrst",
        "datenschutzeinstellungen",
        "wir respektieren ihre privatsphare",
        "ihre privatsphare ist uns wichtig",
        "cookie-hinweis",
        "mit werbung weiterlesen",
        "avant d'acceder a google",
        "avant d'acceder a google maps",
        "avant d'acceder a youtube",
        "avant de continuer",
        "nous respectons votre vie privee",
        "votre vie privee est importante",
        "gestion des cookies",
        "antes de continuar",
        "antes de ir a google",
        "antes de ir a google maps",
        "antes de ir a youtube",
        "valoramos su privacidad",
        "valoramos tu privacidad",
        "politica de cookies",
        "prima di continuare",
        "prima di continuare su google",
        "prima di continuare su youtube",
        "la tua privacy e importante per noi",
        "rispettiamo la tua privacy",
        "antes de continuar para o google",
        "antes de aceder ao google",
        "antes de aceder ao youtube",
        "voordat je verdergaat",
        "voordat je verdergaat naar google",
        "voordat je verdergaat naar youtube",
        "wij waarderen uw privacy",
        "jouw privacy-instellingen",
        "dpg media privacy gate",
        "innan du fortsatter",
        "innan du fortsatter till google",
        "for du fortsaetter",
        "for du fortsetter",
        "ennen kuin jatkat",
        "zanim przejdziesz do google",
        "zanim przejdziesz do youtube",
        "szanujemy twoja prywatnosc",
        "nez budete pokracovat",
        "mielott folytatna",
        "прежде чем продолжить",
        "google にアクセスする前に",
        "続行する前に",
    )
)
_TITLE: Final = re.compile(
    r"before (?:you continue|you go|continuing)\b.{0,30}|.{2,40}'s use of your data"
    r"|.{2,40} is (?:now )?(?:a )?part of (?:the )?(?:oath|yahoo|verizon media)\b.{0,30}"
    r"|(?:bevor sie|bevor du) (?:zu|mit) .{2,30}|avant d'acceder a .{2,30}|antes de ir a .{2,30}"
    r"|we (?:value|care about|respect) your privacy.{0,20}"
)


@rule(
    name="title",
    argues=Cause.CONSENT,
    confidence=Confidence.HIGH,
    matches=(
        page("<p>Usamos cookies y datos para mejorar.</p>", "Antes de ir a YouTube"),
        page("<h1>We value your privacy</h1><p>We and our 841 partners store cookies.</p>"),
    ),
    ignores=(
        article("We use cookies.", title="Before you continue"),
        brief("We use cookies.", title="Before you go"),
        page("<h1>Cookie policy</h1><p>The baker’s rule is: two for each child.</p>"),
        page("<h1>Before you continue</h1><p>Two bridges further on there is an inn.</p>"),
    ),
    seen="Google, YouTube, Oath, Slate, DPG Media",
)
def title(scene: Scene) -> Iterator[Seen]:
    """The title is a consent notice's, and the words below it are, too."""
    document = scene.document
    if not has_little_text(document, _NOTICE):
        return
    for place in named(scene, _is_notice, most=_ELSE):
        if _WORDS.search(besides_labels(document)):
            yield place


def _is_notice(label: str) -> bool:
    return label in _TITLES or _TITLE.fullmatch(label) is not None


_WORDS: Final = re.compile(
    r"cookie|\bconsent|\bgdpr\b|\brgpd\b|\bdsgvo\b|\bcmp\b"
    r"|privacy (?:policy|notice|statement|settings|choices|preferences|cent(?:re|er)|dashboard)|your privacy|data protection"
    r"|(?:our|third[- ]party|advertising|nos|unsere[nr]?|nuestros|nostri|nossos|onze|vara|vores|nasi|nasz[yi]\w*|our \d+|\d+) (?:\w+ )?(?:partners?\b|partenaires|partnern?\b|socios|parceiros|partneri)"
    r"|personali[sz]ed (?:ads?|advert\w+|content)|relevant ads|interest-based|store and/or access|legitimate interest|tracking technolog|similar technolog|use of your data|your data\b|your choices"
    r"|withdraw|accept all|reject all|agree to|\bi agree\b|\"agree,?\"|by clicking"
    r"|einwillig|zustimm|datenschutz|personalisierte (?:werbung|anzeigen)|werbetracking|mit werbung|widerrufen"
    r"|politique de confidentialite|consentement|donnees personnelles|publicites? (?:personnalisee|cible|adaptee)|en poursuivant votre navigation|vous acceptez|traceurs|centres? d'interets?|sans accepter|parametrer"
    r"|privacidad|consentimiento|datos personales|anuncios personalizados|rechazar todo|aceptar todo|publicidad personalizada"
    r"|informativa|consenso|dati personali|accetta e|rifiuta|annunci personalizzati|rifiuta tutto|accetta tutto"
    r"|privacidade|consentimento|dados pessoais|rejeitar tudo|aceitar tudo|toestemming|persoonsgegevens|gepersonaliseerde|akkoord"
    r"|samtycke|personuppgifter|samtykke|personopplysninger|evaste|prywatnosc|zgod[aeyę]\b|danych osobowych|souhlas|osobnich udaju|hozzajarul|suti(?:k|ket)\b|adatvedel|consimtamant|confidentialitate"
    r"|συγκαταθεση|απορρητ|конфиденциальност|согласи[ея]|персональных данных|згод[аиу]\b|cerez|kisisel veri|riza\b|kebijakan privasi|プライバシー|クッキー|同意|个人信息|隐私|隱私|개인정보|쿠키|동의"
)


@rule(
    name="notice-only",
    argues=Cause.CONSENT,
    confidence=Confidence.HIGH,
    matches=(
        "Close\n\nWe use cookies to show personalized ads. By clicking “I agree” you consent to our "
        "privacy policy and to the cookies of our partners.\n",
        page(
            "<p>En poursuivant votre navigation, vous acceptez notre politique de confidentialité "
            "et l'usage de cookies.</p>"
        ),
    ),
    ignores=(
        article("We use cookies to show personalized ads; by clicking you consent."),
        "The court ruled on Tuesday that a baker may sell cookies without the consent of the guild. "
        "Privacy was not at issue, although the guild had named its partners in the letter. The "
        "judges needed nine minutes, and the baker brought them a tin of cookies when they had "
        "finished. The guild, which was founded by nine widows, will not appeal. It wants to bake "
        "for the summer fair instead, as it did in the years before the war.\n",
        f"The baker said that his cookies need no consent.\n\n{re.sub('<[^>]+>', ' ', STORY)}",
    ),
    seen="Oath, The Washington Post, Slate, Télérama, Google",
)
def notice_only(scene: Scene) -> Iterator[Seen]:
    """Words of consent are what the page consists of."""
    document = scene.document
    if not is_little(document, _NOTICE):
        return
    text = document.folded("text").text
    if not _FIRST.search(text):
        return
    found = _WORDS.findall(text)
    amount = max(1, len(text.split()), len(text) // 12)
    dense = len(found) >= _ENOUGH and len(set(found)) > 2 and len(found) / amount >= _DENSITY
    if dense and has_little_else(document, _ELSE):
        yield Seen(start=0, end=len(document.text("text")), zone=Zone.SOLE)


_FIRST: Final = re.compile(
    r"cookie|consent|privacy|datenschutz|einwillig|confidentialite|privacidad|privacidade|informativa"
    r"|toestemming|samty|evaste|prywatno|souhlas|suti|συγκατ|конфиден|cerez|プライバ|クッキー|隐私|隱私|개인정보"
)
"""Without one of these no page is a consent notice."""

_PHRASES: Final = (
    Phrase(
        name="asked-first",
        argues=Cause.CONSENT,
        confidence=Confidence.HIGH,
        message="The page asks for consent before it shows anything.",
        guard=(
            "before you continue to",
            "enable cookies",
            "we need your consent",
            "need your consent to",
            "partners store and/or access",
            "partenaires stockons",
            "partner speichern",
            "socios almacenamos",
            "partner archiviamo",
            "mit werbung weiterlesen",
            "weiter mit werbung",
            "continuer sans accepter",
            "inform you of the following before you use",
            "antes de ir a",
            "avant d'acceder",
            "bevor sie zu",
            "cookies to ",
            "accepter les cookies pour",
            "cookies absent",
        ),
        pattern=r"before you continue to (?:google|youtube|yahoo|\w+ search)|please enable cookies (?:on|in) your (?:web )?browser (?:in order )?to continue"
        r"|partners need your consent to|we need your consent (?:to|so|before)|we and our (?:\d+ )?(?:\w+ )?partners store and/or access"
        r"|nos (?:\d+ )?partenaires stockons|unsere (?:\d+ )?partner speichern|nuestros (?:\d+ )?socios almacenamos|nostri (?:\d+ )?partner archiviamo"
        r"|mit werbung weiterlesen|^\W*weiter mit werbung (?:oder|lesen|und)\b|continuer sans accepter"
        r"|requires us to inform you of the following before you use"
        r"|antes de ir a (?:google|youtube)|avant d'acceder a (?:google|youtube)|bevor sie zu (?:google|youtube) weiter"
        r"|(?:you must |please )accept (?:our |the )?cookies to (?:continue|read|view|access)|accepter les cookies pour (?:continuer|lire|acceder)",
        zones=frozenset({Zone.SOLE}),
        fits=stands_in,
        matches=(
            "Please enable cookies on your web browser in order to continue.",
            "We and our 120 partners store and/or access information on a device.",
            "Antes de ir a Google",
            "Weiter mit Werbung oder ohne",
        ),
        ignores=(
            "Bevor sie zu den Booten ging, aß die Lotsin ein Brot.",
            article("Please enable cookies on your web browser in order to continue."),
            brief("We and our 120 partners store and/or access information on a device."),
        ),
        seen="The Washington Post, Oath, Google",
    ),
)


@rule(
    name="opening",
    argues=Cause.CONSENT,
    confidence=Confidence.HIGH,
    matches=(
        page(f"<p>Please enable cookies on your web browser in order to continue.</p>{HELP}"),
    ),
    ignores=(
        page(f"<p>Please enable cookies on your web browser in order to continue.</p>{STORY}"),
        article("Please enable cookies on your web browser in order to continue."),
    ),
    seen="The Washington Post",
    needs=is_bare,
)
def opening(scene: Scene) -> Iterator[Seen]:
    """A short page opens with a request for consent."""
    yield from opened_by(scene, Cause.CONSENT, _PHRASES)


RULES: tuple[Phrase | Check, ...] = (title, notice_only, opening, *_PHRASES)
