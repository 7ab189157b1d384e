"""How the screens look: fifteen pictures, read by the program itself. Look at each before `--snapshot-update`."""

from datetime import date
from pathlib import Path
from typing import Any, Protocol

import pytest
from ui_driven import Hands
from ui_library import library_workspace, recorded
from ui_register import Owed, meeting_owing
from ui_standins import StandInWorkspace

from minutes_tui.domain.languages import Language
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.workspace import ScreenSettings, ThemeName

LINES: dict[Language, tuple[str, ...]] = {
    "vi": (
        "topic: Báo cáo",
        "tt: Đề nghị các đơn vị rà soát lại tiến độ, báo cáo trước khi trình.",
        "vp: Tháng 10 tiếp nhận 412 văn bản, đã xử lý 398; không có văn bản quá hạn.",
        "Còn 14 văn bản trong hạn.",
        "topic: Thảo luận",
        "bt: ! Văn phòng Bộ chủ trì, phối hợp với Vụ Pháp chế xây dựng đề cương, gửi các đơn vị trước ngày 15/11.",
        "pc: ? Mẫu này có áp dụng cho các đơn vị sự nghiệp không?",
        "bt: = Thống nhất áp dụng cho toàn ngành.",
        "! Hoàn thiện hồ sơ.",
        "s/sự nghiệp/trực thuộc/",
        "note: Nghỉ giải lao 10 phút.",
    ),
    "en": (
        "topic: Report",
        "dm: All units check where their tasks stand and report before they submit.",
        "topic: Discussion",
        "mi: ! The Office drafts the outline with the Legal Department and sends it to all units by 15 November.",
        "ld: ? Does it hold for the institutes too?",
        "vote: the outline +12 -1 0 3",
        "~ the figure for the archives",
    ),
    "ar": (
        "topic: التقرير",
        "و: نرحب بالجميع في هذا الاجتماع ونشكر اللجان على ما أنجزته خلال الشهر.",
        "م: وردت 412 معاملة خلال الشهر.",
        "topic: المناقشة",
        "و: ! يكلف المكتب بالتنسيق مع الشؤون القانونية بإعداد النموذج قبل 15 نوفمبر 2024.",
        "و: ! تقدم الشؤون القانونية رأيها بشكل عاجل.",
    ),
    "de": (
        "mi: Ich eröffne die Sitzung.",
        "st: ! Das Büro legt allen Abteilungen bis 15. November 2024 einen Entwurf vor.",
        "! Die Liste der überfälligen Vorgänge ist umgehend zu bereinigen.",
    ),
    "ru": (
        "ми: Открываю совещание.",
        "зм: ! Аппарату совместно с Юрдепартаментом представить проект до 15 ноября 2024 года.",
        "! Устранить замечания в кратчайшие сроки.",
        "~ цифра по архивам",
    ),
}


def app_for(folder: Path, language: Language, theme: ThemeName) -> MinutesApp:
    """The live screen on a conference."""
    workspace, meeting = recorded(folder, LINES[language], language, ScreenSettings(language, theme))
    return MinutesApp(workspace, meeting)


MEETINGS: list[tuple[Language, int, int, ThemeName]] = [
    ("vi", 160, 40, "dark"),
    ("vi", 100, 30, "light"),
    ("en", 60, 24, "dark"),
    ("en", 140, 36, "contrast"),
    ("ar", 100, 30, "dark"),
]


class Picture(Protocol):
    """Compares what a program shows when it is done with the picture that was looked at."""

    def __call__(self, app: MinutesApp, size: tuple[int, int], *keys: str, line: str = "") -> bool:
        """Was it the same, after some keys, with a line in the field?"""


@pytest.fixture
def picture(snap_compare: Any) -> Picture:
    """Pictures are taken when the program is done."""

    def same(app: MinutesApp, size: tuple[int, int], *keys: str, line: str = "") -> bool:
        async def done(_pilot: object) -> None:
            hands = Hands(app)
            await hands.pause()
            await hands.press(*keys)
            if line:
                screen = app.meeting_screen()
                assert screen is not None
                screen.field.put(line)
            await hands.pause()

        return bool(snap_compare(app, terminal_size=size, run_before=done))

    return same


