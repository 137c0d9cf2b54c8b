#!/bin/sh
# Scores the made-up records in smoke/ on this machine and compares with what the desk says of them,
# bit by bit. Ends with 0 if they agree.
set -eu

kit=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
MASTER='local[1]' "$kit/submit.sh" "$kit/smoke/records.csv" "$work/out" @past@ 2>"$work/log" || {
  cat "$work/log" >&2
  exit 1
}
cat "$work"/out/part-* >"$work/answers.csv"
if cmp "$work/answers.csv" "$kit/smoke/expected.csv"; then
  echo "The cluster's answers are those of the desk."
else
  echo "The cluster answers otherwise than the desk: don't use this kit there." >&2
  exit 1
fi
