"""What pages declare about access and length, in all the forms in which they do."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

import limited
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from completeness.checking import check
from completeness.declarations import Declarations
from completeness.document import Document
from completeness.evidence import Policy
from completeness.lookup import second_opinion, share_found
from completeness.sloppy_json import parse, strings

TITLE: Final = "The lighthouse gets a new lamp"
LEAD: Final = "The lighthouse above the southern bay was given a new lamp on Tuesday."
# Any five words of it name their day, so that each stands in one sentence only.
BODY: Final = " ".join(
    f"On day {day} mason {day} carried lens {day} down step {day} of tower {day}, packed crate "
    f"{day} in straw {day} and sent harbour engineer {day} letter {day} about rope {day}."
    for day in range(2, 24)
)
PARAGRAPHS: Final = "".join(f"<p>{sentence}.</p>" for sentence in BODY.split(". "))


def page(head: str = "", body: str = f"<p>{LEAD}</p>", url: str | None = None) -> Document:
    return Document(
        f"<!doctype html><html><head><title>{TITLE}</title>{head}</head>"
        f"<body><article><h1>{TITLE}</h1>{body}</article></body></html>",
        url=url,
    )


def ld(text: str, kind: str = "application/ld+json") -> str:
    return f'<script type="{kind}">{text}</script>'


def declared(head: str, url: str | None = None) -> Declarations:
    return page(head, url=url).declarations


def policies(head: str) -> list[tuple[str, Policy]]:
    return [(d.source, d.policy) for d in declared(head).declared]


KIND: Final = '"NewsArticle"'
TWO_KINDS: Final = '["Article", "OpinionNewsArticle"]'
NODE: Final = '"@type": "NewsArticle", "isAccessibleForFree": false, "wordCount": 640'

SLOPPY = {
    "plain": f"{{{NODE}}}",
    "html comment": f"<!-- {{{NODE}}} -->",
    "cdata": f"<![CDATA[\n{{{NODE}}}\n]]>",
    "cdata in comments": f"//<![CDATA[\n{{{NODE}}}\n//]]>",
    "cdata in block comments": f"/*<![CDATA[*/ {{{NODE}}} /*]]>*/",
    "comments inside": f"{{/* the node */ {NODE} // its end\n}}",
    "trailing commas": f'{{{NODE}, "keywords": ["lamp", "bay",],}}',
    "comma, comment, bracket": f"{{{NODE}, /* nothing more */ }}",
    "empty value": f'{{{NODE}, "image": {{"width": , "height": }} }}',
    "semicolon": f"{{{NODE}}};",
    "line break in a string": f'{{{NODE}, "description": "a\nlamp\t"}}',
    "python's literals": f'{{{NODE}, "a": None, "b": True}}',
    "undefined": f'{{{NODE}, "a": undefined}}',
    "graph": f'{{"@context": "https://schema.org", "@graph": [{{"@type": "Person"}}, {{{NODE}}}]}}',
    "array": f"[{{{NODE}}}]",
    "arrays in arrays": f"[[[{{{NODE}}}]]]",
    "several values": f'{{"@type": "Person"}}\n{{{NODE}}}',
    "main entity": f'{{"@type": "WebPage", "mainEntity": {{{NODE}}}}}',
    "two types": f"{{{NODE.replace(KIND, TWO_KINDS)}}}",
    "type as a URL": f"{{{NODE.replace('NewsArticle', 'https://schema.org/NewsArticle')}}}",
    "entities": f"{{{NODE}}}".replace('"', "&quot;"),
    "byte order mark": f"\ufeff{{{NODE}}}",
    "cut off": f'{{{NODE}, "description": "The old lamp was sol',
    "unescaped quotes": f'{{{NODE}, "description": "He said " a lamp " and left"}}',
}


@pytest.mark.parametrize("form", SLOPPY)
def test_reads_sloppy_json_ld(form: str) -> None:
    article = declared(ld(SLOPPY[form])).article
    assert article is not None
    assert article.free is False
    assert article.word_count == 640


@pytest.mark.parametrize(
    "kind", ["application/ld+json", "Application/LD+JSON", "application/ld+json; charset=utf-8"]
)
def test_reads_json_ld_by_its_type(kind: str) -> None:
    assert declared(ld(f"{{{NODE}}}", kind)).article is not None


@pytest.mark.parametrize(
    ("value", "policy"),
    [
        ("true", Policy.FREE),
        ("false", Policy.PAID),
        ('"True"', Policy.FREE),
        ('"False"', Policy.PAID),
        ('"false "', Policy.PAID),
        ('"http://schema.org/False"', Policy.PAID),
        ('"https://schema.org/True"', Policy.FREE),
        ('{"@value": "false"}', Policy.PAID),
        ("[false]", Policy.PAID),
        ("0", Policy.PAID),
        ('""', None),
        ("null", None),
        ("[true, false]", None),
        ('"perhaps"', None),
        ("1e999", None),
    ],
)
def test_spellings_of_free(value: str, policy: Policy | None) -> None:
    node = f'{{"@type": "Article", "isAccessibleForFree": {value}}}'
    assert policies(ld(node)) == ([("json-ld", policy)] if policy else [])


def test_only_a_part_is_declared() -> None:
    part = '{"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".rest"}'
    assert policies(ld(f'{{"@type": "Article", "hasPart": {part}}}')) == [("json-ld", Policy.PAID)]


def test_a_free_part_says_nothing_of_the_rest() -> None:
    part = '{"isAccessibleForFree": "True", "cssSelector": ".lead"}'
    assert policies(ld(f'{{"@type": "Article", "hasPart": [{part}]}}')) == []


def test_parts_by_reference_list_and_comma() -> None:
    graph = {
        "@graph": [
            {"@type": "Article", "headline": TITLE, "hasPart": [{"@id": "#a"}, {"@id": "#gone"}]},
            {"@id": "#a", "@type": "WebPageElement", "isAccessibleForFree": False,
             "cssSelector": [".one, .two", " ", ".three"]},
        ]
    }  # fmt: skip
    article = declared(ld(json.dumps(graph))).article
    assert article is not None
    assert [part.selector for part in article.parts] == [".one, .two", ".three"]
    assert all(part.free is False for part in article.parts)


def test_speakable_is_no_gate() -> None:
    node = '{"@type": "Article", "speakable": {"cssSelector": [".headline"]}}'
    article = declared(ld(node)).article
    assert article is not None
    assert article.parts == ()


def _article(headline: str, words: int, url: str = "") -> str:
    node = {"@type": "NewsArticle", "headline": headline, "wordCount": words, "url": url}
    return json.dumps(node)


OTHER: Final = _article("Why the mill stands still", 9000, "https://bay.example/mill")


def test_of_several_articles_the_headline_tells() -> None:
    article = declared(ld(OTHER) + ld(_article(TITLE.upper(), 640)) + ld(OTHER)).article
    assert article is not None
    assert article.word_count == 640
    assert article.own


@pytest.mark.parametrize(
    "url",
    [
        "https://bay.example/lamp",
        "http://www.bay.example/lamp/?ref=home",
        "https://web.archive.org/web/20240101000000/https://bay.example/lamp",
        "/lamp",
    ],
)
def test_of_several_articles_the_url_tells(url: str) -> None:
    nodes = ld(OTHER) + ld(_article("New light over the water", 640, url))
    article = declared(nodes, url="https://bay.example/lamp").article
    assert article is not None
    assert article.word_count == 640


def test_of_several_articles_none_is_the_pages() -> None:
    article = declared(ld(OTHER) + ld(_article("A cheese from the valley", 700))).article
    assert article is not None
    assert not article.own


def test_two_nodes_of_one_article_are_read_as_one() -> None:
    second = {"@type": "Article", "headline": TITLE, "isAccessibleForFree": False}
    article = declared(ld(_article(TITLE, 640)) + ld(json.dumps(second))).article
    assert article is not None
    assert (article.word_count, article.free) == (640, False)


@pytest.mark.parametrize("key", ["comment", "citation", "itemListElement", "isPartOf", "review"])
def test_articles_inside_others_are_not_the_pages(key: str) -> None:
    node = f'{{"@type": "WebSite", "{key}": [{{{NODE}}}]}}'
    assert declared(ld(node)).article is None


@pytest.mark.parametrize(
    ("value", "count"),
    [(640, 640), ("640", 640), ("1,240", 1240), ("1.240", 1240), ("640 words", 640), (640.0, 640),
     (-3, None), (0, None), (True, None), ("many", None), (10**30, None), ([640], None)],
)  # fmt: skip
def test_spellings_of_a_word_count(value: object, count: int | None) -> None:
    article = declared(ld(json.dumps({"@type": "Article", "wordCount": value}))).article
    assert article is not None
    assert article.word_count == count


@pytest.mark.parametrize(
    ("value", "minutes"),
    [("PT5M", 5), ("P0Y0M0DT0H3M30S", 3.5), ("PT1H", 60), ("pt90s", 1.5), (4, 4), ("6", 6),
     ("7 min", 7), ("P1D", None), ("", None), ("soon", None), (None, None), ("9" * 100, None)],
)  # fmt: skip
def test_spellings_of_a_reading_time(value: object, minutes: float | None) -> None:
    article = declared(ld(json.dumps({"@type": "Article", "timeRequired": value}))).article
    assert article is not None
    assert article.minutes == minutes


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<meta itemprop="isAccessibleForFree" content="false">', Policy.PAID),
        ('<link itemprop="isAccessibleForFree" href="http://schema.org/True">', Policy.FREE),
        ("<span itemprop='isAccessibleForFree'>False</span>", Policy.PAID),
    ],
)
def test_microdata(markup: str, expected: Policy) -> None:
    found = page(body=f'<div itemscope itemtype="https://schema.org/Article">{markup}</div>')
    assert [(d.source, d.policy) for d in found.declarations.declared] == [("microdata", expected)]


def test_microdata_of_a_comment_is_not_the_articles() -> None:
    count = '<i itemprop="wordCount">900</i>'
    comment = f'<p itemscope itemtype="https://schema.org/Comment">{count}</p>'
    assert page(body=comment).declarations.word_count is None


def test_microdata_counts() -> None:
    body = '<p><i itemprop="wordCount">900</i><time itemprop="timeRequired" datetime="PT4M"></p>'
    found = page(body=body).declarations
    assert found.word_count == (900, 'i[itemprop="wordCount"]')
    assert found.minutes is not None
    assert found.minutes[0] == 4


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta property="article:content_tier" content="free">', Policy.FREE),
        ('<meta property="article:content_tier" content="Metered">', Policy.METERED),
        ('<meta property="og:article:content_tier" content="locked">', Policy.PAID),
        ('<meta name="article_ispaidcontent" content="true">', Policy.PAID),
        ('<meta name="is_premium" content="no">', Policy.FREE),
    ],
)
def test_metas(head: str, expected: Policy) -> None:
    assert policies(head) == [("meta", expected)]


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ('dataLayer = [{"isPremium":true,"id":4}]', Policy.PAID),
        ("dataLayer.push({'is_paywall': 'no', x: 1})", Policy.FREE),
        ('var d = {premiumContent: "yes", x: 1}', Policy.PAID),
        ('s = {"paywallMode":"metered","id":3}', Policy.METERED),
        ('s = {"accessLevel": "registered"}', Policy.REGISTRATION),
        ('s = {"loginRequiredArticle": true}', Policy.REGISTRATION),
        ('s = {"content_tier":"locked"}', Policy.PAID),
        (r'w = JSON.parse("{\"audience\":\"only_paid\",\"id\":1}")', Policy.PAID),
        ('post = {"visibility":"members","id":"5f"}', Policy.REGISTRATION),
        ('post = {"visibility":"tiers","id":"5f"}', Policy.PAID),
    ],
)
def test_flags_in_scripts(script: str, expected: Policy) -> None:
    assert policies(f"<script>{script}</script>") == [("data-layer", expected)]


@pytest.mark.parametrize(
    "script",
    [
        'list = [{"isPremium":true},{"isPremium":false}]',
        'list = [{"isPremium":true},{"isPremium":true},{"isPremium":true}]',
        "window.shop.isPremium = !0;",
        'c = {"paywallUrl":"/plans","paywall_price":"4"}',
        "if (isPremium) { paywallType = readType(); }",
    ],
)
def test_what_is_no_flag_of_the_article(script: str) -> None:
    assert policies(f"<script>{script}</script>") == []


def test_conflicts_are_named() -> None:
    head = ld(f"{{{NODE}}}") + '<meta property="article:content_tier" content="free">'
    access = check(page(head).decoded.text).access
    assert access.policy == Policy.PAID
    assert len(access.conflicts) == 1
    conflict = access.conflicts[0]
    said = {conflict.source: conflict.value, conflict.other_source: conflict.other_value}
    assert said == {"json-ld": Policy.PAID, "meta": Policy.FREE}


def test_not_free_and_metered_is_no_conflict() -> None:
    head = ld(f"{{{NODE}}}") + '<meta property="article:content_tier" content="metered">'
    access = check(page(head).decoded.text).access
    assert access.policy == Policy.METERED
    assert access.conflicts == []


def _state(script: str, attributes: str = "") -> str:
    return f"<script {attributes}>{script}</script>"


_JSON_BODY: Final = json.dumps(BODY)
_HTML_BODY: Final = json.dumps(f"<p>{BODY}</p>")
_TEASER: Final = json.dumps({"title": "Why the mill stands still", "body": "The mill. " * 400})
_ARC: Final = json.dumps(
    {
        "headlines": {"basic": TITLE},
        "related": {"headlines": {"basic": "The mill"}, "body": "x " * 900},
        "content_elements": [{"type": "text", "content": f"<p>{s}.</p>"} for s in BODY.split(". ")],
    }
)
_APOLLO: Final = json.dumps(
    {"Post:1": {"title": TITLE, "content": {"nodes": [{"__ref": "P:1"}, {"__ref": "P:2"}]}},
     "P:1": {"text": BODY[:1000]}, "P:2": {"text": BODY[1000:]}}
)  # fmt: skip
_POST: Final = json.dumps(
    {"post": {"title": TITLE, "body_html": f"<p>{BODY}</p>", "wordcount": 900}}
)
_STORY: Final = f'{{"title": "{TITLE}", "body": {_HTML_BODY}}}'
_NUXT: Final = f'{{post:{{title:"{TITLE}",html:{_JSON_BODY},n:a}}}}'
_HEADING: Final = f'1:["$","h1",null,{{"children":"{TITLE}"}}]\n'


def _streamed(text: str) -> str:
    return _state(f"self.__next_f.push([1,{json.dumps(text)}])")


STATES = {
    "next-data": _state(
        f'{{"related": [{_TEASER}], "props": {{"story": {_STORY}}}}}',
        'id="__NEXT_DATA__" type="application/json"',
    ),
    "next-data streamed": _streamed(_HEADING)
    + _streamed(f"2f:T{len(BODY):x},{BODY[:900]}")
    + _streamed(f'{BODY[900:]}3a:["$","p",null]'),
    "nuxt": _state(f"window.__NUXT__=(function(a,b){{return {_NUXT}}}(1,2));"),
    "fusion": _state(f"window.Fusion=window.Fusion||{{}};Fusion.globalContent={_ARC};Fusion.x=1"),
    "apollo": _state(f"window.__APOLLO_STATE__ = {_APOLLO};"),
    "substack": _state(f"window._preloads = JSON.parse({json.dumps(_POST)})"),
    "page-state": _state(
        f'window.__INITIAL_STATE__={{"a":{{"headline":"{TITLE}","text":{_JSON_BODY}}}}};'
    ),
}


@pytest.mark.parametrize("name", STATES)
def test_bodies_in_frameworks_state(name: str) -> None:
    document = page(STATES[name])
    bodies = document.declarations.bodies
    assert [body.source for body in bodies] == [name.partition(" ")[0]]
    words = len(BODY.split())
    assert 0.9 * words <= len(bodies[0].text.split()) <= 1.1 * words


def test_the_count_beside_a_body() -> None:
    assert page(STATES["substack"]).declarations.bodies[0].word_count == 900


@pytest.mark.parametrize("name", STATES)
def test_other_articles_bodies_are_left_out(name: str) -> None:
    assert page(STATES[name].replace(TITLE, "A cheese from the valley")).declarations.bodies == ()


def _with_body(body: str) -> Document:
    node = {"@type": "Article", "headline": TITLE, "articleBody": BODY}
    return page(ld(json.dumps(node)), body)


def test_script_words_count_what_no_element_holds() -> None:
    assert _with_body(f"<p>{LEAD}</p>").script_words >= 0.9 * len(BODY.split())
    assert _with_body(PARAGRAPHS).script_words == 0
    assert _with_body(f"<p>{LEAD}</p><div hidden>{PARAGRAPHS}</div>").script_words == 0
    report = check(_with_body(f"<p>{LEAD}</p>").decoded.text)
    assert report.text.script_words >= 0.9 * len(BODY.split())
    quotes = [finding.quote for finding in report.findings if finding.quote]
    assert not any("harbour engineer" in quote for quote in quotes)


def test_half_of_a_body_is_there() -> None:
    half = PARAGRAPHS[: len(PARAGRAPHS) // 2]
    words = len(BODY.split())
    assert 0.4 * words <= _with_body(half).script_words <= 0.6 * words


def test_plain_text_declares_nothing() -> None:
    document = Document(f"{LEAD} wordCount: 900, isAccessibleForFree: false")
    assert document.declarations == Declarations()
    assert document.script_words == 0


HOSTILE = {
    "deep arrays": "[" * 100_000,
    "deep objects": '{"@graph":' * 100_000,
    "deep but closed": '{"@graph":[' * 100_000 + "]}" * 100_000,
    "nearly too deep": "[" * 900 + f"{{{NODE}}}" + "]" * 900,
    "large": '{"@type":"Article","a":"' + "x" * 4_900_000 + '"}',
    "too large": '{"@type":"Article","a":"' + "x" * 6_000_000 + '"}',
    "many nodes": "[" + '{"@type":"Article","headline":"a b c"},' * 100_000 + "{}]",
    "many numbers": "[" + "1," * 2_000_000 + "1]",
    "long number": '{"@type":"Article","wordCount":' + "9" * 1_000_000 + "}",
    "commas": '{"a":1' + "," * 900_000,
    "colons": '{"a"' + ":" * 900_000,
    "open comments": "{" + "/*" * 450_000,
    "slashes": "/" * 900_000,
    "quotes": '{"a":' + '"' * 900_001,
    "escaped quotes": '{"a":"' + '\\"' * 450_000,
    "backslashes": '{"a":"' + "\\" * 900_001,
    "spaces": '{"a":' + " " * 900_000,
    "types": '"@type": "Article", ' * 45_000,
    "comment ends": "]]>" * 300_000,
    "surrogates": '{"@type":"Article","headline":"\\ud800\\udfff\\udc00","articleBody":"\\ud800"}',
    "nulls": "\x00" * 1000,
    "parts": '{"@type":"Article","hasPart":['
    + '{"isAccessibleForFree":false,"cssSelector":"*"},' * 9000
    + "{}]}",
}


READ_ALL: Final = """
import json
from completeness.document import Document
for name, markup in json.load(sys.stdin).items():
    Document(markup).declarations.bodies
    print(name)
