"""Log-in forms in an article's place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from completeness.document import Document
from completeness.evidence import Cause, Confidence, Zone
from completeness.fold import fold
from completeness.rule import Check, Phrase, Scene, Seen, rule

from .stand_in import (
    HELP,
    STORY,
    article,
    besides_labels,
    brief,
    has_little_else,
    is_bare,
    is_little,
    named,
    opened_by,
    page,
    stands_in,
)

_FORM: Final = 250
"""Words that a page with a log-in form shows, menus included."""
_TEXT: Final = 60
"""Words of running text beside a form; an article has more."""

_ELSE: Final = 30
"""Of them in sentences or verses about other things than pages and accounts."""

_TITLES: Final = frozenset(
    (
        "login",
        "log in",
        "log-in",
        "logon",
        "sign in",
        "signin",
        "sign-in",
        "please log in",
        "please login",
        "please sign in",
        "member login",
        "members login",
        "user login",
        "account login",
        "subscriber login",
        "login required",
        "log in required",
        "sign in required",
        "login or register",
        "please login or register",
        "log in or sign up",
        "log in or register",
        "login / register",
        "sign in or register",
        "sign in or create an account",
        "log in or create an account",
        "login to your account",
        "log in to your account",
        "sign in to your account",
        "sign in to continue",
        "log in to continue",
        "authentication required",
        "authorization required",
        "restricted access",
        "members only",
        "password protected page",
        "password protected",
        "this page is password protected",
        "protected page",
        "log in to facebook",
        "log into facebook",
        "facebook - log in or sign up",
        "facebook",
        "instagram",
        "login • instagram",
        "sign up",
        "sign in - google accounts",
        "sign in to your microsoft account",
        "anmelden",
        "anmeldung",
        "einloggen",
        "bitte anmelden",
        "bitte einloggen",
        "passwortgeschutzt",
        "connexion",
        "se connecter",
        "identification",
        "authentification",
        "connectez-vous",
        "page de connexion",
        "interface de connexion",
        "espace membre",
        "connectez-vous ou inscrivez-vous pour voir le contenu",
        "iniciar sesion",
        "inicia sesion",
        "inicio de sesion",
        "identificate",
        "acceso",
        "acceso usuarios",
        "accedi",
        "accesso",
        "effettua il login",
        "area riservata",
        "iniciar sessao",
        "entrar",
        "fazer login",
        "acesso restrito",
        "inloggen",
        "aanmelden",
        "logga in",
        "log ind",
        "logg inn",
        "kirjaudu",
        "kirjaudu sisaan",
        "logowanie",
        "zaloguj sie",
        "zaloguj",
        "prihlaseni",
        "prihlasit se",
        "prihlasenie",
        "bejelentkezes",
        "belepes",
        "autentificare",
        "conectare",
        "prijava",
        "συνδεση",
        "εισοδοσ",
        "вход",
        "воити",
        "авторизация",
        "вход на саит",
        "увіити",
        "вхід",
        "giris",
        "giris yap",
        "oturum ac",
        "masuk",
        "log masuk",
        "dang nhap",
        "ログイン",
        "サインイン",
        "登录",
        "登陆",
        "登錄",
        "登入",
        "用户登录",
        "로그인",
        "تسجيل الدخول",
        "ورود",
        "התחברות",
        "כניסה",
        "เข้าสู่ระบบ",
    )
)
_TITLE: Final = re.compile(
    r"(?:log|sign) ?in(?:to)? (?:to|with|or|/|and|for|here)\b.{0,50}|.{0,30}\b(?:login|log in|sign in|sign up) (?:or|/) (?:register|login|log in|sign up)\b.{0,30}"
    r"|.{0,20}password[- ]protected.{0,20}"
)
_STORY_LINE: Final = (
    "The ferry between the two islands will sail every hour from the first of May, the harbour "
    "office said on Monday after a long meeting."
)
_WORDS: Final = re.compile(
    r"password|passwort|kennwort|mot de passe|contrasena|\bsenha\b|wachtwoord|losenord|adgangskode|passord|salasana|haslo|heslo|jelszo|parola|lozinka|κωδικο|парол|sifre|kata sandi|mat khau|パスワード|密码|密碼|비밀번호|كلمة (?:المرور|السر)|رمز عبور|סיסמ|รหัสผ่าน"
    r"|user ?name|benutzername|nom d'utilisateur|identifiant|nombre de usuario|\busuario\b|\butente\b|nome de utilizador|gebruikersnaam|anvandarnamn|brugernavn|nazwa uzytkownika|uzivatel|felhasznalo|имя пользователя|логин|kullanici|ユーザー名|用户名|用戶名|아이디"
    r"|log ?in\b|sign ?in\b|anmelden|einloggen|connexion|connecte[zr]|iniciar ses|accedi\b|entrar\b|inloggen|logga in|log ind|logg inn|kirjaudu|zaloguj|prihlas|belepes|воити|вход|giris|masuk|ログイン|登录|登錄|로그인"
    r"|forgot(?:ten)?\b|vergessen|oublie|olvid|dimenticat|esqueceu|vergeten|glomt|zapomn|elfelejt|забыли|unuttum|忘记|忘れ"
    r"|remember me|keep me (?:logged|signed)|lembrar-me|se souvenir|angemeldet bleiben|recuerdame|ricorda|zapamietaj|запомнить"
    r"|regist|sign ?up|create (?:an? |new )?account|creer un compte|inscri|crear (?:una )?cuenta|konto erstellen"
)


@rule(
    name="form-only",
    argues=Cause.LOGIN,
    confidence=Confidence.HIGH,
    matches=(
        page(
            "<h1>Log in</h1><form><label>Username</label><input name='u'><label>Password</label>"
            "<input type='password'></form><a href='/new'>Create an account</a>",
            "Log in",
        ),
        page(
            "<form>Benutzername <input> Passwort <input type=password> <button>Anmelden</button></form>"
            "<a href='/p'>Passwort vergessen?</a>"
        ),
    ),
    ignores=(
        page(
            f"<form>Password <input type='password'> Log in</form>{STORY}{STORY}{STORY}", "A boat"
        ),
        brief("<form>Username <input> Password <input type='password'> Log in Register</form>"),
        page("<h1>Log in the harbour</h1><p>A log of oak lay across the pier for a day.</p>"),
    ),
    seen="WordPress, phpBB, Facebook, OJS, universities",
    needs=is_bare,
)
def form_only(scene: Scene) -> Iterator[Seen]:
    """The page is a form that asks for a password, with hardly any text beside it."""
    document = scene.document
    if not is_little(document, _FORM) or document.words > _TEXT or not _asks_password(document):
        return
    if not has_little_else(document, _ELSE):
        return
    found = {match[0] for match in _WORDS.finditer(document.folded("text").text)}
    titled = any(named(scene, _is_login))
    if len(found) >= (2 if titled else 3):
        yield Seen(view="markup", path="input[type=password]", zone=Zone.SOLE)


def _asks_password(document: Document) -> bool:
    return (
        document.tree is not None and document.tree.css_first("input[type=password i]") is not None
    )


def _is_login(label: str) -> bool:
    return label in _TITLES or _TITLE.fullmatch(label) is not None


@rule(
    name="title",
    argues=Cause.LOGIN,
    confidence=Confidence.HIGH,
    matches=(
        page("<p>Email address, password</p>", "Log in or sign up"),
        page("<p>Mot de passe :</p>", "Connexion"),
    ),
    ignores=(
        article(title="Log in"),
        brief(title="Giriş"),
        page("<p>A path for walkers.</p>", "Masuk"),
        f"The boat sails again. {_STORY_LINE}\nGet our letter every Friday.\nSign up\n{_STORY_LINE}",
    ),
    seen="Facebook, WordPress, phpBB",
    needs=is_bare,
)
def title(scene: Scene) -> Iterator[Seen]:
    """The title is a log-in page's, and its words are, too."""
    document = scene.document
    if not is_little(document, _FORM):
        return
    for place in named(scene, _is_login):
        if _WORDS.search(besides_labels(document)):
            yield place


