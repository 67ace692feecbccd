"""Material that quotations rest on: transcripts, captions, releases, mails, speeches, read into plain documents."""

from srclint.compare.quotations.documents import Document, Turn
from srclint.material.files import Material, MaterialFile, Policy, document_of, find_material, gather

__all__ = ["Document", "Material", "MaterialFile", "Policy", "Turn", "document_of", "find_material", "gather"]
