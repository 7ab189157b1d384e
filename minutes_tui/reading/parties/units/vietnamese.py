"""Units in Vietnamese: a unit noun, what it is responsible for, and where."""

from dataclasses import replace
from functools import lru_cache
from typing import Final, Literal

from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.wording.cues import Phrases
from minutes_tui.reading.wording.words import Sentence, Word

_Part = Literal["strong", "weak", "field", "place", "title", "many", "stop", "other"]

# strong: names a unit by itself; weak: only with a field or a name after it (bộ, vụ, tổ are other words too).
_PARTS: Final[dict[_Part, str]] = {
    "strong": """
        ủy ban nhân dân|ủy ban|ubnd|văn phòng|vp|tổng cục|viện|tập đoàn|tổng công ty|đảng ủy|tỉnh ủy
        thành ủy|huyện ủy|quận ủy|hội đồng nhân dân|hội đồng|hđnd|thanh tra|kiểm toán nhà nước
        ngân hàng nhà nước|ngân hàng|tổ công tác|tiểu ban|nhóm công tác|bảo hiểm xã hội|bhxh|công an
        bộ chỉ huy quân sự|bộ tư lệnh|chi cục|học viện|trường đại học|đại học|thông tấn xã
        liên đoàn lao động|liên đoàn|đoàn thanh niên|mặt trận tổ quốc|ban chỉ đạo|bcđ|ban quản lý
        ban cán sự đảng|ban cán sự|quân khu|tòa án nhân dân|tòa án nhân dân tối cao
        viện kiểm sát nhân dân tối cao|tòa án|viện kiểm sát nhân dân|viện kiểm sát|kho bạc nhà nước|kho bạc
        cục thuế|cục hải quan|trung tâm|bộ chính trị|ban bí thư|bộ chỉ huy|tổ giúp việc|tổ soạn thảo
        ban soạn thảo|ban tổ chức trung ương|ban tuyên giáo|ban tổ chức|ban nội chính|ban kinh tế
        ban dân vận|hội nông dân|hội phụ nữ|hội cựu chiến binh|văn phòng chính phủ|vpcp|đài truyền hình
        đài phát thanh|sở|chính phủ|thanh tra chính phủ|hội liên hiệp phụ nữ|thư viện|bảo tàng|ban thư ký
        ban giám đốc|ban giám hiệu|ban dân tộc|bộ đội biên phòng|kiểm lâm|hải quan|ủy ban kiểm tra
        ban thường vụ|ban pháp chế|ban quản trị|phòng ban|nhóm|tổ thư ký|quỹ|hiệp hội|bệnh viện|trường
        kiểm toán|ủy ban mặt trận tổ quốc|tổ chuyên gia|tổ đề án 06|công ty|cơ quan điều tra
        cơ quan thường trực|tổ công nghệ số cộng đồng|ban thanh tra|ban tài chính
    """,
    "weak": """
        bộ|vụ|cục|ban|phòng|tổ|hội|đoàn|báo|đài|tòa|tỉnh|thành phố|tp|huyện|quận|xã|phường|thị xã|thị trấn
        đặc khu|khối|cụm|đơn vị|cơ quan|chi nhánh|bch|ủy viên
    """,
    "field": """
        tài chính|nội vụ|công an|y tế|tư pháp|ngoại giao|quốc phòng|giao thông vận tải|giao thông|kế hoạch
        đầu tư|giáo dục|đào tạo|nông nghiệp|phát triển nông thôn|nông thôn|khoa học|công nghệ|công thương
        xây dựng|thông tin|truyền thông|tài nguyên|môi trường|lao động|thương binh|xã hội|văn hóa|thể thao
        du lịch|dân tộc|tôn giáo|tổ chức cán bộ|tổ chức|cán bộ|pháp chế|tổng hợp|cải cách hành chính
        chuyển đổi số|chính phủ|quốc hội|chủ tịch nước|nhà nước|nhân dân|trung ương|bộ|sở|tỉnh|thành phố
        huyện|xã|chính quyền địa phương|tiền lương|công chức|viên chức|thi đua|khen thưởng|văn thư|lưu trữ
        hợp tác quốc tế|quan hệ quốc tế|ngân sách|thuế|hải quan|kho bạc|thống kê|quản lý|quản lý công sản
        hành chính|quản trị|dân vận|tuyên giáo|kiểm tra|thanh tra|tuyên truyền|vận động|bảo hiểm|công nghiệp
        thương mại|năng lượng|điện lực|dầu khí|đường bộ|đường sắt|hàng không|hàng hải|đê điều|thủy lợi
        quốc gia|lâm nghiệp|thủy sản|chăn nuôi|thú y|trồng trọt|bảo vệ thực vật|kinh tế|hạ tầng|đô thị|quy hoạch
        kiến trúc|nhà ở|việc làm|đất đai|khoáng sản|biến đổi khí hậu|viễn thông|tần số|báo chí|xuất bản
        di sản|gia đình|trẻ em|bình đẳng giới|dân số|dược|an toàn thực phẩm|khám chữa bệnh|y tế dự phòng
        người có công|phòng chống|thiên tai|tham nhũng|ma túy|tội phạm|dịch bệnh|cháy nổ|cứu nạn|cứu hộ
        giám sát|dự án|đề án|thư viện quốc gia|kỹ thuật|nghiệp vụ|nhân sự|kế toán|công tác|đối ngoại|đối nội
        nội chính|dân nguyện|tư tưởng|lý luận|phổ biến giáo dục pháp luật|pháp luật|công chứng|hộ tịch
        quốc tịch|chứng thực|bồi thường|trợ giúp pháp lý|giáo dục mầm non|giáo dục tiểu học|phát triển
        đổi mới|sáng tạo|doanh nghiệp|hợp tác xã|đấu thầu|xuất nhập khẩu|thị trường|cạnh tranh|phi chính phủ
        thanh niên|phụ nữ|nông dân|cựu chiến binh|chữ thập đỏ|người cao tuổi|quân sự|biên phòng|cơ yếu
        an ninh|trật tự|tín ngưỡng|chỉ đạo|điều hành|cải cách|thủ tục hành chính
        kiểm soát thủ tục hành chính|một cửa|dịch vụ công|dữ liệu|công nghệ thông tin|an toàn thông tin
        an ninh mạng|chính phủ điện tử|nhà giáo|đại học|sinh viên|phục vụ hành chính công|hành chính công
        quản trị công|quản lý công
        lễ tân|thư ký|biên tập|nghiên cứu|điều tra|quản lý thị trường|vận tải|đăng kiểm|hạt nhân
        sở hữu trí tuệ|tiêu chuẩn|đo lường|chất lượng|bảo trợ xã hội|giáo dục nghề nghiệp|đường thủy
        kiểm lâm|kiểm ngư|thường trực|số 1|số 2|số 3|nhân lực|tài vụ|cấp tỉnh|cấp huyện|cấp xã
        cán bộ công chức
    """,
    "place": """
        tỉnh|thành phố|tp|huyện|quận|xã|phường|thị xã|các tỉnh|các huyện|các xã|các tỉnh , thành phố|các cấp
        các thành phố|các tỉnh , thành phố trực thuộc trung ương|các huyện , thành phố|các xã , phường
        cấp huyện|cấp xã|cấp tỉnh|các huyện , thị xã , thành phố|các quận , huyện|việt nam|trung ương
        các địa phương|các tỉnh và thành phố|các xã , phường , thị trấn|các xã , phường , đặc khu
        các quận , huyện , thị xã|các đơn vị , địa phương|hai cấp|khu vực|đặc khu|các phường|các quận
    """,
    "title": """
        bộ trưởng|thứ trưởng|phó thủ tướng|thủ tướng|phó thủ tướng thường trực|vụ trưởng|phó vụ trưởng
        cục trưởng|phó cục trưởng|giám đốc|phó giám đốc|chánh văn phòng|phó chánh văn phòng|chủ tịch
        phó chủ tịch|trưởng ban|phó trưởng ban|trưởng phòng|phó trưởng phòng|tổng giám đốc|viện trưởng
        tổ trưởng|tổ phó|bí thư|phó bí thư|chánh thanh tra|thống đốc|tổng cục trưởng|tổng thanh tra|ông|bà
        hiệu trưởng|trưởng đoàn|trưởng tiểu ban|chi cục trưởng|tư lệnh|chỉ huy trưởng|thư ký|thượng tá
        đại tá|thiếu tướng|trung tướng|thượng tướng|đại tướng|quyền bộ trưởng|phó chủ tịch thường trực
        kế toán trưởng|giám đốc sở|chủ tịch ủy ban nhân dân|chủ tịch ubnd|phó chủ tịch ubnd|chủ nhiệm
        phó chủ nhiệm|thủ trưởng|tổng biên tập|tổng bí thư|chủ tịch nước
    """,
    "many": """
        các bộ , ban , ngành , địa phương|các bộ , cơ quan ngang bộ , cơ quan thuộc chính phủ
        các bộ , ngành , địa phương|các bộ , ngành và địa phương|các bộ , ngành trung ương|các bộ , ngành
        các bộ ngành|các bộ|các đơn vị|các cơ quan|các địa phương|các sở , ban , ngành|các sở , ngành|các sở
        các ban , ngành|các ngành|các vụ , cục|các vụ|các cục|các phòng , ban|các phòng|các ban|các tổ chức
        các cơ quan , đơn vị|các cơ quan , đơn vị , địa phương|các tỉnh|các cấp , các ngành|các cấp ủy
        cấp ủy các cấp|các doanh nghiệp|các thành viên|các chủ đầu tư|các nhà thầu|các tỉnh , thành phố
        các huyện|các xã|các đơn vị , địa phương|các tỉnh , thành phố trực thuộc trung ương
        các vụ , cục , đơn vị|các đơn vị thuộc bộ|các bộ , cơ quan|các bộ , cơ quan , địa phương|toàn ngành
        các trường|các sở , ban , ngành , địa phương|các sở , ban , ngành , ubnd các huyện
        các huyện , thành phố|các xã , phường|các bộ , các ngành|các bộ và địa phương|các ban quản lý dự án
        các tập đoàn|các tập đoàn , tổng công ty|các ngân hàng|các bộ ngành , địa phương|các quận , huyện
        các tổ công tác|các điểm cầu|chính quyền các cấp|các đoàn thể|các ban đảng|các bệnh viện
        các trường học|các bộ ngành và địa phương|các bộ , cơ quan ngang bộ|các viện|từng đơn vị
        các vụ , cục , tổng cục|các sở ngành|chủ đầu tư|các xã , phường , thị trấn|các chi cục
        các cơ quan , tổ chức|các cơ quan báo chí|thành viên tổ công tác|các thành viên tổ công tác
        các thành viên ban chỉ đạo|các trung tâm|mỗi đơn vị|từng địa phương|mỗi địa phương|mỗi bộ , ngành
        từng bộ , ngành|các huyện , thị xã , thành phố|các đơn vị trực thuộc|tất cả các đơn vị
        tất cả các bộ , ngành|toàn bộ các đơn vị|tất cả các địa phương
        các phòng , đơn vị|cấp ủy , chính quyền các cấp
        cấp ủy , chính quyền địa phương|chính quyền địa phương các cấp
        chính quyền địa phương|chính quyền cơ sở|các vụ , đơn vị
        các đơn vị liên quan|các cơ quan liên quan|các bên liên quan
    """,
    "other": """
        trường hợp|trường học|viện trợ|viện dẫn|quỹ đất|quỹ lương|nhóm vấn đề|nhóm giải pháp|nhóm nhiệm vụ|hội nghị
        hội thảo|đoàn kết|tổ chức thực hiện|phòng ngừa|phòng cháy|phòng chống|công ty hóa|báo cáo|bộ máy|bộ phận
    """,
    "stop": """
        chủ trì|phối hợp|trình|báo cáo|hoàn thành|có|phải|cần|khẩn trương|sớm|đã|đang|sẽ|vừa|tham mưu
        xây dựng|rà soát|tổ chức|thực hiện|chuẩn bị|triển khai|hướng dẫn|tổng hợp|đôn đốc|nghiên cứu|đề xuất
        bố trí|phê duyệt|ban hành|cung cấp|gửi|lập|hoàn thiện|giải quyết|xử lý|theo dõi|quán triệt
        tăng cường|bảo đảm|đảm bảo|cập nhật|làm rõ|thẩm định|phân bổ|giải ngân|nộp|lấy|khắc phục|chấn chỉnh
        trước|sau|trong|từ|đến|để|về|theo|của|tại|cho|với|là|được|không|chưa|và|hoặc|cùng|do|này|đó|trên
        ngay|nhanh|kịp thời|chủ động|tập trung|tiếp tục|đẩy|chậm|hạn|ngày|tháng|năm|quý|tuần|đề nghị|yêu cầu
        giao|nhằm|mà|nêu|cho biết|thông báo|công bố|sửa|bổ sung|soạn|dự thảo|xem xét|quyết định|chỉ đạo
        kiểm tra|làm|mở|đưa|ra|vào|tiếp nhận|thống nhất|nghiêm túc|chịu|phụ trách|đầu mối|số|hỗ trợ|ký|họp
        đánh giá|liên quan|thống kê|các|những|khi|nếu|vì|nên|trả lời|nhưng|hằng|hàng|quản|thành lập|kết nối
        tích cực|quyết liệt|bàn giao|vận hành|duy trì|nâng cao|chia sẻ|số hóa|đăng|sắp|xong|tham gia
        đồng thời|cũng|tiến hành|thông qua|giám sát|tuyên truyền|chuyển|phân|thu|cử|mời|xác|lên|đặt|tháo
        sử dụng|tự|góp|ưu tiên|khảo sát|mua|bảo|chấm|trực tiếp|chọn|bám|cấp|đổi|tập|tạo|tuyển|phát|quy|truy
        cam|đối|điều|dừng|đề|đẩy mạnh|in|biên soạn|nghiệm thu|niêm yết|hiện|tuyệt|nghiêm|chốt|dành|sơ|nhận
        thúc|khởi|chi|vay|trả|trồng|tặng|đo|thí
    """,
}
_JOINERS: Final = {"và": True, "va": True, "&": True, "-": True, "–": True}
# Terms that another field follows without a capital: Ban Quản lý dự án | đường sắt.
_OPEN_TERMS: Final = frozenset(
    (("du", "an"), ("quan", "ly"), ("phat", "trien"), ("phong", "chong"), ("hop", "tac"), ("de", "an"))
)
_MOST_TERMS: Final = 6
_DEEPEST: Final = 2
_MOST_SYLLABLES: Final = 4
_MOST_NAMED: Final = 3
_WHICH: Final = frozenset(
    ("công lập", "nhà nước", "tư nhân", "trung ương", "địa phương", "chuyên môn", "sự nghiệp", "thành viên")
)
_EVERY: Final = frozenset(("tất", "toàn"))
_ALL: Final = frozenset(("cả", "bộ"))
_RELATED: Final = frozenset(("lien quan", "truc thuoc", "chuc nang", "tham muu", "co lien"))
_UNIT_WORDS: Final = frozenset(
    ("bo", "so", "vu", "cuc", "ban", "phong", "uy", "ubnd", "vien", "tong", "van", "cong", "thanh")
)
_LONGEST_LIST: Final = 40
_NUMBERABLE: Final = frozenset(("vu", "to", "phong", "ban", "khoi", "cum", "khu", "doi", "nhom", "tieu"))
_MOUNTAINS: Final = frozenset(
    ("biên giới", "miền núi", "ven biển", "vùng cao", "hải đảo", "trực thuộc", "ngoại thành")
)
_LISTABLE: Final = frozenset(("bo", "so", "vu", "cuc", "ban", "phong"))
_PLACES: Final = frozenset(("tinh", "pho", "huyen", "quan", "xa", "phuong", "khu", "tran", "tp", "vung"))
# Fields that are also what is done to an object: behind another field they begin the task.
_DOING: Final = frozenset(
    """
    kiểm tra|thanh tra|tuyên truyền|vận động|quản lý|phòng chống|phát triển|đổi mới|sáng tạo|cải cách|điều hành
    chỉ đạo|giám sát|nghiên cứu|điều tra|chứng thực|bồi thường|đấu thầu|thống kê|xuất bản|đào tạo|quy hoạch
    tổng hợp|kiểm soát thủ tục hành chính|đầu tư|công chứng|bảo hiểm|công tác|tổ chức|xây dựng|giáo dục
    bảo vệ thực vật|khen thưởng|thi đua|lưu trữ|cứu hộ|cứu nạn|khám chữa bệnh|biên tập|đăng kiểm|bộ|sở|tỉnh|huyện|xã
    thành phố|quản trị|phổ biến giáo dục pháp luật|trợ giúp pháp lý|dự án|đề án|số 1|số 2|số 3|dữ liệu|kỹ thuật
    cấp tỉnh|cấp huyện|cấp xã|chất lượng|thường trực|ngân sách|việc làm|nhân sự|pháp luật|dịch vụ công
    thủ tục hành chính|cán bộ|công chức|viên chức|tiền lương|quy trình|một cửa|kế hoạch|hạ tầng|nhà ở
    """.replace("\n", "|")
    .replace("  ", "")
    .strip("| ")
    .split("|")
)


