"""Thai: what publishers print where an article stops."""

from .. import wordings
from ..addressed import to_reader
from ..examples import gated

# No \b and no \w here: there are no spaces, and to them a vowel sign is no letter.
_PIECE = r"(?:บทความ|เนื้อหา|ข่าว|คอนเทนต์)"
_READERS = r"(?:สมาชิก|ผู้สมัครสมาชิก|ผู้บอกรับ)"
_ONLY = r"(?:เฉพาะ|สำหรับ|สงวนไว้สำหรับ|สงวนสิทธิ์เฉพาะ)"
_READ_ON = rf"(?:อ่านต่อ|อ่าน{_PIECE}(?:นี้)?(?:ต่อ|ฉบับเต็ม|ทั้งหมด|เต็ม)|อ่านฉบับเต็ม|อ่านเนื้อหาทั้งหมด)"
_SUBSCRIBE = r"(?:สมัครสมาชิก|สมัครแพ็กเกจ|ซื้อแพ็กเกจ)"
_REGISTER = r"(?:เข้าสู่ระบบ|ลงทะเบียน|ล็อกอิน)"
_ON = r"(?:(?!จดหมายข่าว|ความคิดเห็น|ช่อง|คอมเมนต์)[^.?!\n])"
"""Goes on in the same sentence, unless it turns out to be about something else."""

_TO_READER = to_reader(
    r"ระบุ|กล่าว|อธิบาย|บอกว่า|ร้องเรียน|ข้อความ|เขา|ผู้อ่าน|ลูกค้า|หนังสือพิมพ์|เด็ก|ชาวบ้าน|ทุกปี|ที่ได้|ที่ดู|จนถึง"
    r"|(?<!คุณ)(?<!ท่าน)ต้อง(?!การ)|โปรด\S{0,40}เป็น",
    stop=r"(?<![.?!]) (?=.{80})",
)
"""Nobody says so of others, as reports do."""

RULES = (
    wordings.article_for_subscribers(
        fits=_TO_READER,
        in_links=False,
        guard=("สมาชิก", "ผู้บอกรับ"),
        pattern=rf"(?:^{_PIECE}|{_PIECE}(?:ส่วนที่เหลือ|ฉบับเต็ม|นี้))(?:นี้)? ?(?:เป็น)?{_ONLY}{_READERS}(?:เท่านั้น|แบบพรีเมียม|พรีเมียม)",
        matches=("เนื้อหานี้สำหรับสมาชิกเท่านั้น", "บทความฉบับเต็มสงวนไว้สำหรับสมาชิกเท่านั้น"),
        ignores=(
            "ข่าวนี้ว่าด้วยสมาชิกสภาที่ลาออก",
            "เป็นเรื่องเฉพาะสมาชิกเท่านั้น",
            "แอปนี้มีเนื้อหาเฉพาะสมาชิกเท่านั้น",
        ),
    ),
    wordings.subscribe_to_read_on(
        fits=_TO_READER,
        guard=("สมัคร", "ซื้อแพ็กเกจ"),
        pattern=rf"{_SUBSCRIBE}{_ON}{{0,12}}?(?:เพื่อ|แล้ว)? ?{_READ_ON}|(?:หากต้องการ|เพื่อ|กรุณา){_READ_ON}{_ON}{{0,20}}?{_SUBSCRIBE}",
        matches=("สมัครสมาชิกเพื่ออ่านต่อ", "หากต้องการอ่านต่อ กรุณาสมัครสมาชิก"),
        ignores=("สมัครสมาชิกจดหมายข่าวเพื่ออ่านต่อทุกเช้า",),
    ),
    wordings.register_to_read_on(
        fits=_TO_READER,
        guard=("เข้าสู่ระบบ", "ลงทะเบียน", "ล็อกอิน"),
        pattern=rf"{_REGISTER}{_ON}{{0,12}}?(?:เพื่อ|แล้ว)? ?{_READ_ON}|(?:หากต้องการ|เพื่อ|กรุณา){_READ_ON}{_ON}{{0,20}}?{_REGISTER}",
        matches=("เข้าสู่ระบบเพื่ออ่านต่อ",),
        ignores=("เข้าสู่ระบบเพื่อแสดงความคิดเห็น",),
    ),
    wordings.subscribers_label(
        policy=None,
        guard=("เฉพาะสมาชิก", "สำหรับสมาชิก"),
        pattern=r"^(?:เฉพาะ|สำหรับ)สมาชิก(?:เท่านั้น)?$",
        matches=("เฉพาะสมาชิกเท่านั้น",),
        ignores=("ท่าเรือเปิดสำหรับสมาชิกชมรม",),
    ),
    wordings.read_more_tail(
        guard=("อ่านต่อ", "อ่านเพิ่มเติม", "อ่านฉบับเต็ม"),
        pattern=r"(?:(?:\.\.\.) ?[\[(<]?(?:อ่านต่อ|อ่านเพิ่มเติม|อ่านฉบับเต็ม)|^\W*(?:อ่านต่อ|อ่านฉบับเต็ม))(?:ที่นี่|คลิก|ได้ที่นี่)?[^:]{0,6}$",
        matches=("ท่าเรือปิดมาตั้งแต่เดือนพฤษภาคม… อ่านต่อ",),
        ignores=("เด็ก ๆ ชอบอ่านต่อจนจบ",),
    ),
    wordings.read_more_after(
        guard=("อ่านต่อ", "อ่านฉบับเต็ม"),
        pattern=r"^\W*(?:คลิก)?(?:อ่านต่อ|อ่านฉบับเต็ม)(?:ที่นี่)?\W*$",
        matches=(gated("<div>อ่านต่อ</div>"),),
        ignores=("อ่านต่อในเล่มหน้า",),
    ),
)
