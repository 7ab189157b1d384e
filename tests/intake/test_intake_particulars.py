"""What the opening of a report says of the gathering: day, place, who came, who took the minutes, who concluded."""

from datetime import date

import pytest

from minutes_tui.domain.languages import Language
from minutes_tui.intake.cast import Cast
from minutes_tui.intake.opening import chairs_of
from minutes_tui.intake.paragraphs import paragraphs_of
from minutes_tui.intake.particulars import Particulars, particulars_of
from minutes_tui.intake.russian_names import nominative_name, nominative_title
from minutes_tui.intake.text import language_of_text
from minutes_tui.intake.wordings import wording_of

ADA_AND_BEN = [("Ada Example", "Director"), ("Ben Sample", "")]


def told(language: Language, text: str) -> Particulars:
    wording = wording_of(language)
    paragraphs = paragraphs_of(text, language)
    return particulars_of(paragraphs, Cast(wording), wording, language)


def came(language: Language, text: str) -> list[tuple[str, str]]:
    return [(n.somebody.name, n.somebody.title) for n in told(language, text).people]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "On 4 March 2024 the Records Council held its meeting.", date(2024, 3, 4)),
        ("en", "Records Council meets\n\n05/03/2024\n\nOn March 4, the Council held a meeting.", date(2024, 3, 4)),
        ("de", "Am 25. Januar hielt der Rat seine Sitzung für Januar 2024 ab.", date(2024, 1, 25)),
        ("vi", "Sáng ngày 16 tháng 5 năm 2025, Bộ tổ chức hội nghị giao ban.", date(2025, 5, 16)),
        ("ru", "16 мая 2025 года состоялось заседание совета.", date(2025, 5, 16)),
        ("ar", "في يوم 20 ديسمبر 2023 عقدت اللجنة اجتماعا.", date(2023, 12, 20)),
        ("vi", "BIÊN BẢN\nThời gian: 8 giờ 00 ngày 16/5/2025\nNội dung họp.", date(2025, 5, 16)),
        ("en", "MINUTES\nDate: 4 March 2024\nThe Council reviewed its plans.", date(2024, 3, 4)),
        ("en", "The Council looked at its plans of 4 March 2024.", None),
    ],
)
def test_the_day(language: Language, text: str, day: date | None) -> None:
    assert told(language, text).day == day


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "MINUTES\nPlace: Hall 2, Annex\nThe Council reviewed its plans.", "Hall 2, Annex"),
        ("en", "On 4 March 2024 the Council held a meeting in New Harbour.", "New Harbour"),
        ("de", "Am 2. Mai 2024 hielt der Rat im Hauptquartier des Rats eine Sitzung ab.", "Hauptquartier des Rats"),
        ("vi", "Sáng 16/5/2025, tại Lam Sơn, Sở Nội vụ tổ chức hội nghị.", "Lam Sơn"),
        ("vi", "Sáng 16/5/2025, tại đây diễn ra hội nghị.", ""),
        ("vi", "Lam Sơn, ngày 16 tháng 5 năm 2025\n\nBIÊN BẢN\n\nHội nghị diễn ra tốt đẹp.", "Lam Sơn"),
        ("ru", "16 мая 2025 года в городе Заречье состоялось заседание.", "Заречье"),
        ("ru", "ПРОТОКОЛ\nМесто: зал коллегии\nОбсудили планы.", "зал коллегии"),
    ],
)  # fmt: skip
def test_the_place(language: Language, text: str, place: str) -> None:
    assert told(language, text).place == place


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        (
            "de",
            "An der Sitzung nahmen teil: Ida Holt, Ministerin; Oberst Jan Weber, Leiter der Abteilung.",
            [("Ida Holt", "Ministerin"), ("Jan Weber", "Oberst")],
        ),
        (
            "de",
            "An der Sitzung nahmen die Minister Jan Holt, Udo Brandt und Kai Sommer teil; dazu Vertreter.",
            [("Jan Holt", "Minister"), ("Udo Brandt", "Minister"), ("Kai Sommer", "Minister")],
        ),
        (
            "en",
            "Also attending were Deputy Minister Carol Dunn and Director Alan Ford.",
            [("Carol Dunn", "Deputy Minister"), ("Alan Ford", "Director")],
        ),
        ("en", "Present: Ada Example, Director; Ben Sample", ADA_AND_BEN),
        ("en", "Attendees:\n- Ada Example, Director\n- Ben Sample", ADA_AND_BEN),
        ("vi", "Tham dự hội nghị có Thứ trưởng Vũ Đình Khôi.", [("Vũ Đình Khôi", "Thứ trưởng")]),
        ("ru", "Присутствовали: Анна Белова, министр; Пётр Лис", [("Анна Белова", "министр"), ("Пётр Лис", "")]),
        ("en", "Also attending were leaders of departments and localities.", []),
    ],
)  # fmt: skip
def test_who_came(language: Language, text: str, people: list[tuple[str, str]]) -> None:
    assert came(language, text) == people


