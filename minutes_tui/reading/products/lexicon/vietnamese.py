"""Vietnamese words of delivery."""

from typing import Final

from minutes_tui.reading.products.lexicon.shape import DeliveryWords
from minutes_tui.reading.wording.lexicon.patterns import joined

WORDS: Final = DeliveryWords(
    verbs={
        "hands": """
            trình|ban hành|công bố|nộp|gửi|báo cáo|cung cấp|phát hành|thông qua|phê duyệt|công khai|đăng tải
            bàn giao|trình bày|giao nộp|chuyển
        """,
        "makes": """
            xây dựng|soạn thảo|dự thảo|lập|hoàn thiện|hoàn chỉnh|chuẩn bị|tham mưu|tham mưu ban hành|tổng hợp
            biên soạn|đề xuất|hoàn thành|rà soát, hoàn thiện|tham mưu xây dựng|tham mưu trình
        """,
        "passive": joined(
            "phải được|cần được|cần phải được",
            "",
            "trình|gửi|nộp|công bố|ban hành|hoàn thành|hoàn thiện|phê duyệt|thông qua|báo cáo|bàn giao",
        ),
    },
    around={
        "article": "các|những|một|bản|bộ|cuốn|tập|toàn bộ|01|1",
        "passed": "ngay|sớm|khẩn trương|kịp thời|lại|lên|nhanh chóng|đầy đủ|đúng hạn|trực tiếp|thêm|gấp",
        "to": "cho|tới|đến|về|lên",
        "somebody": """
            thủ tướng chính phủ|thủ tướng|chính phủ|quốc hội|bộ trưởng|thứ trưởng|chủ tịch|phó chủ tịch
            chủ tịch nước|lãnh đạo|lãnh đạo bộ|ban bí thư|bộ chính trị|hđnd|ubnd|hội đồng|cấp có thẩm quyền
            cấp trên|trưởng ban
        """,
        "links": "về|của|đối với|giữa|trong|tại|sửa đổi|bổ sung|thuộc",
        "ends": """
            để|nhằm|trước|gửi|trình|cho|tới|đến|theo|phối hợp|cùng với|chậm nhất|muộn nhất|khi|sau|hoàn thành
            báo cáo|bảo đảm|đảm bảo|làm cơ sở|hằng|hàng|vào|từ|xong|là|phải|cần|được
        """,
        "and": "và|cùng",
        "blocks": "để|nhằm|nếu|khi|vì|do|mà|bởi|trường hợp",
        "denies": "không|chưa|đừng|đã|đang|vừa|không được|chưa được",
        "noun": """
            theo|của|các|những|một|bản|sau|trong|về|từ|tại|với|qua|việc|quy định|kế hoạch|dự thảo|công tác|bộ|sở
            ngành|cơ quan|đơn vị|chế độ|nội dung|thời hạn|thẩm quyền
        """,
    },
    nouns="""
        dự thảo|báo cáo|kế hoạch|đề án|phương án|tờ trình|nghị định|thông tư|quyết định|nghị quyết|danh sách
        danh mục|hồ sơ|quy chế|quy định|hướng dẫn|văn bản|chương trình|đề cương|số liệu|dữ liệu|kết quả|quy hoạch
        chiến lược|dự án|luật|pháp lệnh|bảng tổng hợp|lộ trình|ý kiến|dự toán|quyết toán|biểu phí|biểu mẫu|bản đồ
        công văn|chỉ thị|đề xuất|kiến nghị|quy trình|sổ tay|tài liệu|cẩm nang|thông báo|biên bản|giải pháp|mẫu
        hợp đồng|điều lệ|nội quy|lịch|giáo trình|thống kê|kịch bản|tổng kết|sơ kết|phụ lục|dự báo|báo giá|thiết kế
        bảng|danh bạ|cơ sở dữ liệu|nghị quyết
    """,
)
