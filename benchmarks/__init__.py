"""Accuracy and speed, measured: ``python -m benchmarks`` prints the tables, ``--check`` holds them against floors."""
