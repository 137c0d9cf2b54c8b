package org.riskbench.cli;

import org.riskbench.answering.RecordLimits;
import org.riskbench.problem.Problem;
import org.riskbench.server.ConnectionLimits;
import org.riskbench.server.ServerLimits;
import picocli.CommandLine.Option;

/** What callers may ask of a server at most. */
final class ServeLimitOptions {
  private static final ServerLimits USUAL = ServerLimits.defaults();
  private static final int LEAST_HEADER = 1024;

  @Option(
      names = "--max-record",
      paramLabel = "BYTES",
      description = "Size of one record at most (${DEFAULT-VALUE}).")
  private int record = USUAL.records().recordBytes();

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      description = "Records in one JSON array at most (${DEFAULT-VALUE}).")
  private int rows = USUAL.records().arrayRows();

  @Option(
      names = "--max-array",
      paramLabel = "BYTES",
      description = "Size of one JSON array at most (${DEFAULT-VALUE}).")
  private long array = USUAL.records().arrayBytes();

  @Option(
      names = "--max-header",
      paramLabel = "BYTES",
      description = "Request line and headers at most (${DEFAULT-VALUE}).")
  private int header = USUAL.connections().headerBytes();

  @Option(
      names = "--max-concurrent",
      paramLabel = "N",
      description = "Single records in work at a time (${DEFAULT-VALUE}); more get a 503.")
  private int concurrent = USUAL.concurrent();

  @Option(
      names = "--max-streams",
      paramLabel = "N",
      description = "Batches and other calls at a time (${DEFAULT-VALUE}); more get a 503.")
  private int streams = USUAL.streams();

  @Option(
      names = "--max-connections",
      paramLabel = "N",
      description = "Connections at a time (${DEFAULT-VALUE}).")
  private int connections = USUAL.connections().all();

  @Option(
      names = "--max-per-address",
      paramLabel = "N",
      description = "Connections from one address at a time (${DEFAULT-VALUE}).")
  private int perAddress = USUAL.connections().perAddress();

  /**
   * The limits.
   *
   * @throws org.riskbench.problem.ProblemException USE-281 if one is too low
   */
  ServerLimits limits() {
    if (record < 1
        || rows < 1
        || array < 1
        || header < LEAST_HEADER
        || concurrent < 1
        || streams < 1
        || connections < 1
        || perAddress < 1) {
      throw Problem.error(
              "USE-281",
              "A limit is too low.",
              "Each is at least 1; --max-header at least %d.".formatted(LEAST_HEADER))
          .asException();
    }
    ConnectionLimits usual = USUAL.connections();
    return USUAL
        .records(new RecordLimits(record, array, rows, USUAL.records().depth()))
        .concurrent(concurrent)
        .streams(streams)
        .connections(
            new ConnectionLimits(
                header, connections, perAddress, usual.idle(), usual.bytesPerSecond()));
  }
}
