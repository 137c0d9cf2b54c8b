  : "${SECRET:?set SECRET to the file keys/desk.secret of the desk}"
  : "${REDIS_PASSWORD:?set REDIS_PASSWORD to a file with the access key of the Redis}"
  keep secret "$SECRET" base64
  keep redis-password "$REDIS_PASSWORD"