@pytest.mark.parametrize(("language", "width", "height", "theme"), MEETINGS)
def test_a_meeting(
    picture: Picture, tmp_path: Path, language: Language, width: int, height: int, theme: ThemeName
) -> None:
    assert picture(app_for(tmp_path, language, theme), (width, height))


def test_a_line_that_is_typed(picture: Picture, tmp_path: Path) -> None:
    line = "bt: ! Giao Vụ Pháp chế hoàn thành đề án trước ngày 20/11, gửi các đơn vị trước ngày 30/11"
    assert picture(app_for(tmp_path, "vi", "light"), (60, 20), line=line)


OVER: list[tuple[str, tuple[str, ...], Language, int, int, ThemeName]] = [
    ("gaps", ("ctrl+g", "down"), "ru", 120, 30, "light"),
    ("read_back", ("ctrl+t",), "ar", 160, 24, "light"),
    ("closing", ("escape", "c"), "de", 100, 26, "light"),
    ("polishing", ("escape", "p"), "vi", 140, 24, "dark"),
]


@pytest.mark.parametrize(("name", "keys", "language", "width", "height", "theme"), OVER, ids=[o[0] for o in OVER])
def test_a_screen_over_the_meeting(
    picture: Picture,
    tmp_path: Path,
    name: str,
    keys: tuple[str, ...],
    language: Language,
    width: int,
    height: int,
    theme: ThemeName,
) -> None:
    assert picture(app_for(tmp_path, language, theme), (width, height), *keys)


def test_what_a_search_finds(picture: Picture, tmp_path: Path) -> None:
    assert picture(app_for(tmp_path, "en", "light"), (100, 24), "escape", "f", *"outline")


def test_an_empty_library(picture: Picture, tmp_path: Path) -> None:
    assert picture(MinutesApp(StandInWorkspace(tmp_path)), (100, 24))


def test_the_form_of_a_new_meeting(picture: Picture, tmp_path: Path) -> None:
    workspace, _library = library_workspace(tmp_path, ScreenSettings("vi"))
    assert picture(MinutesApp(workspace), (100, 44), "n")


OWED: dict[Language, tuple[Owed, ...]] = {
    "vi": (
        ("Hoàn thành kết nối 6 phần mềm còn lại với Trung tâm điều hành", "Văn phòng Bộ", date(2024, 10, 25)),
        ("Báo cáo phương án sắp xếp các đơn vị sự nghiệp", "Vụ Tổ chức cán bộ", date(2024, 11, 3)),
        ("Rà soát các văn bản không còn phù hợp", "Vụ Pháp chế", date(2024, 12, 15)),
        ("Kiểm tra công vụ tại 4 đơn vị", "Thanh tra Bộ", None),
    ),
    "ar": (
        ("إعداد نموذج التقرير الشهري وعرضه على اللجان", "المكتب", date(2024, 10, 25)),
        ("مراجعة اللوائح القديمة", "الشؤون القانونية", date(2024, 11, 3)),
        ("إعداد خطة التدريب", "معهد التدريب", None),
    ),
}


def register_app(folder: Path, language: Language, theme: ThemeName) -> MinutesApp:
    """The library of two meetings that left items open."""
    workspace = StandInWorkspace(folder, ScreenSettings(language=language, theme=theme))
    workspace.create(meeting_owing(OWED[language], date(2024, 10, 3), language))
    return MinutesApp(workspace)


@pytest.mark.parametrize(("language", "theme", "keys"), [("vi", "dark", "r"), ("ar", "light", "rg")])
def test_the_register(picture: Picture, tmp_path: Path, language: Language, theme: ThemeName, keys: str) -> None:
    assert picture(register_app(tmp_path, language, theme), (100, 30), *keys)
