"""Word files beside docxtpl alone and beside a bare XML string and zip: ``python -m tests.benchmarks export``.

Each measurement is a process of its own, so that its peak of memory is its own; the first export of a process,
which imports the libraries, is not timed. A tenth of the entries are directives with an action item. Read the
ratios: the figures are of one machine.
"""

import io
import json
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.export.context import ExportOptions, build_context
from minutes_tui.export.service import export_meeting
from minutes_tui.export.templates import find_template

_ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(_ROOT / "tests" / "export"))
import export_samples as samples  # noqa: E402

SIZES = (100, 1_000, 10_000)
"""Entries in a meeting."""


def _exporter(meeting: Meeting, target: Path) -> None:
    export_meeting(meeting, out=target, overwrite=True, now=samples.NOW)


def _docxtpl(meeting: Meeting, target: Path) -> None:
    from docxtpl import DocxTemplate  # type: ignore[import-untyped]

    language = meeting.head.language
    template = DocxTemplate(str(find_template("minutes", language)))
    template.render(build_context(meeting, ExportOptions(language, samples.NOW.date())), autoescape=True)
    template.save(str(target))


def _bare(meeting: Meeting, target: Path) -> None:
    paragraphs = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>{escape(entry.text)}</w:t></w:r></w:p>'
        for entry in meeting.entries
    )
    rows = "".join(
        "<w:tr>" + f"<w:tc><w:p><w:r><w:t>{escape(item.task)}</w:t></w:r></w:p></w:tc>" * 5 + "</w:tr>"
        for item in meeting.items
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:body>{paragraphs}<w:tbl>{rows}</w:tbl></w:body>")
    target.write_bytes(buffer.getvalue())


CONTENDERS: dict[str, tuple[Language, Callable[[Meeting, Path], None]]] = {
    "exporter vi": ("vi", _exporter),
    "exporter ar": ("ar", _exporter),
    "docxtpl alone vi": ("vi", _docxtpl),
    "bare XML and zip": ("vi", _bare),
}
"""Who writes, in which language."""


def _measure(name: str, size: int) -> None:
    """Prints the best of three times in seconds, the peak of memory in MiB, and what the meeting alone took."""
    language, write = CONTENDERS[name]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "out.docx"
        write(samples.rich_meeting(language), target)
        meeting = samples.long_meeting(language, size)
        before = _peak()
        times = []
        for _ in range(3):
            start = time.perf_counter()
            write(meeting, target)
            times.append(time.perf_counter() - start)
        print(json.dumps([min(times), _peak(), before]))


def _peak() -> float:
    """The most memory that this process has held, in MiB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main() -> None:
    """Prints the table."""
    print(f"{'writer':<18} {'entries':>8} {'seconds':>9} {'x docxtpl':>10} {'peak MiB':>9} {'of it before':>13}")
    for size in SIZES:
        found = {}
        for name in CONTENDERS:
            command = [sys.executable, "-m", "tests.benchmarks.bench_export", name, str(size)]
            answer = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True)
            found[name] = json.loads(answer.stdout)
        peer = found["docxtpl alone vi"][0]
        for name, (seconds, peak, before) in found.items():
            print(f"{name:<18} {size:>8} {seconds:>9.3f} {seconds / peer:>10.2f} {peak:>9.0f} {before:>13.0f}")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        _measure(sys.argv[1], int(sys.argv[2]))
    else:
        main()
