"""The nouns of the program. Of ours they import only checker.named.

| word | meaning |
|---|---|
| document | a text with an id, a source, a date of its own (its *reference date*) and exact offsets |
| segment | a sentence, heading, table row, caption or quotation in a document |
| span, citation | start and end in code points of the original text; a span with its document, line and column |
| mention | words that state a value: "Wednesday", "45-page", "19 votes to 17" |
| value | the normalised meaning of a mention, always with bounds |
| claim | a value, what it is about and who asserts it, with its citation |
| story | documents about the same events |
| fact | the claims, of one document or many, that answer the same question |
| verdict | agree, conflict, approximate, update, different-period, unresolved |
| finding | a fact whose verdict is worth showing |
"""
