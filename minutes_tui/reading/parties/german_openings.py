"""How a German clause opens behind a comma: relative, a main clause of its own, or one that tells somebody."""

import re
from typing import Final

from minutes_tui.reading.parties.context import Context, Group
from minutes_tui.reading.parties.sides import Side
from minutes_tui.reading.parties.survey import Survey
from minutes_tui.reading.parties.units.german_nouns import ARTICLES
from minutes_tui.reading.wording.forms import GERMAN_TO
from minutes_tui.reading.wording.grammar import Grammar
from minutes_tui.reading.wording.words import Word

_FINITE: Final = re.compile(r"^\w{2,}(?:t|en)$")
_GERMAN_INFINITIVE: Final = re.compile(r"^(?!ge)\w{4,}(?:en|ern|eln)$")
_ARTICLE: Final = 1
_RELATIVE_PRONOUNS: Final = frozenset(("der", "die", "das", "den", "dem", "denen", "deren", "dessen"))
_ASKS: Final = frozenset(
    (
        "bittet",
        "bitten",
        "beauftragt",
        "beauftragen",
        "ersucht",
        "fordert",
        "просит",
        "просят",
        "обязывает",
        "поручает",
    )
)


class GermanOpenings:
    """Questions about the clause that a unit opens in a surveyed German sentence."""

    survey: Survey
    words: tuple[Word, ...]
    context: Context
    grammar: Grammar
    led: list[Group]

    def _tells_later(self, group: Group) -> bool:
        """'Der Ausschuss nimmt Kenntnis und bittet die Verwaltung, …': does the group tell another one?"""
        if not (self.grammar.brackets or self.grammar.dative_orders):
            return False
        for mention in self.survey.from_word(group[-1].after):
            left = self.survey.left(mention.first)
            if mention.first <= group[-1].after or "assign" not in left.labels:
                continue
            joint = self.survey.covers[left.index - 1] if left.index else None
            if joint is not None and "and" in joint[0] and self.words[left.index].bare in _ASKS:
                return True
        return False

    def _closed(self, index: int) -> bool:
        """German: does a comma or an infinitive end the clause before 'und', so that the next begins its own?"""
        word = self.words[index - 1]
        return word.lower == "," or (not (word.capital or word.sign) and bool(_GERMAN_INFINITIVE.match(word.bare)))

    def _closes(self, right: Side) -> bool:
        """Does a full stop or semicolon, no comma, stand behind the group?"""
        return right.index >= len(self.words) or self.words[right.index].lower in ".;"

    def _relative(self, begin: int, first: int) -> bool:
        """German: 'die Mittel, die das | Amt angewiesen hat': a relative pronoun, then the unit's article."""
        pronoun = self.words[begin].bare in _RELATIVE_PRONOUNS and begin + 1 < first
        return pronoun and self.words[begin + 1].bare in ARTICLES

    def _own_main_clause(self, group: Group, left: Side) -> bool:
        """German: 'Es reicht, | das Amt schickt mir bis Montag …': no relative clause, for the verb goes on."""
        verb = group[-1].after
        if group[0].first - left.index > _ARTICLE + 1 or verb + 1 >= len(self.words) or self.words[verb + 1].sign:
            return False
        return self.context.finite_at(verb, plural=True) and self.context.dated_sentence(group[0].first)

    def _finite_behind(self, group: Group, right: Side) -> bool:
        """German: a verb behind a comma and a unit says that a main clause begins, no relative one."""
        if right.labels & {"must", "will"}:
            return True
        after = group[-1].after
        word = self.words[after] if after < len(self.words) else None
        finite = word is not None and not word.capital and bool(_FINITE.match(word.bare))
        return finite or self.context.closes(after, GERMAN_TO)
