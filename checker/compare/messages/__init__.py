"""What findings say of a dispute: what it is about, who tells which value, and what is doubtful."""
