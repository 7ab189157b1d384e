"""What a bare Vietnamese verb behind a unit says: an order, a result, or what others are made to do."""

from typing import Final

from minutes_tui.domain.text import fold
from minutes_tui.reading.parties.context import Context, Group
from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.parties.survey import Survey
from minutes_tui.reading.wording.grammar import Grammar
from minutes_tui.reading.wording.words import Word

_LINKS: Final = frozenset(("của", "tại", "ở", "trong", "từ", "với", "cho", "theo", "như", "giữa"))
_URGED: Final = frozenset(
    """
    tập trung|tăng cường|đẩy mạnh|chủ động|kịp thời|nghiêm túc|quyết liệt|thường xuyên|bảo đảm|đảm bảo
    |theo chức|phối hợp
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
_URGED_BARE: Final = frozenset(map(fold, _URGED))
_GOING_ON: Final = frozenset(["tăng", "giảm", "dẫn", "là", "đạt", "giữ", "có", "được", "đứng", "phát", "gặp", "bị"])
# 'họp ba lần', 'giải ngân 45 %': how much or how often something was done.
_COUNTS: Final = frozenset(("lan", "%", "cuoc", "luot"))
_FEW: Final = frozenset(("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi", "nhieu", "may"))
_NEAR: Final = 4
_RESOLVES: Final = frozenset(("quyết định", "thống nhất", "nhất trí", "đồng ý", "thông qua"))
# Thủ tướng, Phó Thủ tướng, Tổng Bí thư, Thường trực, Hội nghị, Ban Chỉ đạo.
_SUPREME: Final = frozenset(("thu", "pho", "tong", "thuong", "hoi", "ban", "chinh"))


class VietnameseActs:
    """Questions about the verb behind a unit in a surveyed Vietnamese sentence."""

    survey: Survey
    words: tuple[Word, ...]
    context: Context
    grammar: Grammar
    led: list[Group]

    def _pressed(self, index: int) -> bool:
        """Vietnamese: 'A đôn đốc B': the one who presses owes it, not the one who is pressed."""
        if not 0 <= index < len(self.words) or self.words[index].lower != "đôn":
            return False
        return self.survey.ends_at(index)

    def _has_done(self, verb: int) -> bool:
        """Vietnamese: 'UBND tỉnh chỉ đạo | các huyện …, xong trước 30/6': who has others do it owes it.

        What the head of the government or a meeting directs is owed by those who are directed.
        """
        if (
            not 0 < verb < len(self.words) - 1
            or self.words[verb].lower != "chỉ"
            or self.words[verb + 1].lower != "đạo"
        ):
            return False
        subject = self.survey.before_place(verb)
        if subject is None or subject.after != verb or self.words[subject.first].bare in _SUPREME:
            return False
        return self.survey.left(subject.first).edge and self.context.dated_sentence(verb)

    def _urged(self, after: int) -> bool:
        """Vietnamese: 'A tiếp tục hoàn thiện …', 'A tăng cường …': words of conclusions and directives."""
        pair = " ".join(word.lower for word in self.words[after : after + 2])
        if self.survey.sentence.bare:
            return pair in _URGED_BARE
        following = self.words[after + 2].lower if after + 2 < len(self.words) else ""
        act = self.context.demands.at(self.words, after) if after < len(self.words) else None
        if act is not None and "act" in act[0] and pair != "tiếp tục":
            return not self._counted(act[1])
        return pair in _URGED or (pair == "tiếp tục" and following not in _GOING_ON)

    def _counted(self, after: int) -> bool:
        """'họp ba lần', 'giải ngân 45 %': does a figure close behind a verb say how much was done?"""
        near = self.words[after : after + _NEAR]
        return any(
            word.bare in _COUNTS and (word.sign or before.bare.isdigit() or before.bare in _FEW)
            for before, word in zip((self.words[after - 1], *near), near, strict=False)
        )

    def _assigns(self, index: int) -> bool:
        """Does a word of giving a task stand here: 'Đảng ủy quyết định | giao Ban Giám đốc …'?"""
        begin = self.survey.begins[index] if index < len(self.words) else None
        return begin is not None and "assign" in begin[0]

    def _told_behind(self, index: int) -> bool:
        """Vietnamese: 'A thu được …', 'A thông báo đã …', 'A của …': a result, a report, or no subject."""
        following = [word.lower for word in self.words[index : index + 3]]
        if not following:
            return False
        if " ".join(following[:2]) in _RESOLVES and self._assigns(index + 2):
            return True
        if following[:2] == ["theo", "dõi"]:
            following = following[1:]
        return following[0] in _LINKS or "đã" in following[1:] or following[1:2] == ["được"]

    def _told_to(self, group: Group, right: Side) -> bool:
        """Vietnamese: 'Còn 7 hộ chưa di dời, | UBND xã vận động …': a bare verb of an act behind the unit."""
        act = self.context.demands.at(self.words, right.index) if right.index == group[-1].after else None
        if act is not None and "act" in act[0]:
            return not self._counted(act[1])
        foretold = "will" in right.labels or self.context.foretold(group[0].first)
        return self.context.dated_sentence(group[0].first) and not (right.edge or foretold)
