"""What an importer must know of a language: the same fields for each."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language by which reports say who speaks, who chairs and what is furniture.

    A title is an office with what may stand before it ('stellvertretender', 'Vice'); two titles are the same
    when their office and their being a deputy's are.
    """

    offices: dict[str, re.Pattern[str]]
    """Office by key: every form of the word, without what stands before it."""
    deputy: re.Pattern[str]
    """What makes an office a deputy's, standing before it or as the first part of the word."""
    courtesy: re.Pattern[str]
    """Words before a name that are no office: comrade, Mr, ông."""
    complement: re.Pattern[str]
    """What may stand between a title and its name: 'des Ministeriums,'."""
    governed: re.Pattern[str]
    """A preposition at the end of what stands before a name: the name is no subject."""
    says: re.Pattern[str]
    """Verbs by which somebody is said to say something."""
    demands: re.Pattern[str]
    """Verbs by which somebody is said to demand something."""
    reports: re.Pattern[str]
    """Verbs by which somebody is said to report."""
    reporting: re.Pattern[str]
    """The beginning of a sentence in which somebody reports: 'In seinem Bericht'."""
    according: re.Pattern[str]
    """'According to', before the speaker."""
    small: re.Pattern[str]
    """What may stand between a verb and its subject: articles and adverbs, at most a few."""
    chairs: re.Pattern[str]
    """That somebody chaired the meeting; the subject is looked for around it."""
    jointly: re.Pattern[str]
    """That several chaired it together."""
    bridge: re.Pattern[str]
    """The name of a bridge in a group `name`."""
    caption: re.Pattern[str]
    """What the caption of a picture says."""
    furniture: re.Pattern[str]
    """The beginning of a line that is no part of the text: source, comments."""
    subject: re.Pattern[str]
    """The beginning of a subject line under a title: 'on', 'về việc'."""
    months: re.Pattern[str]
    """A month, a quarter or a session at the beginning: the number before it is an ordinal."""
    units: re.Pattern[str]
    """The beginning of a unit's name: after a title it is no person's."""
    document: re.Pattern[str]
    """The beginning of a heading that says what the document is: ПРОТОКОЛ, THÔNG BÁO."""
    addresses: re.Pattern[str]
    """The beginning of a demand that names whom it is for: 'Assign A to …'."""
    again: re.Pattern[str]
    """The beginning of a paragraph that tells of the meeting itself: a report that went on ends before it."""
    letters: re.Pattern[str] = re.compile(r"[^\W\d_]+")
    """Words that the language's own letters can write."""
    nominative: re.Pattern[str] | None = None
    """The forms of titles that can be a subject, in a language that inflects names; else None."""
    under: re.Pattern[str] | None = None
    """'Under the chairmanship of', in a language in which title and name then stand in the genitive; else None."""
    has_capitals: bool = True
    """Are names written with capitals?"""


def words(pattern: str) -> re.Pattern[str]:
    """A pattern that matches whole words only, in capitals or not."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


def opening(pattern: str) -> re.Pattern[str]:
    """A pattern for the beginning of a line."""
    return re.compile(rf"\W*(?:{pattern})(?!\w)", re.IGNORECASE)


def label(pattern: str) -> re.Pattern[str]:
    """A line that is a label alone, or a label with a colon or a count and what it labels."""
    return re.compile(rf"\W*(?:{pattern})\s*(?:[:：].*|\(\d*\)?|$)", re.IGNORECASE)
