"""Every row of the fault harness in its short form; ``python tests/faults/run.py --full`` runs them in full."""

import pytest
import run


@pytest.mark.parametrize("name", run.ROWS)
def test_the_promise_is_kept_and_the_controls_are_caught(name: str) -> None:
    outcome = run.run(name, full=False)
    if outcome.note.startswith("not tried"):
        pytest.skip(outcome.note)
    assert outcome.passed, outcome.failures[:5]
