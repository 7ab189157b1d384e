"""Nearly the same again: a directive close to an open item of the same unit is found, another one is not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from register_samples import entry

from minutes_tui.domain.items import ItemLife
from minutes_tui.domain.likeness import OpenItems

OPEN = OpenItems(
    [
        entry(
            "plan",
            "submit the plan for moving the archive to the new building by 30 May",
            lead=("Archive",),
            due=date(2025, 5, 30),
            phrase="by 30 May",
        ),
        entry(
            "budget",
            "submit the budget of the second quarter by 30 June",
            lead=("Budget Office",),
            phrase="by 30 June",
        ),
        entry("list", "draw up a list of vacant posts", lead=("Registry", "Archive")),
        entry("vi", "hoàn thiện đề án cải cách hành chính giai đoạn mới, trình Bộ trưởng", lead=("Văn phòng",)),
        entry("vi2", "rà soát thủ tục hành chính nội bộ", lead=("Văn phòng",)),
        entry("ru", "представить проект положения об архиве", lead=("Архив",)),
        entry(
            "closed",
            "submit the plan for moving the archive",
            lead=("Archive",),
            life=ItemLife("closed", "done", date(2025, 5, 6)),
        ),
    ]
)


@pytest.mark.parametrize(
    ("task", "lead", "found"),
    [
        ("Submit the plan for moving the archive by 15 June", ("Archive",), ["plan"]),
        ("submit the plan for moving the archive", (), ["plan"]),
        ("submit the plan for moving the archive", ("Registry",), []),
        ("submit the plan for moving the archive", ("archive", "Registry"), ["plan"]),
        ("Draw up the list of vacant posts", ("Registry",), ["list"]),
        ("submit the annual report", ("Archive",), []),
        ("Hoàn thiện Đề án cải cách hành chính", ("văn phòng",), ["vi"]),
        ("Rà soát quy chế làm việc", ("Văn phòng",), []),
        ("Представить проекты положений об архивах", ("Архив",), ["ru"]),
        ("", ("Archive",), []),
        ("by 30 May", ("Archive",), []),
    ],
)
def test_near_duplicates_are_found_by_rare_words_and_units(
    task: str, lead: tuple[str, ...], found: list[str]
) -> None:
    phrases = ("by 15 June", "by 30 May")
    assert [a.entry.item.id for a in OPEN.alike(task, lead, phrases=phrases)] == found


def test_the_same_words_score_one_and_say_whether_the_unit_is_the_same() -> None:
    [same] = OPEN.alike("draw up a list of vacant posts", ("Archive",))
    assert (same.score, same.same_lead) == (1.0, True)
    [nobody] = OPEN.alike("draw up a list of vacant posts")
    assert not nobody.same_lead
    assert len(OPEN) == 6


def test_no_open_item_no_candidate() -> None:
    assert OpenItems([]).alike("submit the plan") == []


TASKS = st.lists(
    st.sampled_from(["plan", "budget", "list", "report", "draft", "send", "open", "close", "move", "count"]),
    max_size=6,
)


@given(st.lists(TASKS, min_size=1, max_size=12), TASKS, st.sampled_from([0.3, 0.5, 0.8]))
def test_no_candidate_is_passed_over(tasks: list[list[str]], asked: list[str], at_least: float) -> None:
    """What is skipped for speed would not have reached the score."""
    items = OpenItems([entry(f"item-{n:02}", " ".join(words)) for n, words in enumerate(tasks)])
    question = " ".join(asked)
    every = {a.entry.item.id: a.score for a in items.alike(question, at_least=0.0001, most=99)}
    found = {a.entry.item.id: a.score for a in items.alike(question, at_least=at_least, most=99)}
    assert found.items() <= every.items()
    assert all(score < at_least + 0.001 for name, score in every.items() if name not in found)
