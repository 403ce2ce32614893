"""TF204: the post in the government before that in the Party."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Match, Paragraph, replacement, rule
from gongwen_rules.knowledge.names import SURNAMES

_LEVELS = "省市县区州旗镇乡"


@rule(
    "TF204",
    "post-order",
    "一人兼党政职务的，先写党内职务",
    severity="info",
    basis="实务",
    clause="",
    on=tuple(f"长、{level}委" for level in _LEVELS) + tuple(f"长、党委{post}" for post in ("书记", "副书记", "委员")),
    find=rf"(?P<state>(?<!副)(?<level>[{_LEVELS}])长)、(?P<party>(?:(?P=level)委|党委)(?:副?书记|委员))(?=[{''.join(sorted(SURNAMES))}]\p{{Han}}{{1,2}}(?:同志|[，。、（]|出席|主持|讲话|作|指出|强调|带队|参加))",
    bad=[Bad("会议由⟦县长、县委副书记⟧周明主持。", fixed="会议由县委副书记、县长周明主持。")],
    good=[
        "会议由县委副书记、县长周明主持。",
        "县长、县委副书记及其他领导出席。",
        "市长、县委书记周明参加。",
    ],
)
def post_order(match: Match, paragraph: Paragraph) -> Iterator[Hit]:
    """同一个人的职务，通常先写党内职务，再写政府、人大、政协的职务：县委副书记、县长。只在后面紧跟一个人名时提示。"""
    right = f"{match['party']}、{match['state']}"
    yield Hit(*match.span(), f"通常先写党内职务：“{right}”", replacement(*match.span(), right, safe=False))
