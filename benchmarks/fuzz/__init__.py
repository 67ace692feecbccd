"""Fuzzing: made-up inputs through each part of srclint that reads what strangers wrote, and what must hold for them.

``mutate`` makes inputs from a corpus of our own, ``parts`` says for each part what must hold, ``whole`` does so for a
whole run with all its reports. ``python -m benchmarks.fuzz --help`` tells how to run it.
"""
