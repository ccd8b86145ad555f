"""What every test runs under."""

from hypothesis import HealthCheck, settings

# A busy machine is no reason to fail: an example is judged by what it says, never by its time.
PATIENT = [HealthCheck.too_slow]
settings.register_profile("house", deadline=None, print_blob=True, suppress_health_check=PATIENT)
settings.load_profile("house")
