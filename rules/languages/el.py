"""Greek: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance, Zone
from completeness.rule import AROUND, LAST, NEAR_END, Phrase

from ..examples import gated

# Folded text has no accents and no final sigma.
_PIECE = r"(?:αρθρ\w+|κειμεν\w+|ρεπορταζ|συνεντευξη\w*|αναλυση\w*)"
_THIS = rf"(?:(?:αυτο το|το παρον|το συγκεκριμενο|αυτη η|η παρουσα) (?:\w+ )?{_PIECE}|το (?:αρθρο|κειμενο)(?: αυτο)?)"
# "This content" is a film or a game as well.
_CONTENT = r"(?:(?:αυτο το|το παρον|το συγκεκριμενο) περιεχομενο|το περιεχομενο αυτο)"
_READERS = r"(?:(?:στουσ |τουσ |μασ |εγγεγραμμενουσ )*(?:συνδρομητ(?:εσ|ων)|μελη με συνδρομη))"
_ONLY = r"(?:μονο|μονον|αποκλειστικα)"
_WHOLE = rf"(?:(?:ολοκληρο|ολο|πληρεσ) (?:το )?{_PIECE}|(?:το )?πληρεσ {_PIECE}|(?:η |τη |την )?συνεχεια(?: του {_PIECE})?|το υπολοιπο(?: του {_PIECE})?)"
_READ_ON = rf"(?:(?:συνεχι\w+) (?:την αναγνωση|να διαβαζ\w+|τη[νσ]? αναγνωση)|(?:διαβα\w+|δειτε|ξεκλειδω\w+) (?:{_WHOLE}|{_THIS}|αυτο το {_PIECE}|το αρθρο))"
_SUBSCRIBE = r"(?:γινε(?:τε)? συνδρομητ|αποκτη\w+ συνδρομη|(?:με|απαιτειται|χρειαζεται|επιλε\w+) (?:μια |την )?συνδρομη|συνδρομητικ|εγγραφειτε συνδρομητ)"
_REGISTER = r"(?:συνδεθειτε|συνδεθεισ|εγγραφειτε|εγγραφη|κανετε (?:εγγραφη|συνδεση|login)|δημιουργη\w+ λογαριασμο)"
_ON = r"(?:(?!σχολι|newsletter|ενημερωτικ|καναλι)[^.?!;])"
"""Goes on in the same sentence, unless it turns out to be about something else."""

RULES = (
    Phrase(
        name="share-left-to-read",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=NEAR_END,
        message="The page says that {remaining} % of the article is left to read.",
        guard=("απομενει", "μενει"),
        pattern=rf"(?:απομενει|μενει)(?: να διαβασ\w+)? (?:ακομη )?(?:το )?(?P<remaining>\d[\d.,]*) ?% (?:του {_PIECE}|για (?:να διαβασ|αναγνωση))",
        matches=("Σας απομένει να διαβάσετε το 62% του άρθρου.",),
        ignores=("Απομένει το 62% του έργου στο λιμάνι.",),
    ),
    Phrase(
        name="rest-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard=("συνδρομητ", "με συνδρομη"),
        pattern=rf"\b{_WHOLE} (?:ειναι |διαβαζεται )?(?:διαθεσιμ\w+ )?{_ONLY} (?:για |σε |απο )?{_READERS}",
        matches=("Η συνέχεια του άρθρου είναι διαθέσιμη μόνο για συνδρομητές.",),
        ignores=("Ολόκληρο το λιμάνι γιόρτασε με τους συνδρομητές του περιοδικού.",),
    ),
    Phrase(
        name="article-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard=("συνδρομητ", "με συνδρομη"),
        pattern=(
            rf"\b{_THIS} (?:ειναι |απευθυνεται )?(?:(?:διαθεσιμο|προσβασιμο|κλειδωμενο) (?:{_ONLY} )?|{_ONLY} )(?:για |σε |στουσ )?{_READERS}(?! μον)"
            rf"|\b{_CONTENT} (?:ειναι |απευθυνεται )?(?:διαθεσιμο |προσβασιμο |κλειδωμενο )?{_ONLY} (?:για |σε |στουσ )?{_READERS}\b(?! ?[\w\"])"
        ),
        matches=(
            "Αυτό το άρθρο είναι διαθέσιμο μόνο για συνδρομητές.",
            "Το άρθρο είναι διαθέσιμο μόνο σε συνδρομητές.",
            "Το συγκεκριμένο περιεχόμενο είναι αποκλειστικά για συνδρομητές.",
        ),
        ignores=(
            "Τα κείμενα παραχωρούνται σε συνδρομητές μόνον για συγκεκριμένη χρήση.",
            "Αυτό το άρθρο αφορά τη μείωση των συνδρομητών κινητής.",
            "Το περιεχόμενο είναι διαθέσιμο σε συνδρομητές της υπηρεσίας ταινιών.",
            "Αυτό το περιεχόμενο είναι μόνο για συνδρομητές του παιχνιδιού.",
        ),
    ),
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.HIGH,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard=("συνδρομ",),
        pattern=rf"\b(?:για να )?{_READ_ON}{_ON}{{0,40}}?{_SUBSCRIBE}|\b{_SUBSCRIBE}{_ON}{{0,30}}?(?:για να|και) {_READ_ON}",
        matches=(
            "Συνεχίστε την ανάγνωση με συνδρομή",
            "Γίνετε συνδρομητής για να διαβάσετε ολόκληρο το άρθρο",
        ),
        ignores=("Γίνετε συνδρομητής στο newsletter και διαβάστε το άρθρο της ημέρας.",),
    ),
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.HIGH,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=("συνδεθει", "εγγραφ", "κανετε συνδεση", "κανετε login", "λογαριασμο"),
        pattern=rf"\bγια να {_READ_ON}{_ON}{{0,30}}?{_REGISTER}|\b{_REGISTER}{_ON}{{0,24}}?(?:για να|και) (?:{_READ_ON}|διαβασετε\W*$)",
        matches=(
            "Συνδεθείτε για να διαβάσετε το άρθρο",
            "Για να συνεχίσετε την ανάγνωση, εγγραφείτε δωρεάν.",
        ),
        ignores=("Συνδεθείτε για να σχολιάσετε.", "Η εγγραφή στο newsletter και διαβάστε το άρθρο"),
    ),
    Phrase(
        name="limit-reached",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.METERED,
        message="The page says that the free articles are used up.",
        guard=("δωρεαν",),
        pattern=r"\b(?:εχετε (?:φτασει|φθασει|εξαντλησει|διαβασει)|εξαντλησατε|διαβασατε) [^.?!;]{0,24}δωρεαν αρθρ",
        matches=("Έχετε εξαντλήσει τα δωρεάν άρθρα αυτού του μήνα.",),
        ignores=("Το πλοίο ταξιδεύει δωρεάν τους μαθητές.",),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard=("για συνδρομητ", "συνδρομητικο"),
        pattern=rf"^\W*(?:(?:{_ONLY} )?για συνδρομητεσ|συνδρομητικο (?:αρθρο|περιεχομενο))\W*$",
        matches=("Μόνο για συνδρομητές",),
        ignores=("Η συναυλία για συνδρομητές έγινε στο λιμάνι.",),
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard=("για συνδρομητ",),
        pattern=rf"[.!;\")] ?\(?{_ONLY} για συνδρομητεσ\W{{0,3}}$",
        matches=("Η προβλήτα είναι κλειστή από τον Μάιο. Μόνο για συνδρομητές",),
        ignores=("Διαβάστε επίσης: μόνο για συνδρομητές",),
    ),
    Phrase(
        name="offer",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=LAST,
        message="An offer to subscribe stands where the text ends.",
        guard=("απεριοριστη προσβαση", "γινετε συνδρομητ", "γινε συνδρομητ"),
        pattern=r"\bαπεριοριστη προσβαση|^\W*γινε(?:τε)? συνδρομητ\w+\W*$",
        matches=("Γίνετε Συνδρομητής", "Απεριόριστη πρόσβαση σε όλα τα άρθρα."),
        ignores=("Γίνετε συνδρομητής στο newsletter",),
        seen="tanea.gr",
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("περισσοτερα", "συνεχεια", "διαβαστε ολοκληρο", "διαβαστε το πληρεσ"),
        pattern=(
            r"(?:\.\.\. ?[\[(<]?(?:διαβαστε )?(?:περισσοτερα|τη συνεχεια|η συνεχεια)|[.!;\")] ?[\[(<]?διαβαστε (?:περισσοτερα|τη συνεχεια|ολοκληρο το αρθρο|το πληρεσ \w+)"
            r"|^\W*διαβαστε (?:τη συνεχεια|ολοκληρο το αρθρο))[^\w:]{0,8}$"
        ),
        matches=(
            "Η προβλήτα είναι κλειστή. Διαβάστε τη συνέχεια »",
            "Οι κάτοικοι περιμένουν το πλοίο… Περισσότερα",
        ),
        ignores=("Το λιμάνι χρειάζεται περισσότερα", "Διαβάστε περισσότερα: το νέο πλοίο"),
    ),
    Phrase(
        name="read-more-after",
        argues=Cause.EXCERPT,
        confidence=Confidence.LOW,
        zones=frozenset({Zone.AFTER}),
        message="Right after the text stands an offer to read on.",
        guard=("διαβαστε τη συνεχεια", "διαβαστε ολοκληρο", "συνεχιστε την αναγνωση"),
        pattern=r"^\W*(?:διαβαστε (?:τη συνεχεια|ολοκληρο το αρθρο)|συνεχιστε την αναγνωση)\W*$",
        matches=(gated("<div>Διαβάστε τη συνέχεια</div>"),),
        ignores=("Διαβάστε ολόκληρο τον κατάλογο των πλοίων.",),
    ),
    Phrase(
        name="rest-elsewhere",
        in_links=True,
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=NEAR_END,
        message="The text says where the whole article is to be found.",
        guard=("ολοκληρο το", "ολοκληρη τη", "πληρεσ", "συνεχεια στ", "τη συνεχεια"),
        pattern=(
            rf"\b(?:διαβαστε|δειτε) (?:ολοκληρο το {_PIECE}|ολοκληρη τη συνεντευξη|το πληρεσ {_PIECE}|τη συνεχεια) (?:στ\w+|εδω)\b"
            rf"|\bη συνεχεια στ(?:o|ο|η|ην|ισ|α) (?:[\w.]+\.(?:gr|com)|εφημεριδα|εντυπη|\"|φυλλο)"
        ),
        matches=(
            "Διαβάστε ολόκληρο το άρθρο στην έντυπη έκδοση.",
            "Η συνέχεια στο φύλλο της Κυριακής",
        ),
        ignores=("Στη συνέχεια στο λιμάνι έφτασε το πλοίο.",),
    ),
)
