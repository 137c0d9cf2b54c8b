#!/bin/sh
# Proves the image of a model, step by step; `src/bench/run image` calls it as root:
#   image.sh "PROGRAM" MODEL FOLDER ROUNDS
# PROGRAM is the command line of Riskbench. Prints a markdown table and fails at the first step that
# does not hold; everything else goes to stderr.
set -eu

program=$1
model=$2
work=$3
rounds=$4
memory=268435456
port=7070
registry=127.0.0.1:17171

say() { printf 'image: %s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 1
}

row() { printf '| %s | %s |\n' "$1" "$2"; }

riskbench() {
  # shellcheck disable=SC2086 # a command line
  $program "$@" 2>>"$work/log" || fail "riskbench $1 $2 failed; $work/log says why."
}

mkdir -p "$work"
rm -rf "$work/kit" "$work/store" "$work/dockerfile" "$work/registry" "$work/pulled" "$work/callers.keys" "$work"/*.tar
: >"$work/log"

# ---- What the machine must have

needed=
for tool in docker-registry skopeo umoci buildah curl python3; do
  command -v "$tool" >/dev/null || needed="$needed $tool"
done
command -v ip >/dev/null || needed="$needed iproute2"
if [ -n "$needed" ]; then
  say "installing$needed..."
  # shellcheck disable=SC2086 # a word each
  { apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends $needed; } \
    >"$work/apt.log" 2>&1 || fail "$needed can't be installed; $work/apt.log says why."
fi

# ---- What was started and is ended

started=
finish() {
  for each in $started; do
    kill "$each" 2>/dev/null || true
  done
}
trap finish EXIT

# ---- A container without a container runtime

# Unpacks the image at $1 and notes how it wants to be started.
unpack() {
  rm -rf "$work/bundle"
  umoci --log error unpack --image "$1" "$work/bundle" >&2
  python3 - "$work/bundle/config.json" "$work/start" "$work/said" <<'EOF_CONFIG'
import json, shlex, sys

process = json.load(open(sys.argv[1]))["process"]
user = process["user"]
assert (user["uid"], user["gid"]) == (65532, 65532), user
open(sys.argv[2], "w").write("set -- " + shlex.join(process["args"]) + "\n")
open(sys.argv[3], "w").write("".join(line + "\n" for line in process["env"]))
EOF_CONFIG
}

# What runs as the first process of the container: its own mounts, network and processes; a root that
# nobody can write to, 16 MB of /tmp, what the kernel counts of its group.
cat >"$work/inside" <<'EOF_INSIDE'
set -eu
root=$1
work=$2
ip link set lo up
mount --bind "$root" "$root"
mkdir -p "$root/proc" "$root/sys" "$root/dev"
mount -t proc proc "$root/proc"
mount -t tmpfs -o size=1m,mode=755 tmpfs "$root/sys"
mkdir -p "$root/sys/fs/cgroup"
for part in memory cpu cpuacct cpuset; do
  if [ -d "/sys/fs/cgroup/$part" ]; then
    mkdir "$root/sys/fs/cgroup/$part"
    mount -t cgroup -o "$part" cgroup "$root/sys/fs/cgroup/$part"
  fi
done
[ -d /sys/fs/cgroup/memory ] || mount -t cgroup2 cgroup "$root/sys/fs/cgroup"
mount -t tmpfs -o size=1m,mode=755 tmpfs "$root/dev"
mknod -m 666 "$root/dev/null" c 1 3
mknod -m 666 "$root/dev/random" c 1 8
mknod -m 666 "$root/dev/urandom" c 1 9
mount -t tmpfs -o size=16m,mode=1777,noexec tmpfs "$root/tmp"
mount -o remount,bind,ro "$root"
. "$work/start"
set -- "$(command -v chroot)" --userspec=65532:65532 "$root" "$@"
# What the image says of itself comes first, so that whoever runs it may say otherwise.
while read -r variable; do set -- "$variable" "$@"; done <"$work/variables"
while read -r variable; do set -- "$variable" "$@"; done <"$work/said"
exec env -i "$@"
EOF_INSIDE

group=
if [ -d /sys/fs/cgroup/memory ]; then
  group=/sys/fs/cgroup/memory/riskbench-image
  mkdir -p "$group" 2>/dev/null && echo $memory >"$group/memory.limit_in_bytes" 2>/dev/null || group=
elif [ -w /sys/fs/cgroup/cgroup.procs ]; then
  group=/sys/fs/cgroup/riskbench-image
  mkdir -p "$group" 2>/dev/null && echo $memory >"$group/memory.max" 2>/dev/null || group=
fi
[ -n "$group" ] || say "this system lets nobody limit memory here: Java alone is told of 256 MB."

# Starts the unpacked image with the variables in the file $1. Its java's process is left in $java,
# how it ended in $work/ended.
run_image() {
  cp "$1" "$work/variables"
  [ -n "$group" ] || echo "JDK_JAVA_OPTIONS=-XX:MaxRAM=256m" >>"$work/variables"
  rm -f "$work/ended" "$work/out"
  (
    [ -z "$group" ] || sh -c "echo \$PPID >$group/cgroup.procs"
    code=0
    unshare --cgroup --mount --net --pid --fork --propagation private \
      sh "$work/inside" "$work/bundle/rootfs" "$work" >"$work/out" 2>&1 || code=$?
    echo $code >"$work/ended"
  ) &
  container=$!
  started="$started $container"
}

# The process of the container's java, once it is there.
find_java() {
  tries=0
  java=
  while [ -z "$java" ]; do
    [ ! -e "$work/ended" ] || fail "the image ended at once: $(cat "$work/out")"
    tries=$((tries + 1))
    [ $tries -lt 200 ] || fail "no java runs in the image."
    for below in $(pgrep -P "$(pgrep -P "$container" unshare || echo 0)" || true); do
      [ "$(cat "/proc/$below/comm" 2>/dev/null)" != java ] || java=$below
    done
    sleep 0.05
  done
}

# A call from inside the container's network.
call() { nsenter -t "$java" -n curl -sS --max-time 60 "$@"; }

await_ready() {
  tries=0
  until [ "$(call -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/ready" 2>/dev/null)" = 200 ]; do
    [ ! -e "$work/ended" ] || fail "the image ended: $(cat "$work/out")"
    tries=$((tries + 1))
    [ $tries -lt 600 ] || fail "the image is not ready after a minute."
    sleep 0.1
  done
}

# How the container ended, when it does.
await_end() {
  tries=0
  until [ -e "$work/ended" ]; do
    tries=$((tries + 1))
    [ $tries -lt 300 ] || fail "the image does not end."
    sleep 0.1
  done
  cat "$work/ended"
}

# An image that can't start: row, what is told wrong, the code it ends with, a word of its sentence.
refuses() {
  run_image "$2"
  code=$(await_end)
  [ "$code" = "$3" ] || fail "$1: ended with $code, not $3: $(cat "$work/out")"
  grep -q "$4" "$work/out" || fail "$1: does not say $4: $(cat "$work/out")"
  [ "$(wc -l <"$work/out")" -le 2 ] || fail "$1: says more than a sentence: $(cat "$work/out")"
  row "$1" "code $3: $(head -n 1 "$work/out")"
}

# ---- Steps

digest() { skopeo inspect --tls-verify=false --format '{{.Digest}}' "$1"; }

built() { sed 's/.*"digest":"\([^"]*\)".*/\1/' "$1"; }

