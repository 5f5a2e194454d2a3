"""Harmless things that look like a cut or a wall: each is added to a page with a whole article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hard_pages import Page, stock

Spring = Callable[[Page], None]


@dataclass(frozen=True)
class Trap:
    """One harmless thing.

    `in_text`: whether a plain text can hold it too; `wraps`: it changes the article's own element,
    so that only one such trap fits on a page.
    """

    name: str
    spring: Spring
    in_text: bool
    wraps: bool


TRAPS: dict[str, Trap] = {}


def trap(*, in_text: bool = False, wraps: bool = False) -> Callable[[Spring], Spring]:
    """Registers a function as the trap of its name."""

    def register(spring: Spring) -> Spring:
        name = spring.__name__.replace("_", "-")
        TRAPS[name] = Trap(name, spring, in_text, wraps)
        return spring

    return register


def _wall(words: dict[str, Any], attributes: str = "") -> str:
    """A whole wall; `attributes` are those of its element."""
    return (
        f"<div {attributes}><h3>{words['subscribe_to_read']}</h3><p>{words['offer']}</p>"
        f'<a href="/subscribe">{words["offer_button"]}</a><p>{words["already"]} '
        f'<a href="/login">{words["sign_in"]}</a></p></div>'
    )


# Walls that are not shown.


@trap()
def wall_hidden_attribute(page: Page) -> None:
    page.bottom.append(_wall(page.words, 'class="paywall" hidden'))


@trap()
def wall_display_none(page: Page) -> None:
    page.bottom.append(_wall(page.words, 'class="article-paywall" style="display: none;"'))


@trap()
def wall_class_hidden(page: Page) -> None:
    page.after.append(_wall(page.words, 'class="subscription-wall hidden"'))


@trap()
def wall_class_modal(page: Page) -> None:
    page.foot.append(_wall(page.words, 'class="modal fade" id="regwall" tabindex="-1"'))


@trap()
def wall_template(page: Page) -> None:
    page.bottom.append(f"<template id='gate'>{_wall(page.words, 'class=article-gate')}</template>")


@trap()
def wall_style_rule(page: Page) -> None:
    page.head.append("<style>.article__offer{margin:0}.content-barrier{display:none}</style>")
    page.bottom.append(_wall(page.words, 'class="content-barrier"'))


@trap()
def wall_aria_hidden(page: Page) -> None:
    page.foot.append(_wall(page.words, 'role="dialog" aria-hidden="true" class="dialog"'))


@trap()
def wall_closed_dialog(page: Page) -> None:
    page.foot.append(f"<dialog>{_wall(page.words)}</dialog>")


@trap()
def wall_in_script(page: Page) -> None:
    words = page.words
    page.foot.append(f'<script>var gate = {{text: "{words["for_subscribers"]}"}};</script>')


@trap()
def wall_in_comment(page: Page) -> None:
    page.bottom.append(f"<!-- {_wall(page.words)} -->")


# Offers that are shown beside a whole article.


@trap()
def popup_over_text(page: Page) -> None:
    words = page.words
    page.foot.append(
        f'<div class="popup popup--offer" role="dialog"><h2>{words["offer"]}</h2>'
        f'<a href="/subscribe">{words["offer_button"]}</a> <button>×</button></div>'
    )


@trap()
def header_offer(page: Page) -> None:
    words = page.words
    page.top.append(
        f'<header class="site-header"><a href="/">Courier</a> <span>{words["already"]}</span> '
        f'<a href="/login">{words["sign_in"]}</a> <a href="/subscribe">{words["offer_button"]}</a>'
        "</header>"
    )


@trap()
def footer_offer(page: Page) -> None:
    words = page.words
    page.foot.append(
        f'<footer class="site-footer"><p>{words["subscribe_to_read"]} {words["offer"]}</p>'
        f'<a href="/subscribe">{words["offer_button"]}</a></footer>'
    )


@trap(in_text=True)
def support_box(page: Page) -> None:
    page.bottom.append(f'<div class="support-us"><p>{page.words["support"]}</p></div>')


@trap(in_text=True)
def newsletter_in_middle(page: Page) -> None:
    page.insert(_newsletter(page.words))


@trap(in_text=True)
def newsletter_after(page: Page) -> None:
    page.bottom.append(_newsletter(page.words))


def _newsletter(words: dict[str, Any]) -> str:
    return (
        f'<div class="newsletter-box"><p>{words["newsletter"]}</p><form action="/newsletter">'
        f'<input type="email"><button>{words["newsletter_button"]}</button></form></div>'
    )


@trap()
def notice_in_middle(page: Page) -> None:
    page.insert(f'<p class="notice">{page.words["for_subscribers"]}</p>')
    topic = page.rng.choice(stock(page.language).topics)
    page.body += [f"<p>{text}</p>" for text in topic["paragraphs"]]


@trap(in_text=True)
def meter_above(page: Page) -> None:
    page.top.append(f'<div class="meter-banner"><p>{page.words["meter"]}</p></div>')


@trap()
def meter_below(page: Page) -> None:
    words = page.words
    page.foot.append(
        f'<div class="meter-banner"><p>{words["meter"]}</p>'
        f'<a href="/subscribe">{words["offer_button"]}</a></div>'
    )


@trap()
def cookie_banner(page: Page) -> None:
    words = page.words
    page.foot.append(
        f'<div id="cookie-banner" class="consent"><p>{words["cookies"]}</p>'
        f"<button>{words['accept']}</button></div>"
    )


# Labels on links to other articles.


def _labelled(words: dict[str, Any], *, inside: bool) -> str:
    label = f'<span class="label">{words["label"]}</span>'
    items = [
        f'<li><a href="/news/{at}">{label} {title}</a></li>'
        if inside
        else f'<li>{label} <a href="/news/{at}">{title}</a></li>'
        for at, title in enumerate(words["related_titles"])
    ]
    return f'<div class="related"><h3>{words["related"]}</h3><ul>{"".join(items)}</ul></div>'


@trap()
def labels_before(page: Page) -> None:
    page.top.append(_labelled(page.words, inside=True))


@trap()
def labels_beside(page: Page) -> None:
    page.beside.append(f"<aside>{_labelled(page.words, inside=False)}</aside>")


@trap(in_text=True)
def labels_after(page: Page) -> None:
    page.bottom.append(_labelled(page.words, inside=True))


@trap()
def labels_right_after(page: Page) -> None:
    page.after.append(_labelled(page.words, inside=False))


# Declarations of paid articles whose text is there.


def _declare(page: Page, **fields: Any) -> None:
    page.node |= {"@context": "https://schema.org", "@type": "NewsArticle", "headline": page.title}
    page.node |= fields


@trap(wraps=True)
def declared_paid(page: Page) -> None:
    part = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".paid-part"}
    _declare(page, isAccessibleForFree=False, hasPart=part)
    page.wrap = ('<div class="paid-part">', "</div>")


@trap(wraps=True)
def declared_paid_sloppily(page: Page) -> None:
    page.head.append(
        '<script type="application/ld+json">[{"@context":"http://schema.org","@type":"Article",\n'
        f'"headline":"{page.title}",\n"isAccessibleForFree": "False",\n'
        '"hasPart":[{"@type":"WebPageElement","isAccessibleForFree":"False",'
        '"cssSelector":".reserve"},]},]\n</script>'
    )
    page.wrap = ('<div class="reserve">', "</div>")


@trap(wraps=True)
def declared_in_microdata(page: Page) -> None:
    page.wrap = (
        '<div itemscope itemtype="https://schema.org/NewsArticle">'
        '<meta itemprop="isAccessibleForFree" content="http://schema.org/False">'
        '<div itemprop="articleBody">',
        "</div></div>",
    )


@trap()
def part_is_free(page: Page) -> None:
    part = {"@type": "WebPageElement", "isAccessibleForFree": True, "cssSelector": ".lead"}
    _declare(page, isAccessibleForFree=False, hasPart=part)


@trap()
def selector_without_node(page: Page) -> None:
    part = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".meteredpart"}
    _declare(page, isAccessibleForFree=False, hasPart=part)


@trap()
def speakable_selector(page: Page) -> None:
    speakable = {"@type": "SpeakableSpecification", "cssSelector": [".paywall", "h1"]}
    _declare(page, isAccessibleForFree=True, speakable=speakable)


@trap()
def tier_locked(page: Page) -> None:
    page.head.append('<meta property="article:content_tier" content="locked">')


@trap(wraps=True)
def paragraphs_called_paywall(page: Page) -> None:
    page.body[1:] = [piece.replace("<p>", '<p class="paywall">') for piece in page.body[1:]]
    page.ending = page.ending.replace("<p>", '<p class="paywall">')


@trap()
def word_count_of_comments(page: Page) -> None:
    comment = {"@type": "Comment", "text": page.words["comment_1"], "wordCount": 2400}
    _declare(page, comment=comment)


@trap()
def word_count_is_characters(page: Page) -> None:
    _declare(page, wordCount=len(page.text_of_article))


@trap()
def body_is_teaser(page: Page) -> None:
    _declare(page, articleBody=page.words["teaser"], wordCount=len(page.text_of_article.split()))


@trap()
def reading_time_fits(page: Page) -> None:
    minutes = max(1, round(len(page.text_of_article.split()) / 220))
    page.lead.append(f'<p class="meta">{page.words["minutes_read"].format(minutes=minutes)}</p>')


# Vendors' scripts.


@trap()
def piano_script(page: Page) -> None:
    page.head.append(
        '<script src="https://cdn.tinypass.com/api/tinypass.min.js"></script><script>'
        'tp = window.tp || []; tp.push(["setTags", ["premium"]]);</script>'
    )
    page.bottom.append('<div id="piano-inline" class="tp-container"></div>')


@trap()
def poool_script(page: Page) -> None:
    page.head.append(
        '<script id="poool-access" src="https://assets.poool.fr/access.min.js"></script>'
        '<script>Access.init("ABC").createPaywall({target: "#poool-widget", percent: 80});</script>'
    )
    page.bottom.append('<div id="poool-widget"></div>')


# What stands inside articles or after them.


@trap(in_text=True)
def comments_ask_to_log_in(page: Page) -> None:
    words = page.words
    page.after.append(
        f'<section id="comments"><h3>{words["comments"]} (1)</h3><div class="comment">'
        f"<p>{words['comment_1']}</p></div>"
        f'<p><a href="/login">{words["log_in_to_comment"]}</a></p></section>'
    )


@trap()
def comments_shortened(page: Page) -> None:
    words = page.words
    page.after.append(
        f'<div class="comment-thread"><h3>{words["comments"]} (2)</h3><div class="comment-item">'
        f'<p>{words["comment_1"]}</p></div><div class="comment-item"><p>{words["comment_2"]}</p>'
        f'<a href="#c2">{words["read_more"]}</a></div></div>'
    )


@trap()
def comments_for_subscribers(page: Page) -> None:
    words = page.words
    page.after.append(
        f'<section class="comments"><h3>{words["comments"]}</h3><div class="comments-gate">'
        f'<p>{words["join_discussion"]}</p><a href="/subscribe">{words["offer_button"]}</a>'
        "</div></section>"
    )


@trap()
def comments_in_pages(page: Page) -> None:
    words = page.words
    page.after.append(
        f'<div class="comment-list"><h3>{words["comments"]}</h3><p>{words["comment_1"]}</p>'
        f"<p>{words['comment_2']}</p></div>"
        '<div class="pager"><b>1</b> <a href="?cp=2">2</a> <a href="?cp=3">3</a> '
        f'<a href="?cp=2">{words["next_page"]}</a></div>'
    )


@trap()
def gallery_in_pages(page: Page) -> None:
    words = page.words
    page.insert(
        '<div class="gallery"><figure><img src="/1.jpg" alt=""></figure>'
        f'<span>{words["page_1_of_3"]}</span> <a href="#g2">{words["next_page"]}</a></div>'
    )


@trap()
def gallery_at_the_end(page: Page) -> None:
    words = page.words
    page.bottom.append(
        '<div class="slideshow"><figure><img src="/1.jpg" alt=""></figure>'
        f'<a href="#s0">{words["previous_page"]}</a> <span>1 / 3</span> '
        f'<a href="#s2">{words["next_page"]}</a></div>'
    )


@trap()
def next_article_links(page: Page) -> None:
    words = page.words
    first, second, _ = words["related_titles"]
    page.after.append(
        f'<nav class="post-navigation"><div><a rel="prev" href="/a/41">{words["previous_article"]}'
        f': {first}</a></div><div><a rel="next" href="/a/43">{words["next_article"]}: {second}</a>'
        "</div></nav>"
    )
    page.head.append('<link rel="next" href="/a/43">')


@trap(in_text=True)
def goes_on_below_advertisement(page: Page) -> None:
    page.insert(f'<p class="ad-label">{page.words["advertisement"]}</p>')


@trap(in_text=True)
def read_also_in_middle(page: Page) -> None:
    page.insert(_read_also(page.words, 0))


@trap(in_text=True)
def read_also_at_the_end(page: Page) -> None:
    page.bottom.append(_read_also(page.words, 1))


def _read_also(words: dict[str, Any], which: int) -> str:
    title = words["related_titles"][which]
    return f'<p class="read-also"><b>{words["read_also"]}:</b> <a href="/a/{which}">{title}</a></p>'


@trap(in_text=True)
def author_bio(page: Page) -> None:
    page.bottom.append(f'<div class="author-box"><p>{page.words["author_bio"]}</p></div>')


@trap(in_text=True)
def tags(page: Page) -> None:
    items = "".join(f'<li><a href="/tag/{tag}">{tag}</a></li>' for tag in page.words["tags"])
    page.bottom.append(f'<ul class="tags">{items}</ul>')


@trap(in_text=True)
def share_bar(page: Page) -> None:
    items = "".join(f'<li><a href="#">{name}</a></li>' for name in page.words["share"])
    page.bottom.append(f'<ul class="share">{items}</ul>')


@trap()
def related_teasers(page: Page) -> None:
    page.after.append(f'<section class="recommended">{_teasers(page.words)}</section>')


@trap()
def related_teasers_in_article(page: Page) -> None:
    page.bottom.append(f'<div class="teaser-list">{_teasers(page.words)}</div>')


@trap()
def related_teaser_alone(page: Page) -> None:
    words = page.words
    page.bottom.append(
        f'<div class="promo-box"><h4><a href="/news/7">{words["related_titles"][0]}</a></h4>'
        f'<p>{words["teasers"][0]}</p><a href="/news/7">{words["read_more"]}</a></div>'
    )


def _teasers(words: dict[str, Any]) -> str:
    cards = [
        f'<div class="card"><h3><a href="/news/{title[:4]}">{title}</a></h3><p>{text}</p>'
        f'<a class="more" href="/news/{title[:4]}">{words["read_more"]}</a></div>'
        for title, text in zip(words["related_titles"], words["teasers"], strict=True)
    ]
    return f"<h2>{words['related']}</h2>{''.join(cards)}"


# Articles that speak of walls.


@trap(in_text=True)
def wall_quoted(page: Page) -> None:
    page.body.append(f"<p>{_quoted(page, page.words['sentence_quoted'])}</p>")


@trap(in_text=True)
def wall_quoted_last(page: Page) -> None:
    said = _quoted(page, page.words["sentence_quoted"].rstrip("."))
    says = {"en": "says a sign", "fr": "lit-on sur un panneau", "de": "steht auf einem Schild"}
    page.ending += f"<p>{said}, {says[page.language]}.</p>"


def _quoted(page: Page, sentence: str) -> str:
    """A sentence between the quotation marks of the page's language."""
    marks = {"en": ("“", "”"), "fr": ("«\u00a0", "\u00a0»"), "de": ("„", "“")}
    opening, closing = marks[page.language]
    return f"{opening}{sentence}{closing}"


