"""Bot walls: challenges and refusals of protection services in an article's place."""

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
    brief,
    has_little_else,
    has_little_text,
    is_bare,
    is_little,
    is_short,
    named,
    opened_by,
    page,
    stands_in,
)

_WALL: Final = 250
"""Words of the main content up to which a title names the page and not an article."""
_SCRIPT: Final = 60
_SAID: Final = 15
"""Words about other things that a page with a challenge's script shows at most."""
_SOURCE: Final = 60_000
"""How far into the source the markers of a challenge are looked for, in characters."""

_WAITING: Final = frozenset(
    (
        "just a moment",
        "one moment, please",
        "one moment please",
        "please wait",
        "checking your browser",
        "you are being redirected",
        "loading... please wait 5 seconds",
        "captcha",
        "recaptcha",
        "security check",
        "verification required",
        "not acceptable",
        "um momento",
        "so um momento",
        "einen moment bitte",
        "einen moment, bitte",
        "nur einen moment",
        "un instant",
        "un momento",
        "solo un momento",
        "een ogenblik geduld",
        "een moment geduld",
        "ett ogonblick",
        "et ojeblik",
        "et oyeblikk",
        "hetki",
        "chwileczke",
        "okamzik",
        "un moment",
        "один момент",
        "одну минуту",
        "зачекаите",
        "bir dakika lutfen",
        "lutfen bekleyin",
        "tunggu sebentar",
        "少々お待ちください",
        "しばらくお待ちください",
        "请稍候",
        "請稍候",
        "잠시만 기다리십시오",
        "لحظة",
        "ои",
    )
)
"""Titles that mean a wall only where they are the whole title."""
_TITLES: Final = frozenset(
    (
        "attention required! | cloudflare",
        "please wait... | cloudflare",
        "ddos-guard",
        "ddos protection",
        "anti-ddos",
        "checking your browser before accessing",
        "performing security verification",
        "security verification",
        "vercel security checkpoint",
        "access to this page has been denied",
        "access denied",
        "pardon our interruption",
        "are you a robot",
        "are you human",
        "are you a human",
        "robot check",
        "bot verification",
        "bot check",
        "human verification",
        "human-challenge",
        "verify you are human",
        "verify you are a human",
        "verifying you are human",
        "verifying your browser",
        "captcha challenge",
        "captcha verification",
        "client challenge",
        "challenge validation",
        "blocked by network security",
        "you have been blocked",
        "sorry, you have been blocked",
        "you've been blocked",
        "request blocked",
        "request rejected",
        "too many requests",
        "429 too many requests",
        "error: the request could not be satisfied",
        "the request could not be satisfied",
        "sucuri website firewall",
        "access denied - sucuri website firewall",
        "环境异常",
        "安全验证",
        "百度安全验证",
        "人机验证",
        "访问验证",
        "滑动验证",
        "вы не робот",
        "доступ ограничен: проблема с ip",
        "проверка браузера",
        "vous n'etes pas un robot",
        "sicherheitsuberprufung",
        "verification de securite",
        "verificacion de seguridad",
        "comprobacion de seguridad",
        "verifica di sicurezza",
        "verificacao de seguranca",
        "zugriff verweigert",
        "acces refuse",
        "acceso denegado",
        "accesso negato",
        "acesso negado",
        "toegang geweigerd",
    )
)
_TITLE: Final = re.compile(
    r"making sure you(?:'re| are) not a bot.{0,3}"
    r"|let (?:us|me) know you'?(?:re| are) (?:human|not a robot).{0,30}"
    r"|access denied \| .{1,60} used cloudflare to restrict access"
    r"|checking (?:if )?(?:your|the) (?:browser|site connection).{0,40}"
    r"|one more step.{0,40}|why have i been blocked.{0,2}"
    r"|(?:please )?(?:confirm|prove|verify) (?:that )?you(?:'re| are) (?:a )?(?:human|not a (?:ro)?bot).{0,20}"
)


