"""Short whole texts among boilerplate of sites, or about sites: no pages in an article's place."""

from __future__ import annotations

from html import escape

import pytest

from completeness import check
from completeness.evidence import Cause

STAND_INS = frozenset(
    {
        Cause.BOT_WALL,
        Cause.CONSENT,
        Cause.ERROR_PAGE,
        Cause.GEO_BLOCK,
        Cause.LOGIN,
        Cause.REMOVED,
        Cause.SCRIPT_SHELL,
    }
)

POEM = (
    "The heron stands upon one leg",
    "and counts the boats that pass.",
    "The first one carries flour and tar,",
    "the second panes of glass.",
    "The third has nothing in its hold",
    "but rope and evening light,",
    "and when the heron counts to four",
    "the river fills with night.",
)
POST = (
    "We opened the shed on Saturday and found that the swallows had come back. There were four of "
    "them on the beam above the bench, quite unmoved by the noise.",
    "My uncle wanted to mend the roof before summer. He has put the ladder away again and says "
    "that a roof with a hole in it has done no harm to anybody for three years.",
    "So the nets stay where they are, and we shall mend them in the yard until August.",
)
ABROAD = {
    "fr": (
        "Les hirondelles sont revenues samedi dans la vieille grange de mon oncle. Elles étaient "
        "quatre sur la poutre, et le bruit de la scie ne les dérangeait pas.",
        "Mon oncle voulait réparer le toit avant l'été. Il a rangé son échelle et dit qu'un toit "
        "percé n'a encore fait de mal à personne depuis trois ans.",
    ),
    "de": (
        "Am Samstag waren die Schwalben wieder im Schuppen meines Onkels. Vier von ihnen saßen auf "
        "dem Balken über der Werkbank, und der Lärm der Säge störte sie nicht.",
        "Mein Onkel wollte vor dem Sommer das Dach flicken. Nun hat er die Leiter weggeräumt und "
        "meint, ein Loch im Dach habe seit drei Jahren niemandem geschadet.",
    ),
    "es": (
        "El sábado volvieron las golondrinas al cobertizo de mi tío. Había cuatro sobre la viga, y "
        "el ruido de la sierra no les importaba nada.",
        "Mi tío quería arreglar el tejado antes del verano. Ha guardado la escalera y dice que un "
        "agujero no ha hecho daño a nadie en tres años.",
    ),
    "it": (
        "Sabato le rondini sono tornate nella rimessa di mio zio. Erano quattro sulla trave, e il "
        "rumore della sega non le disturbava affatto.",
        "Mio zio voleva riparare il tetto prima dell'estate. Ha rimesso via la scala e dice che "
        "un buco non ha fatto male a nessuno in tre anni.",
    ),
    "pt": (
        "No sábado as andorinhas voltaram ao barracão do meu tio. Eram quatro em cima da viga, e o "
        "barulho da serra não as incomodava.",
        "O meu tio queria consertar o telhado antes do verão. Guardou a escada e diz que um buraco "
        "não fez mal a ninguém em três anos.",
    ),
    "nl": (
        "Zaterdag waren de zwaluwen terug in de schuur van mijn oom. Ze zaten met vier op de "
        "balk, en het lawaai van de zaag deerde hen niet.",
        "Mijn oom wilde het dak voor de zomer herstellen. Hij heeft de ladder opgeborgen en zegt "
        "dat een gat in drie jaar niemand kwaad heeft gedaan.",
    ),
    "pl": (
        "W sobotę jaskółki wróciły do szopy mojego wuja. Siedziały we cztery na belce, a huk piły "
        "wcale im nie przeszkadzał.",
        "Wuj chciał naprawić dach przed latem. Odstawił drabinę i mówi, że dziura przez trzy lata "
        "nikomu nie zaszkodziła.",
    ),
    "sv": (
        "I lördags var svalorna tillbaka i min morbrors skjul. De satt fyra på en bjälke, och "
        "ljudet från sågen störde dem inte alls.",
        "Min morbror ville laga taket före sommaren. Han har ställt undan stegen och säger att ett "
        "hål inte har skadat någon på tre år.",
    ),
    "ru": (
        "В субботу ласточки вернулись в сарай моего дяди. Они сидели вчетвером на балке, и шум "
        "им совсем не мешал.",
        "Дядя хотел починить крышу до лета. Он убрал лестницу и говорит, что дыра за три года "
        "никому не навредила.",
    ),
    "tr": (
        "Cumartesi günü kırlangıçlar dayımın ahırına geri döndü. Dördü birden kirişin üstünde "
        "oturuyordu, testerenin gürültüsü onları hiç rahatsız etmiyordu.",
        "Dayım çatıyı yazdan önce onarmak istiyordu. Merdiveni kaldırdı ve bir deliğin üç yıldır "
        "kimseye zarar vermediğini söylüyor.",
    ),
    "ja": (
        "土曜日、叔父の小屋につばめが戻ってきた。四羽が梁の上に並び、のこぎりの音にも驚かなかった。",
        "叔父は夏の前に屋根を直すつもりだった。しかし梯子を片付けて、穴は三年間だれにも害をなさなかったと言う。網は八月まで庭で繕うことにした。",
    ),
    "zh": (
        "星期六，燕子回到了舅舅的棚子里。四只燕子并排站在梁上，锯木的声音一点也没有惊动它们。",
        "舅舅本来想在夏天之前修好屋顶。现在他把梯子收了起来，说屋顶上的洞三年来没有伤过任何人。渔网只好先放在院子里，到八月再补。",
    ),
}

