"""Automatic numbers as Word writes them, by the name of their format."""

from __future__ import annotations

from collections.abc import Callable

_HAN = "零一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def numeral(number: int, form: str) -> str:
    """The number in a format of ST_NumberFormat; as decimal where the format is unknown or does not reach so far."""
    write = _FORMS.get(form)
    return (write(number) if write and number > 0 else "") or str(number)


def _counted(number: int, digits: str = _HAN, units: str = "十百千", *, bare_ten: bool = True) -> str:
    """一百零一; 十 instead of 一十 at the beginning where `bare_ten`."""
    if number >= 10_000:
        return ""
    said = ""
    skipped = False
    figures = str(number)
    for place, figure in zip(range(len(figures) - 1, -1, -1), figures, strict=True):
        if figure == "0":
            skipped = True
            continue
        said += digits[0] if skipped else ""
        said += digits[int(figure)] + (units[place - 1] if place else "")
        skipped = False
    return said[1:] if bare_ten and 10 <= number < 20 else said


def _legal(number: int) -> str:
    return _counted(number, _LEGAL, "拾佰仟", bare_ten=False)


def _spelled(number: int) -> str:
    """一○一: digit by digit."""
    return "".join("○一二三四五六七八九"[int(figure)] for figure in str(number))


def _counting(number: int) -> str:
    return _counted(number) if number < 100 else _spelled(number)


def _from_row(*rows: tuple[int, int]) -> Callable[[int], str]:
    """Characters that stand in rows of the code table: (first code point, how many)."""

    def write(number: int) -> str:
        for first, count in rows:
            if number <= count:
                return chr(first + number - 1)
            number -= count
        return ""

    return write


def _of(letters: str) -> Callable[[int], str]:
    return lambda number: letters[number - 1] if number <= len(letters) else ""


def _letter(first: str) -> Callable[[int], str]:
    return lambda number: chr(ord(first) + (number - 1) % 26) * ((number - 1) // 26 + 1) if number <= 780 else ""


def _roman(number: int) -> str:
    said = ""
    for worth, letters in _ROMAN if number < 4000 else ():
        said += letters * (number // worth)
        number %= worth
    return said


def _full_width(number: int) -> str:
    return "".join(chr(0xFF10 + int(figure)) for figure in str(number))


_circled = _from_row((0x2460, 20), (0x3251, 15), (0x32B1, 15))
_FORMS: dict[str, Callable[[int], str]] = {
    "chineseCounting": _counting,
    "chineseCountingThousand": _counted,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _counted,
    "japaneseCounting": _counted,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal,
    "ideographDigital": _spelled,
    "taiwaneseDigital": _spelled,
    "japaneseDigitalTenThousand": _spelled,
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _from_row((0x2474, 20)),
    "decimalEnclosedFullstop": _from_row((0x2488, 20)),
    "ideographEnclosedCircle": _from_row((0x3280, 10)),
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalZero": lambda number: f"{number:02d}",
    "upperLetter": _letter("A"),
    "lowerLetter": _letter("a"),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
}
