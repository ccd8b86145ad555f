"""How much one tab may say: commands, and frames of all kinds."""

from app.live.bucket import Bucket

COMMANDS_PER_SECOND, BURST = 10, 40
FRAMES_PER_SECOND, FRAME_BURST = 40, 1000  # of all kinds; an outbox may have been offline for long


class Allowance:
    def __init__(self) -> None:
        self.commands = Bucket(COMMANDS_PER_SECOND, BURST)
        self.frames = Bucket(FRAMES_PER_SECOND, FRAME_BURST)
