"""YS137: an organ both addressed and copied to."""

from collections.abc import Iterator

from gongwen_lint.rule import Bad, Hit, Outline, Role, document_rule, draft
from gongwen_rules.knowledge.form import addressed_to
from gongwen_rules.knowledge.organs import split_organs


@document_rule(
    "YS137",
    "addressee-copied",
    "已经主送的机关不再抄送",
    severity="warning",
    basis="实务",
    clause="",
    roles=(Role.CC,),
    bad=[Bad(draft("请示", after=("抄送：⟦云泽市人民政府⟧，市财政局。",)), said="主送")],
    good=[
        draft("请示", after=("抄送：云泽市人民政府办公室，市财政局。",)),
        draft("通知", after=("抄送：县委办公室，县人大常委会办公室。",)),
    ],
)
def addressee_copied(outline: Outline) -> Iterator[Hit]:
    """同一个机关既列主送又列抄送，通常留主送一处。"""
    copies = [copy for copy in outline.all(Role.CC) if copy.text.startswith("抄送")]
    called = split_organs(addressed_to(outline)) if copies else ()
    for copy in copies:
        for name in split_organs(copy.text[3:]):
            at = copy.text.find(name)
            if name in called and copy.end - copy.start == len(copy.text):
                start = copy.start + at
                message = f"“{name}”已经列为主送机关，不再抄送"
                yield Hit(start, start + len(name), message, paragraph=copy.paragraph)
