"""A meeting as large as they come, made from a seed: 10,000 entries, 300 people, 200 units, 60 bridges."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Final

from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.meeting import Floor, Head, Meeting
from minutes_tui.domain.people import Bridge, Person
from minutes_tui.domain.ranks import FIRST_RANK, rank_after
from minutes_tui.domain.records import Records
from minutes_tui.domain.units import Unit

ENTRIES: Final = 10_000
PEOPLE: Final = 300
UNITS: Final = 200
BRIDGES: Final = 60
POINTS: Final = 40
BEGUN: Final = datetime(2025, 5, 16, 1, tzinfo=UTC)
"""When the first entry was typed; the others follow every three seconds."""

_FAMILIES: Final = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")
_GIVEN: Final = ("Văn An", "Thị Bình", "Minh Châu", "Quốc Dũng", "Thu Hà", "Đức Khải", "Ngọc Lan", "Hữu Nam")
_TITLES: Final = ("Vụ trưởng", "Phó Vụ trưởng", "Chánh Văn phòng", "Giám đốc Sở", "Chuyên viên", "Cục trưởng")
_FIELDS: Final = (
    "Tài chính", "Nội vụ", "Y tế", "Xây dựng", "Công thương", "Tư pháp", "Văn hóa", "Giáo dục", "Khoa học",
    "Tổ chức cán bộ", "Kế hoạch", "Pháp chế", "Thanh tra", "Lưu trữ", "Đầu tư", "Thống kê", "Dân tộc",
    "Du lịch", "Thủy sản", "Bảo hiểm",
)  # fmt: skip
_BODIES: Final = ("Vụ", "Cục", "Sở", "Ban", "Văn phòng", "Viện", "Trung tâm", "Thanh tra", "Phòng", "Tổng cục")
_DONE: Final = (
    "hoàn thành đề án", "báo cáo kết quả rà soát", "trình dự thảo nghị định", "tổng hợp ý kiến của các đơn vị",
    "kiểm tra tiến độ giải ngân", "ban hành hướng dẫn", "công bố danh mục thủ tục", "lập kế hoạch triển khai",
)  # fmt: skip
_SAID: Final = (
    "Tiến độ đến nay chậm hơn kế hoạch, nguyên nhân chủ yếu là thiếu số liệu của địa phương",
    "Đơn vị đã phối hợp với các bên liên quan và thống nhất phương án xử lý hồ sơ còn tồn đọng",
    "Đề nghị làm rõ nguồn kinh phí, thời gian thực hiện và trách nhiệm của từng đơn vị tham gia",
    "Chúng tôi nhất trí với dự thảo, chỉ xin bổ sung phần đánh giá tác động đối với doanh nghiệp nhỏ",
)  # fmt: skip
_KINDS: Final[tuple[Kind, ...]] = ("statement", "report", "question", "answer", "note", "decision")


def large_meeting(entries: int = ENTRIES, seed: int = 1) -> Meeting:
    """The meeting; the same seed makes the same one.

    Args:
        entries: how many entries it has; one in ten is a directive with an action item.
        seed: of everything that is random.
    """
    dice = random.Random(seed)
    bridges = [Bridge(f"b{n}", f"Điểm cầu {n}", main=n == 0, link="joined") for n in range(BRIDGES)]
    units = [Unit(f"u{n}", f"{_BODIES[n % 10]} {_FIELDS[n // 10]}") for n in range(UNITS)]
    people = [_person(dice, n, units) for n in range(PEOPLE)]
    agenda = [
        AgendaItem(
            f"a{n}", f"{n:03}", f"Nội dung {n}: {_FIELDS[n % 20]}", started_at=BEGUN + timedelta(minutes=12 * n)
        )
        for n in range(POINTS)
    ]
    said = list(_entries(dice, entries, [p.id for p in people]))
    owed = [_item(dice, entry, units) for entry in said if entry.kind == "directive"]
    head = Head(title="Hội nghị toàn quốc", language="vi", date=date(2025, 5, 16), zone="Asia/Ho_Chi_Minh")
    return Meeting(
        "made-large", head, Floor(speaker="p1", presiding="p0"), Records(bridges), Records(people), Records(units),
        Records(agenda), Records(said), Records(owed),
    )  # fmt: skip


def _person(dice: random.Random, number: int, units: list[Unit]) -> Person:
    name = f"{dice.choice(_FAMILIES)} {dice.choice(_GIVEN)} {number}"
    person = Person(
        f"p{number}", name, dice.choice(_TITLES), units[number % UNITS].name, bridge=f"b{number % BRIDGES}",
        presence="present" if number % 7 else "expected",
    )  # fmt: skip
    return replace(person, role="chair", key="ct") if number == 0 else person


def _entries(dice: random.Random, count: int, people: list[str]) -> Iterator[Entry]:
    rank, speaker = FIRST_RANK, people[0]
    for number in range(count):
        rank = rank_after(rank)
        at = BEGUN + timedelta(seconds=3 * number)
        point = f"a{min(number * POINTS // count, POINTS - 1)}"
        if not number % 3:
            speaker = dice.choice(people)
        if number % 10 == 9:
            unit = f"{dice.choice(_BODIES)} {dice.choice(_FIELDS)}"
            words = f"Giao {unit} {dice.choice(_DONE)} số {number} trước ngày 30/6."
            yield Entry(f"e{number:06}", rank, at, at, "directive", words, speaker=people[0], agenda=point)
        else:
            words = f"{dice.choice(_SAID)}, điểm {number}."
            yield Entry(f"e{number:06}", rank, at, at, _KINDS[number % 6], words, speaker=speaker, agenda=point)


def _item(dice: random.Random, entry: Entry, units: list[Unit]) -> ActionItem:
    lead, other = dice.sample(units, 2)
    return ActionItem(
        f"i{entry.id}", entry.id, entry.text, entry.text, entry.at, (lead.name,), (other.name,),
        authority="Chủ trì", due=date(2025, 6, 30) if dice.random() < 0.8 else None,
    )  # fmt: skip
