"""The order of an Arabic clause: the verb first, what goes on, what was agreed, and what comes then."""

import re
from itertools import pairwise
from typing import Final

from minutes_tui.reading.parties.context import Group
from minutes_tui.reading.parties.jotted import Jotted
from minutes_tui.reading.parties.named import ENDS
from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.wording.forms import ARABIC_IMPERFECT, opens_with_imperfect
from minutes_tui.reading.wording.words import listed

# An order to somebody who is not spoken to: ليقدم, فلتبادر; 'and so that' behind a comma is written alike.
JUSSIVE: Final = re.compile("^[وف]?ل[تي]\\w{3,}$")
_MOST_OPENING: Final = 14
_AGREED: Final = listed(
    """
    اتفق تقرر قرر قررت قررنا اتفقنا يجب ينبغي يتعين يلزم المطلوب الاتفاق بشرط شريطه شرط بد وجوب ضروره مطلوب
    الضروري ضروري اللازم لازم الاجدر الواجب واجب اشترط نشترط اريد نريد ارجو نرجو اطلب نطلب المهم الاهم يشترط
    اشترطت اتفقت نتطلع اتطلع نود اود نرغب ارغب نحرص
    """
)
_GOING_ON_ARABIC: Final = listed("تستمر يستمر ستستمر سيستمر تواصل يواصل ستواصل سيواصل")
_THAT_BACK: Final = 5
_ABOUT: Final = frozenset(("نحو", "حوالي", "قرابه", "زهاء"))


class ArabicOrder(Jotted):
    """Questions about the verb before a unit in a surveyed Arabic sentence."""

    def _goes_on(self, left: Side) -> bool:
        """Arabic: 'تستمر اللجنة في …', 'يواصل الهلال الأحمر …': with a date it says what is to go on."""
        return self.grammar.verb_first and left.index >= 0 and self.words[left.index].bare in _GOING_ON_ARABIC

    def _orders(self, left: Side) -> bool:
        """Arabic: 'تراعي الوزارة …': in a directive the imperfect that opens a sentence orders, dated or not.

        With about how many it tells a habit (تفتش الوزارة نحو 300 عيادة).
        """
        verb = self.words[left.index]
        if not self.grammar.verb_first or left.edge or left.index < 0 or not ARABIC_IMPERFECT.match(verb.bare):
            return False
        near = self.words[left.index : left.index + _MOST_OPENING]
        if any(one.bare in _ABOUT and other.bare.isdigit() for one, other in pairwise(near)):
            return False
        before = self.survey.left(left.index)
        opens = before.index < 0 or self.words[before.index].lower in ENDS or self.words[before.index].bare == "لا"
        return opens or bool(JUSSIVE.match(verb.bare))

    def _subject_first(self, group: Group, right: Side) -> bool:
        """Arabic: 'لا نقبل أي عذر، | وزارة الكهرباء تعيد التيار خلال يوم': a unit, its verb, and a date."""
        if right.edge or right.labels or right.index != group[-1].after or group[0].joined:
            return False
        return opens_with_imperfect(self.words[right.index].bare) and self.context.dated_sentence(group[0].first)

    def _then(self, verb: int) -> bool:
        """Arabic: '…، ثم تستكمله | الموانئ': does 'then' stand before a verb?"""
        return verb > 0 and self.words[verb - 1].bare == "ثم"

    def _as_for(self, index: int) -> bool:
        """Arabic: 'أما ملف الصرف | فتتولاه السلطة': what it is about, then the verb with ف."""
        return self.words[index].bare[0] == "ف" and self.words[self.context.begin_of(index)].bare in ("اما", "واما")

    def _agreed(self, before: Side) -> bool:
        """Arabic: 'اتفق على أن ترسل الأمانة', 'بشرط أن تسدد البلدية': what was agreed or must be, then 'that'."""
        if before.index < 0 or self.words[before.index].bare not in ("ان", "وان", "يجب", "ينبغي", "يتعين"):
            return False
        if before.index and self.words[before.index - 1].bare in ("علي", "وعلي"):
            return True
        for place in range(before.index, max(before.index - _THAT_BACK, -1), -1):
            if self.words[place].lower in ENDS and self.words[place].lower != ":":
                return False
            if self.words[place].bare in _AGREED or self.words[place].bare.lstrip("وف") in _AGREED:
                return True
        return self.words[before.index].bare == "وان" and (
            self._led_in(before.index) or self._agreed_before(before)
        )

    def _agreed_before(self, before: Side) -> bool:
        """Arabic: 'تم الاتفاق على أن تستضيف تونس الدورة وأن | تعد …': is it the second thing that was agreed?"""
        for place in range(before.index - 1, max(0, before.index - _MOST_OPENING), -1):
            if self.words[place].lower in ENDS:
                return False
            if self.words[place].bare == "ان":
                return self._agreed(Side(frozenset(), place, False))
        return False
