"""One module for each measure: `measure` starts servers, `load` runs beside them, `rows` says it.

`measure(place, scale)` gets a folder of its own and returns what was found, as JSON holds it.
"""
