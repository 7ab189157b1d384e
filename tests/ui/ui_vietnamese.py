"""Vietnamese syllables by tone, each a word or a part of one, and what input methods send for them."""

import unicodedata
from typing import Final

_LEVEL: Final = """
ai an anh ao ăn ân âu ba ban bang bao băng bên biên biêu bông bơi buôn bưng ca cai cam can cao căn cân câu cây
chai chăm chăn châm chân châu che chi chia chiêm chim cho chôn chông chơi chuông chuyên chưa chương co coi con
cô côn công cơ cơm cung cương da dai dâm dân dâng dây diêm diên do dôi dơi du dung dư dương đa đai đan đang đau
đăng đâm đâu đây đê đêm đi điên đo đô đôi đông đơn đơm đua đưa đương ê ga gai gan gang ganh gân gây ghe ghi gia
gian giao giăng giông gieo giun gương ha hai ham hăng hân hen hiên hiêu ho hoa hoan hoang hôi hôm hôn hông hơi
hơn hung huy hương hươu in kem kê kênh khai khan khăn khâm khâu khen khi khiêng khoa khoai khoan khoe khôi không
khung khuyên kia kiêm kiên kiêng kiêu la lai lam lan lang lanh lao lăn lâm lân lâu lây lê lên liên linh lo loan
long lo lôi lông lơi lui luân lung luôn lưng lươn lương ma mai man mang mao măng mây mê mênh mi miên minh mo moi
mong môi môn mông mua mui mưa mươi na nai nam nay nâng nâu nên nông năm nga ngang ngân ngâm nghe nghi nghiêm
ngoan ngon ngô ngôi ngu nguy nguyên ngư nhanh nhau nhân nhi nho nhôm nhơn nhưng nôi nuôi oai oan ôm ông ơn phai
phân phe phiên phim phong phơi qua quan quang quanh quay quê quen quy quyên ra rau răng râu riêng rô rơi rung
rưng sa sai san sang sao sân sâu sen siêng sinh so song sông sơn sơ sung suy sương ta tai tam tan tham than
thanh thay thăm
"""
_FALLING: Final = """
à bà bài bàn bào bàng bằng bần bầu bè bèn bề bền bì bìa bình bò bòn bồ bồi bồn bồng bờ bùa bùi bùn bừa bừng cà
cài càn càng cành cào cằm cằn cầm cần cầu cầy chà chài chàm chàng chào chằng chần chầu chày chè chèo chì chìa
chìm chiều chò chòi chồi chồm chồn chồng chờ chùa chùm chùng chừa chừng cò còi còn còng cồn cồng cờ cù cùi cùm
cùn cùng cừ cừu dà dài dàn dành dào dày dằn dầm dần dầu dầy dè dì dìm dìu dò dòm dòng dồi dồn dùi dùng dừ dừa
dừng đà đài đàm đàn đàng đành đào đày đằng đằm đầm đần đầu đầy đè đèn đèo đề đền đều đì đìa đình đò đòi đòn đồ
đồi đồn đồng đùa đùi đùm đừ đừng gà gài gàn gào gần gầm gầy gì già giàn giàng giành giào giày giằng giầy giềng
giò giòn giồng giờ giùm gò gồ gồm gừng hà hài hàm hàn hàng hành hào hằng hầm hầu hè hề hiền hiềm hình hò hòa hòm
hòn hồ hồi hồn hồng hờ hùa hùm hùn hùng hừng kè kèm kèn kèo kề kềm kềnh kì kìa kìm kình khà khàn khào khề khì
khò khờ là lài làm làn làng lành lào lằn lầm lần lầu lầy lề lềnh liền liều lìa lò lòng lòi lồ lồi lồng lời lờ
lờn lùa lùi lùm lùng lừ lừa lười lường mà mài màn màng mành mào mày mằn mầm mần mầu mè mèo mề mền mềm mì mình mò
mòi mòn mồ mồi mồm mồng mờ mời mù mùa mùi mùn mùng mừng nào nài nàng này nằm nầy nề nền nếp ngà ngài ngàn ngành
ngào ngày ngần ngầm ngầu nghè nghèo nghề nghì nghìn ngò ngòi ngồi ngờ người ngừa ngừng nhà nhài nhàm nhàn nhàng
nhành nhào nhầm nhè nhì nhìn nhiều nhồi nhờ nhừ nhường niềm niền nò nòi nòng nồi nồng nùi nùng phà phàm phàn
phành phào phần phề phèn phì phiền
"""
_RISING: Final = """
á ác ách ái ám án áng ánh áo áp át áy ắc ắng ắp ấm ấn ấp ất ấu ấy bá bác bách bái bám bán bánh báo báu bát bắc
bắn bắp bắt bấc bấm bấn bấp bất bấu bé béo bén bép bét bế bến bếp bết bí bích bín bím bít biếc biến biết biếu bó
bóc bói bón bóng bóp bót bố bốc bối bốn bống bốt bớ bới bớt bú búa bún búng búp bút bứa bức bứng bứt bướm bước
bướng cá các cách cái cám cán cáng cánh cáo cáp cát cáu cắc cắm cắn cắp cắt cấc cấm cấn cấp cất cấu cấy chá chác
chái chán cháng chánh cháo chát cháu cháy chắc chắn chắp chắt chấm chấn chấp chất chấy chén chéo chép chế chếch
chến chết chí chích chín chính chít chiếc chiếm chiến chiếu có cóc cói cóng cóp cót cố cốc cối cống cốt cớ cớm
cú cúc cúi cúm cúng cúp cút cứ cứa cức cứng cứt cứu dá dác dái dám dán dáng dáo dát dắt dấm dấn dấu dấy dé dép
dế dí dích dính dít diếc diếp do dó dóc dóng dốc dối dốt dớ dúi dúm dún dứ dứa dứt đá đác đái đám đán đáng đánh
đáo đáp đát đáy đắc đắm đắn đắng đắp đắt đấm đấng đất đấu đấy đé đến đế đếm đít đính đó đóa đói đón đóng đót đố
đốc đối đốm đống đốt đớn đớp đú đúc đúng đút đứa đức đứng đứt gá gác gái gáy gắm gắn gắng gắp gắt gấm gấp gấu
ghé ghép ghế ghét ghi giá giác
"""
_ASKING: Final = """
ải ảm ảnh ảo ẩm ẩn ẩu ẩy bả bải bản bảng bảo bảnh bảy bẩm bẩn bẩy bẻ bẻm bể bển bỉ bĩnh bỏ bỏm bỏng bổ bổi bổn
bổng bở bởi bủa bủn bủng bửa bửu cả cải cảm cản cảng cảnh cảo cẳng cẩm cẩn cẩu chả chải chảng chảo chảy chẳng
chẩn chẻ chỉ chỉa chỉnh chỏ chỏi chỏm chỏng chổi chổng chở chủ chủng chủm chửa chửi chửng cỏ cỏi cỏn cỏng cổ cổi
cổng cởi cở của củi củ củng củng cử cửa cửi cửng cửu dải dảnh dảo dẩn dẩy dẻ dẻo dể dỉ diểu dỏ dỏi dỏm dỏng dổ
dổi dở dởm dủ dủi dửng dưởng đả đải đảm đản đảng đảnh đảo đẩu đẩy đẳng đẻ để đểu đểnh điểm điển điểu đỉa đỉnh đỏ
đỏi đỏng đổ đổi đổng đở đủ đủi đủng gả gải gảy gẩy gẫm gỉ giả giải giảm giản giảng giảo giẻ giỏ giỏi giổi giở
giủi gỏi gỏng gở gởi gửi gủi hả hải hảng hảnh hảo hẳn hẩm hẩng hẩy hẻm hẻo hể hỉ hiểm hiển hiểu hỏa hỏi hỏm hỏng
hổ hổi hổn hổng hở hởi hủ hủi hủy hửng hưởng kẻ kẻo kẻng kể kỉ kiểm kiểng kiểu khả khải khảm khản khảng khảnh
khảo khảy khẳng khẩn khẩu khẩy khẻ khể khỉ khiển khỏa khỏe khỏi khổ khổng khởi khủng khủy khử khuyển lả lải lảm
lảng lảnh lảo lảy lẩm lẩn lẩu lẩy lẻ lẻn lẻo lể lỉnh liểng lỏ lỏi lỏm lỏn lỏng lổ lổn lở lởm lởi lủa lủi lủm
lủng lử lửa lửng lưởng mả mải mảng mảnh mảo mẩm mẩn mẩu mẩy mẻ mẻm mể mỉ mỉa mỉm mỏ mỏi mỏm mỏn mỏng mổ mở mủ
mủi mủn mủng mửa nả nải nản nảo nảy nẩy nẻ nể nỉ nỏ nổ nổi
"""
_BROKEN: Final = """
ã bã bãi bãng bão bãy bẫm bẫng bẫy bẽ bẽn bẽo bễ bĩ bĩnh bõ bõm bỗ bỗng bỡ bỡn bũa bũi bũng bữa bữu cãi cãng cão
cẵng cẫm cẫng cẫu chãi chãng chão chẫm chẫu chẵn chẽ chẽn chễm chĩa chĩnh chõ chõm chõi chõng chỗ chỗi chỗng chỡ
chũi chũm chũn chững chữ chữa chưỡng cõi cõm cõng cỗ cỗi cỗng cỡ cỡi cỡm cũ cũi cũm cũn cũng cữ cữu dã dãi dãy
dãn dẫm dẫn dẫu dẫy dẽ dẽo dễ dễu dĩ dĩa dĩnh dõi dõng dỗ dỗi dỡ dỡn dũ dũi dũa dũng dữ dữa dữu dưỡng đã đãi
đãng đão đãy đẫm đẫn đẫy đẵm đẵn đẽo đẽn đễ đễnh đĩ đĩa đĩnh đõ đõi đỗ đỗi đỗng đỡ đỡm đũ đũa đũi đũng đữ gã gãi
gãy gãnh gẫm gẫy gẫu giã giãi giãn giãy giẫm giẫy giễu giõ giõi giỗ giỗi giỡ giỡn giũa giũ giữ giữa giương gõ gỗ
gỗi gỡ gũi hã hãi hãm hãn hãng hãnh hãy hẫm hẫng hẵng hẵn hẽm hẽo hễ hễnh hĩ hĩm hõ hõm hõng hỗ hỗn hỗng hỡ hỡi
hũ hũm hũng hữ hững hữu hưỡn kẽ kẽm kẽn kẽo kẽnh kễ kễnh kĩ kĩnh kỹ khẽ khẵng khẽn khẽo khễnh khĩnh khõm khũng
lã lãi lãm lãng lãnh lão lãy lẫm lẫn lẫy lẵng lẽ lẽo lẽn lễ lễnh lĩ lĩnh lõ lõa lõi lõm lõng lỗ lỗi lỗng lỡ lỡm
lũ lũa lũi lũm lũn lũng lũy lữ lững lưỡi lưỡng lưỡn mã mãi mãn mãng mãnh mão mẫm mẫn mẫu mẵn mẽ mẽo mễ mễnh mĩ
miễn miễng mõ mõi mõm mỗ mỗi mỡ mũ mũi mũm mũng mỹ nã não nãi nãng nãy nẫm nẫng nẫu nẫy nẵng nễ nõ nõn nõi nỗ
nỗi nỗng nỡ nỡm nữ nữa nững ngã
"""
_HEAVY: Final = """
ạ ạch ại bạ bạc bạch bại bạn bạo bạt bạy bặc bặm bặn bặt bậc bậm bận bậng bập bật bậu bậy bẹ bẹn bẹo bẹp bẹt
bệ bện bệnh bệp bệt bị bịa bịch bịn bịnh bịp bịt biện biệt bọ bọc bọn bọng bọt bộ bộc bội bộn bộng bộp bột bợ
bợm bợn bợp bợt bụ bụa bục bụi bụm bụng bụp bụt bựa bực bựng cạ cạc cạch cạm cạn cạng cạnh cạo cạp cạy cặc cặm
cặn cặp cặt cậm cận cập cật cậu cậy chạ chạc chạch chạm chạn chạng chạnh chạo chạp chạy chặc chặm chặn chặng
chặp chặt chậc chậm chận chập chật chậu chạy chẹn chẹo chẹp chẹt chệch chị chịa chịch chịt chịu chọc chọi chọn
chọt chộ chộn chộp chột chợ chợt chụ chục chụm chụp chụt chực cọ cọc cọm cọng cọp cọt cộ cộc cội cộm cộn cộng
cộp cột cợt cụ cục cụi cụm cụng cụp cụt cự cựa cực cựu dạ dạch dại dạm dạn dạng dạo dạt dạy dặm dặn dặt dậm dận
dập dật dậu dậy dẹo dẹp dẹt dệt dị dịa dịch dịp dịt diệc diệm diện diệp diệt diệu dọ dọa dọc dọi dọn dọng dọp
dộc dội dộn dộng dộp dợ dợm dợn dụ dục dụi dụm dụng dự dựa dực dựng đạc đại đạm đạn đạo đạp đạt đặc đặm đặng đặt
đậm đận đập đật đậu đậy đẹp đẹt đệ đệm đị địa địch định đọ đọa đọc đọi đọn đọng đọt độ độc đội độn động độp đột
đợi đợp đợt đụ đục đụn đụng đụt đự đực đựng gạ gạch gại gạn gạo
"""

