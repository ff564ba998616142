"""factlint, a linter for facts: finds where documents contradict one another, and cites every passage."""