@lru_cache(maxsize=2)
def _parts(bare: bool) -> Phrases[_Part]:
    return Phrases(_PARTS, bare=bare)


def unit_at(sentence: Sentence, place: int, floor: int, depth: int = 0) -> Mention | None:
    """The unit named at a word: Bộ Kế hoạch và Đầu tư, UBND tỉnh Quảng Ninh, các bộ, ngành."""
    words, parts = sentence.words, _parts(sentence.bare)
    every = (
        depth == 0 and words[place].lower in _EVERY and place + 1 < len(words) and words[place + 1].lower in _ALL
    )
    if every and (inner := unit_at(sentence, place + 2, floor, 1)) is not None:
        return replace(inner, first=place, name=f"{sentence.cut(place, place + 2)} {inner.name}")
    found = parts.at(words, place) if depth <= _DEEPEST else None
    if found is None or ("field" in found[0] and words[place].capital):
        distributed = _distributed(sentence, place) if words[place].capital and depth == 0 else None
        if distributed is not None or found is None:
            return distributed or (_comrade(sentence, place) if words[place].capital else None)
    labels, after = found
    if "other" in labels:
        return None
    if labels & {"strong", "weak"} and words[place].capital and _numbered(words, after):
        return Mention(place, after + 1, sentence.cut(place, after + 1))
    if "many" in labels:
        if _heads_list(words, after):
            return None
        end = _qualified(words, after, sentence, depth)
        return Mention(place, end, sentence.cut(place, end))
    if "title" in labels:
        return _person(sentence, place, after, depth)
    if "strong" in labels or "weak" in labels:
        end = _field_end(sentence, after, words[place].capital, depth)
        if end == after and ("weak" in labels or not (words[place].capital or after - place > 1)):
            return None
        return Mention(place, end, sentence.cut(place, end))
    return None


