#!/bin/sh
# Scores a table with @model@ on Spark.
#
#   ./submit.sh DATA FOLDER [options of the job]
#
# DATA is a CSV with a header or Parquet, FOLDER gets the answers and must not exist yet.
# SPARK_HOME or PATH says where spark-submit is. MASTER says where the work is done: local[*] by
# default, yarn, spark://host:7077 or k8s://https://host:443. SUBMIT_OPTIONS goes to spark-submit.
# Where the driver runs elsewhere, JAR and MODEL say where it sees them.
set -eu

if [ $# -lt 2 ]; then
  sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi

kit=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
submit=${SPARK_HOME:+$SPARK_HOME/bin/}spark-submit
command -v "$submit" >/dev/null || {
  echo "spark-submit is not there: set SPARK_HOME to a Spark 4." >&2
  exit 2
}

data=$1
out=$2
shift 2
# shellcheck disable=SC2086 # several options
exec "$submit" --master "${MASTER:-local[*]}" ${SUBMIT_OPTIONS:-} \
  --class org.riskbench.spark.Main "${JAR:-$kit/riskbench-spark.jar}" \
  score "${MODEL:-$kit/model.riskmodel}" "$data" --out "$out"@past@ "$@"