"""


def names_read(pages: Mapping[str, str]) -> list[str]:
    """The names of the pages whose declarations were read before a limit was reached."""
    done = limited.run(READ_ALL, stdin=json.dumps(pages).encode())
    assert done.returncode == 0, f"{done.stdout.splitlines()[-1:]} {done.stderr}"
    return done.stdout.splitlines()


def test_hostile_json_ld_costs_bounded_work() -> None:
    pages = {form: page(ld(text)).decoded.text for form, text in HOSTILE.items()}
    assert names_read(pages) == list(HOSTILE)


def test_five_megabytes_of_scripts_are_enough() -> None:
    node = f'{{"@type": "Article", "headline": "{TITLE}", "wordCount": 640}}'
    filler = '{"@type": "Person", "name": "' + "x" * 1_000_000 + '"}'
    document = page(ld(filler) * 5 + ld(node))
    assert document.declarations.article is None
    assert page(ld(filler) * 3 + ld(node)).declarations.article is not None


HOSTILE_STATE = {
    "deep objects": "window.__INITIAL_STATE__=" + '{"a":' * 100_000,
    "a program": "window.__NUXT__=(function(){return {" + 'title:"' * 100_000,
    "many bodies": "Fusion.globalContent="
    + json.dumps([{"title": TITLE, "body": "lamp " * 3}] * 30_000),
    "bodies in bodies": "window.__INITIAL_STATE__="
    + f'{{"name":"{TITLE}","body":[' * 400
    + json.dumps(["lamp and lens and tower and straw and rope"] * 50_000)[1:]
    + "}"
    + "]}" * 399,
    "flags": 'isPremium":' * 100_000,
    "a stream": "self.__next_f.push([1," + '"\\"' * 200_000,
}


def test_hostile_state_costs_bounded_work() -> None:
    pages = {
        form: page(f"<script>{text}</script>").decoded.text for form, text in HOSTILE_STATE.items()
    }
    assert names_read(pages) == list(HOSTILE_STATE)


@pytest.mark.parametrize(
    "selector",
    ["", "..", "[a=", "::before", "p:contains(", "\x00", "#1", ", ,", "." + "a" * 9999, "* " * 99],
)
def test_any_selector_survives(selector: str) -> None:
    part = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": selector}
    node = {"@type": "Article", "headline": TITLE, "hasPart": part}
    report = check(page(ld(json.dumps(node))).decoded.text)
    assert report.errors == []


@settings(max_examples=150, deadline=None)
@given(st.text(), st.sampled_from(["application/ld+json", "application/json"]))
def test_any_text_in_a_script_gives_declarations(text: str, kind: str) -> None:
    document = page(ld(text, kind) + f'<script id="__NEXT_DATA__">{text}</script>')
    assert isinstance(document.declarations, Declarations)
    assert isinstance(document.declarations.bodies, tuple)


_KEYS = st.sampled_from(
    (
        "@type @graph @id headline name wordCount timeRequired articleBody url isAccessibleForFree "
        "hasPart cssSelector mainEntity body title __ref"
    ).split()
)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text() | st.just("Article"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=6),
    max_leaves=30,
)


@settings(max_examples=200, deadline=None)
@given(_VALUES)
def test_any_json_in_a_script_gives_declarations(value: object) -> None:
    text = json.dumps({"@type": "Article", "title": TITLE, "@graph": value, "body": value})
    document = page(ld(text) + f'<script id="__NEXT_DATA__">{text}</script>')
    assert isinstance(document.declarations, Declarations)
    assert isinstance(document.declarations.bodies, tuple)
    assert document.script_words >= 0


@given(st.text())
def test_parsing_never_raises(text: str) -> None:
    assert isinstance(parse(text), list)
    assert isinstance(strings(text), list)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists))
def test_json_is_read_as_json_is(value: object) -> None:
    text = json.dumps([value])
    assert parse(text) == [json.loads(text)]


def test_a_text_is_found_whatever_its_marks() -> None:
    view = "A lamp. " + BODY.upper().replace(" ", "\n") + " The end."
    assert share_found(BODY, [view], characters=False) == 1
    assert share_found(BODY, ["", LEAD], characters=False) == 0
    assert share_found("", [LEAD], characters=False) == 0
    spaceless = "灯台に新しいランプが火曜日についた"
    assert share_found(spaceless, ["灯台に新しい ランプが、火曜日についた。"], characters=True) == 1


def test_a_second_opinion_never_raises() -> None:
    found = second_opinion(page(body=PARAGRAPHS).decoded.text)
    assert found is not None
    assert "harbour engineer" in found
    assert second_opinion("") is None
    assert second_opinion("<p>lamp</p>" * 200_000) is None
    for markup in ("\x00", "<" * 1000, "<div>" * 5000, "<?xml encoding='x'?>", "\ud800"):
        assert second_opinion(markup) is None or isinstance(second_opinion(markup), str)


def _rules(document: Document) -> dict[str, float | None]:
    report = check(document.decoded.text)
    return {finding.rule: finding.share for finding in report.findings}


def _counted(count: int, body: str, more: str = "") -> Document:
    node = f'{{"@type": "Article", "headline": "{TITLE}", "wordCount": {count}{more}}}'
    return page(ld(node), body)


FEWER: Final = "lengths.fewer-words-than-declared"


def test_far_fewer_words_give_the_share() -> None:
    document = _counted(4 * len(BODY.split()), PARAGRAPHS, ', "isAccessibleForFree": false')
    assert _rules(document)[FEWER] == pytest.approx(0.25, abs=0.03)
    report = check(document.decoded.text)
    assert (report.verdict, report.cause) == ("incomplete", "paywall")
    assert report.text.expected_words == 4 * len(BODY.split())


def test_more_words_than_declared_say_nothing() -> None:
    assert FEWER not in _rules(_counted(70, PARAGRAPHS))


def test_a_count_of_characters_is_recognised() -> None:
    assert FEWER not in _rules(_counted(len(BODY), PARAGRAPHS))


def test_a_count_of_characters_beside_its_body_measures_the_share() -> None:
    half = PARAGRAPHS[: len(PARAGRAPHS) // 2]
    body = f', "articleBody": {_JSON_BODY}'
    assert _rules(_counted(len(BODY), half, body))[FEWER] == pytest.approx(0.5, abs=0.06)


def test_what_this_reader_lost_is_no_cut() -> None:
    node = {
        "@type": "Article",
        "headline": TITLE,
        "articleBody": BODY,
        "isAccessibleForFree": False,
    }
    aside = f"<p>{LEAD}</p></article><footer>{PARAGRAPHS}</footer>"
    document = page(ld(json.dumps(node)), aside)
    assert document.words < 0.5 * len(BODY.split())
    report = check(document.decoded.text)
    assert "lengths.read-elsewhere" in {finding.rule for finding in report.findings}
    assert report.verdict == "complete"
    assert report.access.policy == Policy.PAID
