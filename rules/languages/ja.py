"""Japanese: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance, Zone
from completeness.rule import AROUND, LAST, NEAR_END, Phrase

from ..examples import gated

_PIECE = r"(?:記事|コンテンツ|ページ|コラム|投稿|レポート|インタビュー)"
# What is "for members" as well: a fan club's page, a film.
_ARTICLE = r"(?:記事|コラム|投稿|レポート|インタビュー)"
# A free article may tell that it once was for members.
_REPRINT = r"(?:[^。!?]{0,60}?(?:再編集|再構成|抜粋|(?<!無断)転載|再録|再掲|無料で?公開|一部を|(?:公開|配信|掲載)した))"
_READERS = r"(?<!無料)(?:会員|購読者|メンバー|サブスクライバー)"
_ONLY = r"(?:様|の(?:方|みなさま|皆様|みなさん))?(?:限定|専用|向け|のみ|だけ)"
_REST = r"(?:続き|つづき|全文|記事全文|この先|ここから先|これより先|次の?ページ(?:以降)?|残り)"
_READ = r"(?:お読み|読|よ(?:む|め|み)|ご覧|閲覧|ご購読)"
# "論文の全文" is not the rest of this page.
_OF_THIS = (
    r"(?:(?<!の)|(?<=記事の)|(?<=この)|(?<=こちらの)|(?<=コラムの)|(?<=本文の)|(?<=インタビューの)"
    r"|(?<=レポートの)|(?<=[」』\]]の))"
)
_READ_ON = (
    rf"{_OF_THIS}(?:{_REST}(?:の(?:記事|部分|本文|内容)?)?[をはがも]、?(?:すべて|全て|最後まで|無料で|今すぐ)?{_READ}"
    r"|(?:続き|つづき|全文)を(?:見|み)る)"
)
# Letters and mail magazines are what one subscribes to as well.
_NOT_MAIL = r"(?<!レター[をにのへ])(?<!マガ[をにのへ])(?<!ジン[をにのへ])(?<!メール[をにのへ])"
_SUBSCRIBE = (
    rf"{_NOT_MAIL}(?:有料(?:会員|登録|プラン|購読)|プレミアム会員|(?:定期|電子版を?)購読|購読(?!者)|購入"
    r"|サブスク|課金|月額|ご?契約|ご?入会|メンバーシップ)"
)
_REGISTER = (
    rf"{_NOT_MAIL}(?:無料会員|無料登録|(?:新規)?会員登録|登録|ログイン|サインイン|アカウント)"
)
_ON = r"(?:(?!コメント|メルマガ|レター|マガジン|ページへ)[^。!?])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_ASKED = (
    r"(?!む(?:人|者|層)|んだ|んで)(?:[^。!?]{0,24}?(?:ます|ません|です|ください|下さい|ましょう)"
    r"|(?:む|める|する|登録|が?必要)?(?:$|[^\w。、」』!?]))"
)
"""Speaks to the reader, or is a button; news are told in the plain form."""

RULES = (
    Phrase(
        name="share-left-to-read",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=NEAR_END,
        message="The page says that {remaining} % of the article is left to read.",
        guard="残り",
        pattern=(
            rf"(?:{_PIECE}|本文|続き)(?:は|の|が)、?(?:まだ)?残り:? ?(?:約)?(?P<remaining>\d[\d.]*) ?%"
            rf"|残りの?(?:約)?(?P<rest>\d[\d.]*) ?%{_ON}{{0,8}}{_READ}"
        ),
        matches=("この記事は残り62%です。", "残りの62%を読むには会員登録が必要です。"),
        ignores=("工事は残り62%で、来春に終わる。",),
    ),
    Phrase(
        name="amount-left-to-read",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        zones=NEAR_END,
        message="The page counts what is left to read.",
        guard=("残り", "この続き", "全文", "続きを"),
        # A round number alone is what a comment may still hold.
        pattern=(
            r"(?:^(?!残り:? ?(?:\d?\d00|140) ?文?字\W*$)|[。.!?|/] ?|です ?|記事 ?|\(|で ?)(?:残り|この続き):? ?(?:約 ?)?"
            r"(?P<characters_left>\d[\d,]*) ?(?:文字|字)(?!以内|まで|程度|前後|[をがにで]|入力)"
            r"|続きを?(?:読む|見る|みる) ?\(残り:? ?(?P<left>\d[\d,]*) ?(?:文字|字)"
            r"|(?:\(|^)全文:? ?(?P<characters_total>\d[\d,]*) ?(?:文字|字)(?:\)|$)"
        ),
        matches=(
            "この記事は有料記事です。残り1234文字",
            "会員限定 有料記事 残り 812文字（全文1012文字）",
            "組合はこの夏、新しい仕組みを試す。（全文1,850文字）",
            "この続き：2,310文字",
        ),
        ignores=(
            "コメントを入力 残り300文字",
            "残り400文字",
            "残り1200文字を書き上げた夜、作家は港へ出た。",
            "大会の要項は全文3000字の論文を求める。",
        ),
        seen="asahi.com, mainichi.jp, note.com",
    ),
    Phrase(
        name="rest-for-subscribers",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard=(
            "会員",
            "購読者",
            "メンバー",
            "サブスクライバー",
            "ここから先は",
            "この先は",
            "続きは有料",
            "続きは、有料",
        ),
        pattern=(
            rf"{_OF_THIS}{_REST}(?:の(?:記事|部分|本文|内容)?)?[はを]、?{_ON}{{0,12}}?{_READERS}{_ONLY}(?:の?{_PIECE}|です|[がで]?、?{_READ}|とな|にな|に?公開|\W*$)"
            rf"|{_OF_THIS}{_REST}(?:の(?:記事|部分|本文|内容)?)?[はを]、?{_ON}{{0,12}}?{_READERS}(?:の方|様|に?なると|になって)[はがの]?、?{_READ}"
            r"|(?:ここから先|この先|続き)は、?有料(?:記事|部分|エリア|コンテンツ|会員|配信|版)"
            r"|^ここから先は$"
            rf"|(?:ここから先|この先|続き)は、?{_ON}{{0,16}}?有料会員の?登録が必要"
        ),
        matches=(
            "ここから先は有料会員限定です。",
            "続きは会員のみご覧いただけます。",
            "全文は電子版の購読者だけが読めます。",
            "ここから先は有料部分です",
            "この先は海事ジャーナル有料会員の登録が必要です",
            "次ページは本紙の登録会員になるとお読みいただけます",
        ),
        ignores=(
            "この先は会員の船が並ぶ桟橋で、ここから先は歩いて行く。",
            "この先は無料会員限定の浜ではない。",
            "魚の残りは会員だけで分けた。",
            "論文の全文は学会の会員のみ閲覧できる。",
        ),
        seen="note.com, toyokeizai.net",
    ),
    Phrase(
        name="article-for-subscribers",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard=(
            "会員",
            "購読者",
            "メンバー",
            "サブスクライバー",
            "有料",
            "購読が必要",
            "契約",
            "購入",
        ),
        pattern=(
            rf"(?:この|こちらの|本){_ARTICLE}は(?!{_REPRINT})、? ?(?:(?!無料)[^。!?、]){{0,14}}?{_READERS}{_ONLY}(?!の?(?:メル|メール|ニュース|セミナー|イベント|サイト))"
            rf"|^\W*(?:この|こちらの|本)(?:コンテンツ|ページ)は、?(?:有料|プレミアム)?{_READERS}(?:限定|専用)(?:です|となります|となって|\W*$)"
            rf"|(?:この|こちらの|本){_ARTICLE}は(?!{_REPRINT})、? ?有料(?:会員|購読|版|{_PIECE})?(?:の?{_PIECE})?(?:です|となって|になって|の(?:ため|方))"
            rf"|(?:この|こちらの|本){_ARTICLE}は(?!{_REPRINT})、? ?[^。!?、]{{0,8}}?有料(?:プラン|サービス)[^。!?]{{0,12}}?(?:のみ|限定|だけ)"
            rf"|^\W*{_READERS}(?:限定|専用)の?{_ARTICLE}(?:です|となります|になります)"
            rf"|(?:この|本|こちらの){_ARTICLE}[をの]{_READ}[^。!?]{{0,6}}?(?:に|ため)は、?[^。!?]{{0,16}}?(?:有料|(?<!メルマガの)購読が必要|契約|購入)"
        ),
        matches=(
            "この記事は有料会員限定です。",
            "この記事は会員限定記事です",
            "この記事は有料記事です。",
            "この記事は「有料プラン」を購入された方のみお読みいただけます",
            "こちらの記事は、電子版の購読者のみご覧いただけます。",
            "この記事を読むには、電子版の購読が必要です。",
            "このページは有料会員限定です。",
        ),
        ignores=(
            "この記事は会員の減る漁協を追った。",
            "このページは無料会員限定ではない。",
            "会員限定の浜辺が市民に開かれた。",
            "このコラムは会員限定メールマガジンから再録した。",
            "この記事は、会員限定で公開した連載を再構成したものです。",
            "この記事は、有料会員限定で二〇二四年三月に配信した記事を無料公開しています。",
            "このコンテンツは漁港ファンクラブ会員限定で公開する。",
        ),
        seen="chunichi.co.jp, nikkei.com, asahi.com",
    ),
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard=(
            "続き",
            "つづき",
            "全文",
            "この先",
            "ここから先",
            "これより先",
            "残り",
            "次ページ",
            "次のページ",
        ),
        pattern=(
            rf"{_READ_ON}{_ON}{{0,10}}?(?:には|ためには|場合は|方は){_ON}{{0,30}}?{_SUBSCRIBE}{_ASKED}"
            rf"|{_SUBSCRIBE}{_ON}{{0,16}}?(?:して|すると|すれば|(?:に|と)なると|になって|(?:いただく|頂く)と|で、?){_ON}{{0,12}}?{_READ_ON}{_ASKED}"
            r"|^(?:この)?(?:記事の)?続きを(?:読む|見る|みる)には\W*$"
        ),
        matches=(
            "続きを読むには有料会員登録が必要です。",
            "有料会員になると続きをお読みいただけます。",
            "電子版を購読して続きを読む",
            "この続きをみるには",
        ),
        ignores=(
            "ニュースレターを購読すると続きが読めます（無料）",
            "全文を読むには時間がかかる。購読の申し込みは港の売店で。",
            "コメントの続きを読むには購読してください。",
            "電子書籍を購入して全文を読む人も多い。",
            "論文の全文を読むには購読が必要です。",
        ),
        seen="nikkei.com, note.com",
    ),
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.HIGH,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=(
            "続き",
            "つづき",
            "全文",
            "この先",
            "ここから先",
            "これより先",
            "残り",
            "次ページ",
            "次のページ",
            "無料会員限定",
        ),
        pattern=(
            rf"{_READ_ON}{_ON}{{0,10}}?(?:には|ためには|場合は|方は){_ON}{{0,24}}?{_REGISTER}{_ASKED}"
            rf"|{_REGISTER}{_ON}{{0,16}}?(?:して|すると|すれば|になると|(?:いただく|頂く)と|で、?){_ON}{{0,24}}?{_READ_ON}{_ASKED}"
            rf"|(?:この|こちらの|本){_ARTICLE}は(?!{_REPRINT})、?無料会員限定"
            rf"|{_OF_THIS}(?:続き|つづき|全文)は、?(?:会員登録|ログイン)(?:後|の上|していただく|いただく|する)[^。!?]{{0,4}}?{_READ}{_ASKED}"
        ),
        matches=(
            "ログインして続きを読む",
            "無料会員に登録すると続きをお読みいただけます。",
            "続きはログイン後にご覧いただけます",
            "続きを読むには、ログインまたは会員登録（無料）をしてください。",
            "この記事は無料会員限定です。",
        ),
        ignores=(
            "ニュースレターを登録すると続きが読めます（無料）",
            "コメントの続きを見るにはログインしてください。",
            "島の続きを歩くには登録がいる。",
            "報告書の全文を読むには登録が必要です。",
            "全文を読むには登録が必要だと係員は話す。",
        ),
        seen="chunichi.co.jp, codezine.jp",
    ),
    Phrase(
        name="limit-reached",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.METERED,
        message="The page says that the free articles are used up.",
        guard=("上限に", "上限を", "読み終え"),
        pattern=(
            r"(?:無料|今月)[^。!?]{0,24}(?:記事|閲覧|本数)[^。!?]{0,10}上限(?:に達し|になり|を超え|に到達)"
            r"|今月の無料記事[^。!?]{0,10}読み終え"
        ),
        matches=(
            "今月の閲覧上限に達しました。",
            "無料で読める記事の上限に達しました。",
        ),
        ignores=("今月の水位は上限に達し、記事は夕刊に載った。",),
    ),
    Phrase(
        name="articles-left",
        argues=Stance.CONTEXT,
        confidence=Confidence.MEDIUM,
        policy=Policy.METERED,
        message="The page counts the free articles that its reader has left.",
        guard=("あと", "残り"),
        pattern=r"(?:無料|今月)[^。!?]{0,16}(?:あと|残り):? ?\d+ ?(?:本|記事|件)",
        matches=("今月の無料記事はあと2本です。",),
        ignores=("無料の渡し船はあと2便で終わる。",),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard=("限定", "専用", "有料"),
        pattern=rf"^\W*(?:(?:有料|プレミアム|電子版|プラス)?(?:会員|購読者)(?:限定|専用)(?:の?{_PIECE})?|有料(?:会員)?記事)\W*$",
        matches=("有料会員限定", "会員限定記事"),
        ignores=("会員限定の浜が開かれ、有料の駐車場もできた。",),
        seen="sankei.com, asahi.com",
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard=("限定", "専用", "有料記事", "有料会員記事"),
        pattern=(
            rf"[。.!?」)] ?[(【\[]?(?:(?:有料|プレミアム)?{_READERS}(?:限定|専用)(?:の?{_PIECE})?|有料(?:会員)?記事)[)】\]]?$"
        ),
        matches=("桟橋は五月から閉じたままだ。【会員限定記事】",),
        ignores=("桟橋は五月から閉じたままだ。関連：有料記事", "浜は会員限定"),
    ),
    Phrase(
        name="offer",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=LAST,
        message="An offer to subscribe stands where the text ends.",
        guard=("読み放題", "会員登録", "初月無料", "いつでも解約"),
        pattern=(
            r"(?:記事|コンテンツ|電子版)[^。!?]{0,14}読み放題|^\W*(?:有料)?会員登録(?:する|はこちら)?\W*$|有料会員登録"
            r"|初月無料|いつでも解約"
        ),
        matches=("すべての記事が読み放題。", "会員登録する"),
        ignores=("図書室の本は読み放題だ。", "会員登録するには港の窓口へ。"),
        seen="asahi.com, chunichi.co.jp",
    ),
    Phrase(
        name="already-subscriber",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="Where the text ends, subscribers are asked to log in.",
        guard=("会員の方", "購読者の方", "会員登録済み"),
        pattern=(
            r"(?:すでに|既に)[^。!?]{0,10}(?:会員|購読者)の方は?[^。!?]{0,6}(?:こちら|ログイン)"
            r"|会員登録済みの方は?[^。!?]{0,6}(?:こちら|ログイン)"
        ),
        matches=("すでに会員の方はログイン",),
        ignores=("漁協会員の方はこちらの桟橋へ。",),
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("続きを", "つづきを", "続きは", "つづきは", "全文を", "もっと", "詳細を", "記事を"),
        pattern=(
            r"(?<!コメントの)(?:(?:この)?(?:記事の)?(?:続き|つづき|全文)を(?:読む|見る|みる|表示)|(?:続き|つづき)は(?:こちら|コチラ|webで)"
            r"|\.\.\. ?(?:もっと|詳細を|記事を)(?:読む|見る)|[。.] ?記事を読む)(?:から)?\W{0,8}$"
        ),
        matches=(
            "桟橋は五月から閉じたままだ。この記事の続きを読む",
            "桟橋が閉じて半年、島では… もっと読む",
            "続きはこちら≫",
        ),
        ignores=("子どもたちは続きを読むのを楽しみにしている。", "コメントの続きを見る"),
        seen="livedoor.com",
    ),
    Phrase(
        name="read-more-after",
        argues=Cause.EXCERPT,
        confidence=Confidence.LOW,
        zones=frozenset({Zone.AFTER}),
        message="Right after the text stands an offer to read on.",
        guard=("続きを", "つづきを", "全文を"),
        pattern=r"^\W*(?:この)?(?:記事の)?(?:続き|つづき|全文)を(?:読む|見る|みる|表示)\W*$",
        matches=(gated("<div>続きを読む</div>"),),
        ignores=("続きを読むと、船は沖へ出る。",),
    ),
    Phrase(
        name="rest-elsewhere",
        in_links=True,
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=NEAR_END,
        message="The text says where the whole article is to be found.",
        guard=("全文は", "続きは", "つづきは", "全文を"),
        pattern=(
            r"(?:^全文|(?:記事|インタビュー|対談)の?全文|(?:記事の)?続き|つづき)は、?[^。!?]{0,24}?(?:本誌|本紙|紙面|電子版|発売中|[』」] ?)[^。!?]{0,10}?(?:で|に|へ|をご覧|掲載|から)"
            r"|(?:全文)を[^。!?]{0,20}(?:サイト|本誌|紙面|電子版)で(?:読む|公開|掲載)"
        ),
        matches=(
            "続きは本誌6月号でお読みください。",
            "全文は電子版に掲載しています。",
        ),
        ignores=("声明の全文は電子版の官報に載った。", "続きは来年の総会で話し合う。"),
    ),
    Phrase(
        name="other-parts",
        argues=Cause.PAGINATION,
        confidence=Confidence.MEDIUM,
        zones=NEAR_END,
        message="The text says that it goes on in another part.",
        guard=("ページ", "後編"),
        pattern=(
            r"(?:続き|つづき)は次の?ページ|次の?ページ(?:へ続く|に続く|へつづく|:|では)|^\W*次の?ページへ?\W*$|[(。]後編(?:へ|に)(?:続|つづ)く"
            r"|2ページ目(?:へ|に)(?:続|つづ)く|(?:^|[( ])1 ?/ ?(?P<pages>[2-9]|[1-4]\d) ?ページ"
        ),
        matches=("次ページ：島の診療所はなぜ閉じたのか", "舟は沖へ出た。後編へ続く", "1/3ページ"),
        ignores=("本の次のページには後編の地図がある。",),
    ),
    Phrase(
        name="given-free",
        argues=Stance.COMPLETE,
        confidence=Confidence.LOW,
        policy=Policy.FREE,
        zones=AROUND,
        excuses=(
            "ja.subscribers-label",
            "ja.subscribers-label-at-end",
            "ja.article-for-subscribers",
        ),
        message="The page says that it gives this article for free.",
        guard=("無料で公開", "無料公開", "プレゼントされた", "無料でお読み"),
        pattern=(
            rf"(?:この|本|こちらの){_PIECE}[はを][^。!?]{{0,40}}(?:無料で?公開(?:し|中|され)|プレゼントされた)"
            rf"|(?:この|本|こちらの){_PIECE}は[^。!?]{{0,14}}どなたでも[^。!?]{{0,6}}無料でお読み"
        ),
        matches=(
            "この記事は期間限定で無料公開中です。",
            "この記事は、有料会員限定で二〇二四年三月に配信した記事を無料公開しています。",
        ),
        ignores=("蔵の庭は春だけ無料公開される。",),
        seen="asahi.com",
    ),
)
