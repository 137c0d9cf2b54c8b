#!/bin/sh
# Puts this kit on Cloud Run. Usage: ./deploy.sh image | secrets | service | address
# PROJECT and REGION say where; README.md tells the other settings.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
: "${PROJECT:?set PROJECT to the id of your Google Cloud project}"
: "${REGION:?set REGION, such as europe-west3}"
name=@service@
account=$name@$PROJECT.iam.gserviceaccount.com
image=$REGION-docker.pkg.dev/$PROJECT/riskbench/$name:@tag@

@account@
# Both of the addresses that Cloud Run gives are known only with the number of the project.
host() {
  number=$(gcloud projects describe "$PROJECT" --format 'value(projectNumber)')
  echo "$name-$number.$REGION.run.app"
}

case ${1:-} in
image)
@lists@  gcloud artifacts repositories describe riskbench --project "$PROJECT" --location "$REGION" >/dev/null 2>&1 ||
    gcloud artifacts repositories create riskbench --project "$PROJECT" --location "$REGION" --repository-format docker
  gcloud builds submit "$here" --project "$PROJECT" --tag "$image"
  ;;
secrets)
  : "${KEYS:?set KEYS to a key file, made by: riskbench access add NAME --key-file callers.keys}"
  make_account
  keep keys <"$KEYS"
@secrets@  ;;
service)
@require@  sed -e "s|\${PROJECT}|$PROJECT|g" -e "s|\${REGION}|$REGION|g" -e "s|\${IMAGE}|$image|g" \
    -e "s|\${INGRESS}|${INGRESS:-internal}|g" -e "s|\${NAMES}|$(host)${NAMES:+,$NAMES}|g" \
    -e "s|\${WHEN}|$(date -u +%Y-%m-%dT%H:%M:%SZ)|g" \
@fill@    "$here/service.yaml" |
    gcloud run services replace - --project "$PROJECT" --region "$REGION"
  ;;
address)
  echo "https://$(host)"
  ;;
*)
  sed -n 2,3p "$0" >&2
  exit 2
  ;;
esac
