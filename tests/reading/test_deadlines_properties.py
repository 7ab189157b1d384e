"""What holds for the reader of deadlines whatever is typed."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.reading.deadlines.lexicon import load
from minutes_tui.reading.deadlines.lexicon.vi import bare
from minutes_tui.reading.deadlines.reader import read_deadlines
from minutes_tui.reading.wording.words import listed

MEETING = date(2025, 5, 16)
TEN_YEARS = timedelta(days=3652)

CUES: dict[Language, tuple[str, ...]] = {
    "vi": (
        "trước ngày {}",
        "chậm nhất ngày {}",
        "đến ngày {}",
        "đến hết ngày {}",
        "muộn nhất là ngày {}",
        "truoc ngay {}",
    ),
    "en": ("before {}", "by {}", "until {}", "no later than {}", "prior to {}", "on or before {}"),
    "de": ("bis {}", "bis zum {}", "vor dem {}", "spätestens am {}", "bis spätestens {}", "spätestens bis zum {}"),
    "ru": ("до {}", "к {}", "не позднее {}", "в срок до {}", "по {}"),
    "ar": ("قبل {}", "بحلول {}", "حتى {}", "في موعد أقصاه {}", "في موعد لا يتجاوز {}"),
}
NUMERIC = ("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%Y-%m-%d")
LOCALES: dict[Language, tuple[str, ...]] = {
    "vi": ("vi",),
    "en": ("en", "en_GB"),
    "de": ("de",),
    "ru": ("ru",),
    "ar": ("ar", "ar_SY", "ar_DZ", "ar_MA"),
}
AROUND: dict[Language, tuple[str, str]] = {
    "vi": ("Các đơn vị phối hợp chặt chẽ. ", ". Phòng họp ở tầng trên."),
    "en": ("All units work together. ", ". The hall is upstairs."),
    "de": ("Alle Stellen arbeiten zusammen. ", ". Der Saal liegt oben."),
    "ru": ("Все подразделения работают вместе. ", ". Зал находится наверху."),
    "ar": ("تتعاون جميع الوحدات. ", ". القاعة في الطابق العلوي."),
}
languages = st.sampled_from(LANGUAGES)


def fitted(cue: str, form: str) -> str:
    """A cue and a date; both without diacritics where the cue has none."""
    return bare(cue.format(form)) if cue.startswith("truoc") else cue.format(form)


@st.composite
def own_words(draw: st.DrawFn) -> tuple[Language, str]:
    """A text made of a lexicon's own words, numbers and signs, in any order."""
    language = draw(languages)
    words = st.one_of(st.sampled_from(sorted(load(language).entries)), st.sampled_from(sorted(NUMBERS_AND_SIGNS)))
    parts = draw(st.lists(st.tuples(words, st.sampled_from((" ", " ", " ", ""))), max_size=9))
    return language, "".join(word + blank for word, blank in parts)


NUMBERS_AND_SIGNS = listed(
    "0 1 2 5 10 13 28 30 31 32 99 400 401 2025 2199 9999 30/6 31/6 29/2 1.1 17.30 10-12 13-15/7 30/6/2025 0/2025"
    " 28/2025 9/0000 17:00 25:99 . , - – / ( ) % : ? № ٣ ٢٠٢٥ 1446 II +"
)


@settings(max_examples=300)
@given(own_words(), st.dates(date(1950, 1, 1), date(2190, 12, 31)))
def test_no_text_of_the_lexicons_own_words_raises_or_ends_before_it_begins(
    drawn: tuple[Language, str], meeting: date
) -> None:
    language, text = drawn
    for deadline in read_deadlines(text, language, meeting):
        assert text[deadline.offset : deadline.offset + deadline.length] == deadline.phrase
        if deadline.due is not None:
            assert deadline.due >= meeting
            assert deadline.start is None or deadline.start <= deadline.due


futures = st.dates(MEETING, MEETING + TEN_YEARS)
pieces = st.sampled_from(
    [
        "before",
        "the",
        "end",
        "of",
        "30/6",
        "2025",
        "May",
        "next",
        "week",
        "trước",
        "ngày",
        "cuối",
        "tháng",
        "5",
        "quý",
        "II",
        "bis",
        "zum",
        "Ende",
        "10.",
        "Jahres",
        "jeden",
        "до",
        "конца",
        "мая",
        "года",
        "через",
        "قبل",
        "نهاية",
        "شهر",
        "عام",
        "-",
        ",",
        ".",
        "(",
        ")",
        ":",
        "\n",
        "%",
        "/",
        "13-15",
        "17h30",
        "5 p.m.",
        "29/2",
        "31/4",
        "0",
        "99",
        "10000",
        "هـ",
        "1447",
    ]
)
texts = st.one_of(
    st.text(max_size=120), st.lists(pieces, max_size=25).map(" ".join), st.lists(pieces, max_size=25).map("".join)
)


def written_forms(day: date, language: Language) -> list[str]:
    """The day as the language writes it: CLDR's long and medium forms, and the usual ones in digits."""
    words = [format_date(day, width, locale) for locale in LOCALES[language] for width in ("long", "medium")]
    return words + [day.strftime(form) for form in NUMERIC]


