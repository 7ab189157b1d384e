"""The order of a German main clause: one part, the finite verb, then the subject where it did not stand first.

'Zur Vorbereitung erstellt das Referat …', 'Den Entwurf übersendet das Ministerium …', 'Das Ergebnis teilt die Stadt
mit': the part before the verb may be a preposition with its noun, an adverb, an object. Where that part may be the
subject itself (Der Betreiber unterrichtet das Amt), the unit behind the verb is none.
"""

import re
from typing import Final

from minutes_tui.reading.parties.german_charge import GermanCharge
from minutes_tui.reading.parties.units.german_complements import is_head
from minutes_tui.reading.parties.units.german_nouns import ARTICLES, THINGS, TITLES
from minutes_tui.reading.wording.words import Word, listed

_MOST_OPENING: Final = 30
_FINITE: Final = re.compile(r"^\w{2,}(?:t|en|ern|eln)$")
# Words that end like a verb in the third person and are none.
_NO_VERBS: Final = listed(
    """
    nicht jetzt selbst erst zuletzt sonst oft meist fast statt damit womit hiermit somit mit seit bereit weit
    soweit gesamt insgesamt samt anstatt laut direkt uberhaupt konkret exakt dort fort sofort derart bekannt
    gut hat ist sind haben nebst beit zumeist hochst langst dicht leicht schlecht recht echt zugeneigt gegen
    neben wegen zwischen ihren seinen unseren diesen jenen allen beiden einen keinen welchen dessen deren
    wessen denen ihnen zusammen unten oben drinnen innen aussen inzwischen dagegen hingegen deswegen
    meinetwegen indessen morgen sowohl
    """
)
# What verbs say of a unit that has nothing to deliver by that.
_NO_DUTIES: Final = listed(
    """
    steht stehen liegt liegen bleibt bleiben fehlt fehlen gehort gehoren betrifft betreffen gilt gelten heisst
    bedeutet droht drohen scheint scheinen kennt kennen zeigt zeigen umfasst enthalt enthalten besteht bestehen
    existiert gibt verzeichnet zahlt zahlen freut freuen feiert feiern begeht wachst sinkt steigt belastet
    trifft kostet hilft stort beschaftigt befindet befinden scheitert gelingt genugt verfugt verdient folgt
    tragt leidet profitiert profitieren weiss glaubt glauben denkt hofft hoffen sieht erfahrt wartet warten
    rechnet vermutet furchtet mochte mochten will wollen
    """
)
_SUBJECTS: Final = listed("ich wir er sie es man wer ihr du jeder jede jedes niemand jemand keiner")
# Conjunctions: the verb stands at the end of their clause, and what is asked for stands elsewhere.
_VERB_LAST: Final = listed(
    """
    dass weil wenn ob obwohl falls sobald solange wahrend nachdem bevor ehe damit sofern soweit da indem wo
    welche welcher welches warum weshalb wie was wann
    """
)
_NO_SUBJECT: Final = frozenset(("den", "dem", "einen", "einem", "diesen", "diesem", "ihren", "seinen", "unseren"))
_PREPOSITIONS: Final = listed(
    "ab bis seit gegen je pro per via zwecks hinsichtlich spatestens fruhestens zeitgleich"
)
_THING: Final = re.compile(
    r"(?:ung|ungen|ion|ionen|bericht|berichte|entwurf|entwurfe|plan|plane|konzept|konzepte|liste|listen|ergebnis|ergebnisse"
    r"|kosten|gutachten|verfahren|unterlagen|papier|schreiben|vermerk|programm|projekt|thema|frage|fragen|mittel|daten"
    r"|zahlen|protokoll|gesetz|satzung|vorhaben|angebot|angebote|antrage|arbeiten|rechnung|zeitplan|termine|system"
    r"|portal|formular|vorlage|analyse|studie|ubersicht|statistik|strategie|richtlinie|strasse|brucke|schritte|geld|gelder|karte|karten|akten"
    r"|nahere|weitere|weiteres|ubrige|notige|erforderliche|notwendige|antwort|antworten|fotos|bilder|schlussel|muster|angaben|belege|vertrag|vertrage|kataster|wahlen|fristen)$"
)
_ATTRIBUTE: Final = re.compile(r"\w{4,}(?:te|ten|ter|tes|ene|enen|ener|enes|ende|enden|ender|endes|ige|igen|iger)$")
_ARTICLES_OF_SUBJECTS: Final = frozenset(("der", "die", "das"))
# 'Gut, dann macht das Amt …', 'Na gut, …'.
_EXCLAIMED: Final = 2
_LEAST_ATTRIBUTE: Final = 3