megabytes() { echo $(($(stat -c %s "$1") / 1000000)) MB; }

build_twice() {
  say "building it twice..."
  riskbench export container "$model" --out "$work/kit" --image "$work/one.tar" --json >"$work/one.json"
  riskbench export container "$model" --image "$work/two.tar" --json >"$work/two.json"
  cmp "$work/one.tar" "$work/two.tar" >&2 || fail "two builds differ."
  one=$(built "$work/one.json")
  row "built twice" "the same bytes; $(megabytes "$work/one.tar") packed"
}

push_and_pull() {
  say "pushing it and pulling it back..."
  printf 'version: 0.1\nstorage:\n  filesystem:\n    rootdirectory: %s\nhttp:\n  addr: %s\n' \
    "$work/registry" "$registry" >"$work/registry.yml"
  docker-registry serve "$work/registry.yml" >"$work/registry.log" 2>&1 &
  started="$started $!"
  until curl -s -o /dev/null --max-time 1 "http://$registry/v2/"; do sleep 0.2; done
  riskbench export container "$model" --image "$registry/risk/model:1" --json >"$work/pushed.json"
  pushed=$(built "$work/pushed.json")
  [ "$pushed" = "$one" ] || fail "the image in the registry is $pushed, that in the file $one."
  [ "$(digest "docker://$registry/risk/model:1")" = "$one" ] || fail "the registry has another image."
  skopeo copy -q --src-tls-verify=false "docker://$registry/risk/model:1" "oci:$work/pulled:1" >&2
  [ "$(digest "oci:$work/pulled:1")" = "$one" ] || fail "the image pulled back is another."
  row "pushed to a registry, pulled back" "the same digest"
}

# Answers of a running image, from callers with a key, held against the command line's to the last bit.
hold_answers() {
  run_image "$work/told"
  find_java
  await_ready
  refused=$(call -o /dev/null -w '%{http_code}' -X POST -d '{}' "http://127.0.0.1:$port/v1/score")
  [ "$refused" = 401 ] || fail "a caller without a key is answered with $refused."
  nsenter -t "$java" -n env "RISKBENCH_KEY=$key" sh "$work/kit/smoke.sh" "http://127.0.0.1:$port" >&2 ||
    fail "the smoke test of the kit fails."
  call -H "Authorization: Bearer $key" -H 'Content-Type: text/csv' -H 'Accept: text/csv' \
    --data-binary "@$work/sample.csv" "http://127.0.0.1:$port/v1/score/batch" >"$work/theirs.csv"
  python3 - "$work/ours.csv" "$work/theirs.csv" <<'EOF_COMPARE' >&2 || fail "the image answers otherwise."
import csv, sys

ours, theirs = (list(csv.DictReader(open(name))) for name in sys.argv[1:3])
fields = ["probability", "score", "decision"]
assert len(ours) == len(theirs) and len(ours) > 100, (len(ours), len(theirs))
for row, (one, other) in enumerate(zip(ours, theirs)):
    assert [one[f] for f in fields] == [other[f] for f in fields], row
EOF_COMPARE
  row "$1: answers of $(($(wc -l <"$work/ours.csv") - 1)) records" "those of the command line, bit for bit"
  ask_health >&2 || fail "the health check finds a server that is ready not ready."
  row "$1: health check by its own Java" "ready"
  peak=$(sed -n 's/^VmHWM:\s*\([0-9]*\) kB/\1/p' "/proc/$java/status")
  row "$1: most memory with a limit of 256 MB" "$((peak / 1024)) MB resident"
  stopped
}

# Told to stop, the image ends by itself, soon and well.
stopped() {
  kill -TERM "$java"
  begun=$(date +%s%3N)
  code=$(await_end)
  took=$(($(date +%s%3N) - begun))
  case $code in
  0 | 143) ;;
  *) fail "told to stop, the image ended with $code: $(cat "$work/out")" ;;
  esac
  row "told to stop (SIGTERM)" "ended after $took ms, code $code"
}