def _numbered(words: tuple[Word, ...], after: int) -> bool:
    """Vụ 1, Tổ 3: a number is the name; no date (1/6) and no count (3 tỉnh)."""
    if after >= len(words) or not words[after].lower.isdigit() or len(words[after].lower) > 2:
        return False
    if words[after - 1].bare not in _NUMBERABLE:
        return False
    return after + 1 >= len(words) or words[after + 1].lower not in "/.-%"


def _heads_list(words: tuple[Word, ...], after: int) -> bool:
    """các bộ: Tài chính, Tư pháp — does a list of fields begin behind a plural unit noun?"""
    if after - 1 < 0 or words[after - 1].bare not in _LISTABLE or words[after - 2].bare != "cac":
        return False
    index = after + 1 if after < len(words) and words[after].lower == ":" else after
    return index < len(words) and words[index].capital and not words[index].acronym


def _distributed(sentence: Sentence, place: int) -> Mention | None:
    """Tài chính, Tư pháp behind 'các bộ' are Bộ Tài chính, Bộ Tư pháp."""
    words = sentence.words
    index = place - 1
    begins = words[index].lower in (":", ",") or words[index].bare in ("va", *_LISTABLE) if index >= 0 else False
    if not begins or (words[index].bare in _LISTABLE and words[index - 1].bare != "cac"):
        return None
    while index > 0 and place - index < _LONGEST_LIST:
        word = words[index]
        if word.bare in _LISTABLE and words[index - 1].bare == "cac":
            if not words[index + 1].capital and words[index + 1].lower != ":":
                return None
            if any(words[other].capital and words[other].bare in _LISTABLE for other in range(index + 1, place)):
                return None
            end = _field_end(sentence, place, True, 1)
            head = sentence.cut(index, index + 1)
            return (
                Mention(place, end, f"{head[0].upper()}{head[1:]} {sentence.cut(place, end)}")
                if end > place
                else None
            )
        if word.sign and word.lower not in ":,-":
            return None
        index -= 1
    return None


