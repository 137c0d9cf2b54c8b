
# What it takes to reach into a private network, as AWS itself words it.
resource "aws_iam_role_policy_attachment" "network" {
  role       = aws_iam_role.function.name
  policy_arn = "arn:${data.aws_partition.here.partition}:iam::aws:policy/service-role/AWSLambdaENIManagementAccess"
}
