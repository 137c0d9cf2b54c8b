#!/bin/sh
# Puts the image into a repository of Amazon ECR and has the servers made, or brought up to date.
# Usage: ./deploy.sh STACK PARAMETER=VALUE ...
#   STACK      a name of your own
#   PARAMETER  of template.yaml; Image and RepositoryArn are filled in here
# For the cheaper processors: PLATFORM=linux/arm64 ./deploy.sh STACK Architecture=ARM64 ...
# Wanted: the AWS CLI, signed in, and Docker (or Podman: DOCKER=podman).
set -eu
cd "$(dirname "$0")"
[ $# -ge 2 ] || { sed -n '2,7s/^# //p' "$0" >&2; exit 2; }
docker=${DOCKER:-docker}
for tool in aws "$docker"; do
  command -v "$tool" >/dev/null || { echo "$tool is not here" >&2; exit 2; }
done
stack=$1
shift
repository=riskbench/@name@
find_repository() {
  aws ecr describe-repositories --repository-names "$repository" --query "repositories[0].[$1]" --output text
}
find_repository repositoryUri >/dev/null 2>&1 ||
  aws ecr create-repository --repository-name "$repository" --image-tag-mutability IMMUTABLE \
    --image-scanning-configuration scanOnPush=true >/dev/null
uri=$(find_repository repositoryUri)
arn=$(find_repository repositoryArn)
platform=${PLATFORM:-linux/amd64}
# Whatever goes into the image has a part in its tag: lists come and change after the kit was made.
contents() {
  cat SHA256SUMS Dockerfile
  [ ! -d lists ] || find lists -type f -exec cksum {} + | sort
}
tag=@version@-${platform##*/}-$(contents | cksum | cut -d ' ' -f 1)
find_digest() {
  aws ecr describe-images --repository-name "$repository" --image-ids "imageTag=$tag" \
    --query 'imageDetails[0].imageDigest' --output text
}
# A tag is never changed: what was pushed before is taken as it is.
if ! find_digest >/dev/null 2>&1; then
  "$docker" build --platform "$platform" -t "$uri:$tag" .
  aws ecr get-login-password | "$docker" login --username AWS --password-stdin "${uri%%/*}"
  "$docker" push "$uri:$tag"
fi
aws cloudformation deploy --template-file template.yaml --stack-name "$stack" \
  --capabilities CAPABILITY_IAM --no-fail-on-empty-changeset \
  --parameter-overrides "Image=$uri@$(find_digest)" "RepositoryArn=$arn" "$@"
aws cloudformation describe-stacks --stack-name "$stack" \
  --query "Stacks[0].Outputs[?OutputKey=='Address'].OutputValue" --output text