@rule(
    name="title",
    argues=Cause.BOT_WALL,
    confidence=Confidence.HIGH,
    matches=(
        page("<h1>site.example</h1><p>Checking the connection.</p>", "Just a moment..."),
        page("<h1>One more step</h1><p>Tick the box.</p>", "Attention Required! | Cloudflare"),
        page("<p>Confirm with the slider.</p>", "Nur einen Moment…"),
    ),
    ignores=(
        article(title="Just a moment..."),
        brief(title="Just a moment..."),
        brief(title="Access denied: how the pier was closed"),
        page("<h1>Just a moment in the harbour</h1><p>Nine pictures of boats.</p>"),
    ),
    seen="Cloudflare, Akamai, HUMAN, Vercel, Imunify360, Sucuri",
    needs=is_short,
)
def title(scene: Scene) -> Iterator[Seen]:
    """The page's title is that of a bot wall, and there is hardly any text."""
    document = scene.document
    if not has_little_text(document, _WALL):
        return
    yield from named(
        scene, lambda name: name in _TITLES or _TITLE.fullmatch(name) is not None, _WAITING
    )


_MARKERS: Final = {
    "cf_chl_": "Cloudflare",
    "cf-chl-": "Cloudflare",
    "/cdn-cgi/challenge-platform/h/": "Cloudflare",
    "/cdn-cgi/bm/cv/": "Cloudflare",
    "cf-browser-verification": "Cloudflare",
    "cf-challenge-running": "Cloudflare",
    "jschl_vc": "Cloudflare",
    'id="cf-error-details"': "Cloudflare",
    "_Incapsula_Resource": "Imperva",
    "setIncapCookie": "Imperva",
    "captcha-delivery.com": "DataDome",
    "captcha.px-cdn.net": "HUMAN",
    "captcha.px-cloud.net": "HUMAN",
    'id="px-captcha"': "HUMAN",
    "KPSDK.": "Kasada",
    "sec-if-cpt-container": "Akamai",
    "errors.edgesuite.net": "Akamai",
    "sucuri_cloudproxy_js": "Sucuri",
    "AwsWafIntegration": "AWS WAF",
    "gokuProps": "AWS WAF",
    "/TSPD/": "F5",
    'window["bobcmn"]': "F5",
    "imunify360": "Imunify360",
    "wsidchk": "Imunify360",
    "anubis_challenge": "Anubis",
    "within.website/x/cmd/anubis": "Anubis",
    "slowAES.decrypt": "a test-cookie script",
    "/.well-known/ddos-guard/": "DDoS-Guard",
    "rbzns.": "Reblaze",
    "distil_r_captcha": "Distil",
    "botmanager_support": "Radware",
    "_guard/auto.js": "a guard script",
    "acw_sc__v2": "Alibaba",
    "friendlycaptcha-challenge": "Friendly Captcha",
}


@rule(
    name="challenge-script",
    argues=Cause.BOT_WALL,
    confidence=Confidence.HIGH,
    matches=(
        page("<script>window._cf_chl_opt={cRay:'1'};</script><noscript>Enable it.</noscript>"),
        "<html><head><script src='/_Incapsula_Resource?SWJIYLWA=1'></script></head><body></body></html>",
    ),
    ignores=(
        article().replace(
            "</body>", "<script src='/_Incapsula_Resource?SWJIYLWA=1'></script></body>"
        ),
        brief(head="<script src='/_Incapsula_Resource?SWJIYLWA=1'></script>"),
        page(
            "<div id='root'></div><script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"
        ),
    ),
    seen="Cloudflare, Imperva, DataDome, HUMAN, Kasada, Akamai, Sucuri, AWS, F5",
    needs=is_bare,
)
def challenge_script(scene: Scene) -> Iterator[Seen]:
    """The page holds a protection service's challenge and hardly any text."""
    document = scene.document
    if document.tree is None or not has_little_text(document, _SCRIPT):
        return
    if not is_little(document, 3 * _SCRIPT) or not has_little_else(document, _SAID):
        return
    source = document.decoded.text[:_SOURCE]
    for marker, vendor in _MARKERS.items():
        if (start := source.find(marker)) >= 0:
            message = f"The page holds a challenge of {vendor} and hardly any text."
            yield Seen(message, "markup", start, start + len(marker), zone=Zone.SOLE)
            return


