            {
              name: 'RISKBENCH_STATE'
              value: redis
            }
            {
              name: 'RISKBENCH_REDIS_PASSWORD'
              secretRef: 'redis-password'
            }
            {
              name: 'RISKBENCH_SECRET'
              secretRef: 'secret'
            }
