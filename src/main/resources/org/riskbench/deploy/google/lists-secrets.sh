  : "${SALT:?set SALT to the file salt from the home of Riskbench}"
  base64 <"$SALT" | tr -d '\n' | keep salt
