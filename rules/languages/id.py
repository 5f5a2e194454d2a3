"""Indonesian: what publishers print where an article stops."""

from completeness.evidence import Cause, Confidence, Policy, Stance
from completeness.rule import AROUND, LAST, NEAR_END, Phrase

_PIECE = r"(?:artikel|konten|berita|tulisan|laporan)"
_READERS = (
    r"(?:hanya |khusus |tersedia |eksklusif |dapat diakses |bisa diakses ){1,3}(?:untuk "
    r"|bagi |oleh )?(?:para )?(?:pelanggan|pembaca premium|anggota)\b"
)
_READ_ON = (
    r"(?:melanjutkan membaca|lanjut membaca"
    r"|membaca (?:(?:artikel|berita|konten|tulisan) ini|selengkapnya|lebih lanjut)"
    r"|lanjutkan membaca|baca selengkapnya)"
)
_SUBSCRIBE = r"(?:berlangganan|langganan)"
_REGISTER = r"(?:masuk|login|log in|daftar|mendaftar|buat akun)"
_ON = r"(?:(?!newsletter|buletin|komentar)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = rf"(?:{_PIECE} )?(?:khusus|eksklusif|hanya) (?:untuk )?pelanggan"

RULES = (
    Phrase(
        name="rest-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page says that the rest of the article is for subscribers.",
        guard=("pelanggan", "pembaca premium", "anggota"),
        pattern=(
            rf"\b(?:selengkapnya|sisa {_PIECE}|kelanjutan {_PIECE}|{_PIECE} lengkap)(?: ini)? "
            rf"{_READERS}"
        ),
        matches=("Kelanjutan artikel ini hanya untuk pelanggan.",),
        ignores=("Sisa laporan dibaca anggota dewan.",),
    ),
    Phrase(
        name="article-for-subscribers",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page says that the article is for subscribers.",
        guard=("pelanggan", "pembaca premium", "anggota"),
        pattern=rf"\b{_PIECE} ini {_READERS}",
        matches=("Artikel ini khusus untuk pelanggan.",),
        ignores=("Berita ini sampai ke anggota dewan dan pelanggan listrik.",),
    ),
    Phrase(
        name="subscribe-to-read-on",
        in_links=True,
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        message="The page asks the reader to subscribe to read on.",
        guard="langganan",
        pattern=(
            rf"\b(?:untuk|agar bisa) {_READ_ON}{_ON}{{0,40}}?\b{_SUBSCRIBE}"
            rf"|\b{_SUBSCRIBE}{_ON}{{0,40}}? (?:untuk|dan|agar bisa) {_READ_ON}"
        ),
        matches=(
            "Berlangganan untuk melanjutkan membaca.",
            "Untuk membaca selengkapnya, silakan berlangganan.",
        ),
        ignores=("Berlangganan saluran kami dan membaca berita pelabuhan.",),
    ),
    Phrase(
        name="register-to-read-on",
        in_links=True,
        argues=Cause.REGISTRATION,
        confidence=Confidence.MEDIUM,
        policy=Policy.REGISTRATION,
        message="The page asks the reader to register or to log in to read on.",
        guard=("masuk", "login", "log in", "daftar", "akun"),
        pattern=(
            rf"\buntuk {_READ_ON},? (?:silakan |harap |mohon |anda harus )?{_REGISTER}\b"
            r"|(?:^|[.!] |silakan |harap )(?:masuk|login|log in"
            rf"|daftar)(?: atau (?:masuk|login|daftar|mendaftar))?(?: gratis)? untuk {_READ_ON}"
        ),
        matches=(
            "Untuk melanjutkan membaca, silakan login.",
            "Silakan masuk atau daftar untuk melanjutkan membaca.",
        ),
        ignores=("Ia masuk untuk membaca berita ini di kantor.",),
    ),
    Phrase(
        name="subscribers-label",
        argues=Stance.BARRIER,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=AROUND,
        message="A label says that the article is for subscribers.",
        guard="pelanggan",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Konten khusus pelanggan",),
        ignores=("Diskon teater hanya untuk pelanggan lama",),
    ),
    Phrase(
        name="subscribers-label-at-end",
        argues=Cause.PAYWALL,
        confidence=Confidence.MEDIUM,
        policy=Policy.PAID,
        zones=LAST,
        message="The text ends with a label that says that it is for subscribers.",
        guard="pelanggan",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Khusus pelanggan",),
        ignores=("Baca juga, khusus pelanggan: mercusuar padam",),
    ),
    Phrase(
        name="already-subscriber",
        argues=Cause.PAYWALL,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="Where the text ends, subscribers are asked to log in.",
        guard=("sudah berlangganan", "sudah menjadi pelanggan", "sudah punya akun"),
        pattern=r"\bsudah (?:berlangganan|menjadi pelanggan|punya akun) ?\?",
        matches=("Sudah berlangganan? Masuk",),
        ignores=("Sekolah sudah berlangganan koran.",),
    ),
    Phrase(
        name="read-more-tail",
        argues=Cause.EXCERPT,
        confidence=Confidence.MEDIUM,
        zones=LAST,
        message="The last words of the text offer its continuation.",
        guard=("selengkapnya", "lebih lanjut", "lanjutkan membaca"),
        pattern=(
            r"(?:\.\.\.|\[|\]) ?\W{0,4}(?:baca selengkapnya|selengkapnya|baca lebih lanjut"
            r"|lanjutkan membaca)[^\w:]{0,8}$"
        ),
        matches=("Pintu air ditutup sejak Mei… Baca selengkapnya",),
        ignores=(
            "Baca selengkapnya",
            "Pintu air ditutup. Baca juga: selengkapnya tentang pelabuhan",
        ),
    ),
    Phrase(
        name="other-parts",
        argues=Cause.PAGINATION,
        confidence=Confidence.LOW,
        zones=NEAR_END,
        message="The text says that it goes on in another part.",
        guard=("halaman ", "bersambung ke"),
        pattern=(
            r"\bhalaman 1 dari [2-9]\b|\bbersambung ke halaman"
            r"|^\W*halaman (?:selanjutnya|berikutnya)\W*$"
        ),
        matches=("Bersambung ke halaman 4", "Halaman 1 dari 3"),
        ignores=("Halaman 4 dari 4",),
    ),
)
