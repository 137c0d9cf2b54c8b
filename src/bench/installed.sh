#!/usr/bin/env bash
# How long the installed program takes to start, with its class caches and without, by turns:
# the window until the sample can be worked with, `riskbench serve` until it answers, and a command.
#
# usage: src/bench/installed.sh [--rounds N] [--cold] [FOLDER OF THE PROGRAM]
#
# The folder is one of installer/build (target/installer/image/riskbench) unless named. --cold (root)
# empties the system's file cache before each start. Prints a markdown table of medians.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
rounds=7
cold=
while [ $# -gt 0 ]; do
  case $1 in
  --rounds) rounds=$2 && shift ;;
  --cold) cold=yes ;;
  -*) sed -n 's/^# usage: //p' "$0" >&2 && exit 2 ;;
  *) break ;;
  esac
  shift
done
program=$(realpath "${1:-$root/target/installer/image/riskbench}")
work=$root/target/bench/installed
display=
port=7189
TIMEFORMAT='%U %S'
trap '[ -z "$display" ] || kill "$display" 2>/dev/null || true' EXIT

fail() {
  echo "bench: $*" >&2
  exit 1
}

now() { date +%s%3N; }

# The same program without caches: links, but for the two files.
prepare() {
  rm -rf "$work"
  mkdir -p "$work/with" "$work/without"
  cp -a "$program/." "$work/with"
  cp -al "$work/with/." "$work/without"
  rm -f "$work"/without/lib/app/*.aot
  export RISKBENCH_HOME=$work/home
  Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
  display=$!
  until [ -s "$work/display" ]; do
    kill -0 "$display" || fail "the virtual display did not start"
    sleep 0.2
  done
}

# Wall milliseconds until ready, and CPU milliseconds until the end, of each thing.
window() {
  rm -f "$work/ready"
  started=$(now)
  RISKBENCH_READY=$work/ready DISPLAY=:$(cat "$work/display") "$1/bin/riskbench" >/dev/null 2>&1
  echo $(($(cat "$work/ready") - started)) >"$work/wall"
}

serve() {
  started=$(now)
  "$1/bin/riskbench" serve "$root/models/identity-sample.v1.riskmodel" --port $port --json >/dev/null 2>"$work/serve.err" &
  server=$!
  until curl -sf "http://127.0.0.1:$port/ready" >/dev/null 2>&1; do
    kill -0 "$server" 2>/dev/null || fail "the server ended: $(cat "$work/serve.err")"
    sleep 0.01
  done
  echo $(($(now) - started)) >"$work/wall"
  kill "$server"
  wait "$server" || true
}

version() {
  started=$(now)
  "$1/bin/riskbench" --version >/dev/null 2>&1
  echo $(($(now) - started)) >"$work/wall"
}

measure() {
  if [ -n "$cold" ]; then
    sync
    echo 3 >/proc/sys/vm/drop_caches
  fi
  local cpu
  { time "$1" "$work/$2"; } 2>"$work/time" || fail "$(cat "$work/time")"
  cpu=$(tail -n 1 "$work/time" | awk '{printf "%d", ($1 + $2) * 1000}')
  echo "$(cat "$work/wall") $cpu" >>"$work/$1-$2"
  echo "$1 $2: $(cat "$work/wall") ms, CPU $cpu ms" >&2
}

# The median of a column of a file.
median() { sort -n -k "$2,$2" "$1" | awk -v c="$2" '{v[NR] = $c} END {print v[int((NR + 1) / 2)]}'; }

prepare
for _ in $(seq "$rounds"); do
  for what in window serve version; do
    for which in with without; do
      measure $what $which
    done
  done
done
echo "\`src/bench/installed.sh --rounds $rounds${cold:+ --cold}\`, medians of $rounds. Machine: $(nproc) cores, $(uname -sm), load $(cut -d' ' -f1 /proc/loadavg)."
echo
echo "| start | with caches ms | without ms | with / without | CPU with ms | CPU without ms | with / without |"
echo "|---|---|---|---|---|---|---|"
for what in window serve version; do
  a=$(median "$work/$what-with" 1) b=$(median "$work/$what-without" 1)
  c=$(median "$work/$what-with" 2) d=$(median "$work/$what-without" 2)
  awk -v w="$what" -v a="$a" -v b="$b" -v c="$c" -v d="$d" \
    'BEGIN {printf "| %s | %d | %d | %.2f | %d | %d | %.2f |\n", w, a, b, a / b, c, d, c / d}'
done
