"""What every test runs under."""

from hypothesis import settings

# A busy machine is no reason to fail: an example is judged by what it says, never by its time.
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")