# Milliseconds from start to the first answer, the median of some.
measure_start() {
  : >"$work/starts"
  count=0
  while [ $count -lt "$rounds" ]; do
    begun=$(date +%s%3N)
    run_image "$work/told"
    find_java
    until [ "$(call -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/ready" 2>/dev/null)" = 200 ]; do
      sleep 0.02
    done
    echo $(($(date +%s%3N) - begun)) "$(sed -n 's/^VmRSS:\s*\([0-9]*\) kB/\1/p' "/proc/$java/status")" >>"$work/starts"
    kill -TERM "$java"
    await_end >/dev/null
    count=$((count + 1))
  done
  half=$(((rounds + 1) / 2))
  row "$1: ready after start, median of $rounds" "$(cut -d' ' -f1 "$work/starts" | sort -n | sed -n "${half}p") ms"
  row "$1: memory then" "$(($(cut -d' ' -f2 "$work/starts" | sort -n | sed -n "${half}p") / 1024)) MB resident"
}

# The Dockerfile of the kit, built for real: its base images are made of what lies here, as no other
# registry is asked.
build_dockerfile() {
  say "building the Dockerfile..."
  jdk=${RISKBENCH_JAVA:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
  rm -rf "$work/bases"
  mkdir -p "$work/bases/run" "$work/bases/jdk/opt"
  tar -C "$work/bundle/rootfs" --exclude=./opt --exclude=./app -cf - . | tar -C "$work/bases/run" -xf -
  cp -R "$work/bases/run/." "$work/bases/jdk"
  cp -RL "$jdk" "$work/bases/jdk/opt/jdk" 2>/dev/null || true
  for base in run jdk; do
    printf 'FROM scratch\nCOPY %s/ /\nENV PATH=/opt/jdk/bin\n' "$base" >"$work/bases/$base.file"
    build_by_buildah -f "$work/bases/$base.file" -t "base-$base:1" "$work/bases"
  done
  build_by_buildah --build-arg JDK=localhost/base-jdk:1 --build-arg BASE=localhost/base-run:1 \
    -t served:1 "$work/kit"
  # shellcheck disable=SC2086 # options
  buildah $stores push -q served:1 "oci:$work/dockerfile:1" >&2
  row "Dockerfile of the kit" "built by buildah"
}

stores="--root $work/store/root --runroot $work/store/run --storage-driver vfs"

build_by_buildah() {
  # shellcheck disable=SC2086 # options
  buildah $stores bud -q --isolation chroot --format docker "$@" >"$work/buildah.log" 2>&1 ||
    fail "the Dockerfile can't be built; $work/buildah.log says why."
}

# The health check of the running image, as a container runtime starts it.
ask_health() {
  nsenter -t "$java" -m -n -p env -i "PATH=$PATH" RISKBENCH_PORT=$port chroot --userspec=65532:65532 "$work/bundle/rootfs" \
    /opt/java/bin/java -Xmx16m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData \
    -cp /app/riskbench-server.jar org.riskbench.standalone.HealthCheck
}

key=$(riskbench access add "Image proof" --scope score --key-file "$work/callers.keys" --json |
  sed 's/.*"key":"\([^"]*\)".*/\1/')
riskbench sample --rows 2000 --seed 5 --out "$work/sample.csv" >&2
riskbench score "$model" "$work/sample.csv" --out "$work/ours.csv" --format csv >&2
{
  echo RISKBENCH_BEHIND_PROXY=true
  printf 'RISKBENCH_KEYS=%s\n' "$(grep -v '^#' "$work/callers.keys" | tail -n 1)"
} >"$work/told"
echo RISKBENCH_BEHIND_PROXY=true >"$work/told-no-keys"
{
  cat "$work/told"
  echo RISKBENCH_MODEL=/app/none.riskmodel
} >"$work/told-no-model"
{
  cat "$work/told"
  echo RISKBENCH_SEAL_KEY_FILE=/etc/passwd
} >"$work/told-no-seal"

echo "| step | outcome |"
echo "|---|---|"
build_twice
push_and_pull
unpack "$work/pulled:1"
hold_answers "image"
refuses "no keys, open to others" "$work/told-no-keys" 2 ENV-
refuses "a model that is not there" "$work/told-no-model" 2 ENV-
measure_start "image"
build_dockerfile
unpack "$work/dockerfile:1"
hold_answers "Dockerfile"
measure_start "Dockerfile"
