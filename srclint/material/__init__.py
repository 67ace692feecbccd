"""Material that quotations rest on: transcripts, captions, releases, mails, speeches, read into plain documents."""

from srclint.material.files import Material, MaterialFile, find_material, gather

__all__ = ["Material", "MaterialFile", "find_material", "gather"]
