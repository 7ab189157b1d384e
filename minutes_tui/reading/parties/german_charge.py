"""German clauses that say in whose hands something is: a noun of charge, a verb that goes with it, and the unit.

'Die Federführung hat das Ministerium', 'Die Verantwortung trägt das Amt', 'liegt beim Ministerium', 'Aufgabe des
Amtes ist es', 'Dem Amt wird der Auftrag erteilt': the verbs alone say nothing of a duty, with such a noun they do.
"""

import re
from typing import Final

from minutes_tui.reading.parties.german_clause import FAR, NEAR, GermanClause
from minutes_tui.reading.parties.mentions import Mention
from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.wording.words import listed

_CHARGES: Final = re.compile(
    "^(?:(?:gesamt|haupt|end)?verantwortung|federfuhrung|(?:haupt)?zustandigkeit|(?:gesamt|projekt)?leitung|koordinierung"
    "|koordination|(?:pruf)?auftrag|aufgabe|pflicht|umsetzung|durchfuhrung|vorbereitung|erarbeitung|abwicklung)$"
)
_DUTIES: Final = listed("aufgabe pflicht sache auftrag angelegenheit obliegenheit")
_ACTION: Final = re.compile("(?:ung|fuhrung|arbeit|pflege|aufsicht|kontrolle|redaktion|entwurf|plan)$")
_IN_CHARGE: Final = frozenset(("zustandig", "verantwortlich", "federfuhrend"))
_IS: Final = listed("ist bleibt wird sei")
_HOLDS: Final = listed("hat haben tragt tragen ubernimmt ubernehmen behalt behalten erhalt erhalten bekommt")
_LIES: Final = listed("liegt liegen verbleibt verbleiben bleibt bleiben")
_FALLS: Final = listed("wird werden fallt kommt ist sind")
_AT: Final = frozenset(("bei", "beim", "in"))
_STAYS: Final = frozenset(("bleibt", "bleiben"))
_TELLS: Final = re.compile(
    "^(?:anweis|beauftrag|bitt|ersuch|aufforder|verpflicht|ermahn|anhalt|einlad)(?:e|en|t|et)$"
)
"""A verb of telling that ends its clause: '…, weshalb ich das Amt anweise, …'."""
_ENDING: Final = frozenset(",.;!")
_LEAST_SUBJECT: Final = 2


class GermanCharge(GermanClause):
    """Questions about clauses that put something in the hands of a unit."""

    def put_in_charge(self, head: Mention, left: Side) -> bool:
        """Does the clause of a unit say that something is in its charge?

        Args:
            head: the unit.
            left: what stands before it.
        """
        if left.index < 0:
            return self._given_charge(head)
        word = self.words[left.index].bare
        begin = self._begin_of_clause(left.index)
        if word in _HOLDS and head.nominative:
            follows = word not in ("hat", "haben") and self._charge_in(head.after, head.after + NEAR)
            return follows or self._charge_in(begin, left.index)
        if word in _AT and not head.nominative:
            verb = any(other.bare in _LIES for other in self.words[begin : left.index])
            return (verb and self._charge_in(begin, left.index)) or self._lies_here(left.index == begin, head.after)
        if word in _STAYS and head.nominative:
            said = self.words[head.after].bare if head.after < len(self.words) else ""
            return said in _IN_CHARGE or self.charged(left.index)
        if word in _DUTIES and self.words[head.first - 1].bare in ("des", "der"):
            before = self.words[left.index - 1].bare if left.index else ""
            behind = self.words[head.after].bare if head.after < len(self.words) else ""
            return before in _IS or (left.index == begin and behind in _IS)
        return left.edge and self._given_charge(head)

    def _lies_here(self, opens: bool, verb: int) -> bool:
        """'Beim Amt | liegt die Auswertung': does a unit open its clause, and is what lies there an act?"""
        if not opens or verb + 2 >= len(self.words) or self.words[verb].bare not in _LIES:
            return False
        article, noun = self.words[verb + 1].bare, self.words[verb + 2]
        return article in ("die", "der", "das") and bool(_CHARGES.match(noun.bare) or _ACTION.search(noun.bare))

    def _given_charge(self, head: Mention) -> bool:
        """'Dem Amt | wird der Auftrag erteilt', 'Der Stadt | fällt die Aufgabe zu'."""
        if not head.dative or head.nominative or head.after >= len(self.words):
            return False
        verb = head.after
        return self.words[verb].bare in _FALLS and self._charge_in(verb, verb + NEAR)

    def _charge_in(self, first: int, after: int) -> bool:
        """Does a noun of charge stand between two words, with no sign before it?"""
        for place in range(first, min(after, len(self.words))):
            if self.words[place].sign and place not in self.survey.hidden:
                return False
            if self.words[place].capital and _CHARGES.match(self.words[place].bare):
                return True
        return False

    def told_at_end(self, head: Mention, after: int) -> bool:
        """'…, weshalb ich | das Amt anweise, …', 'dass der Rat | das Amt beauftragt, …': who is told stands last.

        Args:
            head: the unit.
            after: the index of the word behind it, articles and the like passed over.
        """
        if not head.accusative or after >= len(self.words) or not _TELLS.match(self.words[after].bare):
            return False
        begin = self._begin_of_clause(head.first)
        if self.words[after].bare.endswith("en") and not any(
            w.bare == "wir" for w in self.words[begin : head.first]
        ):
            return False
        ended = after + 1 >= len(self.words) or self.words[after + 1].lower in _ENDING
        return ended and head.first - begin > _LEAST_SUBJECT

    def tells_at_end(self, after: int) -> bool:
        """Is another unit behind a word told something by the end of its clause?"""
        return any(self.told_at_end(mention, mention.after) for mention in self.survey.from_word(after))

    def attributed(self, preposition: int) -> bool:
        """'die vom Amt | angeforderten Unterlagen': does an article before 'by' say that it describes a thing?"""
        before = self.words[preposition - 1].bare if preposition > 0 else ""
        return before in ("der", "die", "das", "den", "dem", "des", "alle", "allen", "aller", "samtliche")

    def _begin_of_clause(self, index: int) -> int:
        """The index where the clause of a word begins: behind the nearest sign that ends one."""
        for place in range(index - 1, max(-1, index - FAR), -1):
            sign = self.words[place].lower in ".;:,!?\n"
            if sign and place not in self.survey.hidden and not self._abbreviates(place):
                return place + 1
        return 0
