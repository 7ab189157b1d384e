"""Vietnamese cues."""

from collections.abc import Mapping
from typing import Final

from minutes_tui.reading.wording.cues import DemandCue, PartyCue
from minutes_tui.reading.wording.grammar import Grammar

PREFIXES: Final = ""
"""Letters that may stand before a word as words of their own: none."""
GRAMMAR: Final = Grammar(unmarked=True, inflected=False, resumes=True)
"""How demands are built."""

PARTIES: Final[Mapping[PartyCue, str]] = {
    "assign": """
        chờ ý kiến của|chờ ý kiến bằng văn bản của|chờ báo cáo của|chờ văn bản của|chờ trả lời của
        đợi ý kiến của|đợi báo cáo của
        rất mong|chuyển cho cơ quan|chuyển hồ sơ cho|giao lại cho|
        tương tự đối với|cũng như vậy đối với|tương tự với|tương tự là|yêu cầu tương tự đối với
        áp dụng tương tự với|nhắc lại với
        trách nhiệm chính là của|trách nhiệm là của|trách nhiệm chính thuộc về|là việc của|việc này của|việc đó của
        cơ quan chủ trì là|đơn vị chủ trì là|cơ quan thường trực là|đơn vị thực hiện là
        người chịu trách nhiệm là|thời hạn để|thời hạn cuối cùng để|hạn để|hạn chót để|thời gian để
        được giao cho|được giao về|được phân công cho|được phân về|được chuyển cho|được giao lại cho
        giao|giao cho|giao trách nhiệm cho|giao nhiệm vụ cho|giao việc cho|giao thêm cho|phân công
        phân công cho|tôi muốn|chúng tôi muốn
        yêu cầu|đề nghị|chỉ đạo|kiến nghị|nhắc nhở|nhắc|đôn đốc|ủy quyền|ủy quyền cho|ủy nhiệm
        ủy nhiệm cho|chỉ định|cử|mời|đồng ý giao|thống nhất giao|tiếp tục giao|trách nhiệm thuộc về|thuộc về
        thuộc trách nhiệm của|thuộc trách nhiệm|là trách nhiệm của|trách nhiệm của|đơn vị chủ trì :
        cơ quan chủ trì :|chủ trì :|đơn vị thực hiện :|đơn vị chịu trách nhiệm :|trách nhiệm :
        cơ quan thực hiện :|đầu mối :|đơn vị đầu mối :|chịu trách nhiệm :|thực hiện :
        người chịu trách nhiệm :|phụ trách :|dưới sự chủ trì của|ra lệnh cho|lệnh cho|hối thúc|thúc giục
        đề xuất giao|giao ngay cho|giao ngay|mong|mong muốn|kêu gọi|khẩn trương giao|giao đồng chí|lưu ý
        nhờ|chúng tôi cần|tôi cần|chúng ta cần|rất cần|cần sự vào cuộc của|mong nhận được ý kiến của|đặt hàng
        ủy thác cho
    """,
    "hand": "giao nhiệm vụ|giao việc|giao trách nhiệm|phân công nhiệm vụ",
    "to": "cho",
    "agent": "do|bởi",
    "join": """
        p / h với|p / h cùng|p / h|p / hợp với|p / hợp|
        phối hợp với|phối hợp cùng|phối hợp chặt chẽ với|cùng với|cùng|cùng phối hợp với|phối hợp cùng với
        có sự phối hợp của|với sự phối hợp của|với sự tham gia của|với sự hỗ trợ của|có sự tham gia của
        đơn vị phối hợp :|cơ quan phối hợp :|phối hợp :|hợp tác với|liên hệ với|làm việc với|trao đổi với
        thống nhất với|hiệp đồng với|kết hợp với|chủ động phối hợp với|tham vấn|tham khảo ý kiến|bàn với
        lấy ý kiến|lấy ý kiến của|tham khảo ý kiến của|tham vấn với|phối hợp
        sự phối hợp của|sự hỗ trợ của|sự tham gia của|đồng phối hợp|phối hợp với các đơn vị :
    """,
    "with": "với",
    "joint": """
        làm rõ|bàn bạc|thỏa thuận|chốt|phối hợp|hợp tác|trao đổi|làm việc|thống nhất|liên hệ|hiệp đồng
        kết hợp
    """,
    "help": """
        p / h|p / h thực hiện|p / hợp|
        phối hợp|phối hợp thực hiện|hỗ trợ|tham gia|là đơn vị phối hợp|là cơ quan phối hợp|đồng hành
        cùng tham gia|cùng phối hợp|phối hợp chặt chẽ|tham gia phối hợp|cùng thực hiện|cử cán bộ tham gia
        cử người tham gia|cử đại diện tham gia|cử chuyên gia tham gia|cử cán bộ phối hợp|có trách nhiệm phối hợp
        làm nhiệm vụ phối hợp|là cơ quan tham gia|là đơn vị tham gia|cùng vào cuộc|phối hợp cung cấp
    """,
    "govern": """
        hiệp hội kiến nghị|cử tri đề nghị|cử tri kiến nghị|người dân đề nghị|nhân dân đề nghị|doanh nghiệp đề nghị
        bà con đề nghị
        doanh nghiệp kiến nghị|cử tri yêu cầu|cử tri mong|người dân mong|người dân kiến nghị|
        theo|theo báo cáo của|theo đề nghị của|theo ý kiến của|theo yêu cầu của|theo kiến nghị của|của|tại|ở
        trong|với|cho|tới|đến|trình|gửi|gửi về|về|từ|nghe|thuộc|báo cáo|báo cáo của|ý kiến của|đề xuất của
        căn cứ|văn bản của|công văn của|tờ trình của|đề nghị của|kiến nghị của|thẩm quyền của|cảm ơn
        biểu dương|ghi nhận|hoan nghênh|đánh giá cao|khen|khen thưởng|như|thông qua|để|sau khi|trước khi|khi
        nhằm|qua|đối với|giữa|thay mặt|đại diện|đại diện cho|dự thảo của|kết quả của|trên cơ sở|được|bị|vì
        chúc mừng|tham mưu|tham mưu cho|hỗ trợ|hướng dẫn|xin|phục vụ|giúp|báo cáo với|hiện nay ở|là|có|nếu
        mà|ngoài|trừ|kể cả|gồm|bao gồm|do đó|theo số liệu của|theo thông tin của|theo thông tin từ
        theo quy định của|theo chỉ đạo của|yêu cầu của|chỉ đạo của|hướng dẫn của|phân công của
        sự chỉ đạo của|theo phân công của|theo hướng dẫn của|tham mưu giúp|tên|trụ sở|ban hành bởi
        lãnh đạo của|dưới sự chỉ đạo của|dưới sự giám sát của|bàn giao|chuyển giao|bàn giao cho
        chuyển giao cho|bàn giao lại cho|chuyển cho|trao cho|cấp cho|giao ban với|chứ không phải|làm
        nhiệm vụ :|nội dung :|công việc :
    """,
    "must": """
        đừng|chủ trì|có trách nhiệm|chịu trách nhiệm|phải|cần|cần phải|khẩn trương|được giao|được phân công
        làm chính|là chính|chịu trách nhiệm chính|đứng mũi chịu sào
        phụ trách|là cơ quan chủ trì|là đơn vị chủ trì|làm đầu mối|là đầu mối|có nhiệm vụ|hãy|nên|không được
        chịu|là đơn vị đầu mối|là cơ quan đầu mối|được yêu cầu|được đề nghị|được ủy quyền|nhất thiết
        buộc phải|trước|chậm nhất|đầu mối|giữ vai trò chủ trì|có ý kiến|có báo cáo|có văn bản|có kế hoạch
        có giải pháp|có phương án|có biện pháp|có công văn|không để|có lộ trình|có văn bản trả lời|dứt khoát
        bắt buộc
        thì phải|thì cần|thì có trách nhiệm|thì chủ trì|thì khẩn trương
        là đơn vị thường trực|là cơ quan thường trực|là thường trực
    """,
    "will": "sẽ|để|hứa|cam kết|nhận trách nhiệm",
    "told": """
        còn ý kiến|thiếu|ốm|vắng|vắng mặt|đóng cửa|có sai phạm|bất đồng|chưa thống nhất|
        đã|đang|vừa|vừa qua|cho biết|cho rằng|cho hay|nêu|khẳng định|nhấn mạnh|là|có|chưa|phát biểu
        nhận định|thông tin|báo cáo rằng|đã được|luôn|tham dự|tham gia hội nghị|hiện|hiện có|hiện nay
        báo cáo tại|trình bày|phản ánh|ghi nhận|đạt|chỉ ra|kết luận|đánh giá cao|được|bị|không
        nói|nói rõ|trả lời rằng|cũng|đề cập|đã có|phát biểu tại|chủ trì hội nghị|chủ trì cuộc họp
        chủ trì phiên họp|chủ trì buổi họp
        chủ trì họp|đã chủ trì|báo cáo kết quả công tác|hoàn thành được|thực hiện được|giải ngân được
        thay mặt|dự báo|dự kiến|ước tính|kỳ vọng|nhận thấy|đề xuất rằng|lo ngại|mong rằng|tin rằng
        thông báo rằng|hoan nghênh|nhất trí|đồng tình|phát hiện|bắt giữ|khởi tố|đồng ý|hỏi|gồm|bao gồm|cảnh báo rằng
        ghi nhận được|thu được|đã tiếp nhận|phản hồi rằng|thừa nhận|cam đoan rằng|nhận định rằng|tổng cộng
        chiếm|gặp khó khăn|gặp vướng mắc|còn thiếu|ủng hộ|chia sẻ rằng|bày tỏ|cảm ơn|cho ý kiến rằng
        vẫn chưa|chưa có|tiếp nhận được|bắt|phạt|xử phạt|lập được|đánh giá rằng
    """,
    "ask": "có phải|tại sao|vì sao|bao giờ|khi nào|như thế nào|ra sao|là gì|hay không|bao nhiêu",
    "and": "và|hoặc|&",
    "skip": """
        đều|riêng|còn|khác|còn lại|việc này|nội dung này|vấn đề này|việc đó|nhiệm vụ này|mục này|phần này
        các anh ở|các chị ở|các anh chị ở|anh em ở|các đồng chí ở|các đồng chí bên|bên|anh em|các anh
        các anh chị|thế này nhé|thưa các đồng chí|kính thưa các đồng chí
        các|những|toàn bộ|tất cả|tất cả các|mọi|mỗi|từng|lãnh đạo|đồng chí|thủ trưởng|người đứng đầu|riêng
        thêm|trực tiếp|ngay|lại|cả|xin|do vậy|vì vậy|do đó|đồng thời|ngoài ra|bên cạnh đó|về phía|phía
        trước mắt|đơn vị|cơ quan|một lần nữa|cũng|tiếp tục|thống nhất|cụ thể|chính|đặc biệt|nhất là
        trên cơ sở đó|theo đó|sau đó|tiếp theo|sang|khẩn trương|chủ động|nghiêm túc|chặt chẽ|vẫn|tôi
        chúng tôi|ban tổ chức đề nghị|theo chức năng , nhiệm vụ|theo chức năng , nhiệm vụ được giao
        theo chức năng|theo thẩm quyền|theo nhiệm vụ|theo nhiệm vụ được giao|theo lĩnh vực
        theo phạm vi quản lý|hai|ba|hai đơn vị|ba đơn vị|hai bộ|hai cơ quan
    """,
}
"""What each phrase says about the unit beside it."""

