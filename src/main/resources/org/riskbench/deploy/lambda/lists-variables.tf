RISKBENCH_LISTS = "lists"
RISKBENCH_SALT  = jsondecode(data.aws_secretsmanager_secret_version.salt.secret_string).salt
