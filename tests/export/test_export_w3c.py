"""A meeting as a W3C log: what the form can hold comes back through `import --from w3c-irc`."""

from pathlib import Path

import export_samples as samples
import pytest
from cli_run import Run

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.export.w3c import w3c_log
from minutes_tui.samples import sample_lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sample_conference_goes_out_and_in(run: Run, tmp_path: Path, language: Language) -> None:
    first = run("record", "--language", language, stdin="\n".join(sample_lines(language)))[1].split()[-1]
    file = tmp_path / "out.irc"
    assert run("export", first, "-o", str(file))[0] == 0
    code, out, err = run("import", str(file), "--from", "w3c-irc", "--language", language)
    assert code == 0, err
    before, after = run.json("show", first), run.json("show", out.split()[-1])
    assert (after["head"]["title"], after["head"]["date"]) == (before["head"]["title"], before["head"]["date"])
    held = [e for e in before["entries"] if e["kind"] not in ("missed", "attendance") and not e["off_record"]]
    came = [e for e in after["entries"] if e["kind"] != "attendance"]
    several = [e["id"] for e in held if sum(i["entry"] == e["id"] for i in before["items"]) > 1]
    assert len(came) == len(held) + sum(
        sum(i["entry"] == e for i in before["items"]) - 1 for e in several
    )  # fmt: skip
    spoken = ("statement", "report", "question", "answer")
    said = [(e["speaker"], e["text"], e["at"][:16]) for e in held if e["kind"] in spoken and e["speaker"]]
    assert [(e["speaker"], e["text"], e["at"][:16]) for e in came if e["speaker"]] == said
    for kind in ("agenda", "decision"):
        assert [e["text"] for e in came if e["kind"] == kind] == [e["text"] for e in held if e["kind"] == kind]
    directives = {e["id"] for e in held if e["kind"] == "directive"}
    owed = [i for i in before["items"] if i["entry"] in directives]
    given = {e["id"] for e in came if e["kind"] == "directive" and e["confirmed"]}
    taken = [i for i in after["items"] if i["entry"] in given]
    assert [i["due"] for i in taken] == [i["due"] for i in owed]
    for item, was in zip(taken, owed, strict=True):
        # An owner of several words, one of them small, is known to a log only where somebody is called so.
        if all(word[:1].isupper() or not word[:1].islower() for name in was["lead"] for word in name.split()):
            assert sorted(item["lead"]) == sorted(was["lead"])
    chairs = [p["name"] for p in before["people"] if p["role"] in ("chair", "co_chair")]
    assert {p["name"] for p in after["people"] if p["role"] in ("chair", "co_chair")} == set(chairs)


def test_what_the_form_cannot_hold_is_left_out_or_said_in_words() -> None:
    log = w3c_log(samples.rich_meeting("en"))
    assert "OFF-THE-RECORD" not in log
    assert "MISSED-MARK" not in log
    assert "(12 / 1 / 3)" in log
    assert "ACTION: Digital Unit: The Digital Unit shall" in log
    assert " - due 2025-06-06" in log
