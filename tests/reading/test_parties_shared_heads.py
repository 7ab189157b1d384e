"""Several units under one head: each of them owes, and each is named as it would be alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.languages import Language
from minutes_tui.domain.units import Unit
from minutes_tui.reading.parties.reader import read_parties

FIELDS: dict[Language, tuple[str, str, str, tuple[str, ...]]] = {
    "en": ("The Ministries of {} shall report.", ", | and ", "Ministry of {}",
           ("Finance", "Health", "Justice", "Education and Training", "Defence")),
    "ru": ("Министерствам {} представить доклад.", ", | и ", "Министерство {}",
           ("финансов", "здравоохранения", "юстиции", "обороны", "транспорта")),
    "de": ("Die Ministerien {} werden beauftragt, einen Bericht vorzulegen.", ", | und ", "Ministerium {}",
           ("der Finanzen", "der Justiz", "der Verteidigung")),
    "ar": ("على وزارات {} تقديم تقرير.", " و| و", "وزارة {}", ("المالية", "الصحة", "العدل", "الدفاع", "الخارجية")),
    "vi": ("Giao các Bộ {} báo cáo trước 30/6.", ", | và ", "Bộ {}",
           ("Tài chính", "Y tế", "Tư pháp", "Nông nghiệp và Môi trường", "Văn hóa, Thể thao và Du lịch")),
}  # fmt: skip


@st.composite
def lists(draw: st.DrawFn) -> tuple[Language, list[str]]:
    language = draw(st.sampled_from(tuple(FIELDS)))
    fields = FIELDS[language][3]
    return language, draw(st.lists(st.sampled_from(fields), min_size=2, max_size=3, unique=True))


@given(lists())
def test_each_field_behind_a_shared_head_is_a_unit(named: tuple[Language, list[str]]) -> None:
    language, fields = named
    sentence, between, unit, _ = FIELDS[language]
    comma, last = between.split("|")
    said = comma.join(fields[:-1]) + last + fields[-1]
    spans = [(sentence.index("trước") + len(said) - 2, len(sentence) + len(said) - 3)] if language == "vi" else []
    assert read_parties(sentence.format(said), language, spans=spans).lead == tuple(map(unit.format, fields))


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "The provinces of Hue and Quang Tri shall report.", ("province of Hue", "province of Quang Tri")),
        ("de", "Die Städte Kiel und Lübeck sollen einen Plan vorlegen.", ("Stadt Kiel", "Stadt Lübeck")),
        ("de", "Die Landkreise Emsland und Leer sollen berichten.", ("Landkreis Emsland", "Landkreis Leer")),
        ("ru", "Администрациям Томской и Омской областей доложить.",
         ("Администрация Томской области", "Администрация Омской области")),
        ("ar", "على محافظتي نينوى وكركوك أن ترفعا تقريرا.", ("محافظة نينوى", "محافظة كركوك")),
        ("vi", "Đề nghị UBND các tỉnh Hà Giang, Lào Cai báo cáo.", ("UBND tỉnh Hà Giang", "UBND tỉnh Lào Cai")),
    ],
)  # fmt: skip
def test_places_behind_a_shared_head_too(language: Language, sentence: str, expected: tuple[str, ...]) -> None:
    assert read_parties(sentence, language).lead == expected


@pytest.mark.parametrize(
    ("language", "sentence", "lead"),
    [
        ("en", "Ministries and branches shall report.", "Ministries and branches"),
        ("de", "Die Ministerien und Zweigstellen werden beauftragt, zu berichten.", "Ministerien und Zweigstellen"),
        ("ru", "Министерствам, ведомствам и провинциям доложить.", "Министерства, ведомства и провинции"),
        ("vi", "Yêu cầu các tỉnh, thành phố báo cáo.", "các tỉnh, thành phố"),
        ("vi", "Giao Bộ Văn hóa, Thể thao và Du lịch báo cáo.", "Bộ Văn hóa, Thể thao và Du lịch"),
        (
            "en",
            "The Ministry of Culture, Sports and Tourism shall report.",
            "Ministry of Culture, Sports and Tourism",
        ),
    ],
)
def test_units_of_all_sorts_and_one_of_many_fields_stay_one(language: Language, sentence: str, lead: str) -> None:
    assert read_parties(sentence, language).lead == (lead,)


def test_each_is_named_as_on_the_roster() -> None:
    units = (
        Unit("u1", "Ministry of Finance", ("MoF",)),
        Unit("u2", "Ministry of Public Health", ("Ministry of Health",)),
    )
    read = read_parties("The Ministries of Finance and Health shall report.", "en", units=units)
    assert read.lead == ("Ministry of Finance", "Ministry of Public Health")


@pytest.mark.parametrize("field", ["Foreign Affairs", "Inland Revenue", "Ornaments", "Offices", "Onshore Mining"])
def test_the_last_of_them_may_look_like_a_preposition_while_it_is_typed(field: str) -> None:
    line = f"The Ministries of Defence, Public Security and {field} shall report."
    for end in range(len(line) + 1):
        read_parties(line[:end], "en")
    assert read_parties(line, "en").lead[-1] == f"Ministry of {field}"
