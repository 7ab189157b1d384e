"""The one family of errors that users meet: a clear sentence each, translated where it is shown."""

from collections.abc import Mapping


class MinutesError(Exception):
    """Something was refused; nothing has changed unless the sentence says so.

    Args:
        sentence: the English sentence, with ``{name}`` places: what happened, what is kept, what to do.
            It is also the key under which translations are found.
        values: what stands in the places.
    """

    def __init__(self, sentence: str, /, **values: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.values: Mapping[str, object] = values

    def __str__(self) -> str:
        return self.sentence.format_map(self.values)
