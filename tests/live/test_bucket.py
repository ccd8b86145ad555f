"""A bucket gives out what it holds, and fills with time."""

from app.live.bucket import Bucket


def test_a_burst_is_let_through_and_no_more():
    bucket = Bucket(per_second=0.001, burst=3)
    assert [bucket.take() for _ in range(5)] == [True, True, True, False, False]


def test_a_bucket_fills_again_with_time():
    bucket = Bucket(per_second=1e9, burst=1)
    assert all(bucket.take() for _ in range(5))
