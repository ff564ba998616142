"""rules/*.toml in, a rulebook out: the rules as plain data, with every fragment of their patterns expanded."""

from checker.rulebook.load import load
from checker.rulebook.model import Rule, Rulebook

__all__ = ["Rule", "Rulebook", "load"]
