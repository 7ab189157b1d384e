"""What a line loads: the languages in use, and the holidays package only where its answer is not at hand."""

import subprocess
import sys
from datetime import date, timedelta

import pytest

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.reading.deadlines import working_days, working_days_tables
from minutes_tui.reading.deadlines.calendars import add_working_days
from minutes_tui.reading.wording.lexicon import demand_cues, party_cues

_LOADED = """
import sys
from datetime import date
from minutes_tui.reading.meaning import read_meaning
read_meaning({text!r}, {language!r}, date(2025, 4, 24), country={country!r})
print(*(name for name in sys.modules if name.startswith("minutes_tui.reading.") or name == "holidays"))
"""
_OTHER_WORDS = {"vi": "vietnamese", "en": "english", "de": "german", "ru": "russian", "ar": "arabic"}


def loaded(text: str, language: Language, country: str = "VN") -> set[str]:
    """The modules of the reading, and the holidays package, that a fresh interpreter loads for a text."""
    program = _LOADED.format(text=text, language=language, country=country)
    return set(
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    )


@pytest.fixture
def fresh() -> None:
    """Nothing is known yet of any country."""
    working_days.working_days_of.cache_clear()


def test_vietnams_working_days_need_no_library() -> None:
    assert "holidays" not in loaded("Báo cáo trong 5 ngày làm việc.", "vi")


def test_another_countrys_working_days_are_the_librarys() -> None:
    assert "holidays" in loaded("Bericht binnen 5 Arbeitstagen.", "de", "DE")


def test_only_the_languages_in_use_are_loaded() -> None:
    modules = loaded("The Office shall report by 30 June 2025 to the Ministry of Finance.", "en")
    others = [word for language, word in _OTHER_WORDS.items() if language != "en"]
    assert not {f"minutes_tui.reading.wording.lexicon.{word}" for word in others} & modules
    assert not {f"minutes_tui.reading.parties.units.{word}" for word in others} & modules
    assert not {f"minutes_tui.reading.deadlines.lexicon.{code}" for code in _OTHER_WORDS if code != "en"} & modules


def test_the_days_off_round_a_holiday_are_skipped_and_a_weekend_worked_for_them_counts() -> None:
    assert add_working_days(date(2025, 4, 25), 1, "VN") == date(2025, 4, 26)
    assert add_working_days(date(2025, 4, 29), 1, "VN") == date(2025, 5, 5)


def test_the_table_and_the_library_agree_on_every_day_and_beyond_the_table() -> None:
    listed, library = working_days.working_days_of("VN"), working_days.asked("VN")
    assert listed is not None
    assert library is not None
    first, last = min(working_days_tables.DAYS_OFF), max(working_days_tables.DAYS_OFF)
    near = [date(2020, 1, 1) + timedelta(days=n) for n in range(5000)]
    edges = [date(year, 1, 1) + timedelta(days=n) for year in (first - 1, first, last, last + 1) for n in range(60)]
    assert [day for day in near + edges if listed.is_working_day(day) != library.is_working_day(day)] == []


@pytest.mark.usefixtures("fresh")
def test_another_version_of_the_library_is_asked_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working_days_tables, "MADE_WITH", "0.1")
    assert working_days.working_days_of("VN") is working_days.asked("VN")
    working_days.working_days_of.cache_clear()


def test_a_country_that_nobody_lists_has_no_working_days() -> None:
    assert working_days.working_days_of("XX") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_cues_are_made_once_but_for_vietnamese_with_and_without_diacritics(language: Language) -> None:
    assert (party_cues(language, True) is party_cues(language, False)) == (language != "vi")
    assert (demand_cues(language, True) is demand_cues(language, False)) == (language != "vi")