BOILERPLATE = {
    "en": (
        "You must be logged in to post a comment.",
        "You need to sign in to reply to this topic.",
        "Please log in to continue reading your saved list.",
        "This content is protected by copyright.",
        "Some of our videos are not available in your country.",
        "Please enable JavaScript to view the comments powered by Disqus.",
        "This video is no longer available.",
        "Your browser is not supported for the audio player.",
        "This comment thread has expired and the page can't be found.",
        "We and our partners store and/or access information on a device.",
        "This article has been removed from the list of protected goods, the office said.",
    ),
    "fr": (
        "Vous devez vous connecter pour publier un commentaire.",
        "Vous devez être connecté pour laisser un avis.",
        "Cette vidéo n'est pas disponible dans votre pays.",
        "Veuillez activer JavaScript pour voir les commentaires.",
        "Continuer sans accepter",
    ),
    "de": (
        "Du musst angemeldet sein, um einen Kommentar abzugeben.",
        "Sie müssen eingeloggt sein, um zu kommentieren.",
        "Dieses Video ist in Ihrem Land leider nicht verfügbar.",
        "Bitte aktivieren Sie JavaScript, um die Karte zu sehen.",
        "Dieser Artikel ist in unserem Laden nicht mehr verfügbar.",
    ),
    "es": (
        "Debes iniciar sesión para dejar un comentario.",
        "Este vídeo no está disponible en su país.",
        "Active JavaScript para ver los comentarios.",
    ),
    "it": ("Devi effettuare il login per inviare un commento.", "Effettua il login per votare."),
    "pt": ("Você precisa fazer login para comentar.", "Deve iniciar sessão para comentar."),
    "nl": ("Je moet ingelogd zijn om een reactie te plaatsen.", "Je moet inloggen om te reageren."),
    "pl": ("Musisz być zalogowany, aby dodać komentarz.", "Musisz się zalogować, by odpowiedzieć."),
    "sv": ("Du måste vara loggad in för att kommentera.",),
    "ru": (
        "Необходимо авторизоваться, чтобы оставить комментарий.",
        "Войдите, чтобы проголосовать.",
        "Видео недоступно в вашей стране.",
        "Включите JavaScript для просмотра комментариев.",
    ),
    "tr": ("Yorum yapmak için giriş yapmalısınız.", "Bu sitede reklam engelleyici açık olabilir."),
    "ja": (
        "コメントを投稿するにはログインしてください。",
        "この動画はお住まいの地域では再生できません。",
        "地図を見るにはJavaScriptを有効にしてください。",
    ),
    "zh": ("请登录后发表评论", "登录后查看更多评论", "请启用 JavaScript 查看地图。"),
}

