        {
          name: 'RISKBENCH_LISTS'
          value: 'lists'
        }
        {
          name: 'RISKBENCH_SALT'
          value: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=@service@-salt)'
        }
