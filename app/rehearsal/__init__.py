"""Bots that play a workshop through the same front door as people: HTTP and a websocket."""
