"""Vietnamese words for deadlines, read with their diacritics and without."""

import unicodedata
from typing import Any, Final

from minutes_tui.reading.deadlines.lexicon.shared import compounds
from minutes_tui.reading.deadlines.senses import Senses

_UNITS = {1: "một", 2: "hai", 3: "ba", 4: "bốn|tư", 5: "năm", 6: "sáu", 7: "bảy|bẩy", 8: "tám", 9: "chín"}
_AFTER_TENS = {**_UNITS, 1: "mốt|một", 5: "lăm|nhăm|năm"}
_STEMS = ["giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý"]
_BRANCHES = ["tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi"]
_OTHER_SPELLINGS = {"tý": "tí", "tỵ": "tị", "mão": "mẹo", "mùi": "vị", "kỷ": "kỉ", "quý": "quí"}
_TENS = {
    tens: f"{word} mươi"
    for tens, word in (
        (20, "hai"),
        (30, "ba"),
        (40, "bốn"),
        (50, "năm"),
        (60, "sáu"),
        (70, "bảy"),
        (80, "tám"),
        (90, "chín"),
    )
}
_TEENS = {
    10 + unit: f"mười {word}"
    for unit, word in (
        (1, "một"),
        (2, "hai"),
        (3, "ba"),
        (4, "bốn"),
        (5, "lăm"),
        (6, "sáu"),
        (7, "bảy"),
        (8, "tám"),
        (9, "chín"),
    )
}

BARE_READINGS: Final[dict[str, Senses]] = {
    "nam": {"unit": "year"},
    "ngay": {"unit": "day", "glue": True},
    "gap": {},
    "sau": {"ahead": True, "after": True, "hence": True, "turn": "next", "second": True},
}
"""Words that keep only some of their senses when they are typed without diacritics: 'tuan sau' is next week, not
week six."""


