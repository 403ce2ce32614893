-- A session of Neovim, of 0.7 or later, as its user has it; prints what came of it as one JSON object on the last line.
-- Usage: nvim --headless --clean --cmd 'set rtp+=editors/neovim' DRAFT -c 'luafile neovim.lua'
local made = {}
local buf = vim.api.nvim_get_current_buf()
local uri = vim.uri_from_bufnr(buf)

local function found(code)
  return vim.tbl_filter(function(d)
    return (d.code or d.user_data.lsp.code) == code
  end, vim.diagnostic.get(buf))
end

local function until_left(code, count)
  return vim.wait(20000, function() return #found(code) == count end, 20)
end

local function client()
  return (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
end

local function ask(method, params)
  return vim.lsp.buf_request_sync(buf, method, params, 10000)[client().id].result
end

-- Chooses as the user would from the list that the editor shows; nothing = the first.
local function act(diagnostic, wanted)
  local chosen
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      local title = options.format_item(item)
      if not chosen and (not wanted or title:find(wanted, 1, true)) then
        chosen = title
        choose(item)
      end
    end
  end
  vim.api.nvim_win_set_cursor(0, { diagnostic.lnum + 1, diagnostic.col })
  vim.lsp.buf.code_action()
  vim.wait(10000, function() return chosen ~= nil end, 20)
  return chosen
end

local function shown_over_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

local function fix_all()
  if vim.lsp.enable then
    vim.lsp.buf.code_action({ context = { only = { 'source.fixAll.gwlint' }, diagnostics = {} }, apply = true })
  else
    ask('workspace/executeCommand', { command = 'gwlint.fixAll', arguments = { { uri = uri } } })
  end
end

local function session()
  vim.wait(20000, function() return #vim.diagnostic.get(buf) > 0 end, 20)
  local comma = found('BD101')[1]
  made.encoding, made.column = client().offset_encoding, { comma.lnum, comma.col, comma.end_col }
  made.commas = #found('BD101')
  made.chosen = act(comma)
  made.mended = until_left('BD101', made.commas - 1)
  made.line = vim.api.nvim_buf_get_lines(buf, comma.lnum, comma.lnum + 1, false)[1]
  act(found('ZC101')[1], '加入项目词典')
  made.kept = until_left('ZC101', 0)
  local other = found('BD101')[1]
  vim.api.nvim_win_set_cursor(0, { other.lnum + 1, other.col })
  vim.lsp.buf.hover()
  vim.wait(10000, shown_over_text, 20)
  made.hover = shown_over_text()
  fix_all()
  made.all = until_left('BD101', 0)
  made.lines = vim.api.nvim_buf_get_lines(buf, 0, -1, false)
  made.symbol = ask('textDocument/documentSymbol', { textDocument = { uri = uri } })[1].name
  local id = client().id
  vim.lsp.stop_client(id)
  made.stopped = vim.wait(10000, function() return vim.lsp.get_client_by_id(id) == nil end, 20)
end

local fine, error = pcall(session)
made.error = not fine and tostring(error) or nil
io.stdout:write('\n' .. vim.fn.json_encode(made) .. '\n')
vim.cmd('qa!')
