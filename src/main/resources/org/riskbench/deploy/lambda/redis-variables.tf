RISKBENCH_STATE          = var.redis_address
RISKBENCH_REDIS_PASSWORD = jsondecode(data.aws_secretsmanager_secret_version.redis.secret_string).redisPassword
RISKBENCH_SECRET         = jsondecode(data.aws_secretsmanager_secret_version.redis.secret_string).deskSecret
