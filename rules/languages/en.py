"""English: what publishers print where an article stops."""

from completeness.document import Document
from completeness.evidence import Cause, Confidence, Policy
from completeness.rule import LAST, Phrase, Sample

from .. import wordings
from ..examples import gated, page, story
from ..sentences import (
    ARROW_END,
    CHANNEL,
    NO_ARCHIVE,
    NO_CHANNEL,
    OFFER_END,
    OFFER_START,
    SENTENCE_END,
    SENTENCE_START,
)

_PIECE = (
    r"(?:article|story|content|post|piece|report|interview|column|analysis|newsletter|issue|review"
    r"|essay|episode|material)"
)
_READERS = r"(?:the |our |all )?(?:[\w+'-]+ ){0,3}?(?:subscribers|members|subscriptions?\b)"
_OPEN = (
    r"(?:only |exclusively )?(?:(?:available|accessible|reserved|exclusive|restricted|limited|open) )?"
    r"(?:only |exclusively )?"
)
_ARTICLE = r"(?:article|story|post|piece|report|interview|column|analysis|newsletter|review|essay)"
_ALONE = rf"(?: only| exclusively)?{SENTENCE_END}"
_NAMELESS = r"(?:the |our |all )?(?:(?:paid|paying|premium|digital|registered) ){0,2}"
_REST = (
    rf"\b(?:rest|remainder|full (?:version|text)) of (?:this|the) {_PIECE} is "
    rf"(?:\w+ ){{0,2}}(?:for|to) {_READERS}(?:(?<!members)|{_ALONE})"
    r"|\b(?:rest|remainder|full (?:version|text)) is "
    rf"(?:\w+ ){{0,2}}(?:for|to) {_NAMELESS}subscribers{_ALONE}"
)
_COLUMN = r"(?:article|story|post|piece|column|op-ed)"
"""Reports and interviews are published elsewhere, too, when an article tells of them."""
_THIS = (
    rf"\b(?:this|this premium|premium) (?:{_ARTICLE} is (?:currently )?{_OPEN}(?:for|to) {_READERS}"
    rf"(?:(?<!members)|{_ALONE})|{_PIECE} is (?:currently )?{_OPEN}(?:for|to) "
    rf"{_NAMELESS}(?:subscribers|members){_ALONE})"
)
_TOLD = r"(?! (?:of|from|by|on|in|at|with|every|each)\b)"
"""Reports and interviews are what articles tell of: here it is not said whose or where."""
_WHOLE = (
    r"(?:the |our |this )?(?:rest|remainder|(?:full|whole|entire|complete) (?:[\w-]+ ){0,2}?"
    r"(?:article|story|content|post|piece|column"
    rf"|(?:report|interview|analysis|newsletter|issue|review|essay|episode|material)\b{_TOLD}))"
)
_READ_ON = (
    r"(?:(?:continue|keep|finish|resume) reading\b(?! the main| below)|read on\b"
    rf"|read more of (?:this|the) {_PIECE}|read as many articles|for (?:the|our) (?:full|whole|complete|rest of (?:the|this)) {_PIECE}"
    rf"|(?:read|unlock|access|view|see|get) (?:{_WHOLE}|(?:this|just this) (?:[\w-]+ )?{_PIECE})\b)"
)
_NOT_TOLD = "".join(
    f"(?<!{told} )"
    for told in (
        *("had to", "asked to", "who", "people must", "they must"),
        *(
            f"{who} {do}"
            for who in ("users", "readers")
            for do in ("must", "need to", "can", "have to")
        ),
        *("users will have to", "readers will have to"),
    )
)
"""The reader is meant, not somebody of whom the article tells."""
_SUBSCRIBE = (
    rf"\b{_NOT_TOLD}"
    r"(?:subscrib(?:e|ing)\b|become an? [^.?!]{0,30}(?:subscriber|member|patron)"
    r"|join (?:now|today|free)\b|join us(?= (?:now |today )?to (?:continue|keep|read|unlock)\b)"
    r"|upgrade (?:to|your)|start (?:your|a) (?:free )?trial|be an? [^.?!]{0,30}(?:subscriber|member))"
)
_REGISTER = (
    rf"\b{_NOT_TOLD}"
    r"(?:register|sign[ -]?up|sign[ -]?in|log[ -]?in|create (?:an?|your) (?:[\w-]+ )?account"
    r"|(?:enter|provide) your e-?mail)\b"
)
_TO_SEE = (
    r"\b(?:subscrib\w+|sign up|sign in|log in|register|pay) to (?:see|read|view|unlock) "
    r"(?:the (?:next|other) )?"
)
_OFFER = (
    r"(?:(?:read|see|show|view) more|(?:continue|keep) reading"
    r"|read (?:the )?full (?:article|story|post|text)|read the rest of this (?:entry|post|article|story)"
    r"|click to expand)"
)
_ON = rf"(?:(?!comment|mailing|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_BY_LETTER = (
    r"[^.?!]{0,40}? newsletter (?:to|and) (?:(?:continue|keep) reading|read (?:the rest|this"
    rf" {_PIECE}))(?: of (?:this|the) {_PIECE})?{SENTENCE_END}"
)
"""Who gets the letter may read on: what else a letter offers is not this article's rest."""
_NO_BLOCKER = "".join(f"(?<!{what} to )" for what in ("it", "blocker", "adblock", "ads"))
"""Whose blocker hides the advertisements is asked to switch it off, over the whole text."""
_ABSTRACT = 1000
"""No abstract has so many words."""


