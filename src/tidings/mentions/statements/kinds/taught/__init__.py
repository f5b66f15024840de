"""What a statement does, where its cue leaves it open: from signs that invented sentences taught the worth of."""

from tidings.mentions.statements.kinds.taught.weighing import taught

__all__ = ["taught"]
