"""Articles in several pages of which the document holds one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final
from urllib.parse import SplitResult

from completeness import addresses
from completeness.blocks import Block
from completeness.evidence import Basis, Cause, Confidence, Zone
from completeness.fold import fold
from completeness.rule import NEAR_END, Phrase, Sample, Scene, Seen, rule

# What stands in a pager besides numbers and arrows, in folded text.
_WORDS: Final = (
    r"pages?|p|of|next|prev(?:ious)?|first|last|single|view|show|all|entire|article|as|continued?|on|print|older|newer"
    r"|sur|suivante?|precedente?|seiten?|von|nachste|vorherige|weiter|zuruck|siguiente|anterior|de|pagina|di"
    r"|successiva|precedente|avanti|proxima|volgende|vorige|nasta|neste|naeste|forrige|seuraava|edellinen"
    r"|nastepna|poprzednia|strona|dalsi|predchozi|strana|kovetkezo|elozo|oldal|resz|frissebbek|korabbiak"
    r"|urmatoarea|sonraki|onceki|sayfa|следующая|предыдущая|далее|назад|наступна|попередня|страница|сторінка"
    r"|επομενη|προηγουμενη|σελιδα|次へ|次の?ページ|前へ|前の?ページ|最初|最後|ページ|下一?[页頁]|后一页|後一頁|上一?[页頁]"
    r"|首[页頁]|末[页頁]|尾[页頁]|余下全文|餘下全文|全文|第|共|[页頁]|다음|이전|페이지|처음|마지막|из|із|стр|απο|من|מתוך"
    r"|التالي|التالية|السابق|السابقة|الصفحة|صفحة|صفحه|بعدی|قبلی|הבא|הקודם|עמוד|अगला|पिछला|पृष्ठ|หน้า|ถัดไป|ก่อนหน้า"
)
_PAGER: Final = re.compile(rf"(?:(?:{_WORDS})(?![a-z])|\d++|[\W_])+")
_FORWARD: Final = re.compile(
    r"\b(?:next|continued on next|suivante?|nachste|siguiente|successiva|proxima|volgende|nasta|neste|naeste"
    r"|seuraava|nastepna|dalsi|kovetkezo|urmatoarea|sonraki|следующая|наступна|επομενη|הבא)\b"
    r"|下一?[页頁]|后一页|後一頁|余下全文|餘下全文|次へ|次の?ページ|다음|التالي|بعدی|अगला|ถัดไป"
)
# "Next" alone may lead to the next article or picture.
_NEXT_PAGE: Final = re.compile(
    r"\b(?:next page|continued? on|page suivante|nachste seite|pagina siguiente|pagina successiva"
    r"|proxima pagina|volgende pagina|nasta sida|neste side|naeste side|nastepna strona|dalsi strana"
    r"|kovetkezo (?:oldal|resz)|sonraki sayfa|следующая страница|наступна сторінка|επομενη σελιδα|העמוד הבא)\b"
    r"|下一?[页頁]|后一页|後一頁|余下全文|餘下全文|次の?ページ|다음 페이지|الصفحة التالية|صفحه بعدی|หน้าถัดไป"
)
_COUNT: Final = re.compile(
    r"(?<!\d)(?P<page>\d{1,2})(?: (?:of|von|sur|de|di|van|из|із|απο|من|מתוך) | ?[页頁]? ?(?:/ ?共?|,? ?共) ?"
    r"(?=\d{1,2} ?(?:[页頁]|ページ|페이지)))(?P<pages>\d{1,2})(?!\d)"
)
_COUNT_OF_LIVE_BLOG: Final = re.compile(
    r"\bnewer\s(?P<page>\d{1,2}) ?/ ?(?P<pages>\d{1,2})\solder\b"
)
_PAGE_IN_URL: Final = re.compile(
    r"(?:[?&](?:page|pagewanted|p|pg|seite|pagina|start|pidx|pn|pageno|page_no)=|/page/|/seite-|/p|_|-|/)(\d{1,2})(?:/|\.s?html?|\.php|\.aspx?)?$",
    re.I,
)
# Of these other pages are more comments or pictures.
_ASIDE: Final = re.compile(
    r"comment|kommentar|koment|comentari|reactie|\bcoment|комментар|коментар|σχολια|yorum|评论|評論|コメント|댓글|تعليق"
)
_ASIDE_NAMES: Final = re.compile(
    r"comment|kommentar|disqus|gallery|galerie|slide-?show|slider|carousel|swiper", re.I
)
_NOWHERE: Final = ("#", "javascript:")
_REACH: Final = 8
"""So many other blocks (credits, tags, share links) may stand between the text and its pager."""
_NOTES: Final = 2
_NOTES_LENGTH: Final = 600
"""So many last paragraphs of so many characters may be notes below a pager."""
_SHORT: Final = 160
_MOST_PAGES: Final = 50
_PAGER_LENGTH: Final = 80

_PARAGRAPHS = (
    "<p>The canal was dug in four summers by men who had never seen the sea, and it leaked from the "
    "first day on.</p><p>Its locks were rebuilt twice before the railway came and took the grain "
    "away from it.</p><p>What is left of it today is a path, a row of poplars and eleven bridges.</p>"
)
_CHINESE = "\n".join(
    ["运河挖了四个夏天，挖河的人从来没有见过海，从第一天起河水就往外漏，两岸的田地都泡了水。"] * 3
)

_NOTE = (
    "<p>Correction: an earlier version of this article said that the canal had twelve bridges; "
    "one of them crosses the river beside it.</p>"
)


def _page(pager: str) -> str:
    return f"<!doctype html><body><article><h1>The leaking canal</h1>{_PARAGRAPHS}{pager}</article></body>"


def _pagers(scene: Scene) -> Iterator[list[Block]]:
    """The runs of blocks that may be a pager, soon after the article's last paragraph, or of one of
    the last two if only little follows: a correction, a note on the author, an offer."""
    if scene.last is None:
        return
    yield _pager_from(scene, scene.last)
    body, blocks = scene.body, scene.document.blocks
    notes = 0
    for last, note in islice(zip(body[-2::-1], body[:0:-1], strict=False), _NOTES):
        notes += len(blocks[note].text)
        if notes > _NOTES_LENGTH:
            return
        if _is_sure(found := _pager_from(scene, last, note)):
            yield found


def _is_sure(blocks: list[Block]) -> bool:
    """Whether a pager before the last paragraphs is one of pages, not of the pictures above them."""
    words = fold(" ".join(block.text for block in blocks))
    return _NEXT_PAGE.search(words) is not None


def _pager_from(scene: Scene, last: int, end: int | None = None) -> list[Block]:
    """The run of blocks that make a pager, soon after a paragraph and before another."""
    blocks = scene.document.blocks
    if not _is_near(blocks, last):
        return []
    found: list[Block] = []
    between = 0
    for block in islice(blocks, last + 1, end):
        if _is_aside(block, last):
            break
        if _is_pager(block):
            found.append(block)
            continue
        if block.hidden and found:
            continue
        between += 1
        useful = any(character.isalnum() for part in found for character in part.text)
        if useful or between > _REACH or len(block.text) > _SHORT:
            break
        found = []
    return found


def _is_near(blocks: list[Block], last: int) -> bool:
    """Whether something like a pager stands within reach: a cheap look, as it mostly does not."""
    for block in islice(blocks, last + 1, last + 2 + _REACH):
        if _is_pager(block):
            return True
        if len(block.text) > _SHORT:
            return False
    return False


def _is_pager(block: Block) -> bool:
    text = block.text
    if len(text) > _PAGER_LENGTH or block.hidden:
        return False
    return _PAGER.fullmatch(text.lower() if text.isascii() else fold(text)) is not None


def _is_aside(block: Block, last: int) -> bool:
    """Whether a block after the article is of its comments or pictures, by its words or names."""
    if len(block.text) <= _SHORT and _ASIDE.search(fold(block.text)):
        return True
    around = (element for element in block.element.ancestors() if element.first > last)
    return any(_ASIDE_NAMES.search(element.names) for element in around)


def _addresses(scene: Scene) -> list[str]:
    """The URLs under which the page knows itself."""
    document = scene.document
    known = [document.address, document.meta.get("og:url"), document.declarations.canonical]
    return [address for address in known if address]


def _page_number(address: str, own: list[str], text: str = "") -> int | None:
    """The page that a link leads to if it is another page of this very article, else None.

    Where the page's own address ends in a number, too, they may be parts of a series: then the
    link's `text` must be a number or speak of a page.
    """
    for known in own:
        target = addresses.split(addresses.join(known, address))
        base = addresses.split(known)
        match = _PAGE_IN_URL.search(_path(target))
        if match is None or (target.hostname or base.hostname) != base.hostname:
            continue
        if match[0][0] in "-_" and _PAGE_IN_URL.search(_path(base)) and not _is_of_page(text):
            continue
        stem = _stem(known)
        if stem and _stem(addresses.join(known, address)) == stem:
            return int(match[1]) if int(match[1]) < _MOST_PAGES else None
    return None


def _is_of_page(text: str) -> bool:
    return _is_number(text) or _NEXT_PAGE.search(fold(text)) is not None


def _path(parts: SplitResult) -> str:
    return f"{parts.path}{'?' + parts.query if parts.query else ''}"


def _stem(address: str) -> str:
    """A URL's path without page number and file ending."""
    stem = _PAGE_IN_URL.sub("", _path(addresses.split(address)))
    stem = re.sub(r"\.(?:s?html?|php|aspx?)$", "", stem).rstrip("/?&")
    return stem if len(stem) > 8 else ""


