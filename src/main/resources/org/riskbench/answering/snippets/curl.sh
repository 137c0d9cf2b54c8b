# Scores one record; asks once more with the same key; reviews it if nobody answers.
KEY=$(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen)
curl -sS --fail --max-time 2 --retry 1 --retry-delay 0 --retry-all-errors \
  -H 'Content-Type: application/json' -H 'Prefer: wait=250' -H "Idempotency-Key: $KEY" \
  ${RISKBENCH_KEY:+-H "Authorization: Bearer $RISKBENCH_KEY"} \
  -d '{{record}}' \
  '{{address}}/v1/score' || echo '{"decision":"REVIEW"}'
