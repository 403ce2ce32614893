"""层次: what the text announces and what follows."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from .draft import Draft, Stretch
from .fault import Faulty, edited, operator
from .hierarchy import NUMERALS
from .spelling import spoken
from .ways import adding, swap

short_list = operator("“三多”只有四样", "CC", "条例二十（四）")(adding("要做到⟦“三多”：多学、多思、多练、多写⟧。"))
promised = operator("说“五要”只有三要", "CC", "条例二十（四）")(
    adding("各单位要切实做到⟦“五要”：要学法规，要懂业务，要守纪律⟧。")
)
announced_sentence = operator("说“三点要求”只有两点", "CC", "条例二十（四）")(
    adding("在此提出⟦三点要求⟧：一是抓紧落实；二是及时报告。")
)


@operator("说几点与列的几点不符", "CC", "条例二十（四）")
def announced(draft: Draft) -> Faulty | None:
    """Within a paragraph that counts with 一是."""

    def other(match: regex.Match[str]) -> str | None:
        listed = len(regex.findall(r"(?:^|[：；。，])[一二三四五六七八九]是", match[2]))
        said = NUMERALS.get(match[1].replace("两", "二"), 0)
        return f"{spoken(said + 1)}{match[2]}" if said and said == listed else None

    return swap(draft, r"([二两三四五六七八])((?:个|项|点|条|方面|大|种)[^。：]{0,12}：一是.+)$", other)


@operator("说几项与下面的标题不符", "CC", "条例二十（四）")
def announced_headings(draft: Draft) -> Faulty | None:
    """“以下四种：” before numbered paragraphs."""
    rows = [p for p in draft.paragraphs if p.text.strip()]
    for lead, items in ((row, rows[n + 1 :]) for n, row in enumerate(rows)):
        found = regex.search(r"([二三四五六七八])(?=(?:个|项|点|条|种)[^。]{0,10}[：。]$)", lead.text.rstrip())
        if found is None or _run(items) != NUMERALS[found[1]]:
            continue
        at = lead.start + found.start()
        also = tuple((item.start, item.end) for item in items[: _run(items)])
        return edited(draft, at, at + 1, spoken(_run(items) + 1), also=also)
    return None


def _run(items: Sequence[Stretch]) -> int:
    """How many paragraphs in a row are numbered 1. 2. 3. or （一）（二）（三）."""
    for form in (r"\s*{a}\.", r"\s*（{h}）"):
        count = 0
        while count < len(items) and regex.match(form.format(a=count + 1, h=spoken(count + 1)), items[count].text):
            count += 1
        if count:
            return count
    return 0
