-- Drives a server in Neovim, set up as the manual says, and prints what there is to see as JSON.
-- The arguments are the set-up, a claim file, and where the answer goes.
local setup, file, answer = unpack(_G.arg)
local seen = {}

local function until_(holds)
  assert(vim.wait(10000, holds, 10), debug.traceback("nothing happens"))
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
end

local function problems()
  return vim.tbl_map(function(each)
    return { code = each.code, line = each.lnum, from = each.col, to = each.end_col, source = each.source }
  end, vim.diagnostic.get(0))
end

local function has_problem(code)
  return vim.iter(problems()):any(function(each) return each.code == code end)
end

vim.cmd.filetype("plugin on")
dofile(setup)
vim.cmd.edit(vim.fn.fnamemodify(file, ":h:h") .. "/elsewhere.yaml")
vim.wait(200)
seen.clients_elsewhere = #vim.lsp.get_clients({ name = "argmap" })
vim.cmd.edit(file)
until_(function() return has_problem("AM201") end)
seen.problems = problems()

seen.clients = vim.tbl_map(function(each) return each.name end, vim.lsp.get_clients({ bufnr = 0 }))
local client = vim.lsp.get_clients({ name = "argmap" })[1]
seen.encoding = client.offset_encoding

local function ask(method, line, column)
  local params = { textDocument = vim.lsp.util.make_text_document_params(0), position = { line = line, character = column } }
  local answered = client:request_sync(method, params, 10000, 0)
  return answered.result
end

-- The columns count bytes, of which the first line has two in one letter.
local offered = ask("textDocument/completion", 8, #"  attacks: trade")
seen.offered = vim.tbl_map(function(each) return each.label end, offered.items or offered)
seen.told = ask("textDocument/hover", 5, 3).contents.value

vim.api.nvim_win_set_cursor(0, { 9, 15 })
vim.lsp.buf.code_action({
  apply = true,
  filter = function(each) return each.isPreferred end,
})
until_(function() return text():find("attacks: trade-brings-peace", 1, true) ~= nil end)
until_(function() return not has_problem("AM201") end)
seen.mended = text()

vim.api.nvim_win_set_cursor(0, { 2, 3 })
vim.lsp.buf.rename("commerce-calms")
until_(function() return text():find("commerce-calms:", 1, true) ~= nil end)
seen.renamed = text()

vim.lsp.buf.definition({ on_list = function(list) seen.definition = list.items end })
until_(function() return seen.definition ~= nil end)

local lenses = client:request_sync("textDocument/codeLens", { textDocument = vim.lsp.util.make_text_document_params(0) }, 10000, 0)
client:exec_cmd(lenses.result[1].command, { bufnr = 0 })
seen.reasons = vim.tbl_map(function(each) return each.lnum end, vim.fn.getqflist())

local out = assert(io.open(answer, "w"))
out:write(vim.json.encode(seen))
out:close()