def _qualified(words: tuple[Word, ...], after: int, sentence: Sentence, depth: int) -> int:
    """các đơn vị + liên quan / trực thuộc / thuộc Bộ …: the words that say which."""
    index = after
    if words[after - 1].bare in _PLACES and index < len(words) and words[index].capital:
        return _named_places(words, index)
    while index + 1 < len(words) and f"{words[index].lower} {words[index + 1].lower}" in _WHICH:
        index += 2
    while index + 1 < len(words) and f"{words[index].bare} {words[index + 1].bare}" in _RELATED:
        index += 2
    if index < len(words) and words[index].bare == "thuoc":
        index += 1
    if index > after and words[index - 1].bare == "thuoc" and index < len(words):
        inner = unit_at(sentence, index, index, depth + 1)
        if inner is not None:
            return inner.after
    return index


def _named_places(words: tuple[Word, ...], index: int) -> int:
    """các tỉnh Điện Biên, Lai Châu và Sơn La: names of two to four syllables."""
    end = index
    while end < len(words):
        begin = end
        while end < len(words) and words[end].capital and end - begin < _MOST_SYLLABLES:
            end += 1
        if end == begin:
            return end - 1
        if end + 1 >= len(words) or words[end].lower not in (",", "và") or not words[end + 1].capital:
            return end
        if words[end + 1].bare in _UNIT_WORDS:
            return end
        end += 1
    return end


