"""Who owes it: the lead and the cooperating units of a sentence, each with the part that it stands in."""

from collections.abc import Sequence
from dataclasses import replace

from minutes_tui.domain.languages import Language
from minutes_tui.domain.units import Unit
from minutes_tui.reading.parties.clauses import Parties, clauses_of
from minutes_tui.reading.parties.roles import Roles
from minutes_tui.reading.parties.roster import roster_of
from minutes_tui.reading.parties.survey import Survey
from minutes_tui.reading.wording.lexicon import party_cues
from minutes_tui.reading.wording.words import sentence_of


def read_parties(
    text: str,
    language: Language,
    *,
    units: Sequence[Unit] = (),
    spans: Sequence[tuple[int, int]] = (),
    owing: bool = True,
    directive: bool = True,
    year: int = 0,
) -> Parties:
    """Reads who must deliver and who works with them.

    Args:
        text: a sentence or paragraph as typed.
        language: the language that it is in.
        units: the roster; its units are found in every form and given by their roster name.
        spans: first and last place of each deadline in the text, in code points.
        owing: the entry is a directive or a decision: a unit that begins a clause owes what the clause says.
        directive: the wording demands something, so that 'by the Office' says who must do it.
        year: the year of the meeting, by which a sentence opens in the past; 0 where it does not matter.
    """
    sentence = sentence_of(text, language)
    if not sentence.words:
        return Parties()
    roster = roster_of(units, language) if units else None
    survey = Survey(sentence, language, party_cues(language, sentence.bare), roster, spans)
    if not survey.mentions:
        return Parties()
    reading = Roles(survey, language, owing, directive, year)
    roles = reading.roles()
    places = tuple((sentence.starts[m.first], sentence.ends[m.after - 1]) for m in survey.mentions)
    return replace(clauses_of(survey, roles), demanded=reading.strong, stated=reading.weak, units=places)
