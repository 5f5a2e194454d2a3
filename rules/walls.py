"""Walls that name themselves in a class or an id and hold an offer."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from weakref import WeakKeyDictionary

from ahocorasick_rs import AhoCorasick, MatchKind

from completeness.blocks import Block, Element
from completeness.document import Document
from completeness.evidence import Cause, Confidence, Policy, Stance, Zone
from completeness.fold import fold
from completeness.hints import Hint
from completeness.rule import Scene, Seen, element_path, rule

from .examples import around, gated, page, story, unshown
from .traces import names_of

_WORDS: Final = (3, 220)
"""A box with an offer has so many words."""
_MOST_WORDS: Final = 500
"""A box with nothing but offers may have so many: plans, prices, questions, forms."""
_CHARACTERS: Final = 3
"""Letters of a script without spaces for one word."""
_WORDS_PER_OFFER: Final = 60
"""An offer names what it offers at least once in so many words."""
_DENSE: Final = 25
"""A box that does so once in so many words is an offer and nothing else."""
_HOLDS_ARTICLE: Final = 0.4
_LONG: Final = 800
"""After more words than this a wall more and more often lies over a whole text."""
_VERY_LONG: Final = 1500
_NEXT_TO: Final = 12
_LONGEST: Final = 200
_REPEATED: Final = 3
"""A name that stands on so many elements names paragraphs or teasers, not a wall."""

# Whatever the names match holds one of these: a look at the page's names before the search.
_TRACES: Final = (
    "wall",
    "gate",
    "barrier",
    "noaccess",
    "no-access",
    "no_access",
    "restrict",
    "locked",
    "unlock",
    "lock-article",
    "lock-screen",
    "premium",
    "cutoff",
    "cut-off",
    "abonne",
    "stub-article",
    "snippet-login",
    "subscri",
    "regwalli",
)
_FINDER: Final = AhoCorasick(_TRACES, matchkind=MatchKind.LeftmostFirst)
_WALL: Final = re.compile(
    r"(?<![a-z])(?:"
    r"(?:\w*pay|reg(?:istration)?|subscri(?:be|bers?|ption)|freemium|premium|log-?in|sign-?up|hard|soft|sale"
    r"|article|content|story|members?|membership|metered|charge)-?wall"
    r"|wall-exclusive"
    r"|(?:article|content|story|post|page|premium|metered|members?|subscribed|subscribers?|subscription"
    r"|reg(?:istration)?|pro)-?gate"
    r"|(?:registration|subscription|subscriber|paid|access|log-?in|article|content)-?barrier"
    r"|no-?access(?!ib)"
    r"|restricted-?(?:content|message|article|notice|access|area|text|post|block)|restrict-?block"
    r"|(?:content|article|post|story)-?restricted-(?:message|notice|box)"
    r"|(?:content|article|post|story)-?locked|locked-?(?:content|article|post|message)"
    r"|lock-(?:article|screen)|unlock-?(?:article|content|story|message)"
    r"|premium-?(?:overlay|message|notice|lock|barrier)"
    r"|subscri(?:ber|bers|ption)-(?:only-)?(?:required|overlay|prompt|notice|message)"
    r"|(?:article|story|content|text)-?cut-?off"
    r"|reserve-?(?:aux-)?abonnes?|actu-abonnez"
    r"|stub-article-msg|snippet-login|subscrib-msg|regwalli|subscription-paid-message"
    r")(?![a-z])"
)
EXEMPT: Final = re.compile(
    r"(?<![a-z])(?:no(?!-?access)|non|without|hide|anti|fire|off|ads?|advert\w*|slot|placeholder|comments?"
    r"|newsletter|trigger|link|btn|button|icon|logo|badge|label|flag|nav|menu|bar|teaser|card|counter|whitelist|cookie|consent"
    r"|full|granted|has-access|before-login|after-login|sign-out)(?![a-z])"
)
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LOG_IN: Final = re.compile(r"log-?in|sign-?in|connexion", re.I)
_NO_BOX: Final = frozenset({"html", "body", "main", "article", "nav", "footer", "figure", "a"})
_BARS: Final = frozenset({"nav", "footer", "dialog", "menu"})

# What offers and requests to log in say, by the stems of many languages (folded).
_OFFER: Final = re.compile(
    r"subscri|sign(?:ed)? ?(?:in|up)|log(?:ged)? ?in\b|\bregist(?:er|rier|rati|ro|ra)|member|unlock|\btrial|\bpremium"
    r"|free access|create an? |\bpay\b|paying|per (?:week|month)|/ ?(?:month|monat|mois)|paywall"
    r"|abonn|abonn?e?ment|abbona|suscri|assina|assine|inscri[tv]|connecte[rz]|je me connecte|identifi|accedi\b|inicia sesion"
    r"|anmelde|einlogg|weiterlesen|\babo\b|freischalt|logga in|prenum|las upp|logg inn|log ind|kjop|tilaa|kirjaudu"
    r"|zaloguj|zarejestruj|dostep|subskry|wykup|predplat|prihlas|elofizet|bejelentkez|aboneaz|abone ol|giris yap|uye ol"
    r"|подпис|войдите|войти|зарегистр|передплат|підпис|увійд|συνδρομ|συνδεθ|εγγραφ|абон"
    r"|会員|会员|會員|登録|購読|ログイン|登录|登錄|订阅|訂閱|付费|付費|구독|로그인|회원|اشترك|اشتراك|تسجيل الدخول|الاشتراك|מנוי|מנויים"
    r"|langganan|berlangganan|dang nhap|dang ky|สมาชิก|เข้าสู่ระบบ"
)
_FREE_ACCOUNT: Final = re.compile(
    r"\bregister (?:now )?(?:for|to)|free account|register or log ?in|kostenlos (?:registrier|anmeld)|registrieren und"
    r"|inscri(?:vez-vous|ption) gratuit|reservee?s? aux inscrits|registr(?:ate|ese) gratis|registrati (?:gratis|gratuitamente)"
    r"|zarejestruj|gratis (?:account|konto|registr)|cadastre-se gratis|無料(?:で)?会員登録|無料で登録|免费注册"
)
_REGISTER_NAME: Final = re.compile(
    r"(?<![a-z])(?:reg-?wall|registration|reg-?gate|sign-?up-?wall|regwalli)"
)


@dataclass(frozen=True, slots=True)
class _Wall:
    """An element that its names call a wall, with what it shows."""

    element: Element
    name: str
    blocks: tuple[Block, ...]
    text: str


def in_words(document: Document, amount: int) -> int:
    """An amount of the document's text in words, also where it is counted in characters."""
    return amount // _CHARACTERS if document.in_characters else amount