DEMANDS: Final[Mapping[DemandCue, str]] = {
    "order": """
        tôi muốn|chúng tôi muốn|
        tôi chờ|chúng tôi chờ|
        phải trả lời|cần trả lời|
        chúng tôi cần|tôi cần|yêu cầu|đề nghị|giao|phân công|phải|cần|cần phải|khẩn trương|có trách nhiệm
        chịu trách nhiệm|chủ trì
        không ai được|không đơn vị nào được|không cơ quan nào được|không được phép|không một đơn vị nào được
        bắt buộc|nghiêm cấm|không được|không để|kiên quyết|nhất thiết|hãy|chậm nhất|phải được|cần được
        hạn cuối|thời hạn|hạn hoàn thành|có nhiệm vụ|đôn đốc|chỉ đạo|được giao|lưu ý các|phấn đấu
        phấn đấu hoàn thành|tuyệt đối|hạn chót|hoàn thành trước|xong trước|muộn nhất|trình trước
        báo cáo trước|nộp trước|gửi trước|nên|kiến nghị|mong các|đề nghị các|nghiêm túc thực hiện
        tập trung hoàn thành|đẩy nhanh tiến độ|hoàn thành ngay
    """,
    "act": """
        hoàn thành|hoàn thiện|thực hiện|tổ chức|xây dựng|rà soát|trình|tham mưu|chuẩn bị|triển khai
        hướng dẫn|tổng hợp|đôn đốc|kiểm tra|nghiên cứu|đề xuất|bố trí|phê duyệt|ban hành|cung cấp|gửi|lập
        giải quyết|xử lý|theo dõi|quán triệt|tăng cường|bảo đảm|đảm bảo|cập nhật|làm rõ|thẩm định|phân bổ
        giải ngân|nộp|lấy ý kiến|khắc phục|chấn chỉnh|tập trung|tiếp tục|đẩy mạnh|đẩy nhanh|nghiêm túc
        chủ động|kịp thời|sớm|nhanh chóng|khẩn trương|phối hợp|báo cáo|thống kê|soạn thảo|sửa đổi|bổ sung
        công bố|công khai|phát huy|nâng cao|đổi mới|siết chặt|ưu tiên|phân công|yêu cầu|đề nghị|giao|chỉ đạo
        chấm dứt|vận hành|kết nối|số hóa|chia sẻ|làm tốt|thông báo|tuyên truyền|phổ biến|xem xét|đánh giá
        sắp xếp|bàn giao|huy động|đưa|góp ý|trả lời|phản hồi|giám sát|thanh tra|xác minh|đối chiếu|đăng ký
        đăng tải|duy trì|chuyển|phấn đấu|quyết liệt|cải thiện|gấp rút|đề cao|tháo gỡ|rút ngắn|cắt giảm
        đơn giản hóa|thúc đẩy|kiện toàn|thành lập|hủy bỏ|mở rộng|xin ý kiến|nghiệm thu|khởi công|mua sắm|sửa chữa
        quản lý|chú trọng|quan tâm|làm sạch|chốt|họp|mời|lên kế hoạch|đặt|cử|tiến hành|chỉnh sửa
        niêm yết|thu thập|phân tích|xác định|hạn chế|ngăn chặn|giữ vững|thường xuyên|tích cực|cam kết
        hoàn chỉnh|hoàn tất|tháo dỡ|đối soát|trực|tính toán|tính|bảo vệ|tạm dừng|sẵn sàng|nắm chắc|nắm tình hình
        rút kinh nghiệm|sơ kết|tổng kết
        thẩm tra|tuần tra|truy quét
        ứng phó|ứng trực|di dời|sơ tán|cứu trợ|khuyến khích|phát động|xử phạt|đình chỉ|thu giữ|tiếp thu|lựa chọn
        lồng ghép
        cân đối|điều chỉnh|điều động|điều tiết|bình ổn|kiềm chế|quy định cụ thể|chấp hành|tuân thủ|vận dụng
        áp dụng|nhân rộng
        tổng rà soát|khơi thông|khôi phục|nạo vét|gia cố|tu sửa|lắp đặt|nâng cấp|thiết kế|thi công|giải phóng
        chi trả|cấp phát
        khai thác|tiếp nhận|bổ nhiệm|luân chuyển|tuyển dụng|bồi dưỡng|khảo sát|điều tra|thống nhất|phát hành
        biên soạn
        in ấn|xây|mở|lắp|sửa|chọn|ký|ký kết|tham gia|hỗ trợ|chăm lo|vận động|động viên|thăm hỏi|đón|tiếp|phục vụ
        bám sát
        kiên trì|kiên định|nhân|dứt điểm|tổng hợp ngay|chịu khó|nêu cao|giữ gìn|ngừng|dừng|loại bỏ|bãi bỏ
        phấn đấu giảm
        dọn|dọn dẹp|dọn sạch|vá|quét|trám|lấp|múc|gom|lưu|lưu giữ|lưu trữ|bảo quản|cất giữ|cài|thử nghiệm|đấu nối
        thu hồi|rà|phân loại|quyết toán|tập huấn|đào tạo|kê khai
    """,
    "past": """
        năm ngoái|năm trước|tháng trước|tuần trước|hôm qua|hôm kia|trước đây|trước đó|thời gian qua|vừa qua
        kỳ họp trước
        phiên họp trước|tại phiên họp trước|tại kỳ họp trước|tại cuộc họp trước|quý trước|trong thời gian qua
        những năm qua|trong những năm qua|hồi đầu năm|nhiệm kỳ trước|lần trước|trong năm qua|năm qua|tháng qua
        tuần qua
    """,
    "request": "đề nghị|nhờ|xin mời|xin đề nghị|vui lòng|có thể nhờ|cho tôi đề nghị",
    "plain": """
        mời đồng chí|xin mời|
        nhu cầu|yêu cầu của|theo yêu cầu|đáp ứng yêu cầu|theo đề nghị|theo kiến nghị|đề nghị của|cần thiết
        phải không|có phải|có cần|giao thông|giao lưu|giao dịch|bàn giao|ngoại giao|giao ban|chuyển giao
        phải chăng|phải trả|theo chỉ đạo|sự chỉ đạo|chỉ đạo của|kiến nghị của|các kiến nghị|những kiến nghị
        các yêu cầu|một số kiến nghị|kết luận chỉ đạo|ban chỉ đạo|được giao năm|nhiệm vụ được giao
        đã yêu cầu được|đã khẩn trương|cần cù|không cần|chưa cần|số phải|tải phải|chủ trì hội nghị
        chủ trì cuộc họp|chủ trì phiên họp|chủ trì họp|đã chủ trì|đồng chủ trì|chỉ đạo hội nghị
        tham dự và chỉ đạo|đã chỉ đạo|giao hữu|giao nhận|kế hoạch giao|vốn giao|chỉ tiêu giao|được giao là
        xin phép|theo phân công|đã phân công|thời hạn giải quyết|đúng thời hạn|trong thời hạn|trước thời hạn
        quá thời hạn|hết thời hạn|gặp phải|mắc phải|vấp phải|phải nói rằng|vừa phải|bên phải|lẽ phải
        chứ không phải|không phải|không phải là|yêu cầu đặt ra|các nhiệm vụ giao|phải nói|phải thừa nhận
        đã được giao|nên đã|cho nên|trở nên|vì nên|tạo nên|làm nên|nên kết quả|nên tiến độ|đã giao
        cử tri đề nghị|cử tri kiến nghị|người dân đề nghị|nhân dân đề nghị|doanh nghiệp đề nghị|bà con đề nghị
        doanh nghiệp kiến nghị|cử tri yêu cầu|cử tri mong|người dân mong|người dân kiến nghị
        đỡ phải|khỏi phải|bớt phải|không còn phải
        phải mất|phải chờ|phải đợi|phải nhập viện|phải gánh|phải bù|phải nghỉ học|phải di dời
        đã đề nghị|đã được yêu cầu|đã được đề nghị|đã được phân công|đã yêu cầu|nên chưa|nên còn|nên việc|nên không
    """,
}
"""What each phrase says about its sentence."""
