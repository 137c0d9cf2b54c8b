#!/bin/sh
# Puts this kit on Azure Functions. Usage: ./functions.sh package | app | publish | address
# GROUP, VAULT and APP say where; README.md tells the other settings. The secrets: ./deploy.sh secrets
set -eu
here=$(cd "$(dirname "$0")" && pwd)
name=@service@-functions

# What Functions starts: the handler, the model, and a Java, for Functions has none for handlers.
package() {
  command -v jlink >/dev/null || { echo "jlink is needed: put a JDK of version 17 or newer on the PATH" >&2; exit 2; }
  command -v zip >/dev/null || { echo "zip is needed: it keeps what may be started, as jar does not" >&2; exit 2; }
  if [ -z "${JMODS:-}" ] && [ "$(uname -s)-$(uname -m)" != Linux-x86_64 ]; then
    echo "set JMODS to the folder jmods of a JDK for Linux on x64, of the version of the jlink here" >&2
    exit 2
  fi
@lists@  rm -rf "$here/package" "$here/package.zip"
  mkdir "$here/package"
  for part in "$here"/functions/*; do
    case $part in *.bicep) ;; *) cp -R "$part" "$here/package" ;; esac
  done
  cp -R "$here/riskbench-server.jar" "$here/lib" "$here/model.riskmodel" @listsFolder@"$here/package"
  jlink ${JMODS:+--module-path "$JMODS"} --add-modules @modules@ --strip-java-debug-attributes \
    --no-header-files --no-man-pages --output "$here/package/runtime"
  (cd "$here/package" && zip -qrX ../package.zip .)
  echo "$here/package.zip"
}

case ${1:-} in
package)
  package
  ;;
app)
  : "${GROUP:?set GROUP to a resource group of yours}" "${VAULT:?set VAULT to the key vault with the secrets}"
  : "${APP:?set APP to a name for the app, unique in all of Azure}"
@require@  az deployment group create --resource-group "$GROUP" --name "$name" --template-file "$here/functions/main.bicep" \
    --parameters appName="$APP" vaultName="$VAULT"@redis@ --query properties.outputs.address.value --output tsv
  ;;
publish)
  : "${GROUP:?set GROUP to the resource group of the app}" "${APP:?set APP to the name of the app}"
  az functionapp deployment source config-zip --resource-group "$GROUP" --name "$APP" --src "$here/package.zip"
  ;;
address)
  : "${GROUP:?set GROUP to the resource group of the app}"
  az deployment group show --resource-group "$GROUP" --name "$name" --query properties.outputs.address.value --output tsv
  ;;
*)
  sed -n 2,3p "$0" >&2
  exit 2
  ;;
esac
