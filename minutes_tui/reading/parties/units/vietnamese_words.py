"""Vietnamese words of which the names of units are made."""

from typing import Final, Literal

from minutes_tui.reading.wording.words import listed

Part = Literal["strong", "weak", "field", "place", "title", "many", "stop", "other"]
# strong: names a unit by itself; weak: only with a field or a name after it (bộ, vụ, tổ are other words too).
PARTS: Final[dict[Part, str]] = {
    "strong": """
        cảnh sát|dân quân|ủy ban nhân dân|ủy ban|ubnd|văn phòng|vp|tổng cục|viện|tập đoàn|tổng công ty|đảng ủy
        tỉnh ủy
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
        đoàn đại biểu quốc hội|đoàn đbqh|tổng liên đoàn|tổng liên đoàn lao động|binh đoàn
        tỉnh đoàn|thành đoàn|huyện đoàn|quận đoàn|thuế tỉnh|thuế thành phố|thuế cơ sở|hải quan khu vực|vườn quốc gia
        công ty cổ phần|công ty tnhh|công ty tnhh mtv|công ty tnhh một thành viên|tổng công ty cổ phần
        công ty trách nhiệm hữu hạn|công ty trách nhiệm hữu hạn một thành viên|công ty mẹ
        trường thpt|trường thpt chuyên|trường thcs|trường tiểu học|trường mầm non|trường cao đẳng|trường trung cấp
        trường chính trị|trường phổ thông|trường phổ thông dân tộc nội trú|trường trung học phổ thông
        trường trung học cơ sở|trường sĩ quan|bệnh viện đa khoa|bệnh viện đa khoa khu vực|bệnh viện quân y
        cảng hàng không|cảng hàng không quốc tế|sân bay|sân bay quốc tế|tòa án nhân dân cấp cao
        viện kiểm sát nhân dân cấp cao|tổ công tác của thủ tướng|tổ công tác của thủ tướng chính phủ
        hội đồng thẩm định|hội đồng thẩm định nhà nước|hội đồng nghiệm thu|hội đồng tuyển dụng|hội đồng thi
        hội đồng trường|hội đồng giải phóng mặt bằng|hội đồng bồi thường|hội đồng kỷ luật|hội đồng xét duyệt
        hội đồng thi đua - khen thưởng|báo và phát thanh , truyền hình|báo và phát thanh truyền hình
    """,
    "weak": """
        bộ|vụ|cục|ban|phòng|tổ|hội|đoàn|báo|đài|tòa|tỉnh|thành phố|tp|huyện|quận|xã|phường|thị xã|thị trấn
        quân chủng|binh chủng|quân đoàn|liên minh|liên hiệp|liên hiệp các hội|tổng hội|điện lực|viễn thông
        bưu điện|đội|trạm|trạm y tế|cảng|cảng vụ|ga|đồn biên phòng|hạt kiểm lâm|lữ đoàn|sư đoàn
        trung đoàn|nhà máy|nhà xuất bản|nhà hát|xí nghiệp|hợp tác xã|khoa|phân viện|trại giam|thủy điện|nhiệt điện
        ngành|khu công nghệ cao|khu kinh tế|khu công nghiệp
        đặc khu|khối|cụm|đơn vị|cơ quan|chi nhánh|bch
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
        cán bộ công chức|đoàn đại biểu quốc hội|đoàn đbqh|đăng ký đất đai|đăng ký|đăng ký kinh doanh|đầu tư xây dựng
        đầu tư xây dựng công trình|đầu tư xây dựng các công trình|đầu tư xây dựng các công trình giao thông
        đầu tư xây dựng các công trình dân dụng và công nghiệp|công trình giao thông|các công trình giao thông
        công trình dân dụng|dân dụng|công trình|khu kinh tế|khu công nghiệp|các khu công nghiệp|các khu kinh tế
        các khu chế xuất|khu công nghệ cao|tài nguyên nước|khí tượng thủy văn|nội bộ|hình sự|dân sự|kinh doanh
        chiến lược
        phòng thủ dân sự|phòng cháy chữa cháy|phòng cháy , chữa cháy|phòng cháy|cảnh sát|cảnh sát biển
        cảnh sát giao thông|cảnh sát cơ động|an toàn|giao thông đường bộ
        quản lý đô thị|văn xã|khoa giáo|nông thôn mới|giảm nghèo|bảo hiểm xã hội|mầm non|tiểu học|trung học
        phổ thông|thường xuyên|chính trị|chính sách|đối tác công tư|cơ sở|điện ảnh|nghệ thuật|biểu diễn|mỹ thuật
        nhiếp ảnh|triển lãm|bản quyền|tác giả|phát thanh|truyền hình|điện tử|bưu chính|kinh tế số|xã hội số
        năng suất|ứng dụng|tiến bộ kỹ thuật|khuyến nông|khuyến công|xúc tiến|xúc tiến đầu tư|xúc tiến thương mại
        giám sát , điều hành thông minh|điều hành thông minh|quy hoạch xây dựng|kinh tế xây dựng
        vật liệu xây dựng|cải cách thủ tục hành chính|công chánh
        giao thông công chánh|phòng , chống|tệ nạn xã hội|mua bán người
        rửa tiền|khủng bố|buôn lậu
        hàng giả|gian lận thương mại|lãng phí|tiêu cực|bạo lực gia đình|tội phạm sử dụng công nghệ cao
        doanh nghiệp nhỏ và vừa|công nghiệp - viễn thông quân đội|đầu tư phát triển đường cao tốc|quỹ đất
        các vấn đề chung về xây dựng pháp luật|các vấn đề xã hội|công dân|bệnh tật|người lao động
        dự trữ|chứng khoán|giá|nợ công|tài chính ngân hàng|tổ chức tín dụng|tiền tệ|kho quỹ|phát hành
    """,
    "place": """
        vùng|chi nhánh|chi nhánh khu vực|chi nhánh tỉnh|chi nhánh thành phố|        tỉnh|thành phố|tp|huyện|quận|xã
        phường|thị xã|thị trấn|thôn|các tỉnh|các huyện|các xã|các tỉnh , thành phố|các cấp
        các thành phố|các tỉnh , thành phố trực thuộc trung ương|các huyện , thành phố|các xã , phường
        cấp huyện|cấp xã|cấp tỉnh|các huyện , thị xã , thành phố|các quận , huyện|việt nam|trung ương
        các địa phương|các tỉnh và thành phố|các xã , phường , thị trấn|các xã , phường , đặc khu
        miền trung|miền bắc|miền nam|miền tây|khu vực bắc bộ|khu vực nam bộ|khu vực trung bộ|bắc bộ|nam bộ|trung bộ
        khu vực miền núi phía bắc|khu vực tây nguyên|tây nguyên|thủ đô
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
        ủy viên|ủy viên thường trực|phó chủ nhiệm|thủ trưởng|tổng biên tập|anh|chị|cô|chú|tổng bí thư|chủ tịch nước
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
        các đơn vị liên quan|các cơ quan liên quan|các bên liên quan|nhà thầu|nhà thầu thi công|nhà thầu tư vấn
        đơn vị tư vấn|đơn vị thi công|đơn vị vận hành|đơn vị thực hiện|đơn vị soạn thảo|cơ quan soạn thảo
        các nhà mạng|các hãng hàng không|các hiệp hội|các hội|các trường đại học|các cơ sở đào tạo
        các cơ sở y tế|các phòng chuyên môn|các lực lượng chức năng|lực lượng chức năng|các cơ quan chức năng
        cơ quan chức năng|các ngành chức năng|các đồn biên phòng|các ban quản lý
        các thành viên ubnd|các tổ|các đội|các khối|các cụm|các thôn|các bản|toàn tỉnh|công an các cấp
        các bộ , cơ quan trung ương và địa phương|các bộ , cơ quan trung ương
        các bộ , ngành trung ương và địa phương
        mỗi xã , phường|mỗi tỉnh , thành phố|mỗi huyện , xã|từng xã , phường|từng tỉnh , thành phố|mỗi sở , ngành
        các đại biểu|các vị đại biểu|các đại biểu quốc hội|các lực lượng|lực lượng vũ trang|lực lượng xung kích
        lực lượng công an|lực lượng quân đội|lực lượng kiểm lâm|lực lượng quản lý thị trường|toàn ngành y tế
        toàn ngành giáo dục|các nhà đầu tư|các nhà máy|các khu công nghiệp|các hợp tác xã|các hộ dân
        bộ , ngành , địa phương|các bộ , ngành chức năng|chính quyền các địa phương|các bộ , ngành liên quan
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
        tính toán|tính|tạm dừng|sẵn sàng|nắm|rút kinh nghiệm|sơ kết|tổng kết|bàn|bầu|bổ nhiệm|miễn nhiệm
        luân chuyển|sát hạch
        thẩm tra|bảo vệ|canh gác|tuần tra|truy quét|trực|ứng phó|ứng trực|di dời|sơ tán|cứu trợ|thăm hỏi|động viên
        khuyến khích|khuyến cáo|cảnh báo|dự báo|phát động|phát hiện|bắt giữ|khởi tố|xử phạt|đình chỉ|thu giữ|nhắc
        tiếp thu|giải trình|lựa chọn|lồng ghép|cân đối|điều chỉnh|điều động|điều tiết|bình ổn|kiềm chế|quy định
        hợp tác|liên hệ|liên kết|trao đổi|tham vấn|thương thảo|đàm phán|chấp hành|tuân thủ|vận dụng|áp dụng
        thí điểm|nhân rộng|tổng rà soát|rà|xóa|gỡ|khơi thông|khôi phục|phục hồi|tái|nạo vét|gia cố|tu sửa|thay thế
        lắp đặt|nâng cấp|thiết kế|thi công|san lấp|giải phóng|đền bù|hoàn trả|chi trả|cấp phát|thu hồi|nộp|khai thác
        đón|tiếp|phục vụ|bố|thuê|mượn|tìm|xem|nghe|dự|tham dự|lên|khai giảng|khai mạc|bế mạc|ra quân|ra mắt
        cải tạo|chỉnh trang|mở rộng|thu hút|kêu gọi|xúc tiến ngay|minh bạch|chủ quản|cho ý kiến|ủy quyền|dừng
        sử dụng|tự|góp|ưu tiên|khảo sát|mua|bảo|chấm|trực tiếp|chọn|bám|cấp|đổi|tập|tạo|tuyển|phát|quy|truy
        lưu|lưu giữ|cất|giữ|dọn|gom|lấp|vá|cài|xin|họp|thỏa thuận|trưng bày|trưng cầu
        thì
        cam|đối|điều|dừng|đề|đẩy mạnh|in|biên soạn|nghiệm thu|niêm yết|hiện|tuyệt|nghiêm|chốt|dành|sơ|nhận
        đều|cùng nhau|đừng|cứ|hãy|nhất thiết|hoàn chỉnh|hoàn tất|hoàn trả|thúc|khởi|chi|vay|trả|trồng|tặng|đo|thí
    """,
}
JOINERS: Final = {"và": True, "va": True, "&": True, "-": True, "–": True}
# What else is written with capitals: documents, bodies of law, feasts, languages.
_NO_NAMES: Final = """
    luat|bo luat|nghi dinh|nghi quyet|quyet dinh|thong tu|chi thi|ket luan|ke hoach|chuong trinh|de an|du an
    cong dien|cong van|to trinh|thong bao|phu luc|dieu|khoan|chuong|muc|phan|muc tieu|tet|tet nguyen
    quoc khanh|viet nam|dang|nha nuoc|to quoc|hien phap|quy che|de cuong|du thao|bao cao|bien ban|hoi nghi
    gdp|fdi|oda|cpi|ppp|bot|ai|it|cntt|cchc|tthc|dvc|pdf|vneid|ubtv|covid|tp|th|ts|ths|pgs|gs|nq|qd|nd|cp
    ttg|ct|tb|ttr|vbqppl|csdl|ngsp
"""
NOT_NAMES: Final = frozenset(name.strip() for line in _NO_NAMES.splitlines() for name in line.split("|"))
# Words behind which a name does not end: what stands before them may be a verb with its object.
RELATING: Final = listed(
    """
    trước sau trong từ đến để về theo của tại cho với là được không chưa và hoặc cùng do này đó trên ngày
    tháng năm quý tuần nhằm mà nêu vào ra số những các khi nếu vì nên nhưng hằng hàng hạn
    """
)
# Fields that are things to be made, where they stand in lower case behind a dash: Cục Thú y - kế hoạch cách ly.
THINGS: Final = listed("kế đề dự quy chương dữ báo danh")
# Words that stand behind a verb: what precedes them is no name.
BEHIND_VERBS: Final = listed("lại thêm ngay xong kỹ hết đủ rõ các những việc công tác mọi lai them xong ky")
# Units of which a name may say with 'về' what they are for: Tổ công tác | về an toàn thực phẩm.
TOPICAL: Final = frozenset(("cong tac", "chi dao", "tieu ban", "giup viec", "chuyen gia", "uy ban", "hoi dong"))
# Terms that another field follows without a capital: Ban Quản lý dự án | đường sắt.
OPEN_TERMS: Final = frozenset(
    (("du", "an"), ("quan", "ly"), ("phat", "trien"), ("phong", "chong"), ("hop", "tac"), ("de", "an"),
     (",", "chong"), ("ho", "tro"), ("tu", "van"), ("xuc", "tien"), ("kiem", "soat"), ("ung", "dung"),
     ("phuc", "vu"), ("bao", "ton"), ("dich", "vu"))
)  # fmt: skip
# What a management board manages, before its name: Ban Quản lý | vịnh Hạ Long.
MANAGED: Final = listed("vịnh rừng chợ hồ bến cầu đường phố lăng đền đập tuyến cụm khu vườn di danh quần làng đảo")
# Units that bear a number behind their field: Đội Cảnh sát giao thông | số 6.
WITH_NUMBER: Final = frozenset(("doi", "xi", "tram", "truong", "trung", "nha", "benh", "khu", "phong", "hat"))
WHICH: Final = frozenset(
    ("công lập", "nhà nước", "tư nhân", "trung ương", "địa phương", "chuyên môn", "sự nghiệp", "thành viên")
)
EVERY: Final = frozenset(("tất", "toàn"))
ALL: Final = frozenset(("cả", "bộ"))
RELATED: Final = frozenset(("lien quan", "truc thuoc", "chuc nang", "tham muu", "co lien"))
UNIT_WORDS: Final = frozenset(
    ("bo", "so", "vu", "cuc", "ban", "phong", "uy", "ubnd", "vien", "tong", "van", "cong", "thanh")
)
NUMBERABLE: Final = frozenset(("vu", "to", "phong", "ban", "khoi", "cum", "khu", "doi", "doan", "nhom", "tieu"))
MOUNTAINS: Final = frozenset(
    ("biên giới", "miền núi", "ven biển", "vùng cao", "hải đảo", "trực thuộc", "ngoại thành")
)
# What makes a plural of a unit noun before a list: các bộ, hai bộ.
PLURAL: Final = frozenset(("cac", "hai", "ba", "bon"))
# Who builds or invests may bear a name: nhà thầu | Đèo Cả.
CONTRACTED: Final = frozenset(("nha thau", "dau tu", "thi cong", "tu van"))
LISTABLE: Final = frozenset(("bo", "so", "vu", "cuc", "ban", "phong"))
PLACES: Final = frozenset(("tinh", "pho", "huyen", "quan", "xa", "phuong", "khu", "tran", "tp", "vung"))
# Fields that are also what is done to an object: behind another field they begin the task.
DOING: Final = frozenset(
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
