"""Chinese, simplified and traditional: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance, Zone
from completeness.rule import AROUND, LAST, NEAR_END, Phrase

from ..examples import gated

_PIECE = r"(?:文章|[内內]容|文|[报報]道|報導|新[闻聞]|[专專][栏欄]|章[节節]|稿件|帖子)"
_LEFT = r"(?:余下|餘下|剩余|剩餘|后[续續]|後續|以下)"
_WHOLE = rf"(?:全文|{_LEFT}(?:的)?(?:[内內]容|全文|部分|正文|章[节節])|完整(?:[内內]容|文章|[报報]道|報導|[内內]文))"
_READ = r"(?:阅读|閱讀|查看|浏览|瀏覽|[畅暢][读讀]|解[锁鎖]|探索|(?<![观觀收])看)"
_READ_ON = rf"(?:(?:继续|繼續)(?:阅读|閱讀|浏览|瀏覽|[畅暢][读讀])(?!下|.{{0,4}}(?:评论|評論|留言|回[复覆復]))|{_READ}(?:本|此|[该該])?(?:文章?)?的?{_WHOLE}|解[锁鎖](?:本|[该該]|此)?文章?)"
_SUBSCRIBE = r"(?:(?:订阅|訂閱)|付[费費]|(?:购买|購買)|(?:开通|開通)|充值|[赞贊][赏賞]|(?:加入|成[为為]|升[级級])[^。!?,]{0,8}?(?:(?:会员|會員)|(?:订户|訂戶)|vip))"
_REGISTER = r"(?:登[录錄]|登入|(?:注册|註冊|注冊))"
_THEN = r"(?:之?[后後]|以|即可|便可|就能|才能|方可|可|[并並]|,|[来來]| |(?:会员|會員)|[专專][栏欄]|此文章?|本文|全閱讀|套餐|方案|服[务務])"
_SITE = r"(?:[网網]|平[台臺]|app|客[户戶]端|小程序|系[统統]|www|http)"
_ON = rf"(?:(?!{_SITE}|评论|評論|回[复覆復]|留言|[电電]子[报報]|公[众眾][号號]|[频頻]道|[邮郵]件)[^。!?])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_PAID = r"(?:付[费費]|收[费費]|(?:会员|會員)|(?:订户|訂戶)|(?:订阅|訂閱)(?:用[户戶]|者)|vip)"
_EXCLUSIVE = r"(?:[专專](?:享|[属屬]|用)|[独獨]享|限定|可[读讀見见看]|才[能可])"
_ONLY = r"(?:[专專](?:享|[属屬]|用|[栏欄])|[独獨]享|限定|限[阅閱]|可[读讀見见看]|才[能可]|[内內]容|文章|部分|阅读|閱讀|查看|浏览|瀏覽)"
_THIS = r"(?:(?<![日基版文剧劇成根原书書])本|(?<![因如对對彼就由])此|(?<![应應])[该該]|[这這]篇)(?:篇|[则則])?"
# "论文全文需付费下载" is said of other texts than the page's own.
_OWN = rf"(?:(?<![^\W本此该該章])|(?={_LEFT}))"
_END = r"(?:的?(?:[内內]容|文章|[报報]道|報導))?(?=\W|$|[请請需订訂登])"

RULES = (
    Phrase(
        name="share-left-to-read",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        zones=NEAR_END,
        message="The page says that {remaining} % of the article is left to read.",
        guard=("剩余", "剩餘", "余下", "餘下"),
        # "展开剩余 53 %" unfolds what is there.
        pattern=(
            r"(?<![展开開])(?:剩余|剩餘|余下|餘下)(?:还有|還有|[约約])? ?(?P<remaining>\d[\d.]*) ?% ?的?(?:正文|[内內]容|全文|部分|文章|未[读讀])"
            r"[^。!?]{0,16}?(?:付[费費]|(?:订阅|訂閱)|(?:购买|購買)|(?:会员|會員)|登[录錄]|登入|解[锁鎖])"
        ),
        matches=(
            "剩余 68% 内容需付费后阅读",
            "餘下62%內容，訂閱後繼續閱讀",
        ),
        ignores=("展开剩余53%内容", "剩余30%的内容由会议决定。"),
    ),
    Phrase(
        name="share-read",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that {read} % of the article has been read.",
        guard=("已阅读", "已閱讀", "已试读", "已試讀"),
        pattern=(
            r"已(?:阅读|閱讀|试读|試讀)了? ?(?P<read>\d[\d.]*) ?%[^。!?]{0,12}?(?:剩余|剩餘|余下|餘下) ?\d"
        ),
        matches=("您已阅读19%（412字），剩余81%（1763字），订阅以继续探索完整内容。",),
        ignores=("他已阅读20%的书稿，剩下的留给冬天。",),
        seen="ftchinese.com",
    ),
    Phrase(
        name="amount-left-to-read",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        zones=NEAR_END,
        message="The page counts what is left to read.",
        guard=(
            "剩余",
            "剩餘",
            "余下",
            "餘下",
            "还剩",
            "還剩",
            "还有",
            "還有",
            "共计",
            "共計",
            "全文共",
            "本文共",
        ),
        pattern=(
            r"(?:剩余|剩餘|余下|餘下|还剩|還剩|还有|還有)(?:[约約])? ?(?P<characters_left>\d[\d,]*) ?[个個]?字"
            r"[^。!?请請]{0,10}?(?:未[读讀]|付[费費]|(?:订阅|訂閱)|(?:会员|會員)|解[锁鎖]|(?:购买|購買)|(?:继续|繼續)|登[录錄]|登入)"
            r"|(?:本文|全文)共(?:[计計有])?[约約]? ?(?P<characters_total>\d[\d,]*) ?[个個]?字"
            r"[^。!?]{0,8}?(?:(?:订阅|訂閱)|付[费費]|(?:购买|購買)|登[录錄]|登入|(?:会员|會員)|解[锁鎖])"
        ),
        matches=(
            "本文共计1561字 订阅后继续阅读",
            "剩余2,310字，付费后可读",
            "還有1850字，成為會員解鎖",
        ),
        ignores=("全文共3214字，阅读大约需要8分钟。", "还有140字，请控制在会员手册的一页之内？"),
        seen="caixin.com",
    ),
    Phrase(
        name="rest-for-subscribers",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard=("余下", "餘下", "剩余", "剩餘", "后续", "后續", "後續", "以下", "全文", "完整"),
        pattern=(
            rf"{_OWN}{_WHOLE}(?:[为為是]|[仅僅只][限供]?|限|属于|屬於)?(?:[电電]子[报報])?{_PAID}{_ONLY}"
            rf"|{_OWN}{_WHOLE}(?<!部分)(?:需要?|[须須]要?|必[须須])先?(?:付[费費]|(?:订阅|訂閱)|(?:购买|購買)|(?:开通|開通)|解[锁鎖])"
        ),
        matches=(
            "剩余内容需付费阅读",
            "以下內容為會員限定",
            "全文仅限会员阅读",
            "完整文章僅供訂戶閱讀",
        ),
        ignores=(
            "以下内容来自会员单位的报告。",
            "停车头两小时免费，剩余部分需付费。",
            "软件免费版够用，完整版需要付费。",
            "演唱会的完整内容仅限会员观看。",
            "这批论文全文需付费下载。",
        ),
    ),
    Phrase(
        name="article-for-subscribers",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard=(
            "付费",
            "付費",
            "收费",
            "收費",
            "会员",
            "會員",
            "订户",
            "訂戶",
            "订阅",
            "訂閱",
            "购买",
            "購買",
            "vip",
        ),
        pattern=(
            rf"{_THIS}{_PIECE}(?:[为為是系]|属[于於]|屬於|[仅僅只][限供对對]?|限|需)?(?:{_PAID}[^。!?,]{{0,3}}?{_EXCLUSIVE}|{_PAID}{_ONLY}){_END}"
            rf"|{_THIS}{_PIECE}(?:需|[须須])要?(?:付[费費]|(?:订阅|訂閱)|(?:购买|購買))[^。!?,]{{0,4}}?(?:阅读|閱讀|查看|解[锁鎖])"
            rf"|{_THIS}{_PIECE}[仅僅只][对對]{_PAID}(?:用[户戶]|者)?[开開]放"
            rf"|^\W*(?:[仅僅只]限|限){_PAID}(?:阅读|閱讀|查看)\W*$"
        ),
        matches=(
            "本文为会员专享内容。",
            "此內容僅限訂戶閱讀。",
            "本篇文章為付費會員限定",
            "该文章需付费阅读",
            "该文章仅对付费用户开放",
        ),
        ignores=(
            "本文作者是商会会员，文章写于五月。",
            "本文为会员投稿，是第三篇文章。",
            "日本新闻付费阅读已有十年。",
            "本文回顾付费阅读的起落。",
            "本文选自会员专栏，作者住在港口。",
            "本文是付费内容产业的一份观察。",
        ),
    ),
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard=(
            "继续",
            "繼續",
            "全文",
            "余下",
            "餘下",
            "剩余",
            "剩餘",
            "后续",
            "后續",
            "後續",
            "以下",
            "完整",
            "解锁",
            "解鎖",
        ),
        pattern=(
            rf"{_SUBSCRIBE}{_THEN}{{1,4}}{_ON}{{0,6}}?{_READ_ON}"
            rf"|{_READ_ON}{_ON}{{0,6}}?(?:[请請]|需要?|[须須])先?(?:登[录錄]或|成[为為])?{_SUBSCRIBE}"
            r"|\d元/[天月年] ?解[锁鎖]文章|(?:订户|訂戶)(?:登录|登入) ?全文"
        ),
        matches=(
            "订阅后继续阅读",
            "付费后阅读全文",
            "成为会员，即可阅读全文",
            "訂閱以繼續閱讀",
            "（訂戶登入 全文）",
            "阅读全文请订阅",
        ),
        ignores=(
            "订阅我们的频道，继续阅读以下新闻。",
            "他付费后继续赶路。全文完。",
            "购买后继续查看以下商品。",
            "本文首发于订阅号，继续往下读。",
            "晚会可在付费后观看完整版影片。",
            "付费后可收看完整内容。",
        ),
        seen="caixin.com",
    ),
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.HIGH,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=("登录", "登錄", "登入", "注册", "注冊", "註冊"),
        pattern=(
            rf"{_REGISTER}(?:/{_REGISTER}|或{_REGISTER})?(?:(?:会员|會員)|[账帳賬][号號户戶])?(?! (?:继续|繼續)){_THEN}{{0,4}}{_ON}{{0,4}}?{_READ_ON}"
            rf"|{_READ_ON}{_ON}{{0,4}}?(?:[请請]|需要?|[须須])先?(?:免[费費])?{_REGISTER}(?![^。!?]{{0,12}}{_SITE})"
        ),
        matches=(
            "登录后阅读全文",
            "請先登入以繼續閱讀",
            "查看全文请先登录",
        ),
        ignores=(
            "请登录后发表评论，继续阅读更多评论。",
            "登录后查看更多回复",
            "会员登录 继续阅读",
            "他登入小岛，看海去了。",
            "市民可登录官网查看全文。",
            "考生可登录网站查看完整内容。",
            "阅读全文请登录港务局网站。",
        ),
    ),
    Phrase(
        name="preview",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        zones=NEAR_END,
        message="The page says that the trial reading ends here.",
        guard=("试读", "試讀", "试閱", "試閱", "试阅", "试看", "試看"),
        pattern=(
            r"(?:试读|試讀|试阅|試閱|试看|試看)(?:部分|[内內]容|章[节節])?(?:已|到此|至此)?(?:[结結]束|完[毕畢])(?![后後时時的])"
            r"|以上[为為是](?:免[费費])?(?:试读|試讀|試閱|试阅)(?![版图圖会會])"
            r"|[您你]正在(?:试读|試讀|試閱|试阅)"
        ),
        matches=("试读结束，购买后继续", "免費試閱結束", "以上为试读内容"),
        ignores=(
            "校园里试读一周的孩子回家了。",
            "以上为试读版的更新内容，预览图见下。",
            "试读结束后，孩子们回了家。",
        ),
    ),
    Phrase(
        name="limit-reached",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.METERED,
        message="The page says that the free articles are used up.",
        guard=("免费", "免費"),
        pattern=(
            r"(?:免[费費])(?:阅读|閱讀|文章|[额額]度|篇[数數])[^。!?]{0,10}?(?:已?(?:用完|用[尽盡]|[读讀]完|[达達](?:到)?上限)|上限|[次篇][数數]已)"
        ),
        matches=("您本月的免费阅读篇数已用完。", "本月免費文章已達上限"),
        ignores=("免费阅读活动在图书馆举行。",),
    ),
    Phrase(
        name="articles-left",
        argues=Stance.CONTEXT,
        confidence=Confidence.MEDIUM,
        policy=Policy.METERED,
        message="The page counts the free articles that its reader has left.",
        guard=("免费", "免費"),
        pattern=r"(?:还|還|剩)[^。!?]{0,8}?\d+ ?篇[^。!?]{0,4}?免[费費]|免[费費][^。!?]{0,10}?(?:还|還|剩)[^。!?]{0,6}?\d+ ?篇",
        matches=("您本月还有3篇免费文章", "免費閱讀剩餘 2 篇"),
        ignores=("展览免费，还剩3天。",),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard=("会员", "會員", "订户", "訂戶", "vip", "付费", "付費", "收费", "收費"),
        pattern=(
            r"^\W*(?:(?:[仅僅]限)?(?:(?:会员|會員)|(?:订户|訂戶)|vip)(?:(?:专享|專享|专属|專屬|限定|[独獨]享|可[读讀])(?:文章|[内內]容)?|文章)"
            r"|(?:付[费費]|收[费費])(?:文章|[内內]容|阅读|閱讀))\W*$"
        ),
        matches=("会员专享", "付費文章"),
        ignores=("会员专享的码头今起向市民开放。",),
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard=("专享", "专属", "專享", "專屬", "限定", "付费", "付費"),
        pattern=r'(?:[。!?"」)]|\.\.\.) ?[(【\[]?(?:(?:(?:会员|會員)|(?:订户|訂戶))(?:(?:专享|專享|专属|專屬)|限定)(?:文章|[内內]容)?|付[费費](?:阅读|閱讀))[)】\]]?$',
        matches=("码头自五月起关闭。会员专享",),
        ignores=("码头自五月起关闭。相关：会员专享", "座位会员专享"),
    ),
    Phrase(
        name="offer",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=LAST,
        message="An offer to subscribe stands where the text ends.",
        guard=("立即订阅", "立即訂閱", "畅读", "暢讀", "开通会员", "開通會員", "订阅/会员"),
        pattern=(
            r"^\W*立即(?:订阅|訂閱)\W*$|(?:会员|會員)[^。!?]{0,4}(?:畅读|暢讀)|(?:无限|無限)(?:畅读|暢讀)|(?:畅读|暢讀)全"
            r"|开通会员|開通會員|订阅/会员升级"
        ),
        matches=("海港通会员 可畅读全文", "立即訂閱"),
        ignores=("立即订阅我们的电子报。",),
        seen="caixin.com",
    ),
    Phrase(
        name="already-subscriber",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="Where the text ends, subscribers are asked to log in.",
        guard=("登录", "登錄", "登入"),
        pattern=(
            r"已[经經]?(?:是|有|订阅|訂閱)[^。!,]{0,6}?(?:会员|會員|订户|訂戶|[账帳][号號户戶])?(?:\?|,[请請]) ?[请請]?(?:登[录錄]|登入)|登[录錄入] ?[后後][获獲]取已(?:订阅|訂閱)的"
        ),
        matches=("已是会员？请登录", "登录 后获取已订阅的阅读权限"),
        ignores=("已有三十家醫院登錄資訊。",),
        seen="caixin.com",
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("全文", "完整", "继续", "繼續"),
        # "展开全文" unfolds what is there, "阅读原文" is the source.
        pattern=(
            r'(?:\.\.\.|[。!?]) ?[\["(【《<]?(?:[点點][击擊此我]|[请請])?'
            r"(?:(?:阅读|閱讀|查看|看|[详詳])(?:全文|完整(?:[内內]容|文章|[报報]道|報導|版))|(?:继续|繼續)(?:阅读|閱讀))\W{0,8}$"
            r"|^\W*(?:[点點][击擊])?(?:阅读|閱讀|查看)全文\W*$"
        ),
        matches=(
            "码头自五月起关闭，居民说…[阅读全文]",
            "渡船停了半年。點擊閱讀全文 >>",
            "渡船停了半年，島上……《詳全文》",
        ),
        ignores=("他坐在码头，一口气读完了全文。", "渡船停了半年。展开全文"),
    ),
    Phrase(
        name="read-more-after",
        argues=Cause.EXCERPT,
        confidence=Confidence.LOW,
        zones=frozenset({Zone.AFTER}),
        message="Right after the text stands an offer to read on.",
        guard=("全文", "继续", "繼續"),
        pattern=r"^\W*(?:[点點][击擊])?(?:(?:阅读|閱讀|查看)(?:更多)?全文|(?:继续|繼續)(?:阅读|閱讀))\W*$",
        matches=(gated("<div>阅读全文</div>"),),
        ignores=("阅读剩余全文()", "展开阅读全文"),
    ),
    Phrase(
        name="rest-elsewhere",
        in_links=True,
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=NEAR_END,
        message="The text says where the whole article is to be found.",
        guard=("全文", "完整"),
        pattern=(
            r"(?:^|[。!?([【]|本文|[报報]道|報導|文章|[专專][访訪])(?:全文|完整(?:版|[内內]容|文章|[报報]道|報導))(?:[请請])?(?:[详詳][见見]|[参參][见見]|[见見]|刊[载載]?[于於]|[载載][于於])(?!下文|下方|附件)[^。!?]{0,30}[。!?)]?$"
            r"|(?:全文|完整(?:版|[内內]容|文章|[报報]道|報導))[请請](?:到|至|前往|[点點][击擊]|下[载載])"
        ),
        matches=("完整报道请见本刊六月号。", "全文请前往本报网站"),
        ignores=("声明全文见外交部网站。",),
    ),
    Phrase(
        name="other-parts",
        argues=Cause.PAGINATION,
        confidence=Confidence.MEDIUM,
        zones=NEAR_END,
        message="The text says that it goes on in another part.",
        guard=("余下全文", "餘下全文", "下一页", "下一頁", "下页", "下頁", "待续", "待續"),
        pattern=(
            r'(?:^|[。!?"」\d ])(?:余下全文|餘下全文)(?: ?全文)?\W{0,4}$'
            r"|(?:本文|文章|正文|全文)[^。!?]{0,8}?(?:[请請](?:看|翻|见|見|[点點][击擊]))下一?[页頁]|[([【]未完[,.]?[转轉接]下[页頁]"
            r"|[([【]未完[,.]?待[续續][)\]】][^。!?]{0,30}$"
        ),
        matches=(
            "古镇的早市明天再开。 1 2 下一页 余下全文",
            "他走向码头。（未完待续）——《海港》五月号",
        ),
        ignores=("他翻到下一页，余下全文都是空白的。",),
        seen="guancha.cn, ftchinese.com",
    ),
    Phrase(
        name="given-free",
        argues=Stance.COMPLETE,
        confidence=Confidence.LOW,
        policy=Policy.FREE,
        zones=AROUND,
        excuses=(
            "zh.subscribers-label",
            "zh.subscribers-label-at-end",
            "zh.article-for-subscribers",
        ),
        message="The page says that it gives this article for free.",
        guard=("免费", "免費"),
        pattern=r"(?:本文|本篇|此文|文章)[^。!?]{0,8}?(?:限[时時])?免[费費](?:[开開]放|公[开開]|全文|[给給]所有)",
        matches=("本文限时免费开放。",),
        ignores=("文章说博物馆免费，票不用买。",),
    ),
)
