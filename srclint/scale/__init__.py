"""Many articles at once: a process pool that loses one article, not the run, when a worker dies."""
