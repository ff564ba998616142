"""What the numbers of one text must satisfy among themselves. Each function takes a document and all its mentions, in order,
and gives what does not fit; all of them stay silent where the numbers may belong to different things."""