def _person(sentence: Sentence, place: int, after: int, depth: int) -> Mention | None:
    """A title with what it heads and a name: Thứ trưởng Bộ Nội vụ Trần Văn A."""
    words = sentence.words
    end = after
    if end < len(words) and (inner := unit_at(sentence, end, end, depth + 1)) is not None:
        end = inner.after
    else:
        end = _field_end(sentence, end, True, depth)
    while end < len(words) and words[end].capital and end - after < 12:
        end += 1
    if end == after and not words[place].capital:
        return None
    return Mention(place, end, sentence.cut(place, end), person=True, personal=_personal(words, after, end))


def _personal(words: tuple[Word, ...], begin: int, end: int) -> bool:
    """Does a person's own name stand at the end: capitals that are no place (tỉnh | Ninh Bình)?"""
    first = end
    while first > begin and words[first - 1].capital and not words[first - 1].acronym:
        first -= 1
    return end - first > 1 and (end - first > _MOST_NAMED or words[first - 1].bare not in _PLACES)


def _comrade(sentence: Sentence, place: int) -> Mention | None:
    """đồng chí | Nguyễn Thu Hà: a name of two to four capitals, without a title."""
    words = sentence.words
    if place < 2 or words[place - 1].bare != "chi" or words[place - 2].bare != "dong":
        return None
    end = place
    while end < len(words) and words[end].capital and end - place < _MOST_SYLLABLES:
        end += 1
    return Mention(place, end, sentence.cut(place, end), person=True, personal=True) if end > place + 1 else None


