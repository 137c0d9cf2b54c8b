// The model @model@ on Azure Functions, as a custom handler in the plan Flex Consumption: an identity of
// its own, which may use the storage of this app and read the secrets of this kit; the plan; the app.
targetScope = 'resourceGroup'

@description('Region of all resources.')
param location string = resourceGroup().location

@description('Name of the app, unique in all of Azure: its address is NAME.azurewebsites.net.')
param appName string

@description('Key vault with the secrets, in this resource group.')
param vaultName string

@description('Version of the stack "custom", as: az functionapp list-flexconsumption-runtimes --runtime custom')
param runtimeVersion string = '1.0'

@description('Most instances.')
@minValue(1)
param maxInstances int = 40
@parameter@
var name = '@service@'
var ownStorage = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b')
var readSecrets = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-functions'
  location: location
}

@secrets@
// Holds the package, and what the host notes of itself; no keys of its own are in use.
resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'rb${uniqueString(resourceGroup().id, name)}'
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_LRS'
  }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

resource package 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'package'
}

// Storage Blob Data Owner, of this account: what the host of Functions asks for
resource mayStore 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, name, ownStorage)
  scope: storage
  properties: {
    roleDefinitionId: ownStorage
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: name
  location: location
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: appName
  location: location
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  dependsOn: [
    mayStore
@dependsOn@  ]
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      appSettings: [
        {
          name: 'AzureWebJobsStorage__accountName'
          value: storage.name
        }
        {
          name: 'AzureWebJobsStorage__credential'
          value: 'managedidentity'
        }
        {
          name: 'AzureWebJobsStorage__clientId'
          value: identity.properties.clientId
        }
        {
          name: 'RISKBENCH_PUBLIC_NAMES'
          value: '${toLower(appName)}.azurewebsites.net'
        }
        {
          // Lines of a key file: hashes, no keys.
          name: 'RISKBENCH_KEYS'
          value: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=@service@-keys)'
        }
@past@      ]
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${package.name}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: {
        name: 'custom'
        version: runtimeVersion
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maxInstances
        triggers: {
          http: {
            perInstanceConcurrency: 50
          }
        }
      }
    }
  }
}

output address string = 'https://${app.properties.defaultHostName}'
