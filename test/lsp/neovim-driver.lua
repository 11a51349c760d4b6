-- Drives the editor as its user would, after the recipe, and writes what it saw to `LIAISON_RESULT` as JSON.
local WAIT = 30000
local result = { version = tostring(vim.version().major) .. '.' .. tostring(vim.version().minor) }

local function shown()
  local list = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    list[#list + 1] = { line = each.lnum + 1, code = each.code, severity = each.severity, message = each.message }
  end
  return list
end

local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, WAIT) or {}) do
    if answer.result then return answer.result end
  end
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

-- What the recipe for newer versions has besides.
local function further()
  local name = 'missing-it-owner'
  vim.lsp.commands['liaison.explain']({ command = 'liaison.explain', arguments = { name } })
  vim.wait(WAIT, function() return text():find('names no IT owner', 1, true) ~= nil end, 50)
  result.page = text()
  vim.cmd('bdelete!')

  vim.fn.search('email-marketing')
  vim.lsp.buf.definition()
  vim.wait(WAIT, function() return vim.api.nvim_buf_get_name(0):find('library') ~= nil end, 50)
  result.library = { name = vim.api.nvim_buf_get_name(0), line = vim.api.nvim_get_current_line() }
end

local function run()
  vim.wait(WAIT, function() return #shown() > 0 end, 50)
  result.filetype = vim.bo.filetype
  result.diagnostics = shown()

  local first = vim.diagnostic.get(0)[1]
  local actions = ask('textDocument/codeAction', {
    textDocument = { uri = vim.uri_from_bufnr(0) },
    range = {
      start = { line = first.lnum, character = first.col },
      ['end'] = { line = first.end_lnum, character = first.end_col },
    },
    context = { diagnostics = {}, only = { 'quickfix' } },
  })
  for _, action in ipairs(actions) do
    if not result.action then
      result.action = action.title
      local edit = action.edit or ask('codeAction/resolve', action).edit
      vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
    end
  end
  vim.wait(WAIT, function() return #shown() == 0 end, 50)
  result.afterwards = shown()

  if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = WAIT })
  else vim.lsp.buf.formatting_sync(nil, WAIT) end
  result.text = text()
  if vim.lsp.enable then further() end
end

local ok, message = xpcall(run, debug.traceback)
if not ok then result.trouble = message end
vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.LIAISON_RESULT)
vim.cmd('qall!')