def _field_end(sentence: Sentence, start: int, named: bool, depth: int) -> int:
    """Where the words that say what a unit is responsible for, and where, end."""
    end = _term(sentence, start, named)
    if end == start and named and start < len(sentence.words) and sentence.words[start].lower in _JOINERS:
        end = _joined_term(sentence, start)
    if end == start:
        return _place(sentence, start)
    words = sentence.words
    for _ in range(_MOST_TERMS):
        after = _joined_term(sentence, end)
        if after == end:
            break
        end = after
    if (
        words[end - 1].bare == "an"
        and words[end - 2].bare in ("du", "de")
        and words[end:]
        and words[end].bare.isdigit()
    ):
        end += 1
    after = _place(sentence, end)
    if after == end and end < len(words) and words[end].capital:
        inner = unit_at(sentence, end, end, depth + 1)
        return inner.after if inner is not None and not inner.person else end
    return after


def _joined_term(sentence: Sentence, end: int) -> int:
    """Kế hoạch + và Đầu tư; Văn hóa + , Thể thao + và Du lịch (a comma only before a term that và follows)."""
    words = sentence.words
    if end + 1 >= len(words):
        return end
    sign = words[end].lower
    if sign in _JOINERS:
        return _term_of_name(sentence, end + 1, end)
    if sign == ",":
        middle = _term_of_name(sentence, end + 1, end)
        if middle > end and middle < len(words) and words[middle].lower in {"và", "va"}:
            return middle if _term_of_name(sentence, middle + 1, middle) > middle else end
    if words[end].capital and not words[end].acronym:
        return _term_of_name(sentence, end, end)
    opened = (words[end - 2].bare, words[end - 1].bare) in _OPEN_TERMS
    return _term(sentence, end, False) if opened or _goes_on(sentence, end) else end


