"""One text against itself: the checks that rules name, headlines, captions and ages told twice."""
