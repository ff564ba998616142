"""Bytes in, documents out: `read.read(paths)` for files and folders, `segment.segments(document)` for what they say.

discover (paths) -> decode (text) -> one reader for each format -> line and layout (blocks) -> segment; dates, front
matter and reference find out when a document was written.
"""