TONE_MARKS: Final[dict[str, str]] = {
    "level": "", "falling": "\u0300", "rising": "\u0301", "asking": "\u0309", "broken": "\u0303", "heavy": "\u0323",
}  # fmt: skip
"""Each tone and the mark that writes it."""

_LISTED: Final = {
    "level": _LEVEL, "falling": _FALLING, "rising": _RISING, "asking": _ASKING, "broken": _BROKEN, "heavy": _HEAVY,
}  # fmt: skip


def tone_of(word: str) -> str:
    """The tone in which a syllable is written."""
    marks = unicodedata.normalize("NFD", word)
    return next((tone for tone, mark in TONE_MARKS.items() if mark and mark in marks), "level")


WORDS: Final[dict[str, tuple[str, ...]]] = {
    tone: tuple(dict.fromkeys(word for word in listed.split() if tone_of(word) == tone))
    for tone, listed in _LISTED.items()
}
"""More than two hundred syllables of each tone."""


def as_sent(word: str) -> str:
    """What an input method sends for a word: the bare letters, then backspaces and the rest as it is written."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word.replace("đ", "d")) if not unicodedata.combining(c))
    # A mark that makes no letter of its own, as Arabic ones, has no place in the bare word.
    same = next((i for i, (a, b) in enumerate(zip(bare, word, strict=False)) if a != b), min(len(bare), len(word)))
    return bare + "\x7f" * (len(bare) - same) + word[same:]


def as_sent_twice(word: str) -> str:
    """The same where the letters are composed first and the tone is put on by a key of its own, as in VNI."""
    mark = TONE_MARKS[tone_of(word)]
    level = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).replace(mark, "") if mark else word)
    same = next((i for i, (a, b) in enumerate(zip(level, word, strict=True)) if a != b), len(word))
    return as_sent(level) + "\x7f" * (len(level) - same) + word[same:]