@rule(
    name="pager",
    argues=Cause.PAGINATION,
    confidence=Confidence.MEDIUM,
    matches=(
        _page('<div class="pager"><b>1</b> <a href="?page=2">2</a> <a href="?page=3">3</a> '
              '<a href="?page=2">Next page</a></div>'),
        Sample(
            _page('<p><a href="/canal/leak/2/">2</a></p>'), url="https://www.example.org/canal/leak/"
        ),
        f"{_CHINESE}\n1 2 3 下一页",
        _page('<p>1/3ページ <a href="/canal/leak/2">次のページ</a></p>'),
        _page('<p><b>1</b> <a href="?page=2">2</a> <a href="?page=2">الصفحة التالية</a></p>'),
        _page('<p><b>1</b> <a href="?page=2">2</a> <a href="?page=2">Next page</a></p>' + _NOTE),
        Sample(
            _page('<a href="?page=1">Newer</a><aside>1 / 6</aside><a href="?page=2">Older</a>'),
            url="https://www.example.org/canal/leak-live",
        ),
    ),
    ignores=(
        _page('<p><b>1</b> <a href="?image=2">2</a> <a href="?image=2">Next</a></p>' + _NOTE),
        _page('<p>Next: <a href="/bridges">the eleven bridges</a></p>'),
        f"{_CHINESE}\n上一篇 1 2 3",
        _page('<h3>12 Kommentare</h3><div><b>1</b> <a href="?c=2">2</a> <a href="?c=2">Weiter</a></div>'),
        _page('<div class="slideshow"><p>1 / 3 <a href="?image=2">Next</a></p></div>'),
        _page('<p>1 / 3</p><p><a href="/bridges">Older</a></p>'),
        Sample(
            _page('<p><a href="/walk/day-6">Previous</a></p>'),
            url="https://www.example.org/walk/day-7",
        ),
        _page('<p><a href="#p0">Previous</a> 1 of 3 <a href="#p2">Next</a></p>'),
        _page('<div class="comments"><h3>Comments</h3><p>1. So it was, I have walked it myself as a '
              'child and fell in twice.</p></div>'),
    ),
    seen="guancha.cn, origo.hu, index.hu",
)  # fmt: skip
def pager(scene: Scene) -> Iterator[Seen]:
    """A pager stands right after the text: this is one page of several.

    Sure where it links to a further page by number, or counts the pages.
    """
    for blocks in filter(None, _pagers(scene)):
        words = fold(" ".join(block.text for block in blocks))
        forward = _FORWARD.search(words) is not None
        pages = _pages(blocks, words, _addresses(scene), forward=forward)
        counted = _count(words)
        if pages < 2 and counted is not None and counted["pages"] == "1":
            continue
        if (pages > 1 or forward) and not _leads_nowhere(blocks):
            yield _told(blocks, words, pages)
            return


