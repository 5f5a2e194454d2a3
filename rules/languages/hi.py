"""Hindi: what publishers print where an article stops."""

from .. import wordings
from ..addressed import OPENS, to_reader
from ..examples import gated

# No \b and no \w here: to them a vowel sign is no letter.
# "Reading on" alone is studying on; reports and materials lie on portals.
_PIECE = r"(?:लेख|कंटेंट|खबर|ख़बर|समाचार|स्टोरी|आर्टिकल)"
_READERS = r"(?:सब्सक्राइबर(?:्स|ों)?|सदस्यों|ग्राहकों|प्रीमियम (?:सदस्यों|यूजर्स|मेंबर्स|सब्सक्राइबर्स))"
_READ_ON = rf"(?:(?:पूरी|पूरा|यह|इस|आगे की|बाकी) {_PIECE} (?:को )?पढ़ने|^(?:आगे पढ़ने|पढ़ना जारी रखने)(?=[^.?!।]{{0,40}}(?:करें|लें)[।.!]? ?$))"
_SUBSCRIBE = r"(?:सब्सक्राइब|सब्सक्रिप्शन|सदस्यता|प्रीमियम)"
_REGISTER = r"(?:लॉग ?इन|लॉगिन|साइन ?इन|रजिस्टर|पंजीकरण|ऐप डाउनलोड|ऐप इंस्टॉल|ऐप पर)"
_ON = r"(?:(?!कमेंट|टिप्पणी|न्यूजलेटर|चैनल|वेबसाइट|पोर्टल)[^.?!।])"
"""Goes on in the same sentence, unless it turns out to be about something else."""

_TO_READER = to_reader(
    r"बताया|कहा|कहते|कहती|समझाया|पाठक|शिकायत|पड़ता|होती है|होता है|अखबार|स्क्रीन|नहीं|लोग|छप|छाप|फैसला|हुआ|हुए|बेट|छात्र|बच्च"
    r"|पुस्तकालय|खर्च|आसान|निर्भर|था[।.]",
    lead=OPENS,
)
"""Nobody says so of others, as reports do."""

RULES = (
    wordings.article_for_subscribers(
        fits=_TO_READER,
        in_links=False,
        guard=("सब्सक्राइबर", "सदस्यों", "ग्राहकों", "प्रीमियम"),
        pattern=rf"(?:यह|ये|पूरी|पूरा|बाकी) {_PIECE} (?:केवल|सिर्फ|हमारे) (?:हमारे )?{_READERS} के लिए",
        matches=("यह लेख केवल सब्सक्राइबर के लिए है।", "पूरी खबर सिर्फ सदस्यों के लिए है।"),
        ignores=(
            "यह खबर केबल के ग्राहकों की शिकायत पर है।",
            "यह रिपोर्ट केवल सदस्यों के लिए छपी थी।",
        ),
        seen="bhaskar.com",
    ),
    wordings.subscribe_to_read_on(
        fits=_TO_READER,
        guard=("सब्सक्राइब", "सब्सक्रिप्शन", "सदस्यता", "प्रीमियम"),
        pattern=rf"{_READ_ON} के लिए {_ON}{{0,30}}?{_SUBSCRIBE}|{_SUBSCRIBE}{_ON}{{0,16}}?(?:और|कर) (?:पूरी|पूरा|यह|आगे की|बाकी) {_PIECE} (?:को )?पढ़",
        matches=(
            "पूरी खबर पढ़ने के लिए सब्सक्राइब करें",
            "आगे पढ़ने के लिए सदस्यता लें।",
            "सदस्यता लेकर पूरी खबर पढ़ें",
        ),
        ignores=(
            "हमारे चैनल को सब्सक्राइब करें।",
            "उन्होंने दल की सदस्यता लेकर पूरी लगन से काम किया।",
            "बच्चों को आगे पढ़ने के लिए सदस्यता लेनी होगी।",
        ),
    ),
    wordings.register_to_read_on(
        fits=_TO_READER,
        message="The page asks the reader to register, to log in or to take the app to read on.",
        guard=("लॉग", "साइन", "रजिस्टर", "पंजीकरण", "ऐप"),
        pattern=rf"{_READ_ON} के लिए {_ON}{{0,24}}?{_REGISTER}",
        matches=("पूरी खबर पढ़ने के लिए लॉग इन करें", "आगे पढ़ने के लिए ऐप डाउनलोड करें।"),
        ignores=(
            "कमेंट करने के लिए लॉग इन करें।",
            "बच्चों को आगे पढ़ने के लिए पंजीकरण कराना होगा।",
            "पूरी रिपोर्ट पढ़ने के लिए पोर्टल पर लॉग इन करें।",
        ),
        seen="bhaskar.com",
    ),
    wordings.subscribers_label(
        policy=None,
        guard=("सब्सक्राइबर", "सदस्यों के लिए"),
        pattern=r"^\W*(?:केवल|सिर्फ) (?:सब्सक्राइबर्स?|सब्सक्राइबर्स|सदस्यों) के लिए\W*$",
        matches=("केवल सदस्यों के लिए",),
        ignores=("घाट केवल सदस्यों के लिए खुला है।",),
    ),
    wordings.read_more_tail(
        guard=("पढ़ें", "पढ़े"),
        pattern=(
            r"(?:(?:\.\.\.|[.?!।]) ?[\[(<]?(?:आगे पढ़ें|और पढ़ें|पूरी खबर (?:यहां )?पढ़ें|पूरा लेख (?:यहां )?पढ़ें|पूरा पढ़ें)|^(?:आगे पढ़ें|पूरी खबर पढ़ें))[^:।.]{0,6}$"
        ),
        matches=("घाट मई से बंद है। आगे पढ़ें", "लोग नाव की राह देख रहे हैं… और पढ़ें"),
        ignores=("यह भी पढ़ें: नई नाव",),
    ),
    wordings.read_more_after(
        guard=("पूरी खबर पढ़ें", "आगे पढ़ें", "पूरा लेख पढ़ें"),
        pattern=r"^(?:पूरी खबर पढ़ें|आगे पढ़ें|पूरा लेख पढ़ें)[^:]{0,3}$",
        matches=(gated("<div>आगे पढ़ें</div>"),),
        ignores=("पूरी खबर पढ़ें कल के अंक में।",),
    ),
)
