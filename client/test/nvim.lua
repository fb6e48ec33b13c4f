-- Neovim 0.7 and later: marks, the first source offered for one sentence, the first wording for another, save.
local function fail(what)
  io.stderr:write(what .. '\n')
  vim.cmd('cquit 1')
end
local function await(what, test)
  if not vim.wait(20000, test, 20) then fail('waited for ' .. what) end
end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
vim.bo.filetype = 'markdown'
local config = { name = 'belegg', cmd = { 'node', vim.env.SERVER, '--stdio' }, root_dir = vim.fn.fnamemodify(vim.env.FILE, ':h') }
local id
if vim.lsp.start then
  id = vim.lsp.start(config)
else
  id = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, id)
end
await('marks', function() return #vim.diagnostic.get(0) > 0 end)
io.stdout:write(#vim.diagnostic.get(0) .. ' marks\n')

local client = vim.lsp.get_client_by_id(id)
local function lineOf(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    if line:find(text, 1, true) then return number - 1 end
  end
end

local function apply(line, wanted)
  local length = #vim.api.nvim_buf_get_lines(0, line, line + 1, true)[1]
  local text = vim.api.nvim_buf_get_lines(0, line, line + 1, true)[1]
  local range = { start = { line = line, character = 4 }, ['end'] = { line = line, character = vim.str_utfindex(text, length) } }
  if type(range['end'].character) ~= 'number' then range['end'].character = select(2, vim.str_utfindex(text)) end
  local params = { textDocument = vim.lsp.util.make_text_document_params(), range = range, context = { diagnostics = {} } }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 10000)
  for _, answer in pairs(answers or {}) do
    for _, action in ipairs(answer.result or {}) do
      if action.edit and wanted(action.title) then
        io.stdout:write(action.title .. '\n')
        vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding or 'utf-16')
        return
      end
    end
  end
  fail('no such action')
end

local function cites(title) return title:find('Sett inn kilde', 1, true) ~= nil end
apply(lineOf(vim.env.CLAIM), cites)
apply(lineOf(vim.env.SENTENCE), function(title) return not cites(title) and not title:find('Behold', 1, true) end)
vim.cmd('silent write')
vim.lsp.stop_client(id)
await('the server to stop', function() return vim.lsp.client_is_stopped(id) end)
vim.cmd('qall!')
