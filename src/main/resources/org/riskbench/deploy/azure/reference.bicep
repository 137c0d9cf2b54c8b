        {
          name: '@secret@'
          keyVaultUrl: '${vault.properties.vaultUri}secrets/@service@-@secret@'
          identity: identity.id
        }
