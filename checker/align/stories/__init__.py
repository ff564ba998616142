"""Documents -> stories: which of them are about the same events, and which are copies (stories.py)."""
