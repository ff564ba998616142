"""Claims -> slots: who did what to what, where and when, as a sentence and its neighbours show it (reader.py)."""
