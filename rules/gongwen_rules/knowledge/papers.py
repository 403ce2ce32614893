"""What papers are called: the words with which the names of documents end."""

_SENT = "通知|决定|决议|命令|报告|请示|批复|意见|公告|通告|通报|公报|纪要|函"
_IN_FORCE = "办法|规定|条例|细则|规则|制度|章程|规范|标准|规程"
_AHEAD = "方案|规划|纲要|计划|要点|预案"
_LISTED = "目录|清单|指南"

PAPERS = f"{_SENT}|{_IN_FORCE}|{_AHEAD}|{_LISTED}"
"""Documents that are sent, rules in force, plans, lists; for a pattern."""