_SENTENCES: Final = (
    # Cloudflare
    "checking your browser before accessing",
    "complete the security check to access",
    "verifying you are human. this may take",
    "verify you are human by completing the action below",
    "checking if the site connection is secure",
    "needs to review the security of your connection before",
    "enable javascript and cookies to continue",
    "ddos protection by cloudflare",
    "completing the captcha proves you are a human",
    "is using a security service to protect itself from online attacks",
    "this website is using a security service to protect itself",
    "used cloudflare to restrict access",
    # HUMAN, DataDome, Imperva, Akamai, Distil
    "access to this page has been denied because we believe",
    "confirm you are a human (and not a bot)",
    "please enable js and disable any ad blocker",
    "incapsula incident id",
    "request unsuccessful. incapsula",
    "something about your browser made us think you were a bot",
    "you don't have permission to access this resource. reference",
    "errors.edgesuite.net",
    # Amazon, Google, Bloomberg, Yandex
    "we just need to make sure you're not a robot",
    "to discuss automated access to amazon data",
    "unusual traffic from your computer network",
    "unusual activity from your computer network",
    "let us know you're not a robot",
    "let us know you're human",
    "so you're not a robot",
    # Sucuri, Wordfence, mod_security, CloudFront, Imunify360 and others
    "sucuri website firewall",
    "generated by wordfence",
    "generated by mod_security",
    "generated by mod\\_security",
    "the request could not be satisfied. request blocked",
    "please enable javascript before you are allowed",
    "please wait while your request is being verified",
    "your access to this site has been limited",
    "blocked by network security",
    "you've been blocked by network security",
    "automated requests from your",
    "please complete the captcha",
    "please solve the captcha",
    "please solve this captcha",
    "solve the captcha below",
    "complete the challenge to continue",
    "prove you are human",
    "prove that you are human",
    "prove you're not a robot",
    "verify that you are human",
    "verify you are not a robot",
    "verify that you are not a robot",
    "verify you're not a robot",
    "confirm you're not a robot",
    "confirm that you are not a robot",
    "making sure you're not a bot",
    "your request looks automated",
    "suspicious activity from your ip",
    "your ip address has been blocked",
    "your ip has been blocked",
)
_ABROAD: Final = (
    # fr
    "que vous n'etes pas un robot",
    "que vous etes un humain",
    "que vous etes bien un humain",
    "verification de la securite de la connexion",
    "trafic inhabituel",
    # de
    "dass sie kein roboter sind",
    "dass sie ein mensch sind",
    "ob sie ein mensch sind",
    "ungewohnlichen datenverkehr",
    "uberpruft die sicherheit ihrer verbindung",
    # es
    "que no eres un robot",
    "que no es un robot",
    "que eres humano",
    "que eres un ser humano",
    "trafico inusual",
    # it
    "di non essere un robot",
    "di essere umano",
    "che non sei un robot",
    "traffico insolito",
    # pt
    "que nao e um robo",
    "que voce nao e um robo",
    "que voce e humano",
    "trafego incomum",
    # nl, sv, da, no, fi
    "dat je geen robot bent",
    "dat u geen robot bent",
    "dat u een mens bent",
    "att du inte ar en robot",
    "att du ar manniska",
    "at du ikke er en robot",
    "at du er et menneske",
    "ettet ole robotti",
    # pl, cs, sk, hu, ro
    "ze nie jestes robotem",
    "ze jestes czlowiekiem",
    "ze nejste robot",
    "ze jste clovek",
    "hogy nem vagy robot",
    "hogy on nem robot",
    "ca nu esti robot",
    "ca nu sunteti robot",
    # el, ru, uk, tr
    "οτι δεν ειστε ρομποτ",
    "что вы не робот",
    "подтвердите, что запросы",
    "проверка вашего браузера",
    "для решения капчи",
    "що ви не робот",
    "robot olmadiginizi",
    "insan oldugunuzu",
    # ar, he, fa, hi, id, vi
    "انك لست روبوت",
    "أنك لست روبوت",
    "شما ربات نیستید",
    "bahwa anda bukan robot",
    "ban khong phai la robot",
    # ja, zh, ko, th
    "ロボットではないこと",
    "ロボットでないこと",
    "人間であることを確認",
    "不是机器人",
    "不是機器人",
    "完成验证后即可继续访问",
    "访问过于频繁",
    "进行人机验证",
    "로봇이 아님을",
    "로봇이 아닙니다",
    "사람인지 확인",
)


