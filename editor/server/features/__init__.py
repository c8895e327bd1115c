"""What an editor can ask, one feature a module; `table` lists them."""
