"""Indonesian: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..addressed import OPENS, to_reader
from ..sentences import CHANNEL, OFFER_END

_PIECE = r"(?:artikel|konten|berita|tulisan|laporan)"
_READERS = (
    r"(?:hanya |khusus |tersedia |eksklusif |dapat diakses |bisa diakses ){1,3}(?:untuk "
    r"|bagi |oleh )?(?:para )?(?:pelanggan\b(?! (?!premium|digital|berbayar|setia|kami|aktif|vip)\w)|pembaca premium\b|anggota\b(?! (?!premium|kami)\w))"
)
_READ_ON = (
    r"(?:melanjutkan membaca|lanjut membaca"
    r"|membaca (?:(?:artikel|berita|konten|tulisan) ini|selengkapnya|lebih lanjut)"
    r"|lanjutkan membaca|baca selengkapnya)"
)
_SUBSCRIBE = r"(?:berlangganan|langganan)"
_REGISTER = r"(?:masuk|login|log in|daftar|mendaftar|buat akun)"
_ON = rf"(?:(?!buletin|komentar|{CHANNEL})[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""
_LABEL = rf"(?:{_PIECE} )?(?:khusus|eksklusif|hanya) (?:untuk )?pelanggan"

_TOLD = (
    r"\bkata\b|menyatakan|mengatakan|tulisan \"|muncul|bunyi|demikian|pembaca harus|\bwarga\b|pengunjung|banyak orang|petugas|\bia\b"
    r"|perpustakaan|ruang baca|di kantor|\bsejak\b|mulai bulan|tentang"
)
_TO_READER = to_reader(_TOLD, lead=OPENS)
"""Nobody says so of others, as reports do."""
_ASKED = to_reader(
    _TOLD,
    lead=r"(?:.{0,30}(?:silakan|harap|mohon|ayo|yuk|anda (?:harus|perlu)|:|\|))?[\W\s]*",
)
"""What the reader is asked to do begins the sentence."""

RULES = (
    wordings.rest_for_subscribers(
        fits=_TO_READER,
        confidence=Confidence.MEDIUM,
        guard=("pelanggan", "pembaca premium", "anggota"),
        pattern=(
            rf"\b(?:selengkapnya|sisa {_PIECE}|kelanjutan {_PIECE}|{_PIECE} lengkap)(?: ini)? "
            rf"{_READERS}"
        ),
        matches=("Kelanjutan artikel ini hanya untuk pelanggan.",),
        ignores=(
            "Kelanjutan berita hanya untuk pelanggan, kata syahbandar.",
            "Sisa laporan dibaca anggota dewan.",
        ),
    ),
    wordings.article_for_subscribers(
        fits=_TO_READER,
        confidence=Confidence.MEDIUM,
        guard=("pelanggan", "pembaca premium", "anggota"),
        pattern=rf"\b{_PIECE} ini {_READERS}",
        matches=("Artikel ini khusus untuk pelanggan.",),
        ignores=(
            "Laporan ini khusus untuk anggota koperasi nelayan.",
            "Berita ini sampai ke anggota dewan dan pelanggan listrik.",
        ),
    ),
    wordings.subscribe_to_read_on(
        fits=_ASKED,
        confidence=Confidence.MEDIUM,
        guard="langganan",
        pattern=(
            rf"\b(?:untuk|agar bisa) {_READ_ON}{_ON}{{0,40}}?\b{_SUBSCRIBE}"
            rf"|\b{_SUBSCRIBE}{_ON}{{0,40}}? (?:untuk|dan|agar bisa) {_READ_ON}"
        ),
        matches=(
            "Berlangganan untuk melanjutkan membaca.",
            "Untuk membaca selengkapnya, silakan berlangganan.",
        ),
        ignores=(
            "Kebanyakan nelayan menolak berlangganan untuk membaca selengkapnya.",
            "Berlangganan saluran kami dan membaca berita pelabuhan.",
        ),
    ),
    wordings.register_to_read_on(
        fits=_ASKED,
        confidence=Confidence.MEDIUM,
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
        ignores=(
            "Untuk membaca lebih lanjut, anda harus mendaftar, demikian bunyi pesan itu.",
            "Ia masuk untuk membaca berita ini di kantor.",
        ),
    ),
    wordings.subscribers_label(
        guard="pelanggan",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Konten khusus pelanggan",),
        ignores=("Diskon teater hanya untuk pelanggan lama",),
    ),
    wordings.subscribers_label_at_end(
        guard="pelanggan",
        pattern=rf"^\W*{_LABEL}\W*$",
        matches=("Khusus pelanggan",),
        ignores=("Baca juga, khusus pelanggan: mercusuar padam",),
    ),
    wordings.already_subscriber(
        guard=("sudah berlangganan", "sudah menjadi pelanggan", "sudah punya akun"),
        pattern=r"\bsudah (?:berlangganan|menjadi pelanggan|punya akun) ?\?(?!\W{0,3}(?:tanya|begitu|kata|ujar)\b)",
        matches=("Sudah berlangganan? Masuk",),
        ignores=("Sekolah sudah berlangganan koran.", "Sudah berlangganan? tanya nelayan itu."),
    ),
    wordings.read_more_tail(
        guard=("selengkapnya", "lebih lanjut", "lanjutkan membaca"),
        pattern=(
            r"(?:\.\.\.|\[|\]) ?\W{0,4}(?:baca selengkapnya|selengkapnya|baca lebih lanjut"
            r"|lanjutkan membaca)"
            rf"{OFFER_END}"
        ),
        matches=("Pintu air ditutup sejak Mei… Baca selengkapnya",),
        ignores=(
            "Tidurlah cukup dan datanglah ke pustaka pelabuhan. Lanjutkan membaca.",
            "Baca selengkapnya",
            "Pintu air ditutup. Baca juga: selengkapnya tentang pelabuhan",
        ),
    ),
    wordings.other_parts(
        guard=("halaman ", "bersambung ke"),
        pattern=(
            r"(?:^|[.!?|(\]] ?)(?:halaman 1 dari [2-9]\b|bersambung ke halaman)"
            r"|^\W*halaman (?:selanjutnya|berikutnya)\W*$"
        ),
        matches=("Bersambung ke halaman 4", "Halaman 1 dari 3"),
        ignores=(
            "Cerita itu bersambung ke halaman berikutnya dan tamat di sana.",
            "Halaman 4 dari 4",
        ),
    ),
)