class GermanOrder(GermanCharge):
    """Questions about the first part of a German main clause in a surveyed sentence."""

    def inverted(self, verb: int, first: int) -> bool:
        """Is a word the finite verb of a main clause whose subject is the unit that begins at `first`?

        Args:
            verb: the index of the word before the unit, articles and the like passed over.
            first: the index of the unit's first word.
        """
        word = self.words[verb]
        if word.sign or (word.capital and verb > 0) or not _FINITE.match(word.bare):
            return False
        if word.bare in _NO_VERBS or word.bare in _NO_DUTIES or self._plain_adjective(verb, first):
            return False
        if any(w.bare in _SUBJECTS and not w.capital for w in self.words[verb + 1 : first]):
            return False
        begin = self._opening_of(verb)
        return begin is not None and (begin == verb or self._no_subject(begin, verb))

    def finite_at(self, place: int, *, plural: bool = False) -> bool:
        """Does a verb in the third person stand at a word; one of the plural (schicken) only where asked for?"""
        word = self.words[place]
        if word.capital or word.sign or word.bare in _NO_VERBS or word.bare in _NO_DUTIES:
            return False
        cue = self.survey.covers[place]
        ending = word.bare.endswith(("t", "en") if plural else "t")
        return (
            ending
            and cue is None
            and bool(_FINITE.match(word.bare))
            and not self.survey.grammar.past.match(word.bare)
        )

    def attributive(self, first: int) -> bool:
        """'Die beim Ministerium angesiedelte | Stelle': does its article begin the clause, far before the unit?"""
        if not self.survey.grammar.brackets or first < _LEAST_ATTRIBUTE or self.words[first].sign:
            return False
        if not _ATTRIBUTE.search(self.words[first - 1].bare) or self.words[first - 1].capital:
            return False
        for place in range(first - 2, max(-1, first - _MOST_OPENING), -1):
            if self.words[place].lower in ".;:!?\n,":
                return False
            if place + 1 < first and self.words[place].bare in _ARTICLES_OF_SUBJECTS:
                opens = place == 0 or self.words[place - 1].lower in ".;:!?\n"
                if opens:
                    return not self.words[place + 1].capital and self.words[place + 1].bare not in ARTICLES
        return False

    def _plain_adjective(self, verb: int, first: int) -> bool:
        """'vom zuständigen | Amt': a word in -en without an article behind it, and one before it."""
        behind, before = self.words[verb + 1], self.words[verb - 1] if verb else None
        if not self.words[verb].bare.endswith("n") or behind.bare in ARTICLES:
            return False
        plain = before is not None and verb - 1 not in self.survey.hidden and not (before.capital or before.sign)
        return verb + 1 == first and plain

    def _opening_of(self, verb: int) -> int | None:
        """The index where the clause of a verb begins; None where another verb or an open comma stands between."""
        begin = verb
        while begin > 0 and verb - begin <= _MOST_OPENING:
            word = self.words[begin - 1]
            cover = self.survey.covers[begin - 1]
            if begin - 1 in self.survey.hidden:
                begin -= 1
            elif word.lower == "," and begin == verb:
                return begin
            elif word.lower == ",":
                opened = self._comma_before(begin - 1)
                if opened is None and begin - 1 - self.begin_of(begin - 1) <= _EXCLAIMED:
                    return begin
                if opened is None:
                    return begin if self._main_clause_before(begin - 1) else None
                begin = opened
            elif word.lower in ".;:!?\n–—" and not self._abbreviates(begin - 1):
                return begin
            elif cover is not None and cover[0] & {"must", "told", "will", "help"} and not word.capital:
                return None
            else:
                begin -= 1
        return begin if begin == 0 else None

    def _comma_before(self, comma: int) -> int | None:
        """The index of the comma that opens what another one closes ('Für die Brücke, so alt sie ist, …')."""
        for place in range(comma - 1, max(-1, comma - _MOST_OPENING), -1):
            if self.words[place].lower in ".;:!?\n" and not self._abbreviates(place):
                return None
            if self.words[place].lower == "," and place not in self.survey.hidden:
                return place
        return None

    def _main_clause_before(self, comma: int) -> bool:
        """'Der Antrag ist genehmigt, | die Zahlung veranlasst die Kasse': is what stands before whole?"""
        first = self.begin_of(comma)
        if first >= comma or self.words[first].bare in _VERB_LAST:
            return False
        covers = self.survey.covers[first:comma]
        return any(cover is not None and cover[0] & {"must", "told", "will", "help"} for cover in covers)

    def begin_of(self, index: int) -> int:
        """The index of the first word of the sentence in which a word stands."""
        raise NotImplementedError

    def _no_subject(self, begin: int, verb: int) -> bool:
        """Does the first part of a clause hold no subject: a time, 'Zur …', 'Den Entwurf', 'Das Ergebnis'?"""
        word = self.words[begin]
        if begin in self.survey.hidden:
            return True
        if word.bare in _VERB_LAST or word.bare in _SUBJECTS:
            return False
        cover = self.survey.begins[begin]
        if cover is not None and cover[0] & {"govern", "agent", "join", "with", "to"}:
            return True
        if word.bare in _NO_SUBJECT or word.bare in _PREPOSITIONS:
            return True
        nouns = [self.words[place] for place in range(begin, verb) if self._noun(place)]
        if not nouns:
            return word.bare not in ARTICLES
        if word.bare == "der":
            return False
        return self._thing(nouns[0])

    def _noun(self, place: int) -> bool:
        word = self.words[place]
        return word.capital and word.bare not in ARTICLES and (place > 0 or self._thing(word))

    @staticmethod
    def _thing(word: Word) -> bool:
        """Is a noun a thing that somebody makes or does, no unit and no person?"""
        if is_head(word) or TITLES.match(word.bare) or word.acronym:
            return False
        return word.bare in THINGS or bool(_THING.search(word.bare))
