  : "${REDIS:?set REDIS to the address of the Redis, such as redis://10.0.0.3:6379}"
  : "${NETWORK:?set NETWORK to the network of the Redis}" "${SUBNET:?set SUBNET to a subnet of it}"
