  : "${SECRET:?set SECRET to the file keys/desk.secret of the desk}"
  : "${REDIS_PASSWORD:?set REDIS_PASSWORD to a file with the AUTH string of the Redis}"
  base64 <"$SECRET" | tr -d '\n' | keep secret
  tr -d '\n' <"$REDIS_PASSWORD" | keep redis-password
