"""The letters that stand on the same keys of a Russian, an Arabic or a Vietnamese keyboard. Pure.

Whoever types Russian or Arabic does not switch the keyboard to press a single letter in a list: the key that bears
an ``e`` then sends ``у`` or ``ث``. A Vietnamese input method makes ``ư`` of a lone ``w``, and ``đ`` of a second
``d``. The letters are those of the standard layouts ЙЦУКЕН (GOST 6431) and Arabic 101.
"""

from collections.abc import Mapping
from typing import Final

_LATIN: Final = "qwertyuiopasdfghjklzxcvbnm"
_RUSSIAN: Final = "йцукенгшщзфывапролдячсмить"
_ARABIC: Final = "ضصثقفغعهخحشسيبلاتنمئءؤرﻻىة"  # the key of b: lam-alef, one character where the terminal sends one
_SHIFTED_ARABIC: Final = {"G": "ﻷ", "N": "آ", "M": "’"}
_VIETNAMESE: Final = {"w": "ư", "d": "đ", "e": "ê", "a": "â", "o": "ô"}


def _same_keys() -> dict[str, tuple[str, ...]]:
    same = {latin: [russian, arabic] for latin, russian, arabic in zip(_LATIN, _RUSSIAN, _ARABIC, strict=True)}
    same |= {latin.upper(): [russian.upper()] for latin, russian in zip(_LATIN, _RUSSIAN, strict=True)}
    for others in (_SHIFTED_ARABIC, _VIETNAMESE):
        for latin, other in others.items():
            same[latin].append(other)
    return {latin: tuple(letters) for latin, letters in same.items()} | {"slash": ("ظ",)}


SAME_KEYS: Final[Mapping[str, tuple[str, ...]]] = _same_keys()
"""Key as bindings name it → the characters that the same key sends under the other keyboards.

The slash of a Russian keyboard stands elsewhere, and its full stop means nothing in a list: it is left out.
"""


def on_every_keyboard(keys: str) -> str:
    """The keys of a binding, and behind them what the same keys send under the other keyboards.

    Args:
        keys: names of keys with commas between them; all but single letters and the slash stay as they are.
    """
    named = [key.strip() for key in keys.split(",")]
    return ",".join(dict.fromkeys([*named, *(same for key in named for same in SAME_KEYS.get(key, ()))]))
