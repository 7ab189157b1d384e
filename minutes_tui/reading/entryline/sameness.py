"""Keys for caches: a value that equals only itself, so that nothing of it is compared or hashed."""

from typing import Generic, TypeVar

T = TypeVar("T")


class Same(Generic[T]):
    """One immutable value as a key: two keys are equal when they hold the very same object.

    A meeting's sets of records are new objects after every change, so a cache by `Same` is never stale.
    """

    __slots__ = ("value",)

    def __init__(self, value: T) -> None:
        self.value = value
        """The value; held, so that its identity is not given to another."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)