def _told(blocks: list[Block], words: str, pages: int) -> Seen:
    says_page = _NEXT_PAGE.search(words) is not None
    # Numbers without links, as texts keep them, may have been those of pictures or comments.
    if pages > 1 and (says_page or any(block.links for block in blocks)):
        sure = Confidence.HIGH
    else:
        sure = Confidence.MEDIUM if pages > 1 or says_page else Confidence.LOW
    return Seen(
        message=f"A pager with {pages} pages stands after the text." if pages > 1 else None,
        confidence=sure,
        start=blocks[0].start,
        end=blocks[-1].end,
        share=1 / pages if pages > 1 else None,
        basis=Basis.PAGES if pages > 1 else None,
        zone=Zone.AFTER,
    )


def _leads_nowhere(blocks: list[Block]) -> bool:
    """Whether a pager has links and all of them stay on the page, as those of a gallery do."""
    links = [node.attributes.get("href") or "#" for block in blocks for _, node in block.links]
    return bool(links) and all(href.lower().startswith(_NOWHERE) for href in links)


def _pages(blocks: list[Block], words: str, own: list[str], *, forward: bool) -> int:
    """How many pages a pager tells of: by links to the article's own, by a count, by numbers."""
    links = [(text, node.attributes.get("href") or "#") for b in blocks for text, node in b.links]
    known = set()
    for text, href in links:
        if (number := _page_number(href, own, text)) is not None:
            # Some sites count their pages from 0 in URLs.
            known |= {number, int(text)} if _is_number(text) else {number}
    counted = _count(words)
    if counted is not None and int(counted["page"]) <= int(counted["pages"]) < _MOST_PAGES:
        known.add(int(counted["pages"]))
    # A single number is one of comments or likes; links that lead nowhere are a rating.
    if forward or len(re.findall(r"\d+", words)) > 1:
        numbers = {
            int(text)
            for text, href in links
            if _is_number(text) and not href.lower().startswith(_NOWHERE)
        }
        known |= numbers if numbers & {1, 2, 3} else set()
    if forward and not links:
        known |= _counted_up(words)
    return max(known, default=1)