def plain_name(name: str) -> str:
    """Classes or ids in small letters, their parts parted by hyphens."""
    return re.sub(r"[_:]+", "-", _CAMEL.sub("-", name)).lower()


@lru_cache(maxsize=8192)
def _is_wall_name(name: str) -> bool:
    plain = plain_name(name)
    return _WALL.search(plain) is not None and EXEMPT.search(plain) is None


def _wall_names(names: str, lower: str) -> frozenset[str]:
    """The classes and ids among a page's names that call an element a wall."""
    # To count code points up to each place costs far more than the search itself.
    if not _FINDER.find_matches_as_strings(lower):
        return frozenset()
    if len(lower) != len(names):
        names = lower
    found = set()
    for _, at, _ in _FINDER.find_matches_as_indexes(lower):
        before = names[max(0, at - _LONGEST) : at]
        head = before.split()[-1] if before.strip() and not before[-1].isspace() else ""
        found.add(head + names[at : at + _LONGEST].split(None, 1)[0])
    return frozenset(filter(_is_wall_name, found))


def _walls(document: Document) -> list[_Wall]:
    """The outermost elements that say they are walls and hold an offer."""
    if document.tree is None:
        return []
    names = _wall_names(document.layout.names, names_of(document).lower)
    if not names:
        return []
    found: list[_Wall] = []
    often: Counter[str] = Counter()
    for element in document.layout.elements:
        if element.tag in _NO_BOX or (found and element.first <= found[-1].element.last):
            continue
        name = next(filter(names.__contains__, element.names.split()), None)
        if name and (blocks := _shown(document, element)):
            often[name] += 1
            if wall := _read(document, element, name, blocks):
                found.append(wall)
    return [wall for wall in found if often[wall.name] < _REPEATED]


def _shown(document: Document, element: Element) -> tuple[Block, ...]:
    blocks = document.blocks[element.first : element.last + 1]
    return tuple(block for block in blocks if not block.hidden and not block.element.veiled)


def _read(
    document: Document, element: Element, name: str, blocks: tuple[Block, ...]
) -> _Wall | None:
    text = "\n".join(block.text for block in blocks)
    words = in_words(document, document.amount(text))
    if not _WORDS[0] <= words <= _MOST_WORDS:
        return None
    offers = len(_OFFER.findall(fold(text)))
    only_offers = offers >= 3 and offers * _DENSE >= words and _is_offered(document, element)
    fits = words <= _WORDS[1] and offers * _WORDS_PER_OFFER >= words
    if only_offers or (fits and not _holds_article(document, element)):
        return _Wall(element, name, blocks, text)
    return None


def _is_offered(document: Document, element: Element) -> bool:
    """Whether an offer stands in at least a third of the paragraphs in the element, if any."""
    shown = [document.blocks[at] for at in _between(_shown_prose(document), element)]
    return 3 * sum(bool(_OFFER.search(fold(block.text))) for block in shown) >= len(shown)


def _holds_article(document: Document, element: Element) -> bool:
    shown = _shown_prose(document)
    held = len(_between(shown, element))
    return len(shown) > 1 and held > _HOLDS_ARTICLE * len(shown)


_SHOWN_PROSE: WeakKeyDictionary[Document, tuple[int, ...]] = WeakKeyDictionary()


