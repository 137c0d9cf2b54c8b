#!/bin/sh
# Scores one made-up record and compares the answer with what the model file says.
# Usage: ./smoke.sh ADDRESS, such as ./smoke.sh http://127.0.0.1:7070
# A key, where one is asked for, is taken from the environment variable RISKBENCH_KEY; a header that the
# platform asks for beside it, such as "x-functions-key: ...", from RISKBENCH_HEADER.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
[ $# -eq 1 ] || { echo "usage: $0 ADDRESS" >&2; exit 2; }
# By standard input: what stands on a command line can be seen by others.
who() {
  [ -z "${RISKBENCH_KEY:-}" ] || printf 'header = "Authorization: Bearer %s"\n' "$RISKBENCH_KEY"
  [ -z "${RISKBENCH_HEADER:-}" ] || printf 'header = "%s"\n' "$RISKBENCH_HEADER"
}
answer=$(who | curl -sS --max-time 20 -K - -H 'Content-Type: application/json' \
  --data-binary "@$here/smoke/record.json" "${1%/}/v1/score?update=false") || { echo "no answer" >&2; exit 1; }
case $answer in
*"$(cat "$here/smoke/expected.txt")"*) echo "as expected: $answer" ;;
*)
  echo "not as expected: $answer" >&2
  exit 1
  ;;
esac
