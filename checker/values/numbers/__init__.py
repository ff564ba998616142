"""How numbers are read, for all numeric kinds.

| module | |
|---|---|
| tables | the words: numbers, units, currencies, nouns (tables/en/*.toml), compiled once |
| grammar | the patterns: one source for the document-wide scan and for the fragments that rules use |
| twin | a text in the plain characters that the patterns read |
| printed | one number in figures or words |
| core | the words of the number itself -> its bounds: "more than 1.2 billion", "two and a half", "80 to 100" |
| words | each word behind it -> what it can be in a noun phrase |
| nouns | the words behind it -> what is counted: "Uyghur organizations", "km", "percent" |
| context | the words around it that give it a noun or make it something else: "magnitude of 5.4", "Room 4", "May 4" |

checker.values.numeric finds all numbers of a text with them; quantity, money, percent, ordinal, tally and age are the kinds.
"""
