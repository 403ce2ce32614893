"""The commands of the server. They work in every editor, as nothing of them is done by the client.

gwlint.addTerm        {uri, term, where: "project" | "user", kind: "terms" | "formulations"}: a word is right as it stands
gwlint.disableRule    {uri, rule}: the configuration of the document switches off a rule
gwlint.fixAll         {uri}: all safe fixes, until none is left
gwlint.summary        {uri, quiet: "yes"}: 文种 and gates, as the result and, unless quiet, as a message
gwlint.rulePage       {rule}: what there is to say of a rule, Markdown
gwlint.checkWorkspace nothing: checks all drafts in the folders
gwlint.reload         nothing: reads configurations and settings anew
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from gongwen_lint.error import UsageError
from gongwen_lsp import configure, formatting, lens
from gongwen_lsp.actions import ADD_TERM, DISABLE_RULE, workspace_edit
from gongwen_lsp.paper import Paper
from gongwen_lsp.places import file_of, root_of, user_dictionary
from gongwen_lsp.vocabulary import Kind

if TYPE_CHECKING:
    from gongwen_lsp.server import Server

FIX, SUMMARY, RULE_PAGE = "gwlint.fixAll", lens.COMMAND, "gwlint.rulePage"
CHECK_FOLDERS, RELOAD = "gwlint.checkWorkspace", "gwlint.reload"
COMMANDS = (ADD_TERM, DISABLE_RULE, FIX, SUMMARY, RULE_PAGE, CHECK_FOLDERS, RELOAD)


class Commands:
    """Carries out commands for a server.

    Args:
        server: Holds the documents.
        check_folders: Checks the drafts in the folders.
    """

    def __init__(self, server: Server, check_folders: Callable[[], None]) -> None:
        self._server = server
        self._check_folders = check_folders

    def handler(self, name: str) -> Callable[..., Awaitable[Any]]:
        """What carries out a command; it takes one object or nothing."""
        do: Callable[[Mapping[str, Any]], Awaitable[Any]] = {
            ADD_TERM: self._add_term,
            DISABLE_RULE: self._disable_rule,
            FIX: self._fix,
            SUMMARY: self._summary,
            RULE_PAGE: self._rule_page,
            CHECK_FOLDERS: self._check,
            RELOAD: self._reload,
        }[name]

        async def run(*arguments: Any) -> Any:
            said = arguments[0] if arguments else {}
            if not isinstance(said, dict) or not all(isinstance(value, str) for value in said.values()):
                raise JsonRpcInvalidParams(f"{name} 的参数应是一个对象，值都是字符串")
            try:
                return await do(said)
            except KeyError as error:
                raise JsonRpcInvalidParams(f"{name} 少了参数 {error.args[0]}") from error
            except UsageError as error:
                self._server.show(str(error), types.MessageType.Error)
                return None

        return run

    async def _add_term(self, said: Mapping[str, str]) -> str | None:
        kind: Kind = "formulations" if said.get("kind") == "formulations" else "terms"
        term, where = said["term"].strip(), said.get("where", "project")
        if said.get("kind", kind) != kind or where not in ("project", "user"):
            raise JsonRpcInvalidParams("where 应是 project 或 user，kind 应是 terms 或 formulations")
        if not term or "\n" in term or "\r" in term or term.startswith("#"):
            raise JsonRpcInvalidParams("term 应是一行文字，不以 # 开头")
        if where == "user":
            settings = self._server.space.settings_for(file_of(said["uri"]))
            listed = user_dictionary(settings.user_dictionary)
            if listed is None:
                raise configure.ConfigureError("找不到个人文件夹，请用设置 gwlint.userDictionary 指定个人词典")
            configure.add_to_list(listed, term, self._write)
        else:
            listed = configure.add_word(self._config(said["uri"]), term, kind, self._write)
        self._server.configured.reconsider()
        return str(listed)

    async def _disable_rule(self, said: Mapping[str, str]) -> str | None:
        code, config = said["rule"], self._config(said["uri"])
        if code not in self._server.space.rules.by_code:
            raise configure.ConfigureError(f"没有规则“{code}”")
        configure.disable_rule(config, code, self._write)
        self._server.configured.reconsider()
        return str(config)

    async def _fix(self, said: Mapping[str, str]) -> int:
        paper = await self._server.desk.ready(said["uri"])
        edits = await formatting.formatted(paper) if paper and paper.terms.is_draft else []
        if paper and edits:
            await self._apply(paper, edits, "公文检：改掉全部有把握的问题")
        return len(edits)

    async def _summary(self, said: Mapping[str, str]) -> dict[str, Any] | None:
        paper = await self._server.desk.ready(said["uri"])
        if paper is None or paper.structure is None:
            return None
        found = lens.summary(paper)
        if said.get("quiet") != "yes":
            self._server.show(found["text"], types.MessageType.Info)
        return found

    async def _rule_page(self, said: Mapping[str, str]) -> str:
        return self._server.pages.page(said["rule"])

    async def _check(self, _: Mapping[str, str]) -> None:
        self._check_folders()

    async def _reload(self, _: Mapping[str, str]) -> None:
        await self._server.configured.ask()
        self._server.configured.reconsider()

    def _config(self, uri: str) -> Path:
        """The configuration that holds for a document, or the one to be made for it."""
        paper, path, folders = self._server.desk.paper(uri), file_of(uri), self._server.space.folders
        terms = paper.terms if paper else self._server.space.terms(uri, "")
        if terms.is_faulty:
            raise configure.ConfigureError("配置文件有错，请先改好")
        if terms.source:
            return terms.source
        if path is None and not folders:
            raise configure.ConfigureError("这份文稿还没有存盘，也没有打开文件夹，不知道配置写在哪里；请先存盘")
        return configure.config_for(root_of(path, folders) if path else folders[0])

    def _write(self, path: Path, before: str, after: str) -> None:
        """Writes a file; one that is open in the editor is changed there."""
        opened = next((paper for paper in self._server.desk if file_of(paper.uri) == path), None)
        if opened is None or not self._server.client.applies:
            configure.write_text(path, after)
            return
        whole = formatting.difference(opened, after)
        self._server.workspace_apply_edit(types.ApplyWorkspaceEditParams(workspace_edit(opened, whole), str(path.name)))
        self._server.show(f"已改动打开着的 {path.name}，存盘后生效", types.MessageType.Info)

    async def _apply(self, paper: Paper, edits: list[types.TextEdit], label: str) -> None:
        if self._server.client.applies:
            params = types.ApplyWorkspaceEditParams(workspace_edit(paper, edits), label)
            await self._server.workspace_apply_edit_async(params)
