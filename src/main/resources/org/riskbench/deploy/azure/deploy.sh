#!/bin/sh
# Puts this kit on Azure Container Apps. Usage: ./deploy.sh image | secrets | app | address
# GROUP, REGISTRY and VAULT say where; README.md tells the other settings.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
: "${GROUP:?set GROUP to a resource group of yours}"
: "${REGISTRY:?set REGISTRY to the name of a container registry, made if need be}"
: "${VAULT:?set VAULT to the name of a key vault, made if need be}"
name=@service@
image=riskbench/$name:@tag@

# Keeps a file as a secret of the vault: its text, or its bytes in base64.
keep() {
  az keyvault secret set --vault-name "$VAULT" --name "$name-$1" --file "$2" --encoding "${3:-utf-8}" --output none
}

case ${1:-} in
image)
@lists@  az acr show --resource-group "$GROUP" --name "$REGISTRY" --output none 2>/dev/null ||
    az acr create --resource-group "$GROUP" --name "$REGISTRY" --sku Basic --admin-enabled false --output none
  az acr build --registry "$REGISTRY" --image "$image" --platform linux/amd64 "$here"
  ;;
secrets)
  : "${KEYS:?set KEYS to a key file, made by: riskbench access add NAME --key-file callers.keys}"
  az keyvault show --resource-group "$GROUP" --name "$VAULT" --output none 2>/dev/null ||
    az keyvault create --resource-group "$GROUP" --name "$VAULT" --enable-rbac-authorization true --output none
  keep keys "$KEYS"
@secrets@  ;;
app)
@require@  az deployment group create --resource-group "$GROUP" --name "$name" --template-file "$here/main.bicep" \
    --parameters registryName="$REGISTRY" vaultName="$VAULT" image="$image" external="${EXTERNAL:-false}" \
    subnetId="${SUBNET:-}" publicNames="${NAMES:-}"@redis@ --query properties.outputs.address.value --output tsv
  ;;
address)
  az deployment group show --resource-group "$GROUP" --name "$name" --query properties.outputs.address.value --output tsv
  ;;
*)
  sed -n 2,3p "$0" >&2
  exit 2
  ;;
esac
