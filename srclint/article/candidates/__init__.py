"""Every place that may name the author or the date of an article: in its text, its marks and its metadata."""
