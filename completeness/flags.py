"""What metas and variables in scripts say about who may read the article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from .evidence import Policy


@dataclass(frozen=True, slots=True)
class Declared:
    """One declaration of an access policy.

    `source` is where pages put such declarations ("json-ld", "microdata", "meta", "data-layer",
    "next-data" …), `path` the place in it, `value` what stands there.
    """

    policy: Policy
    source: str
    path: str
    value: str


_WORDS: Final = {
    Policy.FREE: "free open public everyone none exempt open_access openaccess unlocked",
    Policy.METERED: "metered meter metering limited",
    Policy.REGISTRATION: "registration register registered registered_users login login_required "
    "loginrequired authenticated members regwall registered-users",
    Policy.PAID: "premium paid locked subscriber subscribers only_paid paid_extra hard plus "
    "subscription subscriber_only subscribers_only subscriber-only premium_content paying pay",
}
_POLICY_OF: Final = {word: policy for policy, words in _WORDS.items() for word in words.split()}
_YES: Final = frozenset({"true", "yes", "1", "y", "premium", "paid", "locked"})
_NO: Final = frozenset({"false", "no", "0", "n", "free"})

_METAS: Final = (
    "article:content_tier", "og:article:content_tier", "article_content_tier", "content_tier",
    "article.access", "article:access", "content:access", "access-level", "accesslevel",
    "content-access", "paywall", "article:paywall", "article-access", "dc.accessrights",
)  # fmt: skip
"""Metas whose content is a word for a policy."""
_META_SWITCHES: Final = (
    "premium", "is_premium", "ispremium", "article_ispaidcontent", "article:premium", "lp:premium",
    "is_paywall", "is_paywalled", "ispaywalled", "paid-content", "article_is_premium",
)  # fmt: skip
"""Metas whose content says yes or no to "is it paid"."""
_NAMED: Final = frozenset(_METAS + _META_SWITCHES)

_STEMS: Final = (
    "aywall", "remium", "only_paid", "ontent_tier", "ontentTier", "ccessLevel", "ccess_level",
    "subscription_level", "isLocked", "equiresLogin", "lockedArticle", "loginRequired",
    "page_access", "contentAccess", "aidContent", "aid_content", '"audience',
    '"visibility',
)  # fmt: skip
_GHOST: Final = {
    "members": Policy.REGISTRATION,
    "paid": Policy.PAID,
    "tiers": Policy.PAID,
}
_SWITCH: Final = (
    r"(?:is_?)?paywalled|is_?paywall|is_?premium(?:_?(?:content|article|post))?"
    r"|premium_?(?:content|article)|isLocked|hardPaywallArticle|lockedArticle|is_?paid_?content"
)
_LOGIN: Final = r"requiresLogin|loginRequired(?:Article)?"
_VALUED: Final = (
    r"paywall_?(?:type|tier|policy|status|mode)|content_?tier|access_?level|contentAccess"
    r"|page_access|subscription_level|audience|visibility"
)
# State that was put into a script as a string has its quotes escaped.
_FLAG: Final = re.compile(
    r"""(?<![\w.-])\\*["']?"""
    rf"(?:(?P<switch>{_SWITCH})|(?P<login>{_LOGIN})|(?P<valued>{_VALUED}))"
    r"""\\*["']?\s*[:=]\s*"""
    r"""(?:\\*["'](?P<word>[\w -]{1,24})\\*["']|(?P<bare>true|false|[01]))(?=\s*[,;}\n\\&])""",
    re.I,
)
_BEFORE: Final = 40
_AFTER: Final = 120
_LISTED: Final = 3
"""A flag that stands so often in a page's scripts belongs to a list of articles."""
_HITS: Final = 400
_SCANNED: Final = 200_000
"""Characters of each source that are looked through."""


def from_metas(meta: Mapping[str, str]) -> Iterator[Declared]:
    """What the page's metas declare; keys are in lower case."""
    if _NAMED.isdisjoint(meta):
        return
    for name in _METAS:
        if policy := _POLICY_OF.get(meta.get(name, "").lower()):
            yield Declared(policy, "meta", name, meta[name])
    for name in _META_SWITCHES:
        value = meta.get(name, "").lower()
        if value in _YES or value in _NO:
            policy = Policy.PAID if value in _YES else Policy.FREE
            yield Declared(policy, "meta", name, meta[name])


class Flags:
    """Looks for flags in scripts, with one automaton over what their names have in common."""

    def __init__(self) -> None:
        # No stem overlaps another; for this kind of match the search is three times as fast.
        self._stems = AhoCorasick(_STEMS, matchkind=MatchKind.LeftmostFirst)

    def read(self, scripts: Iterable[tuple[str, str]]) -> Iterator[Declared]:
        """What flags in scripts, given as (source, text), declare about the article.

        A flag that says different things, or stands there often, is of several articles and says
        nothing about this one.
        """
        found: dict[str, list[Declared]] = defaultdict(list)
        for source, text in scripts:
            for declared in self._flags(source, text):
                found[declared.path.lower()].append(declared)
        for said in found.values():
            if len(said) < _LISTED and len({declared.policy for declared in said}) == 1:
                yield said[0]

    def _flags(self, source: str, text: str) -> Iterator[Declared]:
        done = 0
        scanned = text[:_SCANNED]
        # To count code points up to each place costs far more than the search itself.
        if not self._stems.find_matches_as_strings(scanned):
            return
        for _, start, _ in self._stems.find_matches_as_indexes(scanned)[:_HITS]:
            for match in _FLAG.finditer(text, max(done, start - _BEFORE), start + _AFTER):
                done = match.end()
                if declared := _declared(source, match):
                    yield declared


def _declared(source: str, match: re.Match[str]) -> Declared | None:
    name = match["switch"] or match["login"] or match["valued"]
    value = (match["word"] or match["bare"]).strip()
    if name.lower() == "visibility":
        # Ghost's word; others call "public" what is merely on the page.
        policy = _GHOST.get(value.lower())
    elif match["valued"]:
        policy = _POLICY_OF.get(value.lower().replace(" ", "_"))
    elif value.lower() in _YES:
        policy = Policy.REGISTRATION if match["login"] else Policy.PAID
    elif value.lower() in _NO and match["switch"] and name != "isLocked":
        policy = Policy.FREE
    else:
        policy = None
    return Declared(policy, source, name, value) if policy else None
