-- Asks two servers for one file in Neovim, set up as the manual says, and prints what each offers as JSON.
-- The arguments are the set-up, a claim file, and where the answer goes.
local setup, file, answer = unpack(_G.arg)
local seen = { offers = {}, problems = {} }

local function until_(holds)
  assert(vim.wait(20000, holds, 10), debug.traceback("nothing happens"))
end

local function has_source(source)
  return vim.iter(vim.diagnostic.get(0)):any(function(each) return each.source:find(source, 1, true) end)
end

vim.cmd.filetype("plugin on")
dofile(setup)
vim.cmd.edit(file)
until_(function() return has_source("argmap") and has_source("yaml-schema") end)
for _, each in ipairs(vim.diagnostic.get(0)) do
  table.insert(seen.problems, { source = each.source, line = each.lnum })
end

for name, place in pairs({ key = { 9, 2 }, kind = { 2, 8 }, id = { 8, 11 } }) do
  seen.offers[name] = {}
  for _, client in ipairs(vim.lsp.get_clients({ bufnr = 0 })) do
    local params = {
      textDocument = vim.lsp.util.make_text_document_params(0),
      position = { line = place[1], character = place[2] },
    }
    local offered = client:request_sync("textDocument/completion", params, 20000, 0).result or {}
    seen.offers[name][client.name] = vim.tbl_map(function(each) return each.label end, offered.items or offered)
  end
end

vim.api.nvim_win_set_cursor(0, { 2, 3 })
vim.lsp.buf.rename("commerce")
until_(function() return vim.api.nvim_buf_get_lines(0, 1, 2, false)[1] == "commerce:" end)

local out = assert(io.open(answer, "w"))
out:write(vim.json.encode(seen))
out:close()
