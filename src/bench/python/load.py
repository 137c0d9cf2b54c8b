"""Reads a CSV file as pandas does by default: types from the cells, moments left as texts."""

import sys

import pandas

import measured

table = measured.run(lambda: pandas.read_csv(sys.argv[1], engine="c", on_bad_lines="skip"))
measured.peak()
print("version", pandas.__version__)
print("bench: %d rows" % len(table), file=sys.stderr)
