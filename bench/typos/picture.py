"""The picture of precision and recall, as SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .measures import Rate

_SIDE, _EDGE, _LEAST = 400, 50, 50.0
"""Width of the field, margin, and the per cent with which both axes begin."""
_COLOURS = ("#1f77b4", "#d62728", "#2ca02c")


def draw(curves: Mapping[str, Sequence[Rate]]) -> str:
    """A picture with a line for each set: recall to the right, precision upwards."""
    whole = _SIDE + 2 * _EDGE
    body = [_axis(value) for value in range(int(_LEAST), 101, 10)]
    for number, (name, rates) in enumerate(curves.items()):
        colour = _COLOURS[number % len(_COLOURS)]
        points = " ".join(f"{_x(rate.recall):.1f},{_y(rate.precision):.1f}" for rate in rates)
        body.append(f'<polyline points="{points}" fill="none" stroke="{colour}"/>')
        body.append(f'<text x="{_EDGE + 10}" y="{_EDGE + _SIDE - 10 - 16 * number}" fill="{colour}">{name}</text>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{whole}" font-size="12">\n'
        f'<rect width="{whole}" height="{whole}" fill="white"/>\n' + "\n".join(body) + "\n</svg>\n"
    )


def _x(recall: float) -> float:
    return _EDGE + max(0.0, recall - _LEAST) * _SIDE / (100 - _LEAST)


def _y(precision: float) -> float:
    return _EDGE + _SIDE - max(0.0, precision - _LEAST) * _SIDE / (100 - _LEAST)


def _axis(value: int) -> str:
    x, y, end = _x(value), _y(value), _EDGE + _SIDE
    return (
        f'<path d="M{x} {_EDGE}V{end}M{_EDGE} {y}H{end}" stroke="#ccc"/>'
        f'<text x="{x - 8}" y="{end + 18}">{value}</text><text x="{_EDGE - 30}" y="{y + 4}">{value}</text>'
    )