LINES = [
    pytest.param(language, line, id=f"{language}: {line}")
    for language, lines in BOILERPLATE.items()
    for line in lines
]

TITLES = (
    "Not found",
    "Error",
    "Forbidden",
    "Just a moment",
    "Connexion",
    "Giriş",
    "Entrar",
    "Masuk",
    "Вход",
    "Consent",
    "Before you go",
    "Page not found",
    "Blocked",
    "Access denied: how the pier was closed",
    "Harbour: site blocked over a flag",
    "Island restores blocked website",
    "We've moved",
    "Loading",
    "Facebook",
    "This domain is for sale",
    "Under construction",
    "Something went wrong",
)


def page(title: str, *paragraphs: str) -> str:
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"


def assert_not_a_stand_in(content: str, kind: str) -> None:
    report = check(content, kind="html" if kind == "html" else "text")
    found = [(f.rule, f.quote) for f in report.findings if f.argues in STAND_INS]
    assert not (report.verdict == "incomplete" and report.cause in STAND_INS), found


@pytest.mark.parametrize("kind", ["html", "text"])
@pytest.mark.parametrize("place", ["above", "below"])
@pytest.mark.parametrize(("language", "line"), LINES)
def test_a_line_of_the_site_makes_no_stand_in_of_a_short_post(
    language: str, line: str, place: str, kind: str
) -> None:
    for told in (POEM, POST) if language == "en" else (ABROAD[language],):
        lines = (line, *told) if place == "above" else (*told, line)
        content = page("Swallows", *lines) if kind == "html" else "\n\n".join(lines)
        assert_not_a_stand_in(content, kind)


@pytest.mark.parametrize("kind", ["html", "text"])
@pytest.mark.parametrize("title", TITLES)
def test_a_poem_or_a_post_may_have_the_title_of_a_stand_in(title: str, kind: str) -> None:
    for told in (POEM, POST):
        content = page(title, *told) if kind == "html" else "\n\n".join((title, *told))
        assert_not_a_stand_in(content, kind)


BRIEFS = (
    "Please enable JavaScript and cookies, the notice on the timetable says. Nobody on the pier "
    "knows what that means. The old board was made of wood and could be read in any weather, and "
    "the man who painted it lives two doors from the office. He was not asked.",
    "Your browser is out of date, says the harbour office to everybody who asks for the tide. The "
    "fishermen ask the moon instead. On Monday the office counted nine visitors, and eight of them "
    "wanted to know the way to the baker.",
    "The old ferry has a new owner, the harbour office said on Monday. To change the address of a "
    "boat its owner must be logged in to the harbour portal, and nobody had told the two brothers "
    "who bought it. They rowed across with the papers in a tin instead, and the clerk stamped them "
    "on the steps before the rain came.",
    "This article has been removed from the list of protected goods, the office said on Monday. "
    "Wooden tubs may now be sold under that name wherever they were made. The coopers of the upper "
    "valley, of whom there are three, want to appeal before the harvest.",
    "This website has been blocked by the ministry, read the posters on the wall of the school. "
    "The pupils had painted them for a play about a village that forgets its own name. The play "
    "will be shown twice more, on Friday and on Sunday, and the baker sells the tickets.",
    "A man of eighty has carried the same sign through the town for a month. Prove that you are "
    "human, it says, and on its back there is a drawing of a goose. The mayor has asked him in for "
    "coffee twice. Both times the two of them spoke about geese.",
    "The court ruled on Tuesday that a baker may sell cookies without the consent of the guild. "
    "Privacy was not at issue, although the guild had named its partners in the letter. The judges "
    "needed nine minutes, and the baker brought them a tin of cookies when they had finished.",
    "Visitors of the town's website read on Monday that this website has been blocked by a "
    "court order. The message was the work of a pupil of twelve. The town's servers were "
    "offline for a day while the administrator looked for the password. No data were lost, "
    "the mayor said. The pupil has been asked to show the administrator how he logged in, "
    "and the site is available again.",
    "The regulator has fined an advertising network for cookies that users could not "
    "reject. The network placed cookies on the browsers of nine million users without their "
    "consent, the regulator said on Monday. Its privacy policy named 841 partners, but the "
    "button to reject all cookies was on the fifth page. The network said that it would "
    "appeal and that it takes data protection seriously. Privacy groups had asked for a "
    "fine twice as high. The consent banner has been changed since.",
    "JavaScript must be enabled for the new timetable on the website of the ferry. Those "
    "who browse without it see an empty page, the ferry company said on Monday. A page "
    "without scripts will follow in autumn. The old timetable is still available as a file "
    "to download from the website of the harbour office.",
    "Le site de la mairie est introuvable depuis lundi. Les habitants qui tapent son "
    "adresse voient une page d'erreur, et la page du cinéma n'existe plus non plus. Le "
    "serveur a brûlé dans la nuit de dimanche avec la cave où il se trouvait. La mairie "
    "affiche les horaires sur la porte, comme autrefois, et le cinéma les crie dans la rue.",
    "Die Seite des Rathauses wurde am Montag nicht gefunden: Der Server stand im Keller, "
    "und der Keller stand unter Wasser. Wer die Adresse aufrief, sah eine Fehlermeldung. "
    "Bis Freitag sollen die Seiten wieder erreichbar sein. So lange hängen die Termine an "
    "der Tür, wie früher, und das Telefon ist besetzt.",
    "The article about the mayor's boat has been removed from the newspaper's website. The "
    "editors gave no reason for that on Monday. Readers had shared links to the page more "
    "than nine thousand times in two days. The mayor sold the boat in spring, and the buyer "
    "has painted it green.",
    "Pupils must be logged in to see their marks from Monday on. The school's new portal "
    "asks for a user name and a password, and parents get an account of their own. Teachers "
    "say that the old book with the red cover will be kept in the library. Nobody has ever "
    "forgotten its password.",
)


