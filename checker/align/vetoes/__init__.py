"""What keeps two claims from being about the same fact (table.py); a module for each sort of veto."""
