"""What every test runs under."""

from hypothesis import settings

# A busy machine is no reason to fail: examples are judged by what they say, never by how long they took.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")