def _count(words: str) -> re.Match[str] | None:
    return _COUNT.search(words) or _COUNT_OF_LIVE_BLOG.search(words)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 3


def _counted_up(words: str) -> set[int]:
    """The numbers of a pager without links, as texts keep it: 1, 2 and so on."""
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    return set(numbers) if len(numbers) > 1 and numbers == [*range(1, len(numbers) + 1)] else set()


@rule(
    name="next-of-own",
    argues=Cause.PAGINATION,
    confidence=Confidence.MEDIUM,
    matches=(
        Sample(
            "<!doctype html><head><link rel='next' href='/canal/leak?page=2'></head>" + _page(""),
            url="https://www.example.org/canal/leak",
        ),
    ),
    ignores=(
        Sample(
            "<!doctype html><head><link rel='next' href='/canal/eleven-bridges'></head>"
            + _page(""),
            url="https://www.example.org/canal/leak",
        ),
        Sample(
            "<!doctype html><head><link rel='next' href='/the-long-walk-8'></head>" + _page(""),
            url="https://www.example.org/the-long-walk-7",
        ),
    ),
)
def next_of_own(scene: Scene) -> Iterator[Seen]:
    """The page's head declares a next page of the same article."""
    href = scene.document.declarations.following
    if href and (_page_number(href, _addresses(scene)) or 0) > 1:
        yield Seen(view="markup", path='link[rel="next"]')


@rule(
    name="newer-older",
    argues=Cause.MISSING_SECTIONS,
    confidence=Confidence.HIGH,
    matches=(
        "15:22 The lock is open again and the first barge is through.\nNewer\n1 / 6\nOlder\nTopics",
        _page('<a href="?page=1">Newer</a><aside>1 / 6</aside><a href="?page=2">Older</a>'),
    ),
    ignores=(
        "The newer lock and the older one were open.",
        "15:22 The lock is open again and the first barge is through.\nNewer\n1 / 1\nOlder",
        _page('<section class="comments"><p>Newer 1 / 6 Older</p></section>'),
    ),
    seen="independent.co.uk",
)
def newer_older(scene: Scene) -> Iterator[Seen]:
    """A live blog's pager says that this is one page of its entries."""
    document = scene.document
    folded = document.folded("text")
    if "newer" not in folded.text or (count := _COUNT_OF_LIVE_BLOG.search(folded.text)) is None:
        return
    pages = int(count["pages"])
    start, end = folded.origin(count.start()), folded.origin_end(count.end())
    at = document.block_at("text", start)
    if pages < 2 or at is None or _is_aside(document.blocks[at], scene.last or 0):
        return
    yield Seen(
        message=f"A live blog's pager says that this is one of {pages} pages of entries.",
        start=start,
        end=end,
        share=1 / pages,
        basis=Basis.PAGES,
        zone=Zone.AFTER,
    )


_LATER_QUERY: Final = re.compile(
    r"[?&](?:(?:page|pagewanted|p|pg|seite|pagina|pageno)=(?!0*1\b)|pidx=)(\d{1,2})(?:&|$)", re.I
)
_OWN_PATH: Final = 25
"""WordPress names its articles by number: "/blog/?p=57"; a path of so many characters has a name."""
_MARK: Final = re.compile(
    r"\b(?P<page>\d{1,2}) (?:dari|of|von|sur|de|di|van|z|av|af|из) (?P<pages>[2-9]|[1-4]\d)\b"
)
_LATER_PATH: Final = re.compile(r"\w{12}[^?]*/(?:page|seite|oldal)[/-](?!0*1\b)(\d{1,2})/?$", re.I)


