  : "${REDIS:?set REDIS to the address of the Redis, such as redis://10.0.0.3:6379}"
  : "${CONNECTOR:?set CONNECTOR to a Serverless VPC Access connector of its network}"
