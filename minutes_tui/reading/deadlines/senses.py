"""What a word, a number or a sign can mean to the reader of deadlines: the vocabulary of all five lexicons."""

from typing import Final, Literal, NamedTuple, TypedDict

Unit = Literal["hour", "day", "workday", "week", "month", "quarter", "half", "year"]
"""A unit of time. ``workday``: a day on which offices work."""

Edge = Literal["start", "middle", "end", "first ten days", "second ten days"]
"""Which part of a period is meant: early, middle, end."""

Turn = Literal["this", "next", "after next", "last", "final"]
"""Which one of the periods: this, the next, the one after it, the one that has passed, the last one of a year."""


class Senses(TypedDict, total=False):
    """Every reading of one lexeme; a lexeme may have several."""

    # Names of days and periods
    month: int
    """A month's name: 1 to 12."""
    hijri: int
    """A month's name in the Hijri calendar: 1 to 12."""
    weekday: int
    """A weekday's name: Monday 0 to Sunday 6."""
    short_weekday: int
    """An abbreviated weekday that is also a common word: it counts only before a date."""
    relative: int
    """today 0, tomorrow 1 …: days from the meeting's date; negative for days that have passed."""
    now: bool
    """now, this moment: the meeting's date as a beginning."""
    holiday: str
    """A holiday's key in ``calendars``."""
    year_name: int
    """A name of a year in the cycle of sixty: Giáp Tý 0 to Quý Hợi 59."""
    unit: Unit
    """A unit of time."""
    span: tuple[int, Unit]
    """A number of units in one word (a fortnight, يومين)."""
    edge_of: tuple[Edge, Unit]
    """An edge and its period in one word (Jahresende, year-end)."""
    letter: Unit
    """A letter that stands for a period before its number (Q2, H1, KW 24)."""
    # Numbers
    number: int
    """A number, in digits or as a word."""
    ordinal: int
    """A number that orders, as a word (second, двадцать пятого)."""
    roman: int
    """A Roman numeral of a quarter or half-year."""
    year: int
    """Four digits that can be a year."""
    full: tuple[int, int, int]
    """A date in digits: day, month, year."""
    day_month: tuple[int, int]
    """A day and a month in digits."""
    month_year: tuple[int, int]
    """A month (or quarter) and a year in digits: 09/2025."""
    days: tuple[int, int]
    """Two numbers joined by a dash: 13-15."""
    stretch: tuple[tuple[int, int, int], tuple[int, int, int]]
    """Two dates joined by a dash, all in digits: 13-15/7/2025; a year of 0 is not given."""
    dotted: bool
    """The two numbers are joined by a dot, as a decimal would be."""
    clock: tuple[int, int]
    """A time of day in digits: hour, minute."""
    suffix: bool
    """What stands after a number that orders: st, nd, -го."""
    # Words about dates
    before: bool
    """before, prior to: the bound of a deadline."""
    by: bool
    """by, until, no later than: the bound of a deadline."""
    term: bool
    """deadline, Frist, thời hạn: a colon, perhaps after a few words, makes it a cue."""
    latest: bool
    """at the latest, spätestens: like ``by``, before or after the date, and before a span too."""
    no_later: bool
    """A cue that stays ``by`` before a span too: no later than, spätestens, не позднее чем через."""
    within: bool
    """within, in the course of."""
    inside: bool
    """A preposition that places an act in a period or on a day: in, on, at, am, в."""
    ahead: bool
    """A preposition that counts a span from now: in (two weeks), через, sau, بعد."""
    since: bool
    """from, starting: a beginning."""
    from_now: bool
    """from now: the meeting's date as a beginning, in one phrase."""
    after: bool
    """after: a beginning."""
    between: bool
    """between: a beginning whose end follows."""
    to: bool
    """to, until: the end of a range."""
    hence: bool
    """Behind a span: from now, later, nữa."""
    ago: bool
    """Behind a span: ago, past."""
    past_span: bool
    """Before a span: over the past."""
    coming: bool
    """Before or behind a span: the coming, tới."""
    edge: Edge
    """early, middle, end."""
    last_day: bool
    """the last day (of a period)."""
    last_workday: bool
    """the last working day (of a period)."""
    turn: Turn
    """this, next, last."""
    this_unit: Unit
    """this month, this year in one abbreviation: d. M., с.г."""
    next_unit: Unit
    """the following month in one word: Folgemonat."""
    first: bool
    """the first (half, six months)."""
    second: bool
    """the second (half), the last (six months)."""
    half: bool
    """half (of a year or a month)."""
    each: bool
    """each, every."""
    once: bool
    """once: behind a span it makes a repetition (hai tuần một lần)."""
    frequency: Unit
    """An adverb of repetition: monthly, weekly."""
    interval: tuple[int, Unit]
    """An adverb of repetition that leaves some out: fortnightly, vierzehntägig."""
    weekly: bool
    """A weekday's name that means each of them: Fridays, freitags, (по) пятницам."""
    each_time: bool
    """A word that makes the date behind it come again: jeweils, каждый раз."""
    of: bool
    """of: joins a period to the one it is part of."""
    about: bool
    """for, on: makes the period a description of a thing."""
    glue: bool
    """An article or a like word that may stand between cue and date."""
    joint: bool
    """and, or."""
    hijri_era: bool
    """The mark of a Hijri year."""
    same_as: bool
    """corresponding to: a second calendar's name of the same day."""
    # Times of day
    afternoon: bool
    """p.m."""
    morning: bool
    """a.m."""
    hour_word: bool
    """o'clock, giờ, Uhr, часов: stands behind the hour (the clock word of Arabic before it)."""
    noon: bool
    """noon."""
    daypart: bool
    """morning, afternoon, evening: narrows the day, no date."""
    # Context
    dated: bool
    """dated, от, ngày … của: the date of a document."""
    document: bool
    """A word for a document."""
    event: bool
    """A word for an event: meeting, session, visit."""
    number_sign: bool
    """No., Nr., №, số: a reference number follows."""
    section: bool
    """Article, section, Abschnitt: a number of a part follows."""
    percent: bool
    """A per cent sign or word."""
    thing: bool
    """A noun that a period describes: tasks, plan, budget."""
    finish: bool
    """A verb or noun of finishing an act: complete, submit, issue."""
    finished: bool
    """A participle of finishing (completed, завершено): asks only with a word that demands or promises."""
    happened: bool
    """A word of the past: was, wurde, đã."""
    reached: bool
    """A word that tells a figure that was reached: amounted to, đạt, составило; it may tell a goal too."""
    move: bool
    """A word for moving a date: postpone, gia hạn, verschieben, перенести, تأجيل."""
    first_time: bool
    """for the first time, erstmals, впервые: the day behind it is the first one of a recurring duty."""
    lasting: bool
    """A word for what goes on for a time: keep, store, exempt, suspend; a span behind it says how long."""
    midnight: bool
    """midnight: the end of the day that is named with it."""
    promise: bool
    """A word of the future: will, wird, sẽ, будет."""
    week_in: int
    """A week of a month in one word (Juniwoche): the month."""
    half_in: int
    """Half of a month in one word (Junihälfte): the month."""
    idiom: bool
    """A fixed phrase that only looks like a cue or a time: due to, ngay sau, vor allem."""
    demand: bool
    """A word that demands: shall, must, phải, soll, необходимо, يجب."""
    counter: bool
    """A word after which an ordinal counts (lần thứ hai), or a period's range of years (giai đoạn)."""
    vague: bool
    """Urgently, soon."""
    # Signs
    comma: bool
    dash: bool
    dot: bool
    slash: bool
    colon: bool
    opening: bool
    closing: bool
    stop: bool
    """The end of a sentence or part of it: ; ! ? and line breaks."""
    inert: bool
    """A number that is no date: a reference, a per cent figure, a count."""


class Lexemes(NamedTuple):
    """The words, fixed phrases, numbers and signs of a normalised text, in its order: a column for each fact."""

    starts: list[int]
    """Where each begins in the normalised text."""
    ends: list[int]
    """Where it ends."""
    senses: list[Senses]
    """What it can mean; empty for a word that no lexicon knows."""


UNKNOWN: Final[Senses] = {}
"""The senses of a word that the lexicon does not know."""

SIGNS: Final[dict[str, Senses]] = {
    ",": {"comma": True},
    "،": {"comma": True},
    "-": {"dash": True},
    "–": {"dash": True},
    "~": {"dash": True},
    ".": {"dot": True},
    "/": {"slash": True},
    ":": {"colon": True},
    "(": {"opening": True},
    "[": {"opening": True},
    ")": {"closing": True},
    "]": {"closing": True},
    "\n": {"stop": True},
    ";": {"stop": True},
    "؛": {"stop": True},
    "!": {"stop": True},
    "?": {"stop": True},
    "؟": {"stop": True},
    "…": {"stop": True},
    "•": {"stop": True},
    "%": {"percent": True},
    "№": {"number_sign": True},
    "§": {"section": True},
}
"""The signs that mean something."""
