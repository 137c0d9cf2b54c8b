# The same as template.yaml, for Terraform (or OpenTofu).
# The model @model@; model file SHA-256: @sha256@
terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.80, < 7.0"
    }
  }
}

variable "name" {
  type        = string
  default     = "riskbench-@name@"
  description = "Name of the function and its role"
}

variable "architecture" {
  type        = string
  default     = "arm64"
  description = "arm64 or x86_64: the function is the same for both"
}

variable "memory_mb" {
  type        = number
  default     = 1024
  description = "Memory, and with it the share of a processor (1769 MB is one)"
}

variable "reserved_concurrency" {
  type        = number
  default     = 20
  description = "Most calls at a time; a bound on what it can cost"
}

variable "log_retention_days" {
  type        = number
  default     = 30
  description = "How long log lines are kept"
}
@parameters@
data "aws_partition" "here" {}

resource "aws_cloudwatch_log_group" "log" {
  name              = "/riskbench/${var.name}"
  retention_in_days = var.log_retention_days
}

# May write its log and nothing else.
resource "aws_iam_role" "function" {
  name_prefix = "riskbench-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "log" {
  name = "log"
  role = aws_iam_role.function.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "${aws_cloudwatch_log_group.log.arn}:*"
    }]
  })
}
@managed@
resource "aws_lambda_function" "scoring" {
  function_name                  = var.name
  description                    = "@model@"
  filename                       = "${path.module}/function.zip"
  source_code_hash               = filebase64sha256("${path.module}/function.zip")
  handler                        = "org.riskbench.cloud.LambdaHandler"
  runtime                        = "java21"
  architectures                  = [var.architecture]
  memory_size                    = var.memory_mb
  timeout                        = 15
  reserved_concurrent_executions = var.reserved_concurrency
  role                           = aws_iam_role.function.arn
  publish                        = true

  # A version is started once, and each instance goes on from a picture of that memory.
  snap_start {
    apply_on = "PublishedVersions"
  }

  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.log.name
  }

  environment {
    variables = {
      RISKBENCH_MODEL = "model.riskmodel"
@variables@    }
  }
@network@}

resource "aws_lambda_alias" "live" {
  name             = "live"
  function_name    = aws_lambda_function.scoring.function_name
  function_version = aws_lambda_function.scoring.version
}

resource "aws_lambda_function_url" "url" {
  function_name      = aws_lambda_function.scoring.function_name
  qualifier          = aws_lambda_alias.live.name
  authorization_type = "AWS_IAM"
  invoke_mode        = "BUFFERED"
}

output "url" {
  description = "Where the function is called, by callers who sign (AWS Signature Version 4)"
  value       = aws_lambda_function_url.url.function_url
}

output "function_arn" {
  description = "What callers must be allowed to call, by lambda:InvokeFunctionUrl and lambda:InvokeFunction"
  value       = aws_lambda_alias.live.arn
}