def test_the_secretary_and_those_who_were_excused_have_their_place() -> None:
    text = "MINUTES\nSecretary: Ada Example\nApologies: Ben Sample, Director\nThe Council reviewed its plans."
    people = {n.somebody.name: (n.role, n.presence) for n in told("en", text).people}
    assert people == {"Ada Example": ("secretary", "present"), "Ben Sample": ("member", "excused")}


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("ru", "На заседании, заслушав доклад, Коллегия и Совет пришли к следующим выводам:", "Коллегия и Совет"),
        ("en", "After hearing the report, the Records Council concluded as follows:", "the Records Council"),
        ("vi", "Sau khi nghe báo cáo, Ban Thường vụ kết luận như sau:", "Ban Thường vụ"),
        ("vi", "Sau khi nghe báo cáo, Bộ trưởng Lâm Quốc Trị kết luận như sau:", ""),
    ],
)
def test_the_body_that_concluded(language: Language, text: str, body: str) -> None:
    assert told(language, text).body == body


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        (
            "Заседание прошло под председательством министра финансов Сомова И. И.",
            "Сомов И. И.",
            "министр финансов",
        ),
        (
            "Встреча под руководством первого заместителя директора Анны Петровны Лавровой.",
            "Анна Петровна Лаврова",
            "первый заместитель директора",
        ),
        ("Под председательством И. И. Зимина прошло заседание.", "И. И. Зимин", ""),
        ("Совещание провёл министр Пётр Сомов.", "Пётр Сомов", "министр"),
        ("Провела совещание директор Анна Белова.", "Анна Белова", "директор"),
    ],
)
def test_a_russian_chair_stands_in_the_nominative(text: str, name: str, title: str) -> None:
    wording = wording_of("ru")
    (chair,) = chairs_of(paragraphs_of(text, "ru"), Cast(wording), wording)
    assert (chair.somebody.name, chair.somebody.title) == (name, title)


@pytest.mark.parametrize(
    ("genitive", "nominative"),
    [
        ("Сомова Сергея Андреевича", "Сомов Сергей Андреевич"),
        ("Марии Сергеевны Лавровой", "Мария Сергеевна Лаврова"),
        ("Чайковского П. И.", "Чайковский П. И."),
        ("Гоголя Николая", "Гоголь Николай"),
        ("Шевчука А. А.", "Шевчук А. А."),
        ("Сидоренко О. П.", "Сидоренко О. П."),
    ],
)
def test_names_out_of_the_genitive(genitive: str, nominative: str) -> None:
    assert nominative_name(genitive) == nominative


def test_offices_out_of_the_genitive() -> None:
    assert nominative_title("первого заместителя министра финансов") == "первый заместитель министра финансов"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Заседание прошло в городе.", "ru"),
        ("في يوم 20 ديسمبر 2023 عقدت اللجنة اجتماعا.", "ar"),
        ("Der Rat hat die Vorlage mit dem Bericht von der Kommission auf den Weg gebracht.", "de"),
        ("Hội nghị giao ban tháng 5 của các đơn vị thuộc Bộ.", "vi"),
        ("The Council looked at the plan and sent it to the offices for comment.", "en"),
        ("12 / 34", None),
    ],
)
def test_the_language_that_a_text_is_plainly_in(text: str, language: Language | None) -> None:
    assert language_of_text(text) == language
