-- 公文检的语言服务器，见同一文件夹上一级的 README.md。
return {
  cmd = { 'gwlint', 'lsp' },
  filetypes = { 'text', 'markdown' },
  root_markers = { 'gwlint.toml', 'pyproject.toml', '.git' },
  settings = { gwlint = {} },
}
