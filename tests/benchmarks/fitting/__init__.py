"""Fits the weights of alignment and of verdicts to a corpus whose facts are known."""