_VERSES: Final = (
    "The pier was painted blue in May,\nthe gulls came back in June,\nand nobody had thought to say\n"
    "that boats would sail so soon."
)
_ASIDE: Final = re.compile(
    r"comment|coment|komment|комм?ент|kommenter|kommentoi|\breagi|\breact|odpowied|odpovid|\banswer|\breply|\breplies|repond|responder|antwort"
    r"|opini|σχολι|yorum|komentar|binh luan|コメント|评论|評論|留言|回复|回覆|发表|發表|댓글|تعليق|نظر|דעה|תגוב|ความคิดเห็น"
    r"|\bvote\b|\brate\b|\breview|bewert|avis\b|follow|favou?rite|download|herunterladen"
)
"""What a visitor may want besides reading, in folded text."""


def _wants_login(document: Document, view: str, start: int, end: int) -> bool:
    """Whether one has to log in to read, and the page holds hardly anything else."""
    first, last = document.sentence(view, start, end)
    if _ASIDE.search(fold(document.text(view)[first:last])):
        return False
    return stands_in(document, view, start, end)


_PHRASES: Final = (
    Phrase(
        name="log-in-first",
        argues=Cause.LOGIN,
        confidence=Confidence.HIGH,
        message="The page says that one has to log in to see it.",
        guard=(
            "logged in",
            "signed in",
            "log in",
            "login",
            "sign in",
            "authentication required",
            "password protected",
            "password-protected",
            "this content is protected",
            "angemeldet sein",
            "eingeloggt sein",
            "einloggen, um",
            "anmelden, um",
            "melden sie sich an",
            "loggen sie sich ein",
            "etre connecte",
            "vous connecter",
            "connectez-vous",
            "rendu prive",
            "iniciar sesion",
            "inicia sesion",
            "estar autenticado",
            "estar registrado",
            "iniciar sessao",
            "effettuare il login",
            "fazer login",
            "effettuare l'accesso",
            "effettua il login",
            "accedere per",
            "moet inloggen",
            "dient inloggen",
            "ingelogd",
            "inloggen om",
            "loggad in",
            "logget in",
            "logga in for att",
            "logge ind for at",
            "logge inn for a",
            "kirjautu",
            "zalogowa",
            "prihlasen",
            "prihlasit",
            "bejelentkez",
            "autentificat",
            "συνδεθειτε",
            "авторизова",
            "необходимо воити",
            "нужно воити",
            "требуется воити",
            "авторизуитесь",
            "воити, чтобы",
            "воидите, чтобы",
            "увіити, щоб",
            "giris yapm",
            "giris yapin",
            "masuk untuk",
            "dang nhap de",
            "ログインが必要",
            "ログインしてください",
            "ログインする必要",
            "请登录",
            "请先登录",
            "登录后",
            "請登入",
            "請先登入",
            "登入後",
            "로그인이 필요",
            "로그인 후",
            "로그인해",
            "تسجيل الدخول",
            "وارد شوید",
        ),
        pattern=r"(?:must|have to|need to|required to|should) be (?:logged|signed) in|(?:must|have to|need to|required to) (?:first )?(?:log ?in|sign in)\b"
        r"|(?:please )?(?:log ?in|sign in) (?:or (?:create an account|register|sign up|join) )?to (?:continue|view|read|access|see|proceed)\b"
        r"|log in or create an (?:account|free account)|you are not (?:logged|signed) in|login (?:is )?required|authentication required"
        r"|(?:page|post|content|site|article) is password[- ]protected|this content is protected(?: by a password)?[.!:] "
        r"|(?:mussen|musst) (?:sie |du )?(?:eingeloggt|angemeldet) sein|(?:einloggen|anmelden), um (?:fortzufahren|weiter|diese|den|zu)|(?:melden sie sich an|loggen sie sich ein), um"
        r"|(?:devez|faut) (?:vous connecter|etre connecte)|vous connecter pour (?:continuer|lire|voir|acceder|repondre)|connectez-vous (?:pour|via|ou)\b(?! (?:commenter|laisser|publier un comm))|site est rendu prive"
        r"|(?:debe|debes|necesita|necesitas|tienes que) (?:iniciar sesion|estar (?:autenticado|registrado))|inicia sesion para|(?:deve|devi) (?:effettuare l'accesso|effettuare il login|accedere per)"
        r"|effettua il login per|(?:precisa|necessario|deve) (?:fazer login|estar autenticado|iniciar sessao)|(?:moet|dient) (?:ingelogd|inloggen)|inloggen om|moet ingelogd zijn"
        r"|(?:maste|behover) vara loggad in|logga in for att|(?:skal|ma) vaere logget in[dn]|logge ind for at|logge inn for a|kirjautu(?:a sisaan|minen)\b"
        r"|(?:musisz|nalezy|trzeba) (?:byc zalogowan|sie zalogowa)|(?:musite|musis) (?:byt prihlasen|se prihlasit)|bejelentkez(?:es szukseges|ve|nie kell)|trebuie sa fii autentificat|πρεπει να συνδεθειτε"
        r"|(?:необходимо|нужно|требуется) (?:авторизова|воити)|авторизуитесь|(?:воидите|воити), чтобы|увіити, щоб|(?<!yorum yapmak icin )giris yap(?:malisiniz|maniz|in)|masuk untuk (?:melihat|melanjutkan)|dang nhap de"
        r"|ログインが必要|ログインしてください|ログインする必要|请先?登录(?!后?再?(?:发表|评论|留言|回复))|登录后(?:查看|阅读|才能|可)(?!评论|发表)|請先?登入(?!後?再?(?:發表|評論|留言|回覆))|登入後(?:查看|閱讀|才能|可|繼續)(?!評論|發表)|로그인이 필요|로그인 후 이용|로그인해 ?주세요"
        r"|(?:يجب|الرجاء|يرجى) تسجيل الدخول|وارد شوید",
        zones=frozenset({Zone.SOLE}),
        fits=_wants_login,
        matches=(
            "You must be logged in to access this functionality.",
            "Log in or create an account.",
            "Vous devez vous connecter pour continuer.",
            "ログインが必要です。",
            "This page is password protected.",
        ),
        ignores=(
            "Every boat is logged in a book at the pier.",
            article("You must be logged in to access this functionality."),
            f"{_VERSES}\nYou must be logged in to post a comment.",
            f"{_VERSES}\nMusisz być zalogowany, aby zobaczyć zdjęcia.",
            "Nice boats.\nDu musst angemeldet sein, um einen Kommentar abzugeben.",
            "This content is protected by copyright.",
            "To change the address of a boat its owner must be logged in to the harbour portal. The "
            "old forms on paper are taken until autumn by the office on the pier, and the new ones "
            "will be free of charge for as long as the ferry is under repair.",
        ),
        seen="archive.org, Facebook, WordPress.com, The Athletic",
    ),
)


@rule(
    name="opening",
    argues=Cause.LOGIN,
    confidence=Confidence.HIGH,
    matches=(page(f"<p>You must be logged in to see this page.</p>{HELP}"),),
    ignores=(
        page(f"<p>You must be logged in to see this page.</p>{STORY}"),
        article("You must be logged in to see this page."),
    ),
    seen="forums",
    needs=is_bare,
)
def opening(scene: Scene) -> Iterator[Seen]:
    """A short page opens with the words that one has to log in."""
    yield from opened_by(scene, Cause.LOGIN, _PHRASES)


RULES: tuple[Phrase | Check, ...] = (form_only, title, opening, *_PHRASES)
