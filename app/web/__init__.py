"""Pages, the entrance, the websocket, downloads: they translate and hold no rules."""