def _shown_prose(document: Document) -> tuple[int, ...]:
    """Indexes of the article's paragraphs that are shown, found once: walls may be many."""
    known = _SHOWN_PROSE.get(document)
    if known is None:
        known = tuple(at for at in document.main.prose if not document.blocks[at].hidden)
        _SHOWN_PROSE[document] = known
    return known


def _between(prose: tuple[int, ...], element: Element) -> tuple[int, ...]:
    return prose[bisect_left(prose, element.first) : bisect_right(prose, element.last)]


def _zone(document: Document, wall: _Wall) -> Zone | None:
    """Where the wall stands; its own names, which may ask for a log-in, don't make it chrome."""
    element, main = wall.element, document.main
    if any(outer.tag in _BARS for outer in element.ancestors()):
        return Zone.CHROME
    if _holds_article(document, element) or _is_at_the_end(document, element):
        return Zone.ENDING
    if element.first <= main.last:
        return None
    if any(map(_is_chrome, element.ancestors())):
        return Zone.CHROME
    between = document.blocks[main.last + 1 : element.first]
    near = sum(not block.hidden for block in between) <= _NEXT_TO
    return Zone.AFTER if near else Zone.CHROME


def _is_chrome(element: Element) -> bool:
    return element.hint == Hint.CHROME and not _LOG_IN.search(element.names)


def _is_at_the_end(document: Document, element: Element) -> bool:
    """Whether hardly any of the article's paragraphs stand after the element."""
    main = document.main
    if not main.first < element.first <= main.last:
        return False
    before = sum(len(document.blocks[at].text) for at in main.prose if at < element.first)
    after = [len(document.blocks[at].text) for at in main.prose if at > element.last]
    return len(after) <= 2 and 4 * sum(after) <= before


def _argues(document: Document, wall: _Wall) -> Cause | Stance:
    """A wall beside as much hidden text as is shown gates a page that has its text."""
    if document.hidden_words > max(100, document.words - document.hidden_words):
        return Stance.BARRIER
    free = _FREE_ACCOUNT.search(fold(wall.text)) or _REGISTER_NAME.search(plain_name(wall.name))
    return Cause.REGISTRATION if free else Cause.PAYWALL


def _confidence(document: Document) -> Confidence:
    words = in_words(document, document.words)
    if words > _VERY_LONG:
        return Confidence.LOW
    return Confidence.MEDIUM if words > _LONG else Confidence.HIGH


@rule(
    name="offer",
    argues=Cause.PAYWALL,
    confidence=Confidence.HIGH,
    message="An element that its own name calls a wall holds an offer to readers without access.",
    matches=(
        gated(
            '<div class="article-paywall"><h2>Read the whole report</h2><p>Subscribe from two '
            'crowns a week.</p><a href="/plans">See the plans</a></div>'
        ),
        gated(
            '<section class="storyPaywall_paywallStory__x7f"><p>Dalsza część jest dla osób z '
            "prenumeratą. Zaloguj się.</p></section>"
        ),
        gated(
            '<div class="registration-barrier"><form><p>Create a free account to go on. Already '
            "registered? Log in.</p></form></div>"
        ),
        gated(
            '<div id="noAccessLoginBox"><p>Melden Sie sich an oder wählen Sie ein Abo.</p></div>'
        ),
        gated(
            '<div class="ContentGate_wrapper__q2"><p>Members read the rest. Become a member.</p></div>'
        ),
    ),
    ignores=(
        unshown('<div class="article-paywall"><p>Subscribe from two crowns a week.</p></div>'),
        around('class="paywall"'),
        page(f"{story(4, name='paywall')}<p class='paywall'>Our subscribers baked it at home.</p>"),
        gated(
            '<div class="advertOuterSlotPaywall"><p>Subscribe to the oven club of Marrow.</p></div>'
        ),
        gated('<div class="paywall__comments"><p>Subscribe to join the comments below.</p></div>'),
        gated('<div class="paywall-list"><p>The valley mill grinds on Thursdays.</p></div>'),
        gated('<div class="no-paywall"><p>Subscribe if you like what we do.</p></div>'),
        page(f'{story()}<div class="paywall-login hidden"><p>Log in or subscribe</p></div>'),
    ),
    seen="lemonde.fr, lesechos.fr, rp.pl, nzz.ch, statnews.com, newscientist.com, wsj.com",
)
def offer(scene: Scene) -> Iterator[Seen]:
    """A box that is called paywall, gate, barrier … and offers a subscription, an account, a log-in.

    The name alone says little: it names the protected paragraphs as often as the box before them.
    """
    document = scene.document
    for wall in _walls(document):
        argues = _argues(document, wall)
        node = wall.element.node
        yield Seen(
            start=wall.blocks[0].start,
            end=wall.blocks[-1].end,
            path=element_path(node) if node is not None else None,
            zone=_zone(document, wall),
            argues=argues,
            confidence=_confidence(document),
            policy=Policy.REGISTRATION if argues == Cause.REGISTRATION else Policy.PAID,
        )


RULES = (offer,)