def _is_abstract(document: Document, view: str, start: int, end: int) -> bool:  # noqa: ARG001
    return document.words < _ABSTRACT


RULES = (
    wordings.share_left_to_read(
        guard=("% of th", "percent of th", "per cent of th", "left to read"),
        pattern=(
            r"(?P<remaining>\d[\d.]*) ?(?:%|percent|per cent) "
            rf"(?:of (?:this {_PIECE}|the (?:article|story|post)) (?:is )?(?:still )?"
            rf"(?:remaining|remains|left|to read)\b|left to read{SENTENCE_END})"
        ),
        matches=(
            "65.5% of this article remaining.",
            "There is still 40 percent of the story left to read.",
        ),
        ignores=(
            "Of the 65% of the harbour remaining, most is silt.",
            "Only 20 percent of the material is left on the quay.",
        ),
    ),
    wordings.amount_left_to_read(
        in_links=False,
        guard=(
            " words remaining",
            " words left",
            " more words",
            " more paragraphs",
            " characters remaining",
            " left to read",
        ),
        pattern=(
            rf"(?:{SENTENCE_START}(?:there are |you have )?|[\[(]|{_TO_SEE})(?P<words_left>\d[\d,]*) "
            rf"(?:words (?:remaining|left)(?:{SENTENCE_END}| to read| in (?:this|the) {_PIECE})"
            r"|more words\b(?! than\b))"
            rf"|(?:{SENTENCE_START}|[\[(]|{_TO_SEE})\d+ more paragraphs\b(?! than\b)"
            rf"|(?P<characters_left>\d[\d,]*) characters remaining(?= in (?:this|the) {_PIECE}| to read)"
            rf"|(?:{SENTENCE_START}|[\[(])(?P<minutes_left>\d+) min(?:ute)?s? left to read{SENTENCE_END}"
        ),
        matches=(
            "The gate opens at noon. (1,250 words remaining)",
            "Subscribe to see 14 more paragraphs.",
        ),
        ignores=(
            "The poet had few words left for the mayor.",
            "At the age of four the twins knew 600 more words than the others.",
            "The actor had 12 words left and no one to say them to.",
        ),
    ),
    wordings.rest_for_subscribers(
        guard=("subscribers", "members", "subscription"),
        pattern=_REST,
        matches=(
            "The remainder of this post is for paid subscribers only.",
            "The rest is for subscribers only.",
            "The full text of this article is only available to digital subscribers.",
        ),
        ignores=(
            "The rest of the harbour is used by members of the rowing club.",
            "The rest of the report is open only to members of the harbour board.",
            "A hundred tickets are on sale; the rest is for members.",
        ),
        seen="lemonde.fr (English edition), Substack",
    ),
    wordings.article_for_subscribers(
        guard=(
            "subscribers",
            "members",
            "subscription",
            "subscriber-",
            "member-",
            "behind a paywall",
            "behind our paywall",
        ),
        pattern=(
            rf"{_THIS}"
            rf"|\bthis {_PIECE} is (?:subscriber-only|behind (?:a|our) paywall)"
            rf"|\bthis is an? (?:subscriber|member)s?-(?:only|exclusive) {_PIECE}"
            r"|\b(?:article|story|post) (?:that is )?(?:only available|available only"
            rf"|available exclusively) to {_READERS}(?:(?<!members)|{_ALONE})"
            rf"|(?:{SENTENCE_START}(?:[\w+'-]+ )?|\bonly )subscribers (?:with digital access )?can (?:view|read) "
            rf"this {_ARTICLE}"
            r"|\bonly (?:paid |paying |premium )?(?:subscribers can read\b|(?:subscribers|members) can "
            rf"(?:access|read|view|see) (?:this|the (?:full|whole)) {_PIECE})"
            r"|made this story available to (?:medium )?members"
        ),
        matches=(
            "This post is for paid subscribers",
            "This article is exclusive to Harbour+ subscribers.",
            "This content is for members only. Visit the site and log in to read.",
            "Subscribers with digital access can view this article.",
            "You have opened an article available only to subscribers.",
        ),
        ignores=(
            "This pool is for members only, and so is the sauna.",
            "This content is available to Harbour Pass subscribers from Monday.",
            "For now, only subscribers can access the new feature.",
            "The caption said by mistake that subscribers can read this story.",
            "This report is for members of the rowing club.",
            "This story is about subscribers of a phone company who lost their numbers.",
        ),
        seen="Substack, Ghost, statnews.com, thewest.com.au, Paid Memberships Pro",
    ),
    wordings.something_for_subscribers(
        guard=("subscribers", "members", "subscription"),
        pattern=(
            rf"\b(?!{_REST}|{_THIS})(?:(?:this|this premium|premium) {_PIECE}|the (?:rest|remainder)"
            rf"|the full (?:version|text)) is (?:currently )?{_OPEN}(?:for|to) {_READERS}"
        ),
        matches=("This content is exclusive to Harbour+ subscribers.",),
        ignores=("The rest of the harbour is for members of the rowing club.",),
    ),
    wordings.subscribe_to_read_on(
        guard=("subscri", "become a", "join ", "upgrade ", "trial", "be a", "to unlock"),
        pattern=(
            rf"{_SUBSCRIBE}{_ON}{{0,40}}? (?:to|and) (?:{_READ_ON}{NO_ARCHIVE}|(?:read|unlock)\W{{0,4}}$)"
            rf"|{_SUBSCRIBE}{_BY_LETTER}"
            rf"|{_NO_BLOCKER}\b{_READ_ON}{_ON}{{0,70}}?(?:, |: | )(?:please )?"
            rf"(?:you (?:will |must |'ll )?(?:need to |have to )?)?{_SUBSCRIBE}{NO_CHANNEL}"
            r"|\bsubscribe (?:now )?for full access to this"
            rf"|\bto read more, (?:please )?subscribe\b{NO_CHANNEL}"
            r"|\bwant to (?:read more|keep reading|continue reading|read on)\? (?:please )?"
            rf"(?:subscribe|join (?:now|today|free|us (?:now|today))\b){NO_CHANNEL}"
        ),
        matches=(
            "Subscribe to continue reading.",
            "To read the full story, subscribe or sign in.",
            "Subscribe to the Harbour Newsletter to read the rest.",
            "For the full story and more photographs, subscribe now.",
            "To continue reading, you will need to be a digital subscriber.",
            "Keep reading with a 7-day free trial: subscribe today to unlock this article.",
        ),
        ignores=(
            "Please switch off your ad blocker to continue reading, or subscribe.",
            "Subscribe now to keep reading and get access to the full archive.",
            "Subscribe to our newsletter to read the full list of winners each week.",
            "Its readers had to subscribe to continue reading.",
            "Readers need to subscribe to continue reading the Gazette, its owner said.",
            "To continue reading stories like this, subscribe to our newsletter.",
            "Subscribe to our channel. The keeper went to read the full tide table.",
            "Subscribe to our newsletter and get the full story of the harbour every Friday.",
            "Subscribe to our YouTube channel to see the full interview.",
            "Join us on Thursday to see the full interview on the pier.",
            "Want to read more? Join our book club by the harbour.",
        ),
        seen="wsj.com, ft.com, sfchronicle.com, Substack",
    ),
    Phrase(
        name="offer-to-read-on",
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page sells what is missing of the article.",
        guard=(
            "keep reading",
            "continue reading",
            "a subscription to read",
            "purchase a paid subscription",
            "unlock this",
            "unlock the ",
            "to read the",
            "want all of",
            "while we verify access",
            "checking your access",
            "retrieving the article content",
            "upgrade your account to read",
            "read this article and many more",
        ),
        pattern=(
            rf"\b(?:keep|continue) reading (?:(?:your|this|the) {_PIECE} )?with (?:a|your|an) "
            r"(?:[\w+$£€'-]+ ){0,4}?(?:trial|subscription|membership|account|pass|plan|offer)\b"
            r"|(?<!if )(?<!do )\byou(?:'ll| will)? need a subscription to read"
            rf"|{SENTENCE_START}(?:or )?purchase a paid subscription|upgrade your account to read"
            rf"|(?:{SENTENCE_START}|\b(?:subscribe|register|sign in|log in|pay) to )"
            rf"unlock (?:this|the (?:full|rest|entire|whole)) (?:[\w-]+ ){{0,2}}?{_PIECE}"
            r"|\bunlock this (?:[\w-]+ )?article\b"
            r"|\bwant all of the \w+\? ?subscribe|read this article and many more"
            r"|patience while we verify access|(?:while we are|we are) checking your access"
            r"|trouble retrieving the article content"
            r"|^(?:want )?to (?:continue reading|keep reading|read the (?:full|whole|rest)[^.?!]{0,20})[,:?]?$"
        ),
        matches=(
            "Keep reading with a 7-day free trial",
            "Unlock this article for one pound.",
            "To read the full story",
            "Thank you for your patience while we verify access.",
        ),
        ignores=(
            "The mayor hopes to unlock the harbour gates by May.",
            "Unlock this door first, said the keeper.",
            "Reach the ninth pier to unlock this content.",
            "Beat the captain to unlock the full story.",
            "You don't need a subscription to read the tide tables.",
            "Keep reading with your child every evening.",
        ),
        seen="nytimes.com, ft.com, Substack, Leaky Paywall",
    ),
    wordings.register_to_read_on(
        guard=(
            "register",
            "sign in",
            "sign-in",
            "signin",
            "sign up",
            "sign-up",
            "signup",
            "log in",
            "log-in",
            "login",
            "create a",
            "create your",
            "enter your e",
            "provide your e",
        ),
        pattern=(
            rf"{_REGISTER}{_ON}{{0,40}}? (?:to|and) {_READ_ON}|{_REGISTER}{_BY_LETTER}"
            rf"|\bto {_READ_ON}{_ON}{{0,50}}?(?:, | )(?:please |just )?(?:you (?:must |need to |have to ))?"
            rf"{_REGISTER}{NO_CHANNEL}(?! (?:to|on|at) (?:the|an?|its|his|her|their)\b)"
            rf"|\bthis {_PIECE} is (?:only )?(?:available |visible )?(?:only )?(?:for|to) registered (?:users|readers)"
            r"|\bregister (?:for free |now )?to (?:receive|get) (?:another )?\d+ (?:more )?(?:free )?articles"
        ),
        matches=(
            "Create a free account to continue reading.",
            "To continue reading this premium article, register or log in for free.",
            "Sign in to read the full story.",
            "Enter your email to keep reading.",
        ),
        ignores=(
            "Log in to comment, or register to read the comments of others.",
            "Sign up to read our newsletter. Create an account or sign in to continue with your order.",
            "Sign up for our newsletter to read more of our reporting.",
            "To see the full report, sign in to the harbour office's website.",
            "People must sign in to read the full report of the harbour office.",
        ),
        seen="newscientist.com, economist.com, theweek.com, postmedia.com",
    ),
    Phrase(
        name="log-in-to-go-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.MEDIUM,
        policy=Policy.REGISTRATION,
        zones=LAST,
        message="Where the text ends, the page asks for an account.",
        guard=(
            "to continue",
            "log in to ",
            "logged in to ",
            "for free access to",
            "log in or create an account",
            "join now or sign in",
        ),
        pattern=(
            rf"{SENTENCE_START}(?:please )?(?:log in|sign in|register|create (?:an?|your) (?:free )?account)"
            r"(?: or (?:log in|sign in|sign up|register|create an account))? to continue(?! (?:with your|load|shop|check))"
            r"|(?:please log in|must be logged in) to (?:view|access) this"
            rf"|{SENTENCE_START}(?:create an account for free access to|log in or create an account\.)"
            rf"|{SENTENCE_START}join now or sign in"
        ),
        matches=("Enjoying our latest content? Log in or create an account to continue",),
        ignores=(
            "Sign in to continue shopping at the harbour store.",
            "Captains log in or create an account.",
        ),
        seen="nature.com, nytimes.com",
    ),
    wordings.limit_reached(
        confidence=Confidence.HIGH,
        guard=(
            "reached your",
            "reached the",
            "used your",
            "used all",
            "read your",
            "read all",
            "hit your",
            "exceeded your",
            "out of free",
        ),
        pattern=(
            r"\byou(?:'ve| have)? (?:now |already )?"
            r"(?:reached (?:your|the)|used (?:your|all)|read (?:your|all)|hit your|exceeded your)\b[^.?!]{0,40}"
            r"(?:(?:free|complimentary|monthly) (?:\w+ )?(?:articles?|stor(?:y|ies)|views)"
            r"|(?:article|story) limit|limit (?:of|for) (?:\d+ )?(?:articles|stories))"
            r"|you(?:'re| are) out of free (?:articles|stories)"
        ),
        matches=(
            "You have reached your limit of free articles.",
            "You've read all 3 of your free stories this month.",
            "You have now reached your allowance of 3 free articles.",
        ),
        ignores=(
            "You've reached the end of the free pier, where monthly boats leave.",
            "Once you have reached the monthly limit of the harbour's network, pages load slowly.",
        ),
        seen="prospectmagazine.co.uk",
    ),
    wordings.articles_left(
        guard=(
            "free article",
            "free stor",
            "complimentary ",
            "articles left",
            "articles remaining",
            "stories left",
            "stories remaining",
        ),
        pattern=(
            r"\d+ (?:of \d+ )?(?:free|complimentary) (?:articles?|stor(?:y|ies)) (?:left|remaining|this month|per month)"
            r"|\d+ of \d+ free (?:articles|stories)|this is your last free (?:article|stor)"
            r"|you have (?:\d+|one|two|three) (?:free article|free stor|(?:articles|stories) (?:left|remaining))"
        ),
        matches=(
            "You have 2 free articles remaining.",
            "1 of 4 free articles",
            "This is your last free article.",
        ),
        ignores=("The museum hands out free articles of clothing; 12 are left.",),
    ),
    wordings.subscribers_label(
        guard=(
            "subscriber exclusive",
            "for subscribers only",
            "subscribers only",
            "subscriber-only",
            "member-only story",
            "premium article",
            "subscriber content",
            "exclusive to subscribers",
        ),
        pattern=(
            r"^\W*(?:subscriber exclusive|(?:for )?subscribers only|member-only story|premium article"
            r"|subscriber content"
            rf"|exclusive to subscribers|subscriber-only {_PIECE})\W*$"
        ),
        matches=(gated("<p>Subscriber exclusive</p>"), "For subscribers only"),
        ignores=("The harbour's parking is for subscribers only.",),
    ),
    Phrase(
        name="preview",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that it shows a preview.",
        guard="preview of",
        pattern=r"\bthis is a (?:free )?preview of (?:subscription|paid|premium|subscriber|a paid|our paid)",
        matches=("This is a preview of subscription content. Members of the library read on.",),
        ignores=("This is a preview of the new harbour museum.",),
        seen="springer.com",
    ),
    Phrase(
        name="access-for-sale",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page sells access to the work of which it shows the abstract.",
        guard=(
            "this article",
            "this chapter",
            "purchase pdf",
            "article pdf",
            "chapter pdf",
            "your institution",
            "an institution",
            "to check access",
            "subscribe to access",
            "access to the full",
        ),
        pattern=(
            r"\b(?:rent|purchase|buy) (?:or (?:buy|rent) )?this (?:article|chapter)|\bpurchase pdf"
            r"|\bbuy (?:article|chapter) pdf|\b(?:access (?:this article )?through|log in via|sign in via) (?:your|an) institution"
            r"|\bget access to the full\b(?! archive)|\blog in to check access|\bsubscribe to access"
        ),
        fits=_is_abstract,
        matches=("Buy this article for a day.", "Access through your institution"),
        ignores=(
            "The author of this article works at your institution for sailors.",
            page(story() * 8 + "<aside><p>Access through your institution</p></aside>"),
        ),
        seen="sciencedirect.com, springer.com, nature.com",
    ),
    wordings.offer(
        guard=(
            "unlimited",
            "cancel any",
            "subscribe now",
            "subscribe today",
            "subscription options",
            "then just",
        ),
        pattern=(
            r"\bunlimited (?:digital |article |online |website )?access|\bcancel any ?time"
            r"|\bsubscribe (?:now|today)\b(?! to (?:our|the) (?:\w+ )?newsletter)"
            r"|\bsee subscription options|(?:[$£€]\d[\d.]*|\bfree) (?:for|a|per) [^.?!]{0,30}then just"
        ),
        matches=(
            "Enjoy unlimited digital access. Cancel anytime.",
            "Subscribe today for full access on any device.",
        ),
        ignores=(
            "Subscribe now to our weekly newsletter.",
            "The pass gives unlimited rides on the ferry.",
        ),
        seen="ft.com, nytimes.com, scmp.com",
    ),
    wordings.already_subscriber(
        guard=("already a", "existing subscriber", "existing users"),
        pattern=(
            r"\balready an? (?:[\w+'-]+ ){0,2}(?:subscriber|member)\b ?[?,!.]? ?(?:please )?(?:sign|log"
            r"|activate)"
            r"|\bexisting (?:subscribers?|users)\b\W{0,3}(?:please )?(?:sign|log)"
        ),
        matches=("Already a subscriber? Log in", "Already a digital member? Sign in here."),
        ignores=(
            "She was already a member of the rowing club.",
            "Already a subscriber? Manage your delivery.",
        ),
    ),
    wordings.read_more_tail(
        confidence=Confidence.HIGH,
        guard=(
            "read more",
            "reading",
            "see more",
            "show more",
            "view more",
            "read full ",
            "read the full ",
            "read the rest",
            "(more...)",
            "click to expand",
        ),
        pattern=(
            rf"{OFFER_START}{_OFFER}(?: here\b\.?)?{OFFER_END}"
            rf"|(?<!advertisement )(?<!policy )(?<!to )\b{_OFFER}(?: here)?{ARROW_END}"
            r"|\(more\.\.\.\)\W{0,8}$"
        ),
        matches=(
            Sample(
                "<p>The harbour gate has been shut since May.</p><a href='/gate'>Read more</a>",
                url="https://www.example.org/gate",
            ),
            "The harbour gate has been shut since May. Read More",
            "The harbour gate has been shut since… Continue reading →",
        ),
        ignores=(
            Sample(
                "<p>The harbour gate has been shut since May.</p><a href='/quay'>Read more</a>",
                url="https://www.example.org/gate",
            ),
            "The harbour gate has been shut since May.\nMore on gates\nRead more",
            "The harbour gate has been shut since May.\n← Read more",
            "Those who read more than one tide table see more than one truth.",
            "Advertisement. Scroll to continue reading.",
            "The keeper only wanted to read more.",
            "It makes you want to see more.",
            "Sleep long and go to the library. Read more.",
        ),
        seen="cnn.com",
    ),
    wordings.read_more_elided(
        guard=(
            "read more",
            "reading",
            "see more",
            "view more",
            "read the rest",
            "read full ",
            "read the full ",
        ),
        pattern=(
            r"\w[\"']? ?\[?(?:\.\.\.|…)\]? ?[(\[]?(?:(?:read|see|view) more|(?:continue|keep) reading"
            rf"|read the rest|read (?:the )?full (?:article|story|post))(?: here)?{OFFER_END}"
        ),
        matches=(
            "The harbour gate has been shut since… Continue reading →",
            "The harbour gate has been shut since [...] Read more »",
        ),
        ignores=("Those who read more than one tide table see more than one truth...",),
    ),
    wordings.read_more_after(
        guard=("continue reading", "keep reading", "read full ", "read the full "),
        pattern=r"^\W*(?:(?:continue|keep) reading|read (?:the )?full (?:article|story|post|text))\W*$",
        matches=(gated("<div>Continue reading</div>"),),
        ignores=("Continue reading the main story", "Advertisement. Continue reading below."),
    ),
    wordings.rest_elsewhere(
        confidence=Confidence.HIGH,
        guard=(
            "read the ",
            "in full ",
            "to continue reading",
            "click here to read",
            "click here to continue",
            "continue reading at",
            "continue reading on",
            "the full ",
            "the complete ",
            "the whole ",
            "the entire ",
            "the rest of this ",
            "the remainder of this ",
        ),
        pattern=(
            r"\bread the (?:full|rest|whole|entire|original|complete) (?:of (?:the|this|his|her|their) )?(?:[\w'-]+ ){0,2}?"
            rf"(?:{_COLUMN}|text of this {_PIECE}),? (?:at|on|in|over at|via)\b"
            r"(?! (?:the (?:\w+ )?(?:link|journal)|page|nature\b|science\b|the lancet))"
            rf"|\bread (?:the (?:full|rest) of )?this {_PIECE} in full (?:at|on|in|over at|via)\b"
            r"|\bread the rest (?:here|at|on|in)\b|\bread (?:it|more) in full (?:at|on|in)\b"
            r"|\bto continue reading\b[^.?!]{0,80}click here|\bclick here to continue reading"
            r"|\bclick here to read (?:the )?(?:full|rest|whole|entire)|\bcontinue reading (?:at|on)\b"
            rf"|\bthe (?:(?:full|complete|whole|entire) {_COLUMN}|(?:rest|remainder) of this {_PIECE}) "
            r"(?:is (?:only |exclusively )?available|can (?:only )?be (?:read|found)|appears|is published)"
            r" (?:only |exclusively )?(?:at|on|in|to)\b"
            r"(?! the (?:(?:\w+ )?journal|(?:museum|court|library|university|agency|ministry|council|city)\b))"
        ),
        matches=(
            "Read the full story at The Harbour Gazette.",
            "To continue reading this column in the Gazette, click here.",
            "The full article is available in the print edition.",
            "The full story is only available in our app.",
            "The rest of this article can be read in the print edition.",
        ),
        ignores=(
            "He read the full tide table on the pier.",
            "The full report is available on the harbour office's website.",
            "The rest of this material can be read as a poem.",
            "Read the full report on the agency's website.",
            "The full article is available in the journal of the tides.",
            "Scroll down to continue reading. The full harbour is shut.",
        ),
    ),
    wordings.other_parts(
        guard=("continued on", "continues on", "in part two", "in part 2", "coming soon", "part "),
        pattern=(
            r"\bcontinue[sd] on (?:the next )?page\b|\b(?:read|continues) (?:more )?in part (?:two|2)\b"
            r"|\btranscript coming soon|\bpart (?:\d|one) of (?:\d|two|three|four|five)\b"
        ),
        matches=("Continued on page 4", "The keeper's lamp. Part 1 of 3"),
        ignores=("The works continued on the next pageant day. A part of 3 piers is shut.",),
        seen="theintercept.com",
    ),
    wordings.given_free(
        excuses=(
            "en.subscribers-label",
            "en.article-for-subscribers",
            "en.something-for-subscribers",
        ),
        guard=(
            "free to read",
            "free for all",
            "free for everyone",
            "gift article",
            "gift link",
            "outside our paywall",
            "has been unlocked",
            "no paywall",
            "free of charge",
            "available for free",
        ),
        pattern=(
            rf"\b(?:this|our) {_PIECE} (?:is|has been made) (?:available for free|outside our paywall"
            r"|free (?:to read|for all|for everyone|of charge))"
            rf"|\bthis {_PIECE} has been unlocked|\b(?:via|with|through) a gift (?:article|link)\b"
        ),
        matches=(
            "This article is free to read for a week.",
            "This story has been unlocked by a subscriber.",
        ),
        ignores=("It's quick, and it's still free to read. Sign in.",),
    ),
    wordings.appeared_first(
        guard=("appeared first on", "first appeared on", "originally appeared on"),
        pattern=(
            r"\b(?:post|article|story|piece) (?:[^\n]{0,140} )?"
            r"(?:appeared first|first appeared|originally appeared) on\b"
        ),
        matches=("The post The gate is shut appeared first on The Harbour Gazette.",),
        ignores=("Gulls first appeared on the pier in May.",),
        seen="WordPress feeds",
    ),
)
