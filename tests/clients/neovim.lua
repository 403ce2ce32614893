-- A session of Neovim (0.10 or later) with the server; prints what came of it as one JSON object on the last line.
-- Usage: PYTHON=python nvim --headless -u NONE -i NONE -l neovim.lua DRAFT
vim.cmd('edit ' .. arg[1])
local buf, made = vim.api.nvim_get_current_buf(), {}
local uri = vim.uri_from_bufnr(buf)
local cid = vim.lsp.start({
  name = 'gwlint',
  cmd = { vim.env.PYTHON, '-m', 'gongwen_lsp' },
  root_dir = vim.fn.fnamemodify(arg[1], ':p:h'),
})
local client = vim.lsp.get_client_by_id(cid)

local function found(code)
  return vim.tbl_filter(function(d) return d.code == code end, vim.diagnostic.get(buf))
end

local function ask(method, params)
  return vim.lsp.buf_request_sync(buf, method, params, 10000)[cid].result
end

local function actions(diagnostic)
  local shown = diagnostic.user_data.lsp
  return ask('textDocument/codeAction', { textDocument = { uri = uri }, range = shown.range, context = { diagnostics = { shown } } })
end

vim.wait(20000, function() return #vim.diagnostic.get(buf) > 0 end, 20)
local comma = found('BD101')[1]
made.encoding, made.column = client.offset_encoding, { comma.lnum, comma.col, comma.end_col }
local mending = actions(comma)[1]
if not mending.edit then
  mending = ask('codeAction/resolve', mending)
end
vim.lsp.util.apply_workspace_edit(mending.edit, client.offset_encoding)
made.line = vim.api.nvim_buf_get_lines(buf, comma.lnum, comma.lnum + 1, false)[1]
made.mended = vim.wait(10000, function() return #found('BD101') == 0 end, 20)
for _, action in ipairs(actions(found('ZC101')[1])) do
  if action.command and action.command.arguments[1].where == 'project' then
    ask('workspace/executeCommand', action.command)
  end
end
made.kept = vim.wait(10000, function() return #found('ZC101') == 0 end, 20)
made.symbol = ask('textDocument/documentSymbol', { textDocument = { uri = uri } })[1].name
client:stop()
made.stopped = vim.wait(10000, function() return vim.lsp.get_client_by_id(cid) == nil end, 20)
io.stdout:write('\n' .. vim.json.encode(made) .. '\n')
