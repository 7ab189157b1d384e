"""Five sample conferences as typed lines, one a language: for `demo`, for learning, for the tests."""

from importlib import resources

from minutes_tui.domain.languages import Language


def sample_lines(language: Language) -> list[str]:
    """The lines of the sample conference in a language, as a secretary would type them; no empty ones.

    Args:
        language: which of the five.
    """
    text = resources.files(__package__).joinpath(f"{language}.minutes.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip()]
