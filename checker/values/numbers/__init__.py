"""How numbers are read, for all numeric kinds.

| module | |
|---|---|
| tables | the words: numbers, units, currencies, nouns, votes, roles (tables/en/*.toml), compiled once |
| grammar, votes | the patterns of the document-wide scan and of votes, made from the words |
| separators | figures of other countries with the separators of English: "12.345,67", "10'000" |
| twin | a text in the plain characters that the patterns read |
| printed | one number in figures or words -> its value and how far it is rounded: "2 1/2", "twenty-six", "two-thirds" |
| amounts | a number with its currency sign and scale, two of them as a share or range: "$1.2 billion", "one in five" |
| core | a run of number words -> numbers with hedge and range: "more than $1.2 billion", "80 to 100" |
| sorts, words | each word behind a number -> what it can be in a noun phrase |
| nouns, compound | the words behind a number -> what it counts: "Uyghur organizations", "km", "percent", "feet 2 inches" |
| context | the words around a number that make it something else: "Room 4", "May 4", "2-1" |
| parts | a mention's words taken apart again, for the kinds' `read` |

checker.values.numeric finds all numbers of a text with them, checker.values.mentions makes mentions of them; the kinds are
quantity, money, percent, ordinal, tally, age and score.
"""
