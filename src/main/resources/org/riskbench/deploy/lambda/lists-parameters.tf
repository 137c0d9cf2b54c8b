
variable "salt_arn" {
  type        = string
  description = "A secret of AWS Secrets Manager with the member salt"
}

data "aws_secretsmanager_secret_version" "salt" {
  secret_id = var.salt_arn
}
