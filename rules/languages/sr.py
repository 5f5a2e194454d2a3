"""Serbian, in both its scripts: what publishers print where an article stops."""

from .. import wordings
from ..examples import gated
from ..sentences import OFFER_END

# Folded Latin has no "č", "ć", "š", "ž", "đ"; Cyrillic keeps "ј", "љ", "њ", "ћ", "ђ", "џ".
_PIECE = r"(?:clan(?:ak|ka)|tekst\w*|vest|vesti|analiz\w+|intervju\w*|чланак|чланка|текст\w*|вест|вести|анализ\w+|интервју\w*)"
_THIS = rf"(?:ovaj|ova|овај|ова) {_PIECE}"
# "This content" is a film or a game as well.
_CONTENT = r"(?:ovaj sadrzaj|овај садржај)"
_FOR = r"(?:za (?:nase )?pretplatnike|pretplatnicima|uz pretplatu|za nase clanove|за (?:наше )?претплатнике|претплатницима|уз претплату)"
_ONLY = r"(?:samo|iskljucivo|само|искључиво)"
_WHOLE = rf"(?:(?:ceo|citav|ostatak|kompletan|цео|читав|остатак|комплетан) {_PIECE}|nastavak(?: {_PIECE})?|наставак(?: {_PIECE})?)"
_READ_ON = rf"(?:(?:procita\w+|cita\w+|прочита\w+|чита\w+) (?:{_WHOLE}|{_THIS}|dalje|даље|do kraja|до краја)|nastavi(?:te|li)? (?:sa |da )?cita\w+|настави(?:те|ли)? (?:са |да )?чита\w+)"
_SUBSCRIBE = r"(?:pretplatite se|postanite pretplatnik|potrebna (?:vam )?je pretplata|претплатите се|постаните претплатник|потребна (?:вам )?је претплата)"
_REGISTER = r"(?:prijavite se|ulogujte se|registrujte se|пријавите се|улогујте се|региструјте се)"
_ON = r"(?:(?!koment|комент|bilten|билтен|kanal|канал)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""

RULES = (
    wordings.rest_for_subscribers(
        guard=("pretplat", "za nase clanove", "претплат"),
        pattern=rf"\b{_WHOLE} (?:je |је )?(?:dostup\w+ |доступ\w+ )?{_ONLY} {_FOR}",
        matches=(
            "Ostatak teksta je dostupan samo pretplatnicima.",
            "Цео чланак је доступан само претплатницима.",
        ),
        ignores=("Ceo tekst ugovora dobili su pretplatnici gasa.",),
    ),
    wordings.article_for_subscribers(
        guard=("pretplat", "za nase clanove", "претплат"),
        pattern=(
            rf"\b{_THIS} (?:je |је )?(?:(?:dostup\w+|доступ\w+|namenjen\w*|намењен\w*) (?:{_ONLY} )?|{_ONLY} ){_FOR}"
            rf"|\b{_CONTENT} (?:je |је )?(?:(?:dostup\w+|доступ\w+) (?:{_ONLY} )?|{_ONLY} ){_FOR}\b(?! ?[\w\"])"
        ),
        matches=(
            "Ovaj članak je dostupan samo za pretplatnike.",
            "Овај садржај је само за претплатнике.",
        ),
        ignores=(
            "Ovaj tekst govori o pretplatnicima kablovske televizije.",
            "Ovaj sadržaj je dostupan uz pretplatu na platformu sa filmovima.",
            "Ova analiza je samo za članove odbora, a ne za pretplatnike.",
        ),
    ),
    wordings.subscribe_to_read_on(
        guard=("pretplat", "претплат"),
        pattern=rf"\b(?:da biste|да бисте|za) {_READ_ON}{_ON}{{0,40}}?{_SUBSCRIBE}|\b{_SUBSCRIBE}{_ON}{{0,30}}?(?:da biste|да бисте|i|и) {_READ_ON}",
        matches=(
            "Pretplatite se da biste pročitali ceo članak.",
            "Претплатите се и наставите са читањем",
        ),
        ignores=("Pretplatite se na naš kanal da biste čitali dalje vesti.",),
    ),
    wordings.register_to_read_on(
        guard=(
            "prijavite se",
            "ulogujte se",
            "registrujte se",
            "пријавите се",
            "улогујте се",
            "региструјте се",
        ),
        pattern=rf"\b(?:da biste|да бисте) {_READ_ON}{_ON}{{0,40}}?{_REGISTER}|\b{_REGISTER}{_ON}{{0,30}}?(?:da biste|да бисте|i|и) {_READ_ON}",
        matches=(
            "Prijavite se da biste nastavili čitanje.",
            "Да бисте прочитали цео текст, региструјте се.",
        ),
        ignores=("Prijavite se da biste komentarisali.",),
    ),
    wordings.subscribers_label(
        policy=None,
        guard=("za pretplatnike", "за претплатнике"),
        pattern=rf"^\W*(?:{_ONLY} )?(?:za pretplatnike|за претплатнике)\W*$",
        matches=("Samo za pretplatnike", "Само за претплатнике"),
        ignores=("Koncert za pretplatnike bio je na keju.",),
    ),
    wordings.subscribers_label_at_end(
        guard=("za pretplatnike", "за претплатнике"),
        pattern=rf"[.?!\")] ?\(?{_ONLY} (?:za pretplatnike|за претплатнике)\W{{0,3}}$",
        matches=("Kej je zatvoren od maja. Samo za pretplatnike",),
        ignores=("Pročitajte još: samo za pretplatnike",),
    ),
    wordings.read_more_tail(
        guard=("procitaj", "citaj", "opsirnije", "прочитај", "читај", "опширније"),
        pattern=(
            r"(?:[.?!\")] ?[\[(<]?(?:(?:pro)?citaj(?:te)? (?:dalje|vise|ceo (?:tekst|clanak))|(?:про)?читај(?:те)? (?:даље|више|цео (?:текст|чланак)))"
            r"|\.\.\. ?[\[(<]?(?:opsirnije|опширније)|^\W*(?:procitaj(?:te)? ceo (?:tekst|clanak)|прочитај(?:те)? цео (?:текст|чланак)))"
            rf"{OFFER_END}"
        ),
        matches=("Kej je zatvoren od maja. Čitajte dalje »", "Кеј је затворен од маја… Опширније"),
        ignores=(
            "Спавајте добро и идите у библиотеку у луци. Читајте даље.",
            "Pročitajte više: novi trajekt",
        ),
    ),
    wordings.read_more_after(
        guard=("ceo tekst", "ceo clanak", "цео текст", "цео чланак"),
        pattern=r"^\W*(?:procitaj(?:te)? ceo (?:tekst|clanak)|прочитај(?:те)? цео (?:текст|чланак))\W*$",
        matches=(gated("<div>Pročitajte ceo tekst</div>"),),
        ignores=("Ceo tekst na jednom listu.",),
    ),
)
