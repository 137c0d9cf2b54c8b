#!/bin/sh
# Generates clients from the description that a running server gives of itself, builds each and
# makes one real call by it: `src/bench/run clients`. Needs network for the generator and the
# clients' own libraries; each step is bounded in time. Prints a markdown table.
#
# Expects the address in $1 and a folder to work in as $2, the generator's jar in $3.
set -eu

address=$1
work=$2
generator=$3

say() { printf 'clients: %s\n' "$*" >&2; }

fetch() { curl -sS --fail --max-time 20 "$address$1"; }

rm -rf "$work"
mkdir -p "$work"
fetch /openapi.json >"$work/openapi.json"
python3 - "$work" <<'PY'
import json, sys
document = json.load(open(sys.argv[1] + "/openapi.json"))
body = document["paths"]["/v1/score"]["post"]["requestBody"]["content"]["application/json"]
json.dump(body["example"], open(sys.argv[1] + "/record.json", "w"))
PY

generate() {
  say "generating $1..."
  shown=$1
  shift
  timeout 120 java -jar "$generator" generate -i "$work/openapi.json" -o "$work/$shown" "$@" \
    >"$work/$shown.log" 2>&1
}

# Leaves in $interpreter a Python that has the modules $2, named $1 where pip looks for them: the
# system's own, or one made here.
python_with() {
  interpreter=python3
  if python3 -c "import $2" 2>/dev/null; then
    return
  fi
  interpreter=$work/venv/bin/python
  [ -x "$interpreter" ] || python3 -m venv "$work/venv" >>"$work/venv.log" 2>&1 || return
  # shellcheck disable=SC2086 # a word each
  timeout 180 "$interpreter" -m pip -q install $1 >>"$work/venv.log" 2>&1
}

# The description itself, by the validator most people use.
in_validator() {
  python_with openapi-spec-validator openapi_spec_validator || return 2
  timeout 60 "$interpreter" -m openapi_spec_validator "$work/openapi.json" >>"$work/validator.log" 2>&1
}

in_python() {
  generate python -g python --additional-properties=packageName=scoring &&
    python_with "pydantic urllib3 python-dateutil" pydantic,urllib3,dateutil &&
    PYTHONPATH="$work/python" timeout 60 "$interpreter" - "$address" "$work/record.json" 2>>"$work/python.log" <<'PY'
import json, sys
import scoring

client = scoring.ApiClient(scoring.Configuration(host=sys.argv[1]))
record = scoring.Record.from_dict(json.load(open(sys.argv[2])))
print(scoring.ScoreApi(client).score(record).decision)
PY
}

in_typescript() {
  generate typescript -g typescript-fetch \
    --additional-properties=modelPropertyNaming=original,npmName=scoring,supportsES6=true &&
    (
      cd "$work/typescript"
      timeout 180 npm install --no-audit --no-fund --ignore-scripts >>"$work/typescript.log" 2>&1
      timeout 60 npx tsc >>"$work/typescript.log" 2>&1
      cat >call.cjs <<'JS'
const { Configuration, ScoreApi } = require("./dist/index.js");
const record = require(process.argv[3]);
new ScoreApi(new Configuration({ basePath: process.argv[2] }))
  .score({ modelRecord: record })
  .then((answer) => console.log(answer.decision));
JS
      timeout 60 node call.cjs "$address" "$work/record.json" 2>>"$work/typescript.log"
    )
}

in_java() {
  generate java -g java --library native \
    --additional-properties=invokerPackage=scoring,apiPackage=scoring,modelPackage=scoring.model,hideGenerationTimestamp=true &&
    (
      cd "$work/java"
      mkdir -p src/main/java/call
      cat >src/main/java/call/Call.java <<'JAVA'
package call;

import java.nio.file.Files;
import java.nio.file.Path;

public final class Call {
  public static void main(String[] args) throws Exception {
    scoring.ApiClient client = new scoring.ApiClient();
    client.updateBaseUri(args[0]);
    scoring.model.Record record =
        client.getObjectMapper().readValue(Files.readString(Path.of(args[1])), scoring.model.Record.class);
    System.out.println(new scoring.ScoreApi(client).score(record, null, null, null, null, null).getDecision());
  }
}
JAVA
      timeout 300 "$root/mvnw" -B -q -f pom.xml -DskipTests -Dmaven.javadoc.skip=true -Dmaven.source.skip=true \
        compile dependency:build-classpath -Dmdep.outputFile="$work/java.classpath" >>"$work/java.log" 2>&1
      timeout 60 java -cp "target/classes:$(cat "$work/java.classpath")" call.Call "$address" \
        "$work/record.json" 2>>"$work/java.log"
    )
}

expected=$(curl -sS --fail --max-time 20 -H 'Content-Type: application/json' \
  -d "@$work/record.json" "$address/v1/score?update=false" |
  python3 -c 'import json, sys; print(json.load(sys.stdin)["decision"])')

invalid=0
in_validator || invalid=$?
case $invalid in
0) echo "openapi-spec-validator: the description is valid." ;;
2) echo "openapi-spec-validator: not to be had here, see $work/venv.log" ;;
*) echo "openapi-spec-validator: **not valid**, see $work/validator.log" ;;
esac
echo
echo "| client | decision | the same as the server's |"
echo "|---|---|---|"
failed=$invalid
for language in python typescript java; do
  decision=$("in_$language" | tail -n 1) || decision=
  if [ "${decision##*.}" = "$expected" ]; then
    echo "| $language | $expected | yes |"
  else
    echo "| $language | ${decision:-none} | **no**, see $work/$language.log |"
    failed=1
  fi
done
exit $failed
