"""Where what a command says goes: the terminal and its abilities, stdout, files, a word on progress."""