@trap()
def wall_in_blockquote(page: Page) -> None:
    page.insert(f"<blockquote><p>{page.words['for_subscribers']}</p></blockquote>")


@trap(in_text=True)
def about_paywalls(page: Page) -> None:
    page.body[:] = [f"<p>{text}</p>" for text in stock(page.language).words["about"]]


# Whole articles in elements that are not shown.


@trap(wraps=True)
def hidden_beside_teaser(page: Page) -> None:
    words = page.words
    wall = _wall(words, 'class="gate"')
    page.wrap = (
        f'<div class="teaser"><p>{words["teaser"]}</p></div>{wall}'
        '<div class="full" style="display:none">',
        "</div>",
    )


@trap(wraps=True)
def blurred(page: Page) -> None:
    page.head.append("<style>.is-blurred{filter:blur(6px)}</style>")
    page.wrap = (f'{page.body.pop(0)}<div class="is-blurred" aria-hidden="true">', "</div>")


@trap(wraps=True)
def in_noscript(page: Page) -> None:
    page.wrap = ('<div id="root"></div><noscript>', "</noscript>")


@trap(wraps=True)
def in_a_stream(page: Page) -> None:
    page.wrap = (
        '<!--$?--><template id="B:0"></template><!--/$--><div hidden id="S:0">',
        "</div><script>$RC=function(b,c){};$RC('B:0','S:0')</script>",
    )


@trap()
def end_tags_missing(page: Page) -> None:
    page.end_tags = ""
