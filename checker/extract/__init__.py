"""Document and rulebook in, mentions and claims out: gate, match, overlap, claims. Pure, no I/O, the hot loop."""

from checker.extract.claims import Extraction, Extractor, extract

__all__ = ["Extraction", "Extractor", "extract"]
