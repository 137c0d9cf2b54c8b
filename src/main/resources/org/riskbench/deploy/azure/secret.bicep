resource @symbol@ 'Microsoft.KeyVault/vaults/secrets@2023-07-01' existing = {
  parent: vault
  name: '@service@-@secret@'
}

// Key Vault Secrets User, of this one secret
resource mayRead@capital@ 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(@symbol@.id, name, readSecrets)
  scope: @symbol@
  properties: {
    roleDefinitionId: readSecrets
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

