"""Claims -> facts: which claims of several documents answer the same question."""
