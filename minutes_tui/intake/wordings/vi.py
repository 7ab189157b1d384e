"""Vietnamese."""

import re

from minutes_tui.intake.wordings.shape import Wording, label, opening, words

# In this block of Unicode every second letter is a capital.
_TONED_CAPITALS = "".join(chr(code) for code in range(0x1EA0, 0x1EFA, 2))


def wording() -> Wording:
    """How Vietnamese reports word it."""
    capital = rf"[A-ZÀ-ÝĂĐĨŨƠƯ{_TONED_CAPITALS}]\w+"
    meeting = r"(?:hội nghị|cuộc họp|phiên họp|hội thảo|buổi (?:họp|làm việc)|cuộc làm việc|kỳ họp|giao ban)"
    return Wording(
        offices={
            "prime minister": words(r"Thủ tướng(?: Chính phủ)?"),
            "minister": words(r"Bộ trưởng"),
            "deputy minister": words(r"Thứ trưởng"),
            "chair": words(r"Chủ tịch(?: nước| Quốc hội| UBND| HĐND| Ủy ban nhân dân| Hội đồng nhân dân)?"),
            "director": words(
                r"Vụ trưởng|Cục trưởng|Tổng cục trưởng|Viện trưởng|Giám đốc"
                r"|Tổng giám đốc|Hiệu trưởng"
            ),
            "head": words(r"Trưởng (?:ban|phòng|đoàn)|Chánh (?:Văn phòng|Thanh tra)|Tổ trưởng"),
            "secretary": words(r"Tổng Bí thư|Bí thư"),
            "rank": words(r"(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)"),
        },
        deputy=re.compile(r"Phó\s+", re.IGNORECASE),
        courtesy=words(r"đồng chí|ông|bà|GS|TS|PGS"),
        complement=re.compile(
            rf"\s+(?:tỉnh|thành phố)(?:\s+{capital}){{2}}\s+(?={capital}\s+{capital})"
            r"|\s+(?:Thường trực|Bộ|Sở|Vụ|Cục|Ban|Tổ|Viện|Văn phòng|UBND|HĐND|tỉnh|thành phố)(?:\s+\w+){0,6}?"
            rf"\s+(?={capital}\s+{capital})|,\s+(?=đồng chí)"
        ),
        governed=words(r"(?:của|với|cùng|cho|bởi|từ|gửi|trước|theo)\s*$"),
        says=words(
            r"nhấn mạnh|cho biết|cho rằng|khẳng định|nêu rõ|nói|đánh giá|ghi nhận|biểu dương|lưu ý"
            r"|chia sẻ|đề cập"
            r"|phát biểu|nhận định|chỉ rõ|chỉ ra|bày tỏ|cảm ơn|thông tin|nêu|kết luận|giải trình"
        ),
        demands=words(
            r"yêu cầu|đề nghị|giao(?! (?:ban|thông|dịch|lưu|tiếp|đất))"
            r"|(?<!ý kiến )chỉ đạo(?! (?:hội nghị|cuộc họp|phiên họp|buổi))"
            r"|phân công|quán triệt|đôn đốc|đề xuất|kêu gọi"
        ),
        reports=words(r"báo cáo|trình bày (?:dự thảo )?báo cáo"),
        reporting=opening(r"báo cáo (?:tóm tắt )?tại|thay mặt \w+.* báo cáo|trình bày báo cáo"),
        according=words(r"theo"),
        small=words(r"cũng|đã|còn|tiếp tục|một lần nữa|tại hội nghị"),
        chairs=words(
            rf"(?:đồng )?chủ trì (?:và (?:chỉ đạo|điều hành) )?(?:tại )?(?:{meeting}"
            rf"|điểm cầu)|dưới sự chủ trì|chủ trì tại"
        ),
        jointly=words(r"đồng chủ trì"),
        bridge=re.compile(
            r"điểm cầu (?:tỉnh |thành phố |UBND tỉnh |Bộ )?"
            rf"(?P<name>{capital}(?:\s{capital}){{0,2}})"
        ),
        caption=words(
            r"(?:phát biểu|tham dự|trao đổi|tặng hoa|báo cáo)(?: \w+){0,2} (?:tại|hội nghị|cuộc họp)[\w ]*$"
            r"|quang cảnh .*|ảnh"
        ),
        furniture=label(r"nguồn(?: tin)?|nơi nhận|bình luận|ảnh|tác giả|tin liên quan|cùng (?:chuyên mục|tác giả)"),
        subject=opening(r"về|về việc|v/v"),
        months=opening(r"tháng|quý|triệu|tỷ|phần trăm"),
        units=re.compile(
            r"(?:Bộ|Sở|Vụ|Cục|Ban|Tổ|Viện|Văn|UBND|HĐND|Ủy|Uỷ|Tỉnh|Thành|Đảng|Trung|Trường|Thanh|Phòng|Chi)(?!\w)"
        ),
        document=opening(r"(?:thông báo|kết luận|biên bản|nghị quyết|báo cáo|chỉ thị|công điện|thông cáo)"),
        addresses=opening(r"giao|yêu cầu|đề nghị|phân công|kiến nghị"),
        again=opening(rf"(?:tại|kết thúc|kết luận|phát biểu tại|sau khi nghe|cũng tại) {meeting}"),
    )
