"""Facts -> findings: across documents, within one, and the judgement that both share."""
