
@description('Address of the Redis that all instances share, without its password.')
param redis string
