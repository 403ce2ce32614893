"""Looking a line up in a file of sorted ones without taking it apart."""


def line_of(lines: bytes, key: bytes) -> bytes:
    """The first line that does not sort before a key; empty where there is none.

    Args:
        lines: UTF-8 lines in order of their bytes, which is that of their code points, each with its line feed.
        key: What it begins with, if there is such a line.
    """
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        start = lines.rfind(b"\n", low, middle) + 1 or low
        end = lines.index(b"\n", middle)
        if lines[start:end] < key:
            low = end + 1
        else:
            high = start
    return lines[low : lines.find(b"\n", low)]
