        {
          name: 'RISKBENCH_STATE'
          value: redis
        }
        {
          name: 'RISKBENCH_REDIS_PASSWORD'
          value: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=@service@-redis-password)'
        }
        {
          name: 'RISKBENCH_SECRET'
          value: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=@service@-secret)'
        }
