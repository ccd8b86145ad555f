"""Session designs and methods: TOML files in, checked and in words when something is wrong."""
