"""The server that shows a map on this machine as a page that follows its changes."""
