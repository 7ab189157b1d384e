"""English verbs with their auxiliaries and adverbs: forecasts, what is asked of a unit, headings of tables."""

from typing import Final

from minutes_tui.reading.wording.lexicon.patterns import joined

_STATES: Final = (
    "reach|be|hold|grow|rise|fall|increase|amount|open|continue|remain|exceed|have|account|total|attain|receive|decline"
    "|decrease|drop|double|see|become|stand|come|contribute|attract|create|generate|last|arrive|cover|peak|recover|stay"
)
FORECASTS: Final = (
    "|".join(
        f"{verb} {word} to {state}"
        for verb in ("is", "are")
        for word in ("expected", "set")
        for state in _STATES.split("|")
    )
    + "|"
    + "|".join(
        f"{verb} {word}"
        for verb in ("is", "are")
        for word in (
            "projected to",
            "forecast to",
            "likely to",
            "estimated to",
            "estimated at",
            "predicted to",
            "scheduled to open",
            "thought to",
        )
    )
)
"""What is foreseen: 'is expected to reach 90 %', where 'is expected to submit' demands."""

_BETWEEN: Final = ("each", "also", "now", "hereby", "therefore", "jointly", "further", "both", "thus", "urgently")
_BETWEEN_MORE: Final = ("nevertheless", "nonetheless", "henceforth", "accordingly", "first", "still", "kindly")


def with_adverbs(phrases: str) -> str:
    """'is to' is 'is also to' too: an adverb may stand behind the first word of a verb of two."""
    listed = [phrase.split() for phrase in phrases.replace("\n", "|").split("|")]
    verbs = [words for words in listed if len(words) > 1 and words[0] in ("is", "are", "has", "have")]
    more = (" ".join((words[0], adverb, *words[1:])) for words in verbs for adverb in (*_BETWEEN, *_BETWEEN_MORE))
    told = [words for words in verbs if len(words) > 2 and words[-1] == "to"]
    between = (" ".join((*words[:-1], adverb, "to")) for words in told for adverb in _BETWEEN)
    return "|".join((phrases, *more, *between))


BODIES: Final = (
    "unit|units|agency|agencies|body|bodies|office|department|departments|ministry|ministries|authority|institution"
    "|organisation|organization|entity|division|party|person|officer|team"
)
TOLD_TO: Final = joined(
    "is|are|has been|have been|was|were|being|be",
    "|kindly|hereby|also|strongly|further|jointly|therefore|again",
    "asked|requested|instructed|directed|tasked|ordered|urged|required|reminded|encouraged|invited|obliged|mandated"
    "|commissioned|authorised|authorized|called upon|called on|told|advised|charged|assigned|entrusted",
    "to|with",
)
ORDERED: Final = joined("is|are", "not|also not", "to")
"""What is asked of the unit before it, with the adverbs that may stand inside."""

ASKED_THEN: Final = joined(
    "is|are|has been|have been",
    "|kindly|hereby|also|therefore|again",
    "asked|requested|instructed|directed|tasked|ordered|urged|required|invited|obliged|expected",
    ",",
)
"""The same where something is put in before what is asked: 'is asked, before it adjourns, to …'."""
RULES_QUOTED: Final = (
    joined(
        "the|this|our|that|the new|the existing|the present|the old|the same",
        "law|act|statute|constitution|decree|ordinance|regulation|treaty|convention|contract|charter|code|agreement",
        "provides|requires|says|states|stipulates|prescribes|lays down|obliges|reads|has it",
    )
    + "|"
    + joined("the", "rules|regulations|statutes|laws|treaties", "provide|require|say|state|stipulate|prescribe")
)
"""How a rule of law is quoted: what it demands, nobody at the table was asked for."""
LONG_AGO: Final = (
    joined(
        "last",
        "spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december"
        "|monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    )
    + "|"
    + joined("one|two|three|four|five|six|ten|many|some|several|a few", "years|months|weeks", "ago")
)
"""What was asked then is past."""
