"""The table of rules names tests that are there."""

import re
from pathlib import Path

HERE = Path(__file__).parent


def test_every_test_of_the_table_exists_and_every_rule_has_one() -> None:
    written = "".join(path.read_text(encoding="utf-8") for path in HERE.glob("test_intake_*.py"))
    there = set(re.findall(r"^def (test_\w+)", written, re.MULTILINE))
    rows = [
        line for line in (HERE / "RULES.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("| ") and not line.startswith(("| rule", "| ---"))
    ]  # fmt: skip
    for row in rows:
        named = re.findall(r"`(test_\w+)`", row.rsplit(" | ", 1)[1])
        assert named, row
        assert set(named) <= there, set(named) - there
