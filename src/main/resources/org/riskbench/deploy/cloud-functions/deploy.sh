#!/bin/sh
# Puts this kit on Cloud Functions. Usage: ./deploy.sh account | secrets | function | address
# PROJECT and REGION say where; README.md tells the other settings.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
: "${PROJECT:?set PROJECT to the id of your Google Cloud project}"
: "${REGION:?set REGION, such as europe-west3}"
name=@service@
account=$name@$PROJECT.iam.gserviceaccount.com

@account@
# Whether a secret was kept before.
is_kept() {
  gcloud secrets describe "$name-$1" --project "$PROJECT" >/dev/null 2>&1
}

case ${1:-} in
account)
  make_account
  ;;
secrets)
  : "${KEYS:?set KEYS to a key file, made by: riskbench access add NAME --key-file callers.keys}"
  keep keys <"$KEYS"
@secrets@  ;;
function)
@lists@@require@  is_kept keys || { echo "keep the keys first: ./deploy.sh secrets" >&2; exit 2; }
  gcloud functions deploy "$name" --gen2 --project "$PROJECT" --region "$REGION" \
    --runtime "${RUNTIME:-java21}" --source "$here" --entry-point @entry@ \
    --trigger-http --no-allow-unauthenticated --ingress-settings "${INGRESS:-internal-only}" \
    --service-account "$account" \
    --memory 512Mi --cpu 1 --concurrency 20 --timeout 30s --min-instances 0 --max-instances 10 \
    --set-env-vars "@env@" \
    --set-secrets "@secretNames@"@network@
  ;;
address)
  gcloud functions describe "$name" --gen2 --project "$PROJECT" --region "$REGION" --format 'value(serviceConfig.uri)'
  ;;
*)
  sed -n 2,3p "$0" >&2
  exit 2
  ;;
esac
