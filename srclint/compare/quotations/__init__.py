"""Quotations held against their material: transcripts, captions, releases, speeches."""
