-- 打开文稿时启动公文检的语言服务器；0.11 起由 Neovim 自己管，更早的（0.7 起）在这里管。
if vim.lsp.enable then
  vim.lsp.enable('gwlint')
  return
end

local here = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h:h')
local config = dofile(here .. '/lsp/gwlint.lua')
local started = {} -- clients of Neovim 0.7, by their folders: it has no vim.lsp.start

local function folder_of(file)
  local beside = vim.fn.fnamemodify(file, ':p:h')
  for _, name in ipairs(config.root_markers) do
    local file_found = vim.fn.findfile(name, beside .. ';')
    local found = file_found ~= '' and file_found or vim.fn.finddir(name, beside .. ';')
    if found ~= '' then
      return vim.fn.fnamemodify((vim.fn.fnamemodify(found, ':p'):gsub('/$', '')), ':h')
    end
  end
  return beside
end

local function start(buffer)
  local folder = folder_of(vim.api.nvim_buf_get_name(buffer))
  local said = { name = 'gwlint', cmd = config.cmd, settings = config.settings, root_dir = folder }
  if vim.lsp.start then
    vim.lsp.start(said)
    return
  end
  local client = started[folder]
  if not client or vim.lsp.client_is_stopped(client) then
    client = vim.lsp.start_client(said)
    started[folder] = client
  end
  vim.lsp.buf_attach_client(buffer, client)
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = config.filetypes,
  callback = function(event)
    if vim.bo[event.buf].buftype == '' then
      start(event.buf)
    end
  end,
})
