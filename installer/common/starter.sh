#!/bin/sh
# Starts Riskbench as installed: without arguments, or with a file to open, the window; else a
# command. Without a display the job is done in the terminal.
set -eu

file=$0
case $file in
*/*) ;;
*) file=$(command -v -- "$file") ;;
esac
while [ -L "$file" ]; do
  link=$(readlink "$file")
  case $link in
  /*) file=$link ;;
  *) file=$(dirname -- "$file")/$link ;;
  esac
done
here=$(CDPATH='' cd -- "$(dirname -- "$file")" && pwd -P)
if [ -d "$here/../lib/app" ]; then
  app=${here%/*}/lib/app
  java=${here%/*}/lib/runtime/bin/java
else
  # macOS: in the folder of the app itself
  app=${here%/*}
  java=${app%/*}/runtime/Contents/Home/bin/java
fi

# The arguments go to the end, behind what the configuration says.
main=
class_path=
given=$#
command=${1:-}
set -- "$@" "-Duser.home=${HOME:-/}"
# Whoever asks a server does so from its first moment: there Java's compiler stands back for nobody.
[ "$command" != serve ] || set -- "$@" -XX:ThreadPriorityPolicy=0
for configuration in "$app"/*.cfg; do
  while IFS= read -r line; do
    value=${line#*=}
    case $value in
    *"\$APPDIR"*) value=${value%%"\$APPDIR"*}$app${value#*"\$APPDIR"} ;;
    esac
    case $line in
    app.classpath=*) class_path=$class_path:$value ;;
    app.mainclass=*) main=$value ;;
    java-options=-XX:AOTCache=*)
      # A cache that is not there is no reason to say so.
      [ ! -r "${value#*=}" ] || set -- "$@" "$value"
      ;;
    java-options=*) set -- "$@" "$value" ;;
    esac
  done <"$configuration"
done
set -- "$@" -cp "${class_path#:}" "$main"
while [ "$given" -gt 0 ]; do
  argument=$1
  shift
  set -- "$@" "$argument"
  given=$((given - 1))
done
exec "$java" "$@"
