"""Korean: what publishers print where an article stops."""

from completeness.evidence import Confidence
from completeness.rule import LAST, NEAR_END

from .. import wordings
from ..addressed import to_reader
from ..examples import gated

_PIECE = r"(?:기사|콘텐츠|컨텐츠|글|칼럼|아티클|리포트|게시물|본문)"
_THIS = rf"(?:이|본|해당) ?(?:[\w+]+ )?{_PIECE}[은는]"
_READERS = r"(?:구독자|유료 ?회원|유료 ?독자|프리미엄 ?(?:회원|독자|구독자)|멤버십 ?(?:회원|구독자)|정기 ?구독자|유료 ?구독(?:자|회원))"
_ONLY = r"(?:님)?(?: ?전용|만(?: |을|이)|에게만|께만| ?한정)"
_WHOLE = r"(?:전문|전체 ?(?:기사|내용|글|본문|콘텐츠)|(?:나머지|남은|이후|뒷) ?(?:기사|내용|글|부분|본문)|기사 ?(?:전문|전체))"
_SEE = r"(?:읽|보|볼|확인|열람|감상|이용)"
_READ_ON = rf"(?:이어서? ?(?:읽|보[기시려세]|볼 수)|계속(?:해서)? ?읽|{_WHOLE}[을를]? ?(?:모두 |무료로 |끝까지 |바로 )?{_SEE})"
_SUBSCRIBE = r"(?:(?<!채널을 )(?<!레터를 )(?<!레터 )(?<!채널 )(?<!유튜브 )(?<!유튜브를 )구독(?!자)|결제|(?:유료|프리미엄|멤버십)[^.?!]{0,8}가입|멤버십|이용권|구매|후원)"
_REGISTER = r"(?:(?<!누리집에 )(?<!페이지에 )(?<!사이트에 )(?<!포털에 )(?<!시스템에 )(?<!앱에 )로그인|회원 ?가입|무료 ?가입)"
_ON = r"(?:(?!댓글|뉴스레터|알림|채널|유튜브)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_ASKED = r"(?:[^.?!]{0,16}?(?:세요|니다|십시오)|기?\W*$)"
"""Speaks to the reader, or is a button; news are told in the plain form."""
_FIRST = r"(?![^.?!]{0,30}(?:먼저|재구성|발췌|무료로? ?공개|예정))"

_TO_READER = to_reader(
    r"[다라냐자](?:고|는|며|면서) |에 따르면|(?<!니)다\.?[\"')]*$|것입니다"
    r"|(?:수 있는|보낸|[읽보]던) (?!기사|콘텐츠|컨텐츠|글|아티클|칼럼)"
)
"""Walls are polite or end without a stop; news are told in the plain form."""

