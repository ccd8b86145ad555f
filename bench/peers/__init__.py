"""Other servers that do the same in the same run: what comes for all is sent to everybody."""
