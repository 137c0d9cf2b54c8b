#!/bin/sh
# Makes the function, or brings it up to date, by AWS CloudFormation.
# Usage: ./deploy.sh STACK BUCKET [PARAMETER=VALUE ...]
#   STACK      a name of your own
#   BUCKET     of S3, in the same region, through which the function travels
#   PARAMETER  of template.yaml, such as MemoryMB=2048
set -eu
cd "$(dirname "$0")"
[ $# -ge 2 ] || { sed -n 's/^# //p' "$0" >&2; exit 2; }
command -v aws >/dev/null || { echo "The AWS CLI is not here: https://aws.amazon.com/cli/" >&2; exit 2; }
stack=$1
bucket=$2
shift 2
ready=$(mktemp)
trap 'rm -f "$ready"' EXIT
aws cloudformation package --template-file template.yaml --s3-bucket "$bucket" \
  --output-template-file "$ready" >/dev/null
if [ $# -gt 0 ]; then
  set -- --parameter-overrides "$@"
fi
aws cloudformation deploy --template-file "$ready" --stack-name "$stack" \
  --capabilities CAPABILITY_IAM --no-fail-on-empty-changeset "$@"
aws cloudformation describe-stacks --stack-name "$stack" \
  --query "Stacks[0].Outputs[?OutputKey=='Url'].OutputValue" --output text