@pytest.mark.parametrize("kind", ["html", "text"])
@pytest.mark.parametrize("brief", BRIEFS, ids=lambda brief: brief[:40])
def test_a_brief_may_be_about_what_stand_ins_say(brief: str, kind: str) -> None:
    assert_not_a_stand_in(page("News of the week", brief) if kind == "html" else brief, kind)


@pytest.mark.parametrize(
    "trace",
    [
        "<script src='/_Incapsula_Resource?SWJIYLWA=1'></script>",
        "<noscript>Enable JavaScript and cookies to continue</noscript>",
        "<noscript>You need to enable JavaScript to run this app.</noscript>",
        "<form>Username <input> Password <input type=password> Log in <b>Register</b></form>",
        "<div id='app'></div><script type='module' src='/a.js'></script>",
    ],
)
def test_a_poem_may_stand_on_a_page_with_the_traces_of_a_stand_in(trace: str) -> None:
    for verses in (POEM, POEM[:6]):
        content = page("The heron", *verses).replace("</body>", f"{trace}</body>")
        assert_not_a_stand_in(content, "html")


@pytest.mark.parametrize(
    "content",
    [
        page("Pier", "You must be logged in to see this page.", "Forgot your password?"),
        page("Pier", "Sorry, this page does not exist.", "Try the search or go to the home page."),
        page("Pier", "This content is not available in your country.", "We regret that."),
        page("Pier", "Dieser Artikel ist leider nicht mehr verfügbar."),
        page("Pier", "Veuillez activer JavaScript dans votre navigateur."),
        page("Access denied: Harbour Post", "Your request was refused. Reference 81."),
        page("Just a moment...", "Checking your browser."),
        page("Вход", "Имя пользователя", "Пароль", "Забыли пароль?"),
    ],
)
def test_a_stand_in_is_still_found(content: str) -> None:
    assert check(content).cause in STAND_INS


@pytest.mark.parametrize("around", ["header", "footer"])
def test_what_a_site_says_of_itself_makes_no_article_of_a_stand_in(around: str) -> None:
    motto = f"<{around}><p>{POST[0]} {POST[1]}</p></{around}>"
    lines = "<p>This content is not available in your country.</p><p>We regret that.</p>"
    body = motto + lines if around == "header" else lines + motto
    assert check(f"<!doctype html><title>Pier</title><body>{body}</body>").cause in STAND_INS
