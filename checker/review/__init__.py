"""What people have said about findings: the baseline, decisions, comments in documents, facts declared true."""
