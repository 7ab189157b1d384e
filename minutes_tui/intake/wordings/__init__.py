"""How written reports word what an importer looks for, one module a language."""

from functools import cache

from minutes_tui.domain.languages import Language
from minutes_tui.intake.wordings import ar, de, en, ru, vi
from minutes_tui.intake.wordings.shape import Wording

__all__ = ["Wording", "wording_of"]


@cache
def wording_of(language: Language) -> Wording:
    """The wording of a language."""
    return {"vi": vi.wording, "en": en.wording, "de": de.wording, "ru": ru.wording, "ar": ar.wording}[language]()
