"""Is a template fit to be filled? Every fault at once, each with its paragraph, before a meeting depends on it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language, as_language
from minutes_tui.export.context import ExportOptions, build_context
from minutes_tui.export.report_sample import sample_letter, sample_report
from minutes_tui.export.safety import require_word_file
from minutes_tui.export.sample import SAMPLE_NOW, sample_meeting
from minutes_tui.export.statements import Fault, Line, stray_markers, unclosed_blocks, unclosed_markers
from minutes_tui.export.word import fill, nearest, open_template, properties_of

_UNKNOWN: Final = object()
"""What a name stands for when it cannot be told: its fields are not checked."""

_TAG_PREFIX: Final = re.compile(r"(\{[{%#])(?:p|tr|tc|r)\s+")


def check_template(path: Path, language: Language | None = None) -> list[Fault]:
    """Every fault of a template; an empty list where it can be filled.

    Args:
        path: a .docx file.
        language: the language that it is to be tried in; None: the one that its properties name, else English.

    Raises:
        UnusableTemplate: it is no Word file.
    """
    require_word_file(path)
    template = open_template(path, right_to_left=False)
    language = language or as_language(template.docx.core_properties.language) or "en"
    lines = template.lines()
    faults = [*unclosed_markers(lines), *stray_markers(lines)]
    return faults or min((_faults_with(path, lines, language, c) for c in _samples(language)), key=len)


def _samples(language: Language) -> Iterator[dict[str, Any]]:
    """What a template may be for: the minutes of a meeting, a report, a letter. The one that fits best is meant."""
    yield build_context(sample_meeting(language), ExportOptions(language, SAMPLE_NOW.date()))
    yield sample_report(language)
    yield sample_letter(language)


def _faults_with(path: Path, lines: list[Line], language: Language, context: dict[str, Any]) -> list[Fault]:
    """The faults that a template has when it is filled with a structure."""
    faults: list[Fault] = []
    for part in ("body", "header", "footer"):
        of_part = [line for line in lines if line.part == part]
        faults += unclosed_blocks(of_part)
        faults += _statement_faults(of_part, context) if not faults else ()
    return faults or _dry_run(path, language, context)


def _dry_run(path: Path, language: Language, context: dict[str, Any]) -> list[Fault]:
    """What only filling shows."""
    try:
        fill(path, context, properties_of(sample_meeting(language), language))
    except MinutesError as error:
        return [Fault("body", 0, "", str(error))]
    return []


def _statement_faults(lines: list[Line], context: dict[str, Any]) -> Iterator[Fault]:
    """Unknown fields and unreadable statements of one part."""
    from jinja2 import TemplateSyntaxError, nodes

    from minutes_tui.export.environment import TemplateEnvironment

    source = "\n".join(_TAG_PREFIX.sub(r"\1 ", line.text.replace("\n", " ")) for line in lines)
    environment = TemplateEnvironment()
    try:
        tree = environment.parse(source)
    except TemplateSyntaxError as error:
        line = lines[min(error.lineno, len(lines)) - 1]
        yield Fault(line.part, line.number, line.text, f"this statement cannot be read: {error.message}")
        return
    known = {**dict.fromkeys(environment.globals, _UNKNOWN), "loop": _UNKNOWN, **context}
    for node, owner, name in _unknown_fields(tree, known):
        line = lines[min(node.lineno, len(lines)) - 1]
        close = nearest(name, list(owner))
        hint = f"; is {close} meant?" if close else ""
        yield Fault(line.part, line.number, line.text, f"{name} is an unknown field{hint}")
    for used in tree.find_all(nodes.Filter):
        if used.name not in environment.filters:
            line = lines[min(used.lineno, len(lines)) - 1]
            yield Fault(line.part, line.number, line.text, f"{used.name} is an unknown filter")


def _unknown_fields(node: Any, names: dict[str, Any]) -> Iterator[tuple[Any, dict[str, Any], str]]:
    """Every field that is asked for and is not there: the node, where it was looked for, its name."""
    from jinja2 import nodes

    if isinstance(node, nodes.For):
        yield from _unknown_fields(node.iter, names)
        inner = {**names, **_loop_names(node, _value(node.iter, names))}
        for part in (*node.body, *([node.test] if node.test is not None else ())):
            yield from _unknown_fields(part, inner)
        for part in node.else_:
            yield from _unknown_fields(part, names)
        return
    if isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
        yield from _unknown_fields(node.node, names)
        names[node.target.name] = _value(node.node, names)
        return
    if isinstance(node, nodes.Name) and node.ctx == "load" and node.name not in names:
        yield node, names, node.name
    if isinstance(node, nodes.Getattr):
        owner = _value(node.node, names)
        if isinstance(owner, dict) and node.attr not in owner:
            yield node, owner, node.attr
    for child in node.iter_child_nodes():
        yield from _unknown_fields(child, names)


def _loop_names(node: Any, loops_over: Any) -> dict[str, Any]:
    """What a loop's own names stand for: the first of what it loops over."""
    from jinja2 import nodes

    first = loops_over[0] if isinstance(loops_over, list) and loops_over else _UNKNOWN
    if isinstance(node.target, nodes.Name):
        return {node.target.name: first}
    return {name.name: _UNKNOWN for name in node.target.find_all(nodes.Name)}


_SAME_LIST: Final = frozenset(
    {"sort", "list", "reverse", "unique", "select", "reject", "selectattr", "rejectattr", "default", "d"}
)


def _value(node: Any, names: dict[str, Any]) -> Any:
    """What an expression stands for in the sample, as far as it can be told without running it."""
    from jinja2 import nodes

    if isinstance(node, nodes.Name):
        return names.get(node.name, _UNKNOWN)
    if isinstance(node, nodes.Getattr):
        owner = _value(node.node, names)
        return owner.get(node.attr, _UNKNOWN) if isinstance(owner, dict) else _UNKNOWN
    if isinstance(node, nodes.Getitem) and isinstance(_value(node.node, names), list):
        return next(iter(_value(node.node, names)), _UNKNOWN)
    if isinstance(node, nodes.Filter) and node.node is not None:
        inner = _value(node.node, names)
        if node.name in ("first", "last") and isinstance(inner, list):
            return inner[0] if inner else _UNKNOWN
        return inner if node.name in _SAME_LIST else _UNKNOWN
    return _UNKNOWN
