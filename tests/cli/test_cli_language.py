"""What a command refuses is said in the language of the screen; what programs read stays as it is."""

import json
import sys
from pathlib import Path

import pytest
from cli_run import Run

from minutes_tui.locale.screen import ScreenWords
from minutes_tui.store.layout import JOURNAL
from minutes_tui.store.settings import write_settings

LANGUAGES = ("vi", "de", "ru", "ar")
NOTHING = "Nothing has the id {id}. Use 'list' to see the ids there are."


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """The program on a library with one meeting, in an environment that names no language."""
    for name in ("MINUTES_TUI_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    program = Run(tmp_path / "library", capsys, monkeypatch)
    assert program("new", "--title", "Weekly")[0] == 0
    return program


def refused(language: str) -> str:
    """The line that names an id which nobody has."""
    return f"minutes-tui: {ScreenWords(language).say(NOTHING, id='zzz')}\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_is_said_in_the_language_of_the_environment(
    run: Run, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("show", "zzz") == (1, "", refused("en"))
    monkeypatch.setenv("LANG", f"{language}_XX.UTF-8")
    assert run("show", "zzz") == (1, "", refused(language))
    assert run("export", "zzz", "-o", "x.docx") == (1, "", refused(language))
    monkeypatch.setenv("LANG", f"{language}.UTF-8")
    assert run("show", "zzz") == (1, "", refused(language))
    monkeypatch.setenv("LC_ALL", "C")
    assert run("show", "zzz") == (1, "", refused("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_is_said_in_the_language_that_the_library_s_settings_name(run: Run, language: str) -> None:
    write_settings(run.library, {"language": language})
    assert run("show", "zzz") == (1, "", refused(language))
    elsewhere = str(run.library)
    run.library = run.library.with_name("another")
    assert run("show", "zzz", "--library", elsewhere) == (1, "", refused(language))
    assert run("show", "zzz") == (1, "", refused("en"))


def test_the_environment_comes_before_the_settings(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write_settings(run.library, {"language": "ar"})
    monkeypatch.setenv("MINUTES_TUI_LANGUAGE", "de")
    assert run("show", "zzz") == (1, "", refused("de"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_that_is_refused_is_named_with_its_number(
    run: Run, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUTES_TUI_LANGUAGE", language)
    code, out, err = run("record", stdin="note: one\ns/nowhere/here/\n")
    words = ScreenWords(language).say("No earlier entry holds “{old}”; nothing was changed.", old="nowhere")
    assert (code, err) == (0, f"line 2: {words}\n")
    assert out.startswith("1 entry, ")


def test_what_programs_read_is_the_same_in_all_languages(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    [journal] = run.library.rglob(JOURNAL)
    journal.write_bytes(b"damaged")
    said = []
    for language in ("en", *LANGUAGES):
        monkeypatch.setenv("MINUTES_TUI_LANGUAGE", language)
        code, verified, _ = run("verify", "--format", "json")
        assert code == 1
        code, detected, _ = run("detect", stdin="[]\n")
        assert code == 1
        said.append((json.loads(verified), json.loads(detected)))
    assert all(one == said[0] for one in said)


def test_a_refusal_loads_no_screen(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import subprocess

    monkeypatch.setenv("MINUTES_TUI_LANGUAGE", "vi")
    program = (
        "import sys\nfrom minutes_tui.cli import main\n"
        f"try: main(['--library', {str(run.library)!r}, 'show', 'zzz'])\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if name.partition('.')[0] in ('textual', 'rich')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("[]\n", refused("vi"))