def _goes_on(sentence: Sentence, end: int) -> bool:
    """Thống kê | tài chính, Ngân sách | nhà nước: a further field in lower case that is nothing one does."""
    words = sentence.words
    found = _parts(sentence.bare).at(words, end)
    if found is None or "field" not in found[0] or found[0] & {"stop", "place"} or sentence.bare:
        return False
    return " ".join(word.lower for word in words[end : found[1]]) not in _DOING


def _term_of_name(sentence: Sentence, start: int, otherwise: int) -> int:
    """The end of a term that goes on with a name; `otherwise` where another unit or a verb begins there."""
    words, parts = sentence.words, _parts(sentence.bare)
    if start >= len(words) or words[start].acronym or words[start].sign:
        return otherwise
    found = parts.at(words, start)
    labels = found[0] if found is not None else frozenset()
    if (
        "title" in labels
        or "many" in labels
        or ("field" not in labels and labels & {"strong", "weak", "place", "stop"})
    ):
        return otherwise
    if found is not None and labels & {"strong", "weak"} and _term(sentence, found[1], True) > found[1]:
        return otherwise
    if (
        "strong" in labels
        and words[start].capital
        and _term(sentence, found[1] if found else start, True) > start + 2
    ):
        return otherwise
    if "field" not in labels and not words[start].capital:
        return otherwise
    if labels & {"stop"} and not words[start].capital:
        return otherwise
    end = _term(sentence, start, True)
    return end if end > start else otherwise


def _term(sentence: Sentence, start: int, named: bool) -> int:
    """One term: a known field, or a capital syllable with the one that belongs to it (words have two)."""
    words, parts = sentence.words, _parts(sentence.bare)
    if start >= len(words):
        return start
    found = parts.at(words, start)
    if found is not None and "field" in found[0] and (words[start].capital or "stop" not in found[0]):
        return found[1]
    if not (named and words[start].capital) or words[start].sign or (found is not None and "place" in found[0]):
        return start
    end = start + 1
    while end < len(words) and words[end].capital and end - start < _MOST_SYLLABLES and not words[end].acronym:
        end += 1
    if end == start + 1 and end < len(words) and not words[end].sign and not words[end].bare.isdigit():
        following = parts.at(words, end)
        if following is not None and "field" in following[0] and following[1] > end + 1:
            return following[1]
        if (following is None or "stop" not in following[0]) and not words[start].acronym:
            end += 1
    return end


def _place(sentence: Sentence, start: int) -> int:
    """tỉnh Quảng Ninh, thành phố, Việt Nam, các tỉnh, thành phố; a name alone after UBND."""
    words, parts = sentence.words, _parts(sentence.bare)
    end = start
    if end < len(words) and (found := parts.at(words, end)) is not None and "place" in found[0]:
        end = found[1]
        if end < len(words) and words[end].lower == "." and words[end - 1].bare == "tp":
            end += 1
    begin = end
    if begin > start and " ".join(word.lower for word in words[begin : begin + 2]) in _MOUNTAINS:
        return begin + 2
    if begin > start and words[begin - 1].bare == "vuc" and begin < len(words) and words[begin].bare.isdigit():
        return begin + 1
    while end < len(words) and words[end].capital and end - begin < _MOST_SYLLABLES:
        if (found := parts.at(words, end)) is not None and found[0] & {"strong", "weak", "title"}:
            break
        end += 1
    return end
