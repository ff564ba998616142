"""Times of one text against each other and against the calendar, by what is said of them."""
