// The model @model@ on Azure Container Apps: an identity of its own, which may pull the image and read
// the secrets of this kit; logs; an environment; the app.
targetScope = 'resourceGroup'

@description('Region of all resources.')
param location string = resourceGroup().location

@description('Container registry with the image, in this resource group.')
param registryName string

@description('Key vault with the secrets, in this resource group.')
param vaultName string

@description('Image within the registry.')
param image string

@description('Whether callers outside the environment reach the app.')
param external bool = false

@description('Subnet for the environment; with one, only its network reaches the app.')
param subnetId string = ''

@description('Instances that are always there; with 0 the first call waits for a start.')
@minValue(0)
param minReplicas int = 1

@description('Most instances.')
@minValue(1)
param maxReplicas int = 10

@description('Further names by which callers address the app, separated by commas.')
param publicNames string = ''

@description('Each deployment is a revision of its own, so that changed keys and lists are taken up.')
param revision string = 'r${utcNow('yyyyMMddHHmmss')}'
@parameter@
var name = '@service@'
var port = 7070
var pull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
var readSecrets = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
var ownName = '${name}.${external ? '' : 'internal.'}${environment.properties.defaultDomain}'

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

// AcrPull
resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, name, pull)
  scope: registry
  properties: {
    roleDefinitionId: pull
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

@secrets@
resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
    vnetConfiguration: empty(subnetId) ? null : {
      infrastructureSubnetId: subnetId
      internal: true
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  dependsOn: [
    mayPull
@dependsOn@  ]
  properties: {
    managedEnvironmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      maxInactiveRevisions: 5
      ingress: {
        external: external
        targetPort: port
        transport: 'auto'
        allowInsecure: false
        traffic: [
          {
            latestRevision: true
            weight: 100
          }
        ]
      }
      registries: [
        {
          server: registry.properties.loginServer
          identity: identity.id
        }
      ]
      secrets: [
@references@      ]
    }
    template: {
      revisionSuffix: revision
      containers: [
        {
          name: 'scoring'
          image: '${registry.properties.loginServer}/${image}'
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: [
            {
              name: 'PORT'
              value: string(port)
            }
            {
              name: 'RISKBENCH_HOST'
              value: '0.0.0.0'
            }
            {
              // Azure speaks TLS with the callers, and nothing but its ingress reaches the container.
              name: 'RISKBENCH_BEHIND_PROXY'
              value: 'true'
            }
            {
              name: 'RISKBENCH_PUBLIC_NAMES'
              value: empty(publicNames) ? ownName : '${ownName},${publicNames}'
            }
            {
              // Lines of a key file: hashes, no keys.
              name: 'RISKBENCH_KEYS'
              secretRef: 'keys'
            }
@past@          ]
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/ready'
                port: port
              }
              periodSeconds: 2
              timeoutSeconds: 2
              failureThreshold: 30
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/ready'
                port: port
              }
              periodSeconds: 5
              timeoutSeconds: 2
              failureThreshold: 3
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/health'
                port: port
              }
              periodSeconds: 15
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [
          {
            name: 'calls'
            http: {
              metadata: {
                concurrentRequests: '50'
              }
            }
          }
        ]
      }
    }
  }
}

output address string = 'https://${app.properties.configuration.ingress.fqdn}'
