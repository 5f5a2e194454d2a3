"""Vietnamese: what publishers print where an article stops."""

from completeness.evidence import Confidence

from .. import wordings
from ..addressed import OPENS, to_reader
from ..sentences import OFFER_END

_PIECE = r"(?:bai viet|noi dung|bai bao)"
_READERS = (
    r"(?:chi )?danh (?:rieng )?cho (?:cac )?(?:thanh vien|hoi vien|doc gia|nguoi dung"
    r"|khach hang) (?:tra phi|premium|dang ky|da dang ky|vip|dai han)"
)
_READ_ON = r"(?:doc tiep|tiep tuc doc|doc toan bo|doc day du|xem (?:tiep|toan bo|day du)(?= (?:bai|noi dung|tin)|\W*$|[.,!:]))"
_ON = r"(?:(?!binh luan|ban tin)[^.?!])"
"""Goes on in the same sentence, unless it turns out to be about something else."""

_TOLD = (
    r"toa soan|cho biet|\bnoi[.,]|\b(?:ong|ba|anh|ho|co giao|em be) \w|man hinh|nhieu nguoi|ban doc|doc gia phai|phan nan|quy dinh"
    r"|giai thich|hoc sinh|thu thu|nha van hoa|nha sach|ngan hang|ban quan tri|kiem tien|yeu cau|tu (?:thang|nam)\b"
)
_TO_READER = to_reader(_TOLD, lead=OPENS)
"""Nobody says so of others, as reports do."""
_ASKED = to_reader(
    _TOLD, lead=r"(?:.{0,20}(?:vui long|\bhay|xin|moi|ban (?:can|phai)|:|\|))?[\W\s]*"
)
"""What the reader is asked to do begins the sentence."""

RULES = (
    wordings.article_for_subscribers(
        fits=_TO_READER,
        confidence=Confidence.MEDIUM,
        guard=("danh cho", "danh rieng cho"),
        pattern=(
            rf"\b(?:{_PIECE} nay|phan con lai(?: cua {_PIECE}(?: nay)?)?) "
            rf"(?:chi )?(?:la )?{_READERS}|\b{_PIECE} nay chi danh (?:rieng )?cho "
            r"(?:thanh vien|hoi vien)\b"
        ),
        matches=(
            "Bài viết này chỉ dành cho thành viên.",
            "Nội dung này dành riêng cho độc giả trả phí.",
        ),
        ignores=(
            "Tòa soạn ở bến cảng cho biết bài viết này chỉ dành cho thành viên.",
            "Khu bến này dành cho thuyền câu.",
        ),
    ),
    wordings.subscribe_to_read_on(
        fits=_ASKED,
        confidence=Confidence.MEDIUM,
        guard=("mua goi", "dang ky goi", "tra phi", "nang cap tai khoan"),
        pattern=(
            rf"\b(?:mua goi|dang ky goi|tra phi|nang cap tai khoan){_ON}{{0,40}}? de {_READ_ON}"
            rf"|\bde {_READ_ON}{_ON}{{0,40}}?\b(?:mua goi|dang ky goi|nang cap tai khoan)"
        ),
        matches=("Đăng ký gói hội viên để đọc tiếp.", "Để đọc tiếp, vui lòng mua gói tháng."),
        ignores=(
            "Nhiều người ở bến không muốn trả phí để đọc tiếp.",
            "Họ trả phí để vào bến và nghe đọc tiếp.",
        ),
    ),
    wordings.register_to_read_on(
        fits=_ASKED,
        confidence=Confidence.MEDIUM,
        guard=("dang nhap", "dang ky"),
        pattern=(
            r"\bdang (?:nhap|ky)(?: hoac dang (?:nhap|ky))?(?: tai khoan)?(?: mien phi)? de "
            rf"{_READ_ON}|\bde {_READ_ON}{_ON}{{0,20}}?\b(?:vui long|hay) dang (?:nhap|ky)\b"
        ),
        matches=("Vui lòng đăng nhập để đọc tiếp.", "Để đọc tiếp, vui lòng đăng ký tài khoản."),
        ignores=(
            "Thủy thủ đăng nhập để xem toàn bộ lịch tàu.",
            "Đăng nhập để bình luận và đọc tiếp.",
        ),
    ),
    wordings.read_more_tail(
        guard=("xem them", "doc tiep", "doc them", "xem tiep"),
        pattern=r"(?:\.\.\.|\[|\]) ?\W{0,4}(?:xem them|doc tiep|doc them|xem tiep)"
        rf"{OFFER_END}",
        matches=("Cửa cống đóng từ tháng năm… Xem thêm",),
        ignores=(
            "Con tàu rời bến, và bọn trẻ... đọc tiếp.",
            "Xem thêm",
            "Cửa cống đóng. Xem thêm: bến cảng",
        ),
    ),
)
