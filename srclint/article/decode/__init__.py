"""From candidates to what an article says of itself: its byline and its dates."""