@rule(
    name="later-page",
    argues=Cause.PAGINATION,
    confidence=Confidence.MEDIUM,
    matches=(
        Sample(_page(""), url="https://www.example.org/canal/leak?page=3"),
        Sample(_page(""), url="https://www.example.org/canals/2017/the-leaking-canal/?p=3"),
    ),
    ignores=(
        Sample(_page(""), url="https://www.example.org/canal/leak-2019"),
        Sample(_page(""), url="https://www.example.org/canals/?p=57&lang=en"),
        Sample(
            _page("<p>Page 1 of 2</p>" + _PARAGRAPHS + "<p>Page 2 of 2</p>"),
            url="https://www.example.org/canal/leak?page=2",
        ),
    ),
)
def later_page(scene: Scene) -> Iterator[Seen]:
    """The URL is that of a later page of an article: its beginning stands elsewhere."""
    url = scene.document.address
    if not url:
        return
    match = _LATER_QUERY.search(url) or _LATER_PATH.search(url)
    if match is not None and match[0][1:3] == "p=":
        match = match if len(addresses.split(url).path) >= _OWN_PATH else None
    if match is None or int(match[1]) < 1 or not scene.document.main.prose:
        return
    # What is not shown yet is there.
    whole = "\n".join(scene.document.text(view) for view in ("text", "hidden"))
    if not _has_all_pages(whole):
        start = match.start(1)
        yield Seen(view="url", start=start, end=match.end(1))


def _has_all_pages(text: str) -> bool:
    """Whether the marks of all pages stand in the text: "2 of 4", "3 of 4" and "4 of 4", where the
    first often has none; of two pages both must be marked."""
    marks: dict[int, set[int]] = {}
    for mark in _MARK.finditer(text):
        marks.setdefault(int(mark["pages"]), set()).add(int(mark["page"]))
    return any(
        found >= set(range(2, pages + 1)) and (pages > 2 or 1 in found)
        for pages, found in marks.items()
    )


RULES = (
    pager,
    next_of_own,
    later_page,
    newer_older,
    Phrase(
        name="page-of-pages",
        argues=Cause.PAGINATION,
        confidence=Confidence.MEDIUM,
        message="The text says that it is one of {pages} pages.",
        guard=(
            "page ",
            "seite ",
            "pagina ",
            "strona ",
            "sida ",
            "side ",
            "strana ",
            "стр. ",
            "страница ",
            "сторінка ",
            "σελιδα ",
            "صفحة ",
            "第",
        ),
        pattern=(
            r"(?:\b(?:page|seite|pagina|strona|sida|side|strana|стр\.|страница|сторінка|σελιδα|(?:ال)?صفحة) 1 "
            r"(?:of|von|sur|di|van|de|z|av|af|из|із|απο|من) |第 ?1 ?[页頁] ?[/,(]? ?共 ?)(?P<pages>[2-9]|[1-4]\d)(?!\d)"
        ),
        matches=(
            "The canal was dug in four summers. Page 1 of 3",
            "运河挖了四个夏天。第 1 页 / 共 3 页",
        ),
        ignores=("On page 12 of the book the canal is dug.",),
        zones=NEAR_END,
    ),
    Phrase(
        name="part-follows",
        argues=Cause.PAGINATION,
        confidence=Confidence.MEDIUM,
        message="The text says that it is to be continued.",
        guard=(
            "to be continued",
            "a suivre",
            "fortsetzung folgt",
            "continuara",
            "未完待续",
            "未完待續",
            "つづく",
            "続く",
            "folytatjuk",
            "продолжение следует",
            "далі буде",
        ),
        pattern=r"(?:^[^\w\n]*|\.\.\. ?|\([^\w\n]{0,3})a suivre\W{0,4}$"
        r"|(?:^|[.!?)(\"-] ?|\.\.\. ?)(?:to be continued|fortsetzung folgt|continuara|未完待续|未完待續|(?<=[(。])(?:つづく|続く)|folytatjuk|продолжение следует|далі буде)\W{0,4}$",
        matches=("The canal was dug in four summers. To be continued.",),
        ignores=(
            "The dig was to be continued in spring, when the ground was soft.",
            "When the ground is soft, the dig is to be continued.",
            "Le chantier du canal reste un bel exemple à suivre.",
            "Une affaire à suivre.",
            "El debate sobre el canal continuará.",
        ),
        zones=NEAR_END,
    ),
)
