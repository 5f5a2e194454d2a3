"""What the names that a site gives its elements say about the text in them."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import Final

_CHROME_TAGS: Final = frozenset({"nav", "footer", "menu", "button", "dialog"})
_FIRM_TAGS: Final = frozenset({"form", "fieldset"})
_ASIDE_TAGS: Final = frozenset({"aside", "figcaption", "figure", "caption", "noscript"})
TELLING_TAGS: Final = _CHROME_TAGS | _FIRM_TAGS | _ASIDE_TAGS
"""Of an element with another tag only its names give a hint."""
# On these, names tell about the page's template or are set by an editor, hardly what text it is.
_LOOSE_TAGS: Final = frozenset({"html", "body", "main"})
_TEXT_TAGS: Final = frozenset({"p", "h1", "h2", "h3", "h4", "li", "blockquote", "tr", "td"})


class Hint(IntEnum):
    """What an element's name, class and id say about the text in it."""

    NONE = 0
    BODY = 1
    """Article text."""
    ASIDE = 2
    """Perhaps next to the article: boxes, shares, teasers, sidebars."""
    FIRM = 3
    """Next to the article: related links, comments, captions, advertisements."""
    CHROME = 4
    """The site's: navigation, header, footer, banners."""


# A name part counts where it begins a word: "site-footer", "footerLinks", "page_nav".
_START = r"(?:^|[_-]|(?<=[a-z0-9])(?=[A-Z]))"
_STOP = r"(?:$|[_-]|(?-i:(?=[A-Z0-9])))"
_CHROME_NAMES: Final = re.compile(
    rf"{_START}(?:(?i:footer|foot{_STOP}|nav(?:bar|igation)?{_STOP}|menu|breadcrumb|cookie|consent"
    r"|gdpr|skip-?link|site-?(?:header|masthead)|page-?header|topbar|toolbar|copyright|legal"
    rf"|disclaimer|log-?in{_STOP}|sign-?in{_STOP}|search|lang(?:uage)?-?(?:switch|select)"
    r"|fusszeile|pie-?de-?pagina|pied-?de-?page|rodape|stopka|mentions))"
)
# Never the article, however much of it there is.
_FIRM_NAMES: Final = re.compile(
    rf"{_START}(?:(?i:related|recommend|recirc|more-?(?:from|stories|news|articles)"
    r"|read-?(?:next|also)|also-?read|see-?also|most-?(?:read|popular|viewed)|trending"
    rf"|newsletter|subscri(?:be|ption)|sign-?up|(?:post)?comment(?:s|aires?|list|area|body|text)?{_STOP}"
    rf"|kommentare?{_STOP}|comentarios?{_STOP}|commenti{_STOP}|komentarz|disqus|respond{_STOP}|repl(?:y|ies){_STOP}"
    rf"|advert|ads?{_STOP}|outbrain|taboola|paginat|pager{_STOP}|cookie|hatnote|reflist|navbox"
    r"|(?:a-?lire|lire|voir|leggi|lees|leia|lea|las|les|czytaj|lesen-?sie)-?"
    r"(?:aussi|anche|ook|tambem|tambien|ocksa|ogsa|tez|takze|rowniez|auch)"
    r"|similar|similaires|relacionad|relatert|verwandt|correlat|powiazane|byline|captions?|credits?"
    rf"|read-?more|foot-?notes?|references{_STOP}|sources{_STOP}|bibliograph|tag-?(?:s|list|cloud){_STOP}|infobox))"
)
_ASIDE_NAMES: Final = re.compile(
    rf"{_START}(?:(?i:aside|side-?(?:col|bar)|popular|latest|teasers?|promo|shar(?:e|ing){_STOP}"
    rf"|social|follow|feedback|cta{_STOP}|cite|citation|widget|sponsor|banner|authors?{_STOP}|bio{_STOP}|toc{_STOP}|rating|print{_STOP}|popup"
    rf"|modal|overlay|tooltip|poll{_STOP}|quiz|gallery|carousel|slider|donat|toolbox|masthead))"
)
_BODY_NAMES: Final = re.compile(
    r"(?i:(?:article|story|post|entry|news|page|artikel)[-_]*(?:body|text|content|main|copy)"
    r"|body[-_]*(?:text|content|copy)|main-?text|rich-?text|content-?body|articlebody)"
)
# "has-sidebar", "tag-politics", "md:print", "menu-of-a-day-in-spring": of the template, the topic,
# the screen, a heading.
_VOID_NAME: Final = re.compile(
    r"(?i:(?:has|no|not|with|without|is|tag|category|cat|topic|section|theme|page-template|post-template"
    r"|single|wp)-.*|.*(?:-with-|-has-|-no-).*|.*[:\[/@].*|(?:[^-]+-){5,}.*)"
)
_PATTERNS: Final = (
    (Hint.CHROME, _CHROME_NAMES),
    (Hint.FIRM, _FIRM_NAMES),
    (Hint.ASIDE, _ASIDE_NAMES),
    (Hint.BODY, _BODY_NAMES),
)
_CLASS_HIDDEN: Final = re.compile(
    r"(?:^|\s)(?:hidden|hide|is-hidden|d-none|u-hidden|invisible|display-none|js-hidden|modal|nodisplay)(?:\s|$)",
    re.I,
)


@lru_cache(maxsize=16384)
def hint_of(tag: str, names: str) -> Hint:
    """What a tag and a "class id" string say about an element's text."""
    if tag in _CHROME_TAGS:
        return Hint.CHROME
    if tag in _LOOSE_TAGS or not names:
        return _hint_of_tag(tag)
    found = {_hint_of_name(name) for name in names.split()}
    if tag in _TEXT_TAGS:
        return Hint.FIRM if Hint.FIRM in found else Hint.NONE
    for hint in (Hint.BODY, Hint.CHROME, Hint.FIRM, Hint.ASIDE):
        if hint in found:
            return hint
    return _hint_of_tag(tag)


def _hint_of_tag(tag: str) -> Hint:
    if tag in _FIRM_TAGS:
        return Hint.FIRM
    return Hint.ASIDE if tag in _ASIDE_TAGS else Hint.NONE


@lru_cache(maxsize=16384)
def _hint_of_name(name: str) -> Hint:
    if _VOID_NAME.fullmatch(name):
        return Hint.NONE
    for hint, pattern in _PATTERNS:
        if pattern.search(name):
            return hint
    return Hint.NONE


@lru_cache(maxsize=16384)
def is_veil(names: str) -> bool:
    """Whether a "class id" string says that a script shows the element on demand."""
    return _CLASS_HIDDEN.search(names) is not None
