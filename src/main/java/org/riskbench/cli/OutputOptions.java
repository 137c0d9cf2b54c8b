package org.riskbench.cli;

import picocli.CommandLine.Option;

/** How a command speaks: the same for all of them. */
final class OutputOptions {
  @Option(
      names = "--json",
      description = "Print the result as one JSON object and nothing else on standard output.")
  boolean json;

  @Option(names = "--quiet", description = "No progress on standard error.")
  boolean quiet;
}
