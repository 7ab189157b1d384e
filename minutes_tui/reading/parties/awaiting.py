"""What is waited for from a unit: an answer from A, the opinion of A."""

from typing import Final

from minutes_tui.reading.parties.german_clause import NEAR
from minutes_tui.reading.parties.german_order import GermanOrder
from minutes_tui.reading.wording.words import listed

_ARABIC_ASKED: Final = frozenset(("طلب", "طلبت", "يطلب", "تطلب", "وطلب", "وطلبت", "يريد", "تريد", "اراد"))
_FROM: Final = frozenset(("from", "von", "vom", "от", "من"))
_WAITING: Final = listed(
    """
    expect await need want receive awaiting awaited expecting
    brauche brauchen benotigen erwarte erwarten erbitte erbitten
    нужно нужен нужна требуется жду ждем ожидаю ожидаем услышать получить
    انتظر ننتظر اتوقع نتوقع اريد نريد نحتاج احتاج
    """
)
_OF: Final = frozenset(("of", "des", "der", "cua"))
# What is delivered in writing or by word, stemmed: 'the opinion of A', 'die Stellungnahme des Amtes'.
_DELIVERED: Final = listed(
    """
    opinion report reply answer response proposal comment comments statement position assessment plan figures draft
    заключен ответ отчет предложен позици мнен доклад информаци разъяснен
    stellungnahm bericht antwort vorschlag ausserung einschatzung gutacht plan entwurf zahl ruckmeldung
    """
)
_WAITED: Final = 8


class Awaiting(GermanOrder):
    """Questions about what a sentence waits for."""

    def expected_from(self, index: int) -> bool:
        """'I expect a clear answer from A', 'жду ответа от A': who is to deliver what is waited for."""
        if index < 1:
            return False
        owned = self.words[index].bare in _OF and self.delivered(index - 1)
        if self.words[index].bare not in _FROM and not owned:
            return False
        return self.waiting(index)

    def delivered(self, index: int) -> bool:
        """Is a word something that is delivered: an opinion, a report?"""
        return self.words[index].stems[0] in _DELIVERED

    def waiting(self, index: int) -> bool:
        """Does a word of waiting stand a few words before: erwarte, need, ждём?"""
        for place in range(index - 1, max(-1, index - _WAITED), -1):
            if self.words[place].lower in ".;:!?\n":
                return False
            if self.words[place].bare in _WAITING:
                return True
        return False

    def asked_of(self, index: int) -> bool:
        """Arabic: 'طلبت الرئيسة من | الوزارة': who asks stands between the verb and 'of'."""
        if index < 1 or self.words[index].bare != "من":
            return False
        return any(self.words[place].bare in _ARABIC_ASKED for place in range(max(0, index - NEAR), index - 1))