def _words(name: str, sentences: tuple[str, ...], match: str, seen: str) -> Phrase:
    return Phrase(
        name=name,
        argues=Cause.BOT_WALL,
        confidence=Confidence.HIGH,
        message="The page asks for a proof that no robot reads it, or refuses to show itself.",
        guard=sentences,
        pattern="|".join(map(re.escape, sentences)),
        zones=frozenset({Zone.SOLE}),
        fits=stands_in,
        matches=(match,),
        ignores=(article(match), brief(match)),
        seen=seen,
    )


@rule(
    name="challenge-unseen",
    argues=Cause.BOT_WALL,
    confidence=Confidence.HIGH,
    matches=(
        page(
            "<p>Protected.</p><noscript><p>Enable JavaScript and cookies to continue</p></noscript>"
        ),
    ),
    ignores=(
        article().replace(
            "</body>", "<noscript>Enable JavaScript and cookies to continue</noscript></body>"
        ),
        brief().replace(
            "</body>", "<noscript>Enable JavaScript and cookies to continue</noscript></body>"
        ),
    ),
    seen="Cloudflare",
    needs=is_bare,
)
def challenge_unseen(scene: Scene) -> Iterator[Seen]:
    """The page shows hardly a word, and its unseen text is that of a challenge."""
    document = scene.document
    if not is_little(document, _SCRIPT) or not document.text("hidden"):
        return
    if not has_little_else(document, _SAID):
        return
    folded = document.folded("hidden")
    for sentence in (
        *_SENTENCES,
        "turn javascript on and reload the page",
        "checking your browser",
    ):
        if (start := folded.text.find(sentence)) >= 0:
            end = folded.origin_end(start + len(sentence))
            yield Seen(view="hidden", start=folded.origin(start), end=end, zone=Zone.SOLE)
            return


@rule(
    name="refused",
    argues=Cause.BOT_WALL,
    confidence=Confidence.HIGH,
    matches=("Forbidden\n", page("<h1>Access Denied</h1>")),
    ignores=("Forbidden fruit grows on the harbour wall.\n", article("Forbidden")),
    seen="servers that refuse a crawler",
    needs=is_bare,
)
def refused(scene: Scene) -> Iterator[Seen]:
    """Refusal is all that the page says."""
    document = scene.document
    if not is_little(document, 4):
        return
    said = document.folded("text").text.strip(" .!\n")
    if said in (
        "forbidden",
        "403 forbidden",
        "access denied",
        "blocked",
        "not acceptable",
        "unauthorized",
    ):
        yield Seen(start=0, end=len(document.text("text")), zone=Zone.SOLE)


_PHRASES: Final = (
    _words(
        "proof-asked",
        _SENTENCES,
        "Please complete the security check to access this site.",
        "Cloudflare, HUMAN, DataDome, Imperva, Amazon, Google",
    ),
    _words(
        "proof-asked-abroad",
        _ABROAD,
        "Bitte bestätigen Sie, dass Sie kein Roboter sind.",
        "Cloudflare, Google, Yandex and WeChat in other languages",
    ),
)


@rule(
    name="opening",
    argues=Cause.BOT_WALL,
    confidence=Confidence.HIGH,
    matches=(page(f"<p>Please prove that you are human before you go on.</p>{HELP}"),),
    ignores=(
        page(f"<p>Please prove that you are human before you go on.</p>{STORY}"),
        article("Please prove that you are human before you go on."),
    ),
    seen="walls that explain themselves at length",
    needs=is_bare,
)
def opening(scene: Scene) -> Iterator[Seen]:
    """A short page opens with a bot wall's words."""
    yield from opened_by(scene, Cause.BOT_WALL, _PHRASES)


RULES: tuple[Phrase | Check, ...] = (
    title,
    challenge_script,
    challenge_unseen,
    refused,
    opening,
    *_PHRASES,
)
