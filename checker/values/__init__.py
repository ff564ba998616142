"""Kinds of value: how the words of one are found, read, compared and shown. kinds.py lists them."""