@given(
    texts,
    languages,
    st.dates(date(1950, 1, 1), date(2150, 1, 1)),
    st.sampled_from(["directive", "report", "decision"]),
)
@settings(max_examples=600, deadline=None)
def test_no_text_raises_and_offsets_cut_the_typed_text(
    text: str, language: Language, meeting: date, kind: str
) -> None:
    last = -1
    for deadline in read_deadlines(text, language, meeting, kind=kind):
        assert text[deadline.offset : deadline.offset + deadline.length] == deadline.phrase
        assert deadline.offset > last
        last = deadline.offset
        assert deadline.due is None or deadline.due >= meeting
        assert deadline.due is not None or deadline.kind in ("start", "vague")


@given(futures, languages, st.data())
@settings(max_examples=800, deadline=None)
def test_every_future_day_is_read_back_behind_every_cue(day: date, language: Language, data: st.DataObject) -> None:
    cue = data.draw(st.sampled_from(CUES[language]))
    form = data.draw(st.sampled_from(written_forms(day, language)))
    text = fitted(cue, form)
    (deadline,) = read_deadlines(text, language, MEETING)
    assert deadline.due == day, text
    assert deadline.phrase == text.strip()


@given(futures, languages, st.data())
@settings(max_examples=300, deadline=None)
def test_text_around_changes_nothing(day: date, language: Language, data: st.DataObject) -> None:
    cue = data.draw(st.sampled_from(CUES[language][:5]))
    phrase = cue.format(data.draw(st.sampled_from(written_forms(day, language))))
    before, after = AROUND[language]
    (alone,) = read_deadlines(phrase, language, MEETING)
    (within,) = read_deadlines(before + phrase + after, language, MEETING)
    assert within.phrase.rstrip(".") == alone.phrase.rstrip(".")
    assert within.offset == len(before)
    assert (within.due, within.bound, within.precision) == (alone.due, alone.bound, alone.precision)


@given(st.dates(MEETING - TEN_YEARS, MEETING - timedelta(days=1)), languages, st.data())
@settings(max_examples=300, deadline=None)
def test_past_days_are_never_deadlines(day: date, language: Language, data: st.DataObject) -> None:
    cue = data.draw(st.sampled_from(("{}", *CUES[language])))
    form = data.draw(st.sampled_from(written_forms(day, language)))
    assert read_deadlines(fitted(cue, form), language, MEETING) == (), fitted(cue, form)


CITATIONS: dict[Language, tuple[str, ...]] = {
    "vi": (
        "theo Quyết định số 1203/QĐ-BNV ngày {}",
        "Thông báo số 45/TB-VP ngày {}",
        "Nghị quyết 57-NQ/TW ký ngày {}",
    ),
    "en": ("Decision No. 1203/QD-BNV of {}", "Circular No. 8/2025 dated {}", "Resolution 57-NQ/TW of {}"),
    "de": ("Beschluss Nr. 1203/QD-BNV vom {}", "das Rundschreiben vom {}", "Resolution 57-NQ/TW vom {}"),
    "ru": ("Постановление № 1203/QD-BNV от {}", "письмо от {}", "Резолюция № 57-NQ/TW от {}"),
    "ar": ("القرار رقم 1203/QD-BNV الصادر في {}", "التعميم المؤرخ في {}", "القرار رقم 57-NQ/TW بتاريخ {}"),
}


@given(st.dates(MEETING - TEN_YEARS, MEETING + TEN_YEARS), languages, st.data())
@settings(max_examples=300, deadline=None)
def test_the_date_of_a_cited_document_is_never_a_deadline(
    day: date, language: Language, data: st.DataObject
) -> None:
    citation = data.draw(st.sampled_from(CITATIONS[language]))
    form = data.draw(st.sampled_from(written_forms(day, language)))
    assert read_deadlines(citation.format(form), language, MEETING) == (), citation.format(form)


@given(futures, languages, st.sampled_from(["\u200f", "\u200e", "\u2067", "\ufeff", "\u00ad"]))
@settings(max_examples=100, deadline=None)
def test_marks_that_are_not_seen_change_nothing(day: date, language: Language, mark: str) -> None:
    plain = CUES[language][0].format(day.strftime("%d/%m/%Y"))
    marked = mark + plain.replace("/", f"{mark}/{mark}") + mark
    (wanted,) = read_deadlines(plain, language, MEETING)
    (got,) = read_deadlines(marked, language, MEETING)
    assert got.due == wanted.due
    assert marked[got.offset : got.offset + got.length] == got.phrase


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", [0, -4])
def test_a_phrase_that_may_grow_is_provisional(language: Language, form: int) -> None:
    text = CUES[language][0].format(written_forms(date(2025, 12, 24), language)[form])
    for end in range(len(text) + 1):
        typed = text[:end]
        for deadline in read_deadlines(typed, language, MEETING):
            rest = typed[deadline.offset + deadline.length :].strip(" ,./-\u202f")
            assert deadline.provisional == (not rest or rest.isdigit()), typed
    (settled,) = read_deadlines(f"{text}; ", language, MEETING)
    assert not settled.provisional
