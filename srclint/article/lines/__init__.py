"""Readings as lines: their layout, what marks say of them, where headline and prose stand."""
