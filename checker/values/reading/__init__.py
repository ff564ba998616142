"""How the words of a number become a value: a module for each kind, imported by what reads. The values are those of the kinds."""