def bare(form: str) -> str:
    """The form as it is typed without diacritics."""
    letters = unicodedata.normalize("NFD", form.replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _joined(tens: str, unit: str) -> list[str]:
    return [f"{tens} {unit}"]


def _year_names() -> dict[int, str]:
    """The sixty names of years (Giáp Tý 0 … Quý Hợi 59): a heavenly stem with an earthly branch."""
    names: dict[int, str] = {}
    for number in range(60):
        stem, branch = _STEMS[number % 10], _BRANCHES[number % 12]
        spellings = {
            f"{one} {other}"
            for one in (stem, _OTHER_SPELLINGS.get(stem, stem))
            for other in (branch, _OTHER_SPELLINGS.get(branch, branch))
        }
        names[number] = "|".join(sorted(spellings))
    return names


def phrases() -> dict[str, dict[Any, str]]:
    """Sense → value → forms."""
    numbers = {**_UNITS, 10: "mười", **_TEENS, **_TENS, **compounds(_TENS, _AFTER_TENS, _joined), 100: "một trăm"}
    return {"number": numbers, "year_name": _year_names(), **_PHRASES}


_PHRASES: dict[str, dict[Any, str]] = {
    "ordinal": {1: "thứ nhất|đầu tiên|nhất", 2: "thứ hai", 3: "thứ ba", 4: "thứ tư", 5: "thứ năm"},
    "weekday": {
        0: "thứ hai|thứ 2|t2",
        1: "thứ ba|thứ 3|t3",
        2: "thứ tư|thứ 4|t4",
        3: "thứ năm|thứ 5|t5",
        4: "thứ sáu|thứ 6|t6",
        5: "thứ bảy|thứ bẩy|thứ 7|t7",
        6: "chủ nhật|chúa nhật|cn",
    },
    "unit": {
        "hour": "giờ|tiếng|giờ đồng hồ|tiếng đồng hồ",
        "day": "ngày|hôm|ngày lịch",
        "workday": "ngày làm việc",
        "week": "tuần|tuần lễ",
        "month": "tháng|thg",
        "quarter": "quý|quí",
        "year": "năm",
    },
    "span": {(15, "day"): "nửa tháng", (6, "month"): "nửa năm|sáu tháng"},
    "relative": {
        0: "sáng nay|chiều nay|tối nay|đêm nay|trưa nay|hôm nay|ngày hôm nay|trong ngày hôm nay|bữa nay",
        1: "ngày mai|trưa mai|đêm mai|sáng mai|chiều mai|tối mai|ngày hôm sau|mai",
        2: "ngày kia|ngày mốt|sáng kia|chiều kia|kia|mốt",
        -1: "hôm qua|ngày hôm qua",
    },
    "now": {
        True: "nay|bây giờ|hiện nay|lúc này|hôm nay|giờ|ngày hôm nay|thời điểm này|thời điểm hiện tại|ngày họp",
    },
    "holiday": {
        "culture day": "ngày văn hóa việt nam|ngày văn hoá việt nam",
        "lunar new year": (
            "tết|tết nguyên đán|tết âm lịch|tết cổ truyền|nguyên đán|tết ta|mùng 1 tết|mùng một tết"
            "|mồng một tết|mồng 1 tết|dịp tết|dịp tết nguyên đán"
        ),
        "hung kings": "giỗ tổ|giỗ tổ hùng vương|ngày giỗ tổ hùng vương",
        "reunification day": "ngày giải phóng miền nam|ngày thống nhất đất nước|ngày giải phóng",
        "labour day": "ngày quốc tế lao động|quốc tế lao động",
        "national day": "quốc khánh|ngày quốc khánh|lễ quốc khánh|tết độc lập",
        "new year": "tết dương lịch|năm mới|tết tây",
        "teachers' day": "ngày nhà giáo việt nam|ngày nhà giáo|nhà giáo việt nam",
        "women's day": "ngày quốc tế phụ nữ|quốc tế phụ nữ",
        "christmas": "giáng sinh|lễ giáng sinh|noel|lễ noel",
    },
    "letter": {"quarter": "q", "month": "t"},
    "roman": {1: "i", 2: "ii", 3: "iii", 4: "iv"},
    "before": {
        True: (
            "trước khi|trước|trước ngày|trước thời điểm|trước mốc|trước hạn|trước thời hạn|trước lúc|trước dịp"
            "|trước thời điểm ngày"
        ),
    },
    "by": {
        True: (
            "đến hết ngày|tới hết ngày|cho đến hết ngày|đến cuối ngày|hết ngày|cho đến ngày|cho tới ngày"
            "|tới ngày|đến|tới|cho đến|cho tới|đến ngày|đến trước|chậm nhất|chậm nhất là|chậm nhất vào"
            "|chậm nhất đến|chậm nhất ngày|chậm nhất trong|muộn nhất|muộn nhất là|muộn nhất vào|muộn nhất đến"
            "|không muộn hơn|không quá|không chậm hơn|không để quá|không để quá ngày|không để kéo dài quá"
            "|không để kéo dài quá ngày|không được quá ngày|không để chậm quá ngày"
            "|hạn|hạn chót|hạn cuối|hạn chót là|hạn là|hạn đến"
            "|thời hạn|thời hạn là|thời hạn đến|thời hạn chậm nhất|thời hạn chót|thời hạn hoàn thành"
            "|thời gian hoàn thành|hạn hoàn thành|hạn nộp|hạn cuối là|kỳ hạn|đến hết|hết|tới hết|cho đến hết"
            "|thời hạn gửi|thời hạn báo cáo|hạn báo cáo|deadline|deadline là|đến khi hết|không được quá"
            "|để muộn nhất|không trễ hơn|trễ nhất|trễ nhất là|trễ nhất vào|thời gian"
        ),
    },
    "term": {
        True: (
            "hạn|hạn chót|hạn cuối|thời hạn|thời gian|kỳ hạn|hạn hoàn thành|thời hạn hoàn thành"
            "|thời gian hoàn thành|hạn nộp|deadline|tiến độ|thời hạn gửi|thời hạn báo cáo|hạn báo cáo"
        ),
    },
    "latest": {
        True: (
            "chậm nhất|chậm nhất là|chậm nhất vào|chậm nhất trong|muộn nhất|muộn nhất là|trễ nhất|trễ nhất là"
            "|không quá|không muộn hơn|không chậm hơn|thời hạn|thời hạn là|hạn|hạn là|hạn chót là"
            "|thời hạn chậm nhất|không được quá|không trễ hơn|thời gian|thời hạn hoàn thành"
            "|thời gian hoàn thành"
        ),
    },
    "no_later": {
        True: (
            "chậm nhất|chậm nhất là|chậm nhất sau|chậm nhất trong|chậm nhất là sau|chậm nhất là trong|muộn nhất"
            "|muộn nhất là|muộn nhất sau|muộn nhất là sau|trễ nhất|trễ nhất là|không muộn hơn|không chậm hơn"
            "|không trễ hơn"
        )
    },
    "within": {
        True: (
            "trong|trong vòng|trong thời hạn|trong thời gian|nội trong|ngay trong|trong khoảng"
            "|trong khoảng thời gian|thời hạn|không quá|chậm nhất trong|chậm nhất là trong|chậm nhất sau"
            "|trong thời hạn tối đa|trong thời hạn không quá|tối đa|tối đa trong|trong tối đa"
            "|ngay trong khoảng|trong không quá|trong suốt|trong vòng không quá|chậm nhất là"
        ),
    },
    "inside": {
        True: (
            "vào lúc|vào sáng|vào chiều|vào tối|trong|vào|ngay trong|trong thời gian|vào dịp|vào khoảng"
            "|trong khoảng|nội trong|lúc|ngay từ"
        ),
    },
    "ahead": {
        True: (
            "trong|trong vòng|sau|sau khoảng|trong thời hạn|trong thời gian|nội trong|tối đa|không quá"
            "|ngay trong|chậm nhất sau|chậm nhất trong|chậm nhất là|chậm nhất|muộn nhất sau|muộn nhất là sau"
            "|chậm nhất là sau|trong khoảng|thời hạn|trong thời hạn tối đa|trong thời hạn không quá"
            "|chậm nhất là trong|tối đa trong|trong tối đa|trong không quá|trong vòng không quá|không được quá"
        ),
    },
    "from_now": {
        True: (
            "từ nay|kể từ nay|từ bây giờ|từ hôm nay|kể từ hôm nay|kể từ bây giờ|từ giờ|ngay từ bây giờ"
            "|từ thời điểm này|tính từ hôm nay|từ ngày hôm nay|kể từ ngày hôm nay|trong thời gian từ nay"
        ),
    },
    "since": {
        True: (
            "từ|kể từ|tính từ|bắt đầu từ|bắt đầu|từ ngày|kể từ ngày|từ thời điểm|trong thời gian từ"
            "|trong khoảng thời gian từ|trong giai đoạn từ|thời gian từ|bắt đầu kể từ|có hiệu lực từ"
            "|có hiệu lực kể từ|ngay từ"
        ),
    },
    "after": {True: "sau khi|sau|sau ngày|không sớm hơn|không trước|sớm nhất là|sớm nhất"},
    "between": {True: "giữa khoảng"},
    "to": {
        True: (
            "tới hết ngày|cho đến hết ngày|cho đến ngày|tới ngày|cho tới ngày|đến|tới|cho đến|cho tới|đến ngày"
            "|đến hết|tới hết|đến hết ngày|cho đến hết|đến trước"
        ),
    },
    "hence": {
        True: (
            "nữa|tới|sau|tiếp theo|kể từ hôm nay|kể từ nay|từ nay|từ hôm nay|kể từ ngày họp|kể từ ngày hôm nay"
            "|sau cuộc họp|sau cuộc họp này|sau hội nghị|sau hội nghị này|tính từ hôm nay|tính từ nay|sắp tới"
            "|kể từ cuộc họp này|kể từ ngày họp này|tính từ ngày họp|kể từ hội nghị này|tới đây|sau phiên họp"
            "|sau phiên họp này|kể từ thời điểm này|kể từ bây giờ"
        ),
    },
    "ago": {True: "trước|trước đây|qua|vừa qua|rồi|trước đó|gần đây|liên tiếp|liền|nay|vừa rồi|qua đi"},
    "coming": {True: "tới|tiếp theo|sắp tới|kế tiếp"},
    "edge_of": {
        ("end", "day"): (
            "cuối ngày|hết ngày|cuối giờ|cuối giờ làm việc|hết giờ làm việc|cuối ngày làm việc"
            "|hết giờ hành chính|cuối giờ chiều|cuối buổi|cuối buổi chiều|cuối giờ chiều nay|cuối buổi chiều nay"
            "|cuối giờ làm việc chiều nay|giờ hành chính|hết buổi chiều|hết giờ chiều|hết ngày làm việc"
        ),
    },
    "edge": {
        "first ten days": "10 ngày đầu|mười ngày đầu",
        "end": (
            "cuối|hết|kết thúc|hạ tuần|những ngày cuối|cuối cùng của|khoảng cuối|dịp cuối|khi kết thúc"
            "|thời điểm cuối|thời điểm kết thúc"
        ),
        "start": "đầu|thượng tuần|những ngày đầu|khoảng đầu|ngay đầu",
        "middle": "giữa|trung tuần|khoảng giữa",
    },
    "last_day": {True: "ngày cuối|ngày cuối cùng|ngày cuối cùng của|ngày cuối của"},
    "last_workday": {True: "ngày làm việc cuối cùng|ngày làm việc cuối cùng của|ngày làm việc cuối"},
    "turn": {
        "this": "này|nay|hiện tại|hiện nay|đang diễn ra",
        "next": "sau|tới|tiếp theo|kế tiếp|sắp tới|kế|tiếp",
        "after next": "sau nữa|tới nữa|kia",
        "last": "trước|qua|vừa qua|ngoái|rồi|vừa rồi|trước đó",
        "final": "cuối|cuối cùng|chót",
    },
    "first": {True: "đầu|đầu tiên"},
    "second": {True: "cuối|sau"},
    "half": {True: "nửa"},
    "each": {True: "hàng|hằng|mỗi|các|mọi|từng|luôn|mỗi lần"},
    "once": {True: "một lần|1 lần|một kỳ|/lần|/ lần|/1 lần|/một lần|/kỳ"},
    "frequency": {
        "day": "hàng ngày|hằng ngày|mỗi ngày",
        "week": "hàng tuần|hằng tuần|mỗi tuần|định kỳ hàng tuần|định kỳ hằng tuần|mỗi tuần một lần",
        "month": (
            "hàng tháng|hằng tháng|mỗi tháng|định kỳ hàng tháng|định kỳ hằng tháng|từng tháng|mỗi tháng một lần"
        ),
        "quarter": "hàng quý|hằng quý|mỗi quý|định kỳ hàng quý|định kỳ hằng quý|từng quý|hàng quí|hằng quí",
        "half": "6 tháng một lần|sáu tháng một lần|định kỳ 6 tháng|định kỳ sáu tháng|hai lần một năm",
        "year": "hàng năm|hằng năm|mỗi năm|định kỳ hàng năm|định kỳ hằng năm|thường niên",
    },
    "each_time": {True: "định kỳ|định kì"},
    "of": {True: "của|thuộc|trong"},
    "about": {True: "của|cho|về|thuộc"},
    "glue": {
        True: (
            "ngày|vào|là|lúc|mùng|mồng|khoảng|thời điểm|mốc|đúng|hôm|sáng|chiều|tối|sáng ngày|chiều ngày|dịp"
            "|lễ|hạn|đến|ngày lễ|thời gian|phải|được|nghỉ|kỳ nghỉ|khi|kỳ|vào dịp"
        ),
    },
    "joint": {True: "và|hoặc|rồi|hay"},
    "hijri_era": {True: "hijri"},
    "afternoon": {True: "chiều|tối|pm|chiều mai|tối mai|đêm mai|chiều nay|tối nay|đêm nay|chiều kia"},
    "morning": {True: "sáng|am"},
    "hour_word": {True: "giờ|h|g"},
    "noon": {True: "trưa"},
    "daypart": {True: "sáng|chiều|tối|trưa"},
    "dated": {
        True: (
            "ký ngày|ban hành ngày|được ký ngày|ra ngày|đề ngày|ngày ban hành|ban hành vào|ngày ký|đã họp ngày"
            "|được ban hành ngày|phê duyệt ngày|thông qua ngày|công bố ngày|nhận ngày|đã ban hành ngày"
            "|đã ký ngày"
        ),
    },
    "document": {
        True: (
            "quyết định|nghị quyết|nghị định|thông tư|chỉ thị|luật|kết luận|thông báo|công văn|báo cáo|văn bản"
            "|tờ trình|công điện|kế hoạch|biên bản|quy định|hướng dẫn|pháp lệnh|hiến pháp|hợp đồng|đề án"
            "|chương trình|giấy mời|thông tri|công thư|phiếu|giấy|nghị quyết số|quyết định số|chiến lược"
            "|quy hoạch|lệnh|đơn|hồ sơ|bộ luật|dự thảo|công hàm"
        ),
    },
    "event": {
        True: (
            "hội nghị|cuộc họp|kỳ họp|phiên họp|đại hội|chuyến|chuyến công tác|chuyến thăm|hội thảo|lễ"
            "|buổi làm việc|buổi họp|diễn đàn|tọa đàm|toạ đàm|họp|sự kiện|giao ban|họp báo|khóa họp|tập huấn"
            "|lễ khai mạc|phiên|làm việc"
        ),
    },
    "number_sign": {True: "số|số hiệu"},
    "lasting": {
        True: (
            "lưu|lưu trữ|lưu giữ|bảo quản|cất giữ|giữ|giữ nguyên|duy trì|bảo hành|miễn|miễn giảm|được miễn|hoãn"
            "|tạm hoãn|tạm dừng|tạm ngừng|tạm ngưng|tạm đình chỉ|đình chỉ|kéo dài|thí điểm|áp dụng thí điểm"
            "|có giá trị|có hiệu lực|niêm yết|cấm|tước|treo|đóng cửa|cách ly|trong suốt|suốt"
        ),
    },
    "section": {
        True: (
            "điều|khoản|điểm|chương|mục|phụ lục|phòng|trang|phần|tiểu mục|tầng|bảng|biểu|hội trường|nhóm|đợt"
            "|giai đoạn|lô|vùng|khu|quận|phường|đề án|dự án|đường|tổ|cấp|loại|bước|khối|mẫu|tổ dân phố|ca|trạm"
        ),
    },
    "percent": {True: "phần trăm"},
    "thing": {
        True: (
            "nhiệm vụ|công tác|kế hoạch|chương trình|ngân sách|đầu tư|kết quả|chỉ tiêu|mục tiêu|doanh thu"
            "|tăng trưởng|hoạt động|số liệu|dự toán|thu|chi|vốn|tình hình|công việc|giải ngân|sản xuất"
            "|xuất khẩu|nhập khẩu|mùa vụ|cải cách|trọng tâm|định hướng|phương hướng|đầu tư công|kinh tế"
            "|báo cáo|hội nghị|họp|phiên họp|cuộc họp|kỳ họp|kinh phí|lịch|sơ kết|tổng kết|tài chính|đợt|vụ|kỳ"
            "|quyết toán|chỉ số|tuyển sinh|năm học|giai đoạn|thành tích|biên chế|xếp hạng|đánh giá|thi đua"
            "|tiền lương|lịch công tác|chuyên đề|xã hội|điều hành|danh mục|thực trạng|nội vụ"
        ),
    },
    "finish": {
        True: (
            "phát hành xong|tập huấn|đào tạo|lắp đặt|mua sắm|sửa chữa|xây xong|cấp phát|phân bổ|bố trí"
            "|tuyển dụng|xuất bản"
            "|in ấn|thông xe|bồi thường|giải tỏa|di dời|khai giảng|niêm yết|hoàn thành|hoàn tất|kết thúc|trình"
            "|ban hành|công bố|nộp|gửi|báo cáo|phê duyệt|thông qua|xong"
            "|bàn giao|đưa vào|khai trương|ký|ký ban hành|triển khai xong|khởi công|khánh thành|tổ chức"
            "|khắc phục|xử lý|giải quyết|phát hành|chấm dứt|đưa vào vận hành|đưa vào sử dụng|đưa vào khai thác"
            "|thanh toán|chi trả|nghiệm thu|trả lời|giải trình|tham mưu|đề xuất|xây dựng xong|hoàn chỉnh"
            "|hoàn thiện|rà soát xong|thành lập|cấp|triệu tập|khai mạc|thực hiện xong|giải ngân|giải ngân hết"
            "|quyết toán|kiện toàn|tổng hợp|vận hành|kết nối|số hóa|cung cấp|lấy ý kiến|thẩm định|giao xong"
            "|rà soát|hoàn trả|thu hồi|khởi động|thí điểm|sửa đổi|xây dựng|trao|chuyển giao"
        ),
    },
    "idiom": {
        True: (
            "quá thời hạn|quá hạn|hết thời hạn mà|gấp đôi|gấp ba|gấp rưỡi|gấp hai|sớm nhất là|ngay sau|ngay từ"
            "|ngay tại|ngay trong|ngay cả|ngay trước|chi phí|việt nam|viet nam|đông nam|miền nam|phía nam"
            "|năm học|ba đình|tháng năm trước|sớm hơn|sớm muộn|ngay thẳng|công trình|quy trình|lộ trình"
            "|quá trình|tiến trình|giáo trình|hành trình"
        ),
    },
    "happened": {True: "đã|vừa"},
    "reached": {True: "đạt|mới đạt|chỉ đạt|mới có|mới chỉ|mới chỉ đạt|chỉ có|ước đạt|đạt được|tăng|giảm"},
    "move": {
        True: (
            "lùi|dời|hoãn|gia hạn|rời|lùi thời hạn|dời thời hạn|chuyển thời hạn|điều chỉnh thời hạn|đổi thời hạn"
            "|thay đổi thời hạn|kéo dài thời hạn|chuyển hạn|điều chỉnh hạn|lùi hạn|đẩy lùi|dời lịch|lùi lịch"
        ),
    },
    "midnight": {True: "nửa đêm|12 giờ đêm|0 giờ đêm"},
    "promise": {True: "sẽ|dự kiến"},
    "demand": {True: "phải|cần|sẽ|yêu cầu|giao|đề nghị|phấn đấu|bảo đảm|đảm bảo|chỉ đạo|khẩn trương"},
    "counter": {
        True: (
            "lần|kỳ họp|giai đoạn|nhiệm kỳ|khóa|khoá|phiên họp|đợt|phiên|hội nghị|cuộc họp|tầm nhìn|định hướng"
            "|lớp|bên|giờ học|kỳ|cấp|thời kỳ|định hướng đến|tầm nhìn đến|cuộc|chuyến|số|hạng"
        ),
    },
    "vague": {
        True: (
            "{sau,trong,trong vòng} {vài,ít,mấy} {ngày,hôm,tuần,tháng}|vài {ngày,hôm,tuần,tháng} nữa"
            "|ít {ngày,hôm,tuần} nữa|"
            "trong vài ngày tới|trong những ngày tới|vài ngày tới|những ngày tới|trong mấy ngày tới"
            "|trong vài tuần tới|trong những tuần tới|trong các ngày tới|trong những tháng tới"
            "|trong vài tháng tới|"
            "khẩn trương|sớm|ngay|gấp|khẩn cấp|kịp thời|ngay lập tức|lập tức|nhanh chóng|càng sớm càng tốt"
            "|sớm nhất|trong thời gian sớm nhất|không chậm trễ|thời gian sớm nhất|trong thời gian tới"
            "|đẩy nhanh|tức thì|nhanh nhất|trong thời gian ngắn nhất|không để chậm trễ|hỏa tốc|tức thời"
            "|sớm nhất có thể|cấp bách|khẩn|mau chóng"
        ),
    },
}
