#!/bin/sh
# Serves the model in this folder until it is told to stop (Ctrl-C, or SIGTERM).
# Settings: environment variables, and server.env for those that are not set. README.md lists them.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
cd "$here"

while IFS= read -r line || [ -n "$line" ]; do
  name=${line%%=*}
  case $name in
  '' | '#'* | *[!A-Z0-9_]* | [0-9]*) continue ;;
  esac
  eval "given=\${$name+yes}"
  [ -n "$given" ] || export "$name=${line#*=}"
done <server.env

java=java
if [ -n "${RISKBENCH_JAVA:-}" ]; then
  java=$RISKBENCH_JAVA/bin/java
elif [ -n "${JAVA_HOME:-}" ]; then
  java=$JAVA_HOME/bin/java
fi
command -v "$java" >/dev/null 2>&1 || {
  echo "There is no $java. Install Java 17 or newer, or name its folder in RISKBENCH_JAVA." >&2
  exit 2
}

# Half of the memory for records, the rest for Java itself; more options go into JDK_JAVA_OPTIONS.
set -- -XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError
[ ! -r riskbench-server.jsa ] || set -- "$@" -XX:SharedArchiveFile=riskbench-server.jsa
exec "$java" "$@" -jar riskbench-server.jar
