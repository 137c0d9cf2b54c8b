  : "${SALT:?set SALT to the file salt from the home of Riskbench}"
  keep salt "$SALT" base64
