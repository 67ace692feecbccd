"""What the lines of one text say of themselves and of their neighbours, also as columns for the line model."""
