"""What a browser calls itself, in words by which its owner knows it again."""

BROWSERS = (("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
            ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"))  # fmt: skip
SYSTEMS = (("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
           ("CrOS", "ChromeOS"), ("Mac OS X", "macOS"), ("Linux", "Linux"))  # fmt: skip


def in_words(agent: str) -> str:
    """“Firefox, Linux”; "" for what is no browser that we know. Most names name others too."""
    found = [next((word for sign, word in known if sign in agent), "")
             for known in (BROWSERS, SYSTEMS)]  # fmt: skip
    return ", ".join(filter(None, found))
