"""What a template may do: read plain values, loop, choose. Nothing else.

A template is a file that people send each other, so it is treated as a stranger's: it runs in Jinja's sandbox,
sees only dicts, lists, strings and numbers, has a short list of filters, and every value that it prints is
escaped. `safe` is not among the filters: no text can become markup.
"""

from collections.abc import Callable
from typing import Any, Final

from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.runtime import Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup, escape

from minutes_tui.export.marking import Marked, between_signs

FILTERS: Final[frozenset[str]] = frozenset(
    {"abs", "batch", "capitalize", "count", "d", "default", "e", "escape", "first", "groupby", "int",
     "join", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "replace",
     "reverse", "round", "select", "selectattr", "sort", "string", "sum", "title", "trim", "truncate",
     "unique", "upper"}
)  # fmt: skip
"""The filters that a template may use."""

_BREAK: Final = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB: Final = '</w:t><w:tab/><w:t xml:space="preserve">'


class UndefinedField(UndefinedError):
    """A template asks for a field that there is not."""

    def __init__(self, message: str | None, owner: object, name: str) -> None:
        super().__init__(message)
        self.owner = owner
        """What the field was looked for in; None for the top of the context."""
        self.name = name
        """The name that was asked for."""


class _UnknownField(StrictUndefined):
    """Fails on every use, and says which field was asked for."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: Callable[[str | None], UndefinedError] | type[Exception] = UndefinedError,
    ) -> None:
        def fail(message: str | None) -> UndefinedError:
            return UndefinedField(message, None if obj is missing else obj, name or "")

        super().__init__(hint, obj, name, fail)  # type: ignore[arg-type]  # any callable that makes an error


def printed(value: object) -> object:
    """A value as markup: escaped, its line ends and tabs as Word's own, words of an entry between their signs."""
    if isinstance(value, str):
        text = str(escape(str(value)))
        if "\n" in text:
            text = text.replace("\n", _BREAK)
        if "\t" in text:
            text = text.replace("\t", _TAB)
        return Markup(between_signs(text, value.sign) if text and isinstance(value, Marked) else text)
    return value


class TemplateEnvironment(ImmutableSandboxedEnvironment):
    """The sandbox in which templates are filled."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=_UnknownField, finalize=printed)
        self.filters = {name: self.filters[name] for name in FILTERS}
        self.globals = {name: self.globals[name] for name in ("range", "namespace")}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a dict; of other things what the sandbox allows. A dict's methods are no fields."""
        if type(obj) is dict:
            if attribute in obj:
                return obj[attribute]
            return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic on numbers only: a repeated string or a huge power could fill the memory."""
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "**" or not numbers or isinstance(left, Undefined):
            raise SecurityError(f"the operator {operator} is not allowed here")
        return super().call_binop(context, operator, left, right)
