"""What sites print around whole articles, invented, in the languages of most of the corpus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Wording:
    """Texts of one language; `quoting` holds {} where a sentence is quoted.

    `teaser` is the beginning of another article, without its end; `titles` are other articles';
    `prompts` are lines of a page's own that are no sentences.
    """

    newsletter: tuple[str, str, str]
    author: str
    quoting: str
    more: str
    titles: tuple[str, str, str]
    teaser: str
    following: str
    prompts: tuple[str, ...] = ()


ENGLISH: Final = Wording(
    newsletter=(
        "The week in one letter",
        "Subscribe to our newsletter and read every Friday what moved the valley.",
        "Sign up",
    ),
    author="The author has reported on harbours, bridges and the people on them since 2009.",
    quoting=(
        "In the reading room, visitors now meet a poster that says: “{}” Nobody there knows who "
        "put it up, and the librarian has left it where it hangs."
    ),
    more="More from the valley",
    titles=(
        "The ferry that waits for the school bus",
        "Why the mill stands still in March",
        "Forty years of rain in one notebook",
    ),
    teaser="The ferry leaves at ten past seven, but only on paper. On most mornings its captain",
    following="Next",
    prompts=(
        "Log in to join the discussion",
        "Tell us what you think in the comments",
        "Save this story for later",
        "Get the evening briefing in your inbox",
        "Share this article with a friend",
        "Most read today",
    ),
)
WORDINGS: Final = {
    "en": ENGLISH,
    "de": Wording(
        newsletter=(
            "Die Woche in einem Brief",
            "Abonnieren Sie unseren Newsletter: jeden Freitag, was das Tal bewegt hat.",
            "Anmelden",
        ),
        author="Der Autor berichtet seit 2009 über Häfen, Brücken und die Menschen darauf.",
        quoting=(
            "Im Lesesaal treffen Besucher jetzt auf einen Aushang, auf dem steht: „{}“ Niemand "
            "weiß, wer ihn angebracht hat, und die Bibliothekarin lässt ihn hängen."
        ),
        more="Mehr aus dem Tal",
        titles=(
            "Die Fähre, die auf den Schulbus wartet",
            "Warum die Mühle im März stillsteht",
            "Vierzig Jahre Regen in einem Heft",
        ),
        teaser="Die Fähre legt um zehn nach sieben ab, aber nur auf dem Papier. Meist wartet der",
        following="Weiter",
        prompts=(
            "Melden Sie sich an, um mitzureden",
            "Schreiben Sie uns Ihre Meinung",
            "Artikel für später merken",
            "Meistgelesen heute",
            "Den Abendbrief ins Postfach",
        ),
    ),
    "fr": Wording(
        newsletter=(
            "La semaine en une lettre",
            "Inscrivez-vous à notre lettre d’information : chaque vendredi, la vie du port.",
            "Je m’inscris",
        ),
        author="L’auteur suit depuis 2009 les ports, les ponts et les gens qui y travaillent.",
        quoting=(
            "Dans la salle de lecture, une affiche accueille désormais le visiteur : « {} » "
            "Personne ne sait qui l’a posée, et la bibliothécaire l’a laissée au mur."
        ),
        more="Plus d’articles du port",
        titles=(
            "Le bac qui attend le car scolaire",
            "Pourquoi le moulin s’arrête en mars",
            "Quarante ans de pluie dans un carnet",
        ),
        teaser="Le bac part à sept heures dix, mais sur le papier seulement. Le plus souvent, le",
        following="Suivant",
        prompts=(
            "Connectez-vous pour réagir à cet article",
            "Dites-nous ce que vous en pensez",
            "Garder cet article pour plus tard",
            "Les plus lus du jour",
            "Recevoir la lettre du soir",
        ),
    ),
    "es": Wording(
        newsletter=(
            "La semana en una carta",
            "Suscríbase a nuestro boletín y lea cada viernes lo que ha movido el valle.",
            "Apuntarse",
        ),
        author="El autor escribe desde 2009 sobre puertos, puentes y la gente que los cruza.",
        quoting=(
            "En la sala de lectura cuelga ahora un cartel que dice: «{}» Nadie sabe quién lo puso, "
            "y la bibliotecaria lo ha dejado en su sitio."
        ),
        more="Más del valle",
        titles=(
            "La barca que espera al autobús escolar",
            "Por qué el molino para en marzo",
            "Cuarenta años de lluvia en un cuaderno",
        ),
        teaser="La barca sale a las siete y diez, pero solo en el papel. Casi siempre el barquero",
        following="Siguiente",
        prompts=(
            "Inicie sesión para comentar",
            "Guardar para leer más tarde",
            "Lo más leído hoy",
            "Reciba el boletín de la tarde",
        ),
    ),
    "it": Wording(
        newsletter=(
            "La settimana in una lettera",
            "Iscriviti alla nostra newsletter e leggi ogni venerdì che cosa ha mosso la valle.",
            "Iscriviti",
        ),
        author="L’autore scrive dal 2009 di porti, di ponti e della gente che li attraversa.",
        quoting=(
            "Nella sala di lettura c’è ora un cartello che dice: «{}» Nessuno sa chi l’abbia "
            "appeso, e la bibliotecaria lo ha lasciato al suo posto."
        ),
        more="Altro dalla valle",
        titles=(
            "Il traghetto che aspetta lo scuolabus",
            "Perché il mulino si ferma a marzo",
            "Quarant’anni di pioggia in un quaderno",
        ),
        teaser="Il traghetto parte alle sette e dieci, ma solo sulla carta. Di solito il capitano",
        following="Successivo",
        prompts=(
            "Accedi per commentare",
            "Salva per leggerlo dopo",
            "I più letti di oggi",
        ),
    ),
    "pt": Wording(
        newsletter=(
            "A semana numa carta",
            "Assine a nossa newsletter e leia todas as sextas o que mexeu com o vale.",
            "Assinar",
        ),
        author="O autor escreve desde 2009 sobre portos, pontes e quem por lá passa.",
        quoting=(
            "Na sala de leitura há agora um cartaz que diz: “{}” Ninguém sabe quem o pôs ali, e a "
            "bibliotecária deixou-o ficar."
        ),
        more="Mais do vale",
        titles=(
            "A balsa que espera pelo ônibus escolar",
            "Por que o moinho para em março",
            "Quarenta anos de chuva num caderno",
        ),
        teaser="A balsa sai às sete e dez, mas só no papel. Na maioria das manhãs o barqueiro",
        following="Próxima",
    ),
    "pl": Wording(
        newsletter=(
            "Tydzień w jednym liście",
            "Zapisz się na nasz newsletter i co piątek czytaj, czym żyła dolina.",
            "Zapisz się",
        ),
        author="Autor od 2009 roku pisze o portach, mostach i ludziach, którzy nimi chodzą.",
        quoting=(
            "W czytelni wisi teraz plakat z napisem: „{}” Nikt nie wie, kto go powiesił, a "
            "bibliotekarka zostawiła go na miejscu."
        ),
        more="Więcej z doliny",
        titles=(
            "Prom, który czeka na szkolny autobus",
            "Dlaczego młyn stoi w marcu",
            "Czterdzieści lat deszczu w jednym zeszycie",
        ),
        teaser="Prom odpływa dziesięć po siódmej, ale tylko na papierze. Zwykle przewoźnik",
        following="Następna",
    ),
    "ru": Wording(
        newsletter=(
            "Неделя в одном письме",
            "Подпишитесь на нашу рассылку и читайте по пятницам, чем жила долина.",
            "Подписаться",
        ),
        author="Автор с 2009 года пишет о портах, мостах и людях, которые по ним ходят.",
        quoting=(
            "В читальном зале теперь висит плакат: «{}» Никто не знает, кто его повесил, и "
            "библиотекарь оставила его на месте."
        ),
        more="Ещё из долины",
        titles=(
            "Паром, который ждёт школьный автобус",
            "Почему мельница стоит в марте",
            "Сорок лет дождя в одной тетради",
        ),
        teaser="Паром отходит в десять минут восьмого, но только на бумаге. Чаще всего капитан",
        following="Следующая",
    ),
    "el": Wording(
        newsletter=(
            "Η εβδομάδα σε ένα γράμμα",
            "Εγγραφείτε στο ενημερωτικό μας δελτίο: κάθε Παρασκευή τα νέα της κοιλάδας.",
            "Εγγραφή",
        ),
        author="Ο συντάκτης γράφει από το 2009 για λιμάνια, γέφυρες και όσους τις περνούν.",
        quoting=(
            "Στο αναγνωστήριο κρέμεται τώρα μια αφίσα που λέει: «{}» Κανείς δεν ξέρει ποιος την "
            "έβαλε, και η βιβλιοθηκονόμος την άφησε στη θέση της."
        ),
        more="Περισσότερα από την κοιλάδα",
        titles=(
            "Το πλοιάριο που περιμένει το σχολικό",
            "Γιατί ο μύλος σταματά τον Μάρτιο",
            "Σαράντα χρόνια βροχής σε ένα τετράδιο",
        ),
        teaser="Το πλοιάριο φεύγει στις επτά και δέκα, μα μόνο στα χαρτιά. Συνήθως ο καπετάνιος",
        following="Επόμενη",
    ),
    "zh": Wording(
        newsletter=("一周来信", "订阅我们的电子报，每周五了解山谷里发生的事。", "订阅"),
        author="作者自2009年起报道港口、桥梁和来往其间的人。",
        quoting="阅览室里如今挂着一张告示，上面写着：“{}”没有人知道是谁贴的，管理员也就让它留在那里。",
        more="更多山谷新闻",
        titles=("等校车的渡船", "磨坊为什么在三月停工", "一本笔记里的四十年雨水"),
        teaser="渡船七点十分开，但那只是时刻表上的说法。多数早晨，船长",
        following="下一页",
    ),
    "ja": Wording(
        newsletter=(
            "一週間の便り",
            "ニュースレターに登録すると、毎週金曜に谷の話題が届きます。",
            "登録",
        ),
        author="筆者は2009年から港と橋、そこを行き交う人々を取材している。",
        quoting=(
            "閲覧室には今、「{}」と書かれた紙が貼られている。誰が貼ったのかは分からず、"
            "司書もそのままにしている。"
        ),
        more="谷のほかの記事",
        titles=("スクールバスを待つ渡し船", "水車小屋が三月に止まるわけ", "ノート一冊に四十年の雨"),
        teaser="渡し船は七時十分に出る。ただしそれは時刻表の上の話で、たいていの朝、船長は",
        following="次へ",
    ),
    "ko": Wording(
        newsletter=(
            "한 주의 편지",
            "뉴스레터를 구독하고 금요일마다 골짜기 소식을 받아 보세요.",
            "구독하기",
        ),
        author="글쓴이는 2009년부터 항구와 다리, 그곳을 오가는 사람들을 취재해 왔다.",
        quoting=(
            "열람실에는 이제 “{}”라고 적힌 종이가 붙어 있다. 누가 붙였는지는 아무도 모르고, "
            "사서도 그대로 두었다."
        ),
        more="골짜기의 다른 소식",
        titles=(
            "통학 버스를 기다리는 나룻배",
            "물레방아가 3월에 멈추는 까닭",
            "공책 한 권에 담긴 사십 년의 비",
        ),
        teaser="나룻배는 일곱 시 십 분에 떠나지만 시간표에서만 그렇다. 아침이면 대개 선장이",
        following="다음",
    ),
}


def wording(language: str) -> Wording:
    """The texts of a language, the English ones where there are none."""
    return WORDINGS.get(language, ENGLISH)
