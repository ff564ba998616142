"""What accounts for two values of one fact, so that both may be right (table.py); a module for each sort of account."""
