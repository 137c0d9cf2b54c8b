  : "${REDIS:?set REDIS to the address of the Redis, such as rediss://NAME.redis.cache.windows.net:6380}"
