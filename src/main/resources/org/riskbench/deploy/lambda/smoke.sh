#!/bin/sh
# Scores one made-up record by a signed call, and compares the answer with what the model file says.
# Usage: ./smoke.sh URL REGION
# Who signs is taken from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, where
# `eval "$(aws configure export-credentials --format env)"` puts them.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
[ $# -eq 2 ] || { echo "usage: $0 URL REGION" >&2; exit 2; }
: "${AWS_ACCESS_KEY_ID:?is not set}" "${AWS_SECRET_ACCESS_KEY:?is not set}"
# By standard input: what stands on a command line can be seen by others.
who() {
  printf 'user = "%s:%s"\n' "$AWS_ACCESS_KEY_ID" "$AWS_SECRET_ACCESS_KEY"
  [ -z "${AWS_SESSION_TOKEN:-}" ] || printf 'header = "X-Amz-Security-Token: %s"\n' "$AWS_SESSION_TOKEN"
  [ -z "${RISKBENCH_KEY:-}" ] || printf 'header = "X-API-Key: %s"\n' "$RISKBENCH_KEY"
}
answer=$(who | curl -sS --max-time 20 -K - --aws-sigv4 "aws:amz:$2:lambda" \
  -H 'Content-Type: application/json' --data-binary "@$here/smoke/record.json" \
  "${1%/}/v1/score?update=false") || { echo "no answer" >&2; exit 1; }
case $answer in
*"$(cat "$here/smoke/expected.txt")"*) echo "as expected: $answer" ;;
*)
  echo "not as expected: $answer" >&2
  exit 1
  ;;
esac
