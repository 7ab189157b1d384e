"""Templates, translations, samples and schemas are found in a checkout, a wheel and an install from an sdist."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]

FIND = """
import json, sys
from pathlib import Path
from minutes_tui.domain.languages import LANGUAGES
from minutes_tui.export.templates import find_template
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.samples import sample_lines
import minutes_tui
found = {
    "package": minutes_tui.__file__,
    "templates": [str(find_template("minutes", language, None)) for language in LANGUAGES],
    "samples": [len(sample_lines(language)) for language in LANGUAGES],
    "words": [ScreenWords(language).say("saved") for language in LANGUAGES],
    "schema": list(map(str, (Path(minutes_tui.__file__).parent / "export" / "schemas").glob("*.json"))),
}
print(json.dumps(found))
"""


def build(folder: Path, *options: str) -> Path:
    """Builds a distribution without reaching any registry and gives its file."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), *options, str(CHECKOUT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


def look(path: Path | None, cwd: Path) -> dict[str, list[object]]:
    """What a fresh interpreter finds with a package in this folder first on its path."""
    import json

    code = (f"import sys; sys.path.insert(0, {str(path)!r})\n" if path else "") + FIND
    done = subprocess.run([sys.executable, "-c", code], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, list[object]] = json.loads(done.stdout)
    return found


def check(found: dict[str, list[object]], root: Path) -> None:
    assert str(found["package"]).startswith(str(root))
    for template in found["templates"]:
        assert str(template).startswith(str(root))
        assert zipfile.is_zipfile(str(template))
    assert all(isinstance(n, int) and n > 20 for n in found["samples"])
    assert len(set(map(str, found["words"]))) == 5
    assert found["schema"]


def test_the_checkout_finds_its_files(tmp_path: Path) -> None:
    check(look(CHECKOUT, tmp_path), CHECKOUT)


@pytest.mark.parametrize("way", ["wheel", "sdist"])
def test_an_install_finds_its_files(way: str, tmp_path: Path) -> None:
    wheel = build(tmp_path / "dist", *(["--wheel"] if way == "wheel" else []))
    place = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
    check(look(place, tmp_path), place)


def test_the_editable_install_is_this_checkout(tmp_path: Path) -> None:
    check(look(None, tmp_path), CHECKOUT)
