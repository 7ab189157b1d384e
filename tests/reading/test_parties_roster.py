"""A unit of the roster is found in every form that its language has, and given by its roster name."""

import pytest

from minutes_tui.domain.languages import Language
from minutes_tui.domain.units import Unit
from minutes_tui.reading.parties import read_parties
from minutes_tui.reading.parties.roster import roster_of
from minutes_tui.reading.wording.words import sentence_of

FORMS: list[tuple[Language, str, tuple[str, ...]]] = [
    (
        "ru",
        "Министерство финансов",
        ("Министерства финансов", "Министерству финансов", "Министерством финансов", "Министерстве финансов"),
    ),
    (
        "ru",
        "Правовое управление",
        ("Правового управления", "Правовому управлению", "Правовым управлением", "Правовом управлении"),
    ),
    (
        "ru",
        "Рабочая группа по кадрам",
        ("Рабочей группы по кадрам", "Рабочую группу по кадрам", "рабочей группой по кадрам"),
    ),
    ("ru", "Народный комитет города Ханоя", ("Народного комитета города Ханоя", "народному комитету города Ханоя")),
    ("ru", "Счётная палата", ("Счетной палаты", "Счётной палате", "счетную палату")),
    ("ru", "Министерство внутренних дел", ("МВД", "Министерством внутренних дел")),
    ("ru", "Министерство финансов", ("Минфин", "Минфину", "Минфином", "Минфина")),
    ("de", "Finanzministerium", ("Finanzministeriums", "Finanzministerien", "FINANZMINISTERIUM")),
    (
        "de",
        "Ständiger Ausschuss",
        ("Ständigen Ausschusses", "ständigen Ausschuss", "Staendiger Ausschuss", "Ständigem Ausschuss"),
    ),
    ("de", "Büro der Regierung", ("Büros der Regierung", "Buero der Regierung", "buro der regierung")),
    (
        "ar",
        "وزارة المالية",
        (
            "لوزارة المالية",
            "ووزارة المالية",
            "بوزارة المالية",
            "وزاره الماليه",
            "وبوزارة المالية",
            "كوزارة المالية",
        ),
    ),
    (
        "ar",
        "الأمانة العامة",
        ("للأمانة العامة", "والأمانة العامة", "الامانة العامة", "بالأمانة العامة", "فالأمانة العامة"),
    ),
    (
        "vi",
        "Ủy ban nhân dân tỉnh",
        ("UBND tỉnh", "Uỷ ban nhân dân tỉnh", "uy ban nhan dan tinh", "ỦY BAN NHÂN DÂN TỈNH"),
    ),
    ("vi", "Bộ Tài chính", ("Bộ TC", "BTC", "bo tai chinh", "bộ tài chính")),
    ("vi", "Văn phòng Bộ", ("VP Bộ", "van phong bo")),
    ("vi", "Vụ Tổ chức cán bộ", ("Vụ TCCB", "vu to chuc can bo")),
    (
        "en",
        "Ministry of Home Affairs",
        ("the Ministry of Home Affairs", "MOHA", "MHA", "ministry of home affairs", "Ministry of Home Affairs'"),
    ),
]


@pytest.mark.parametrize(("language", "name", "form"), [(la, n, f) for la, n, fs in FORMS for f in fs])
def test_a_form_is_the_unit(language: Language, name: str, form: str) -> None:
    roster = roster_of((Unit("1", name),), language)
    sentence = sentence_of(form, language)
    found = [roster.at(sentence, place) for place in range(len(sentence.words)) if not sentence.words[place].sign]
    assert name in [match[0] for match in found if match is not None]


def test_the_longest_name_wins() -> None:
    units = (Unit("1", "Ministry of Health"), Unit("2", "Ministry of Health and Social Affairs"))
    read = read_parties("The Ministry of Health and Social Affairs shall report.", "en", units=units)
    assert read.lead == ("Ministry of Health and Social Affairs",)


def test_a_short_form_of_two_units_stands_for_neither() -> None:
    units = (Unit("1", "Bộ Tài chính"), Unit("2", "Bộ Thể chế"))
    assert roster_of(units, "vi").at(sentence_of("Bộ TC", "vi"), 0) is None


def test_an_abbreviation_of_the_roster_is_found_in_lower_case_too() -> None:
    units = (Unit("1", "Vụ Tổ chức cán bộ", ("TCCB",)),)
    assert read_parties("giao tccb rà soát", "vi", units=units).lead == ("Vụ Tổ chức cán bộ",)


def test_a_changed_roster_is_read_anew() -> None:
    first, second = (Unit("1", "Amt Nord"),), (Unit("1", "Amt Süd"),)
    assert read_parties("Ich beauftrage Amt Nord.", "de", units=first).lead == ("Amt Nord",)
    assert read_parties("Ich beauftrage Amt Süd.", "de", units=list(second)).lead == ("Amt Süd",)
    assert read_parties("Ich beauftrage Amt Nord.", "de", units=first).lead == ("Amt Nord",)


def test_a_short_form_in_a_reference_number_is_no_unit() -> None:
    units = (Unit("1", "Bộ Nội vụ", ("BNV",)), Unit("2", "Vụ Pháp chế"))
    read = read_parties("Vụ Pháp chế rà soát văn bản theo Quyết định số 1085/QĐ-BNV.", "vi", units=units)
    assert (read.lead, read.cooperating) == (("Vụ Pháp chế",), ())
    assert read_parties("Giao BNV rà soát.", "vi", units=units).lead == ("Bộ Nội vụ",)
