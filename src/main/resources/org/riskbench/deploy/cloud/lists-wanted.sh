  [ -d "$here/lists" ] || { echo "put the folder lists from the home of Riskbench here first" >&2; exit 2; }
