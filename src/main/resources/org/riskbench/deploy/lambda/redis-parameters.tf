
variable "redis_address" {
  type        = string
  description = "The Redis that keeps earlier records, rediss://HOST:6379, without a password"
}

variable "secret_arn" {
  type        = string
  description = "A secret of AWS Secrets Manager with the members redisPassword and deskSecret"
}

variable "subnet_ids" {
  type        = list(string)
  description = "Private subnets from which the Redis can be reached"
}

variable "security_group_ids" {
  type        = list(string)
  description = "Security groups that may reach the Redis"
}

data "aws_secretsmanager_secret_version" "redis" {
  secret_id = var.secret_arn
}
