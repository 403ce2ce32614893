"""The set phrases that close a document, as facts."""

from collections.abc import Iterator

from gongwen_lint.rule import Fact, Match, Paragraph, Pattern, Role, fact

_QUOTED = Pattern(r"[《“][^《》“”]*[》”]")
_CLOSING = Pattern(
    r"(?:^|(?<=[\s\u3000。；，,]))(?:"
    r"(?P<named>(?:特此|专此|谨此)(?P<word>通知|通报|通告|公告|报告|请示|批复|函[告达复商询请]|复函|复)|此复)"
    r"|(?P<request>(?:以上[^。，]{0,8}[，, ]?)?(?:妥否|[当可]否|是否妥当|可行与否)[，, ]?[敬恳呈]?请\p{Han}{0,8}?"
    r"(?:批[示复准]|审[批定示]|核[准示]|指示|示复)|请(?:予|从速|领导|上级)?(?:批示|指示))"
    r"|(?P<reply>(?:敬请|即请|请|盼|望)(?:予|尽快|及时|研究)*函(?:复|告|示))"
    r"|(?P<order>[请望](?:各\p{Han}{2,10})?(?:认真|严格|一并)?(?:遵照执行|贯彻执行|遵照办理))"
    r")(?=[。，,！\s\u3000为]|$)(?=[^。]{0,12}。?[\s\u3000]*$)"
)


_BEGINNINGS = ("特此", "专此", "谨此", "此复", "请", "盼", "望")
_TAIL = 60
"""A closing phrase begins at most so far from the end of its paragraph."""


@fact("closing", on=_BEGINNINGS[:-1], roles=(Role.BODY,))
def closing(paragraph: Paragraph) -> Iterator[Fact]:
    """A closing phrase at the end of a paragraph.

    The value is the 文种 it names (通知 …; 函 for 特此函复; 复 for 此复), or what it wants: 请批示, 请批准, 请函复, 请执行.
    """
    if not any(map(paragraph.text[-_TAIL:].__contains__, _BEGINNINGS)):
        return
    for match in _CLOSING.finditer(paragraph.text):
        quoted = (found.span() for found in _QUOTED.finditer(paragraph.text))
        if not any(start <= match.start() < end for start, end in quoted):
            yield Fact(match.start(), match.end(), _kind(match))


def _kind(match: Match) -> str:
    if match["named"]:
        word = match["word"] or "复"
        return "函" if "函" in word else word
    if match["request"]:
        return "请批示" if "示" in match.group().removesuffix("示复") else "请批准"
    return "请函复" if match["reply"] else "请执行"