RULES = (
    wordings.share_left_to_read(
        fits=_TO_READER,
        confidence=Confidence.MEDIUM,
        zones=NEAR_END,
        guard=("남은 분량", "남았습니다", "남아 있습니다", "남아있습니다"),
        pattern=(
            r"남은 분량:? ?(?P<remaining>\d[\d.]*) ?%"
            rf"|{_PIECE}[이가의]? ?(?:아직 )?(?P<rest>\d[\d.]*) ?%[가이]? (?:남았습니다|남아 ?있습니다)"
        ),
        matches=("남은 분량 62%", "이 기사가 아직 62%가 남았습니다."),
        ignores=("공사는 62%가 남았습니다. 그물의 남은 분량은 창고에 있다.",),
    ),
    wordings.amount_left_to_read(
        fits=_TO_READER,
        confidence=Confidence.MEDIUM,
        guard=("남음", "남았", "남아", "남은 글자", "남은 분량"),
        pattern=(
            r"(?:^|[.!?(|] ?|기사 ?|앞으로 ?|아직 ?)(?P<characters_left>\d[\d,]*) ?(?:글자|자)(?:가|이)? ?(?:남음|남았습니다|남아)"
            r"|남은 (?:글자|분량):? ?(?:약 ?)?(?P<left>\d[\d,]*) ?자"
        ),
        matches=("아직 1,234자 남았습니다. 구독하고 이어서 읽기", "남은 분량 2,310자"),
        ignores=("항구에 200자 원고지 세 장이 남았다.",),
    ),
    wordings.rest_for_subscribers(
        fits=_TO_READER,
        in_links=False,
        guard=("구독자", "회원", "독자", "유료"),
        pattern=(
            rf"{_WHOLE}[은는을를] ?{_ON}{{0,14}}?{_READERS}{_ONLY}{_ASKED}"
            rf"|(?:여기서부터|여기부터|이후)(?:는|의 내용은) ?(?:유료 ?{_PIECE}|{_READERS} ?전용)"
        ),
        matches=(
            "전체 기사는 구독자만 볼 수 있습니다.",
            "나머지 내용은 유료회원 전용입니다.",
            "여기서부터는 유료 콘텐츠입니다",
        ),
        ignores=(
            "전체 내용은 조합 회원만 볼 수 있다. 이후 유료 회원이 늘었다.",
            "전체 내용은 유료 회원만 볼 수 있다.",
        ),
        seen="joongang.co.kr",
    ),
    wordings.article_for_subscribers(
        fits=_TO_READER,
        in_links=False,
        guard=("구독자", "회원", "독자", "유료", "플러스 전용", "전용"),
        pattern=(
            rf"{_THIS} ?(?:(?!뉴스레터|먼저)[\w+'\"]+ ){{0,3}}?{_READERS}{_ONLY}{_FIRST}{_ASKED}"
            rf"|{_THIS} ?(?:[\w+]+ )?(?:유료 ?{_PIECE}입니다|유료로 (?:제공|서비스|볼 수){_FIRST}[^.?!]{{0,6}}니다)"
            rf"|^\W*(?:(?:유료|프리미엄|멤버십) ?회원|(?:[\w+]+ )?(?:유료 ?)?구독자|[\w+]*플러스) ?전용 ?{_PIECE}입니다"
            rf"|^\W*{_READERS}만 (?:열람|볼|읽|이용)[^.?!]{{0,10}}?{_PIECE}입니다"
        ),
        matches=(
            "이 기사는 유료회원 전용입니다.",
            "이 콘텐츠는 구독자만 볼 수 있습니다.",
            "본 기사는 유료 콘텐츠입니다.",
            "바다신문플러스 전용 콘텐츠입니다.",
            "유료회원만 열람 가능한 기사입니다",
        ),
        ignores=(
            "핵심 요약은 회원용 콘텐츠입니다.",
            "이 기사는 회원 수가 준 조합을 다뤘다.",
            "이 글은 업체로부터 유료로 의뢰받아 썼다.",
            "이 기사는 10월 3일 유료 페이지에 먼저 표출된 기사입니다.",
            "해당 콘텐츠는 봄부터 유료로 제공될 예정이다.",
            "해당 콘텐츠는 프리미엄 구독자에게만 제공된다.",
        ),
        seen="joongang.co.kr",
    ),
    wordings.subscribe_to_read_on(
        fits=_TO_READER,
        guard=("구독", "결제", "멤버십", "이용권", "구매", "후원", "가입"),
        pattern=(
            rf"{_SUBSCRIBE}(?:하고|하시고|하면|하시면|후에?| 후에?|하여|해서?|을 하면|에 가입하고),? {_ON}{{0,12}}?{_READ_ON}{_ASKED}"
            rf"|{_READ_ON}{_ON}{{0,10}}?(?:려면|위해서?는?|으시려면) {_ON}{{0,12}}?{_SUBSCRIBE}{_ASKED}"
        ),
        matches=(
            "지금 구독하고 이어서 보기",
            "구독 후 전체 기사를 볼 수 있습니다.",
            "계속 읽으려면 구독이 필요합니다.",
        ),
        ignores=(
            "유튜브 채널을 구독하고 계속 보세요.",
            "뉴스레터 구독하고 전체 내용을 받아 보세요",
            "구독을 끊은 그는 계속 걸었다.",
            "구독자는 이어서 읽기를 바란다.",
            "이용권을 구매하면 다음 내용을 볼 수 있습니다.",
            "책을 구매하면 전체 내용을 볼 수 있다.",
        ),
        seen="joongang.co.kr",
    ),
    wordings.register_to_read_on(
        fits=_TO_READER,
        guard=("로그인", "가입", "회원"),
        pattern=(
            rf"{_REGISTER}(?:하고|하시고|하면|하시면|후에?| 후에?|하여|해서?|을 하시?면),? {_ON}{{0,12}}?{_READ_ON}{_ASKED}"
            rf"|{_READ_ON}{_ON}{{0,10}}?(?:려면|위해서?는?|으시려면) {_ON}{{0,12}}?{_REGISTER}{_ASKED}"
            rf"|{_THIS} ?(?:로그인 ?(?:후|해야|을 해야)|(?:무료 ?)?회원(?:만| ?전용)){_FIRST}{_ASKED}"
            rf"|{_THIS} ?(?:[\w+]+ )?회원에게만 (?:제공|공개){_FIRST}{_ASKED}|^\W*회원 ?전용 ?{_PIECE}입니다|로그인 후 (?:이용|읽|볼)[^.?!]{{0,8}}?{_PIECE}입니다"
        ),
        matches=(
            "로그인 후 전체 기사를 볼 수 있습니다.",
            "기사 전문을 보시려면 로그인하세요.",
            "이 기사는 로그인 후 이용할 수 있습니다.",
            "회원 전용 기사입니다. 로그인 후 이용하세요",
        ),
        ignores=(
            "로그인 후 댓글을 계속 볼 수 있습니다.",
            "핵심 요약은 회원용 콘텐츠입니다.",
            "그는 조합에 가입해 계속 일했다.",
            "시청 누리집에 로그인하면 전체 내용을 볼 수 있습니다.",
            "로그인하면 전체 내용을 볼 수 있다고 시는 밝혔다.",
        ),
        seen="chosun.com",
    ),
    wordings.limit_reached(
        fits=_TO_READER,
        guard=("무료",),
        pattern=r"무료(?:로 (?:볼|읽을) 수 있는)? ?(?:기사|열람|콘텐츠|글)[^.?!]{0,16}?(?:모두 (?:읽|보|소진|사용)|다 (?:읽|보)|소진|초과)",
        matches=("이번 달 무료 기사를 모두 읽으셨습니다.",),
        ignores=("무료 기사 쓰기 교실이 항구에서 열렸다.",),
    ),
    wordings.articles_left(
        guard=("무료",),
        pattern=r"무료[^.?!]{0,12}?(?:기사|콘텐츠|글)[^.?!]{0,8}?\d+ ?(?:개|건|편) ?(?:남|더)",
        matches=("무료 기사 3건 남았습니다.",),
        ignores=("무료 배편은 3편 남았습니다.",),
    ),
    wordings.subscribers_label(
        policy=None,
        guard=("전용", "유료"),
        pattern=rf"^\W*(?:(?:유료 ?|프리미엄 ?)?(?:회원|구독자|독자) ?전용(?: ?{_PIECE})?|유료 ?{_PIECE})\W*$",
        matches=("구독자 전용", "유료 기사"),
        ignores=("회원 전용 선착장이 시민에게 열렸다.",),
    ),
    wordings.offer(
        fits=_TO_READER,
        zones=LAST,
        guard=("무제한", "첫 달", "언제든 해지", "언제든지 해지", "구독 시작"),
        pattern=(
            r"(?:기사|콘텐츠)[^.?!]{0,10}무제한|무제한(?:으로)? (?:열람|이용|읽)|첫 달 ?(?:무료|\d)|언제든지? 해지|^\W*구독 시작하기\W*$"
        ),
        matches=("모든 기사를 무제한으로 이용하세요.", "첫 달 무료"),
        ignores=("바다는 무제한의 창고가 아니다.",),
    ),
    wordings.already_subscriber(
        fits=_TO_READER,
        guard=("이미",),
        pattern=r"이미 [^.!]{0,12}?(?:구독|회원)[^.!]{0,8}?\? ?(?:지금 )?로그인",
        matches=("이미 구독 중이신가요? 로그인",),
        ignores=("이미 떠난 회원을 찾습니까?",),
    ),
    wordings.read_more_tail(
        guard=(
            "전문보기",
            "전문 보기",
            "더보기",
            "더 보기",
            "계속 읽기",
            "이어보기",
            "이어 보기",
            "전체 보기",
            "전체보기",
            "이어서 보기",
        ),
        pattern=(
            r"(?:(?:\.\.\.|[.!?\"]) ?[\[(<]?(?:기사 ?)?(?:전문 ?보기|전체 ?보기|계속 읽기|이어(?:서 )?보기|이어보기)"
            r"|\.\.\. ?[\[(<]?(?:기사 ?)?더 ?보기|^\W*기사 ?(?:전문|전체) ?보기)\W{0,8}$"
        ),
        matches=(
            "선착장은 다섯 달째 닫혀 있다. [기사 전문보기]",
            "주민들은 배를 기다리며… 더보기",
        ),
        ignores=("사진 더보기", "아이들은 계속 읽기를 좋아한다."),
    ),
    wordings.read_more_after(
        guard=("전문 보기", "전문보기", "전체 보기", "전체보기", "계속 읽기"),
        pattern=r"^\W*(?:기사 ?(?:전문|전체) ?보기|전문 ?보기|계속 읽기)\W*$",
        matches=(gated("<div>기사 전문 보기</div>"),),
        ignores=("목록 전체 보기",),
    ),
    wordings.rest_elsewhere(
        fits=_TO_READER,
        guard=("전문은", "자세한 내용", "자세한 기사", "전체 기사는"),
        pattern=(
            r"(?:(?:기사|인터뷰|칼럼)? ?전문은|전체 기사는|자세한 (?:내용|기사)[은는]) [^.?!]{0,40}?"
            r"(?:\d+호|본지|지면|월호|주간\w+)[^.?!]{0,8}?(?:에서|에) [^.?!]{0,14}?(?:볼 수|읽을 수|만나|확인|실[려렸])"
        ),
        matches=("인터뷰 전문은 바다월간 6월호에서 볼 수 있습니다.",),
        ignores=("자세한 내용은 시청 누리집에서 확인할 수 있습니다.",),
    ),
    wordings.given_free(
        excuses=("ko.subscribers-label", "ko.article-for-subscribers"),
        guard=("무료로", "무료 공개", "무료공개", "선물"),
        pattern=rf"{_THIS} ?[^.?!]{{0,20}}?(?:무료로? ?공개|선물 ?받은)",
        matches=("이 기사는 한시적으로 무료 공개합니다.",),
        ignores=("공원은 무료로 열린다. 선물 가게도 있다.",),
    ),
)
