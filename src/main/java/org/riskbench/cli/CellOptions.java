package org.riskbench.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.JoinPlan;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.problem.Problem;
import org.riskbench.schema.CellFormat;
import org.riskbench.schema.CellHash;
import picocli.CommandLine.Option;

/** How cells are written, what is hashed, and what is joined. */
final class CellOptions {
  @Option(
      names = "--format",
      paramLabel = "COL=FORMAT",
      description =
          "How a column is written, where that is not recognised: d/m/y, m/d/y, y-m-d (a zone may "
              + "follow), epoch-s, epoch-ms, 1,234.5 or 1.234,5 (%% and a currency may follow).")
  private List<String> format = new ArrayList<>();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Zone of times that name none, such as Europe/Berlin (UTC).")
  private Optional<String> zone = Optional.empty();

  @Option(
      names = "--hash",
      paramLabel = "COL",
      split = ",",
      description = "Columns to replace by a hash under this machine's salt.")
  private List<String> hash = new ArrayList<>();

  @Option(
      names = "--join",
      paramLabel = "FILE",
      description = "A second file whose columns are added; needs --on.")
  private Optional<String> join = Optional.empty();

  @Option(
      names = "--on",
      paramLabel = "COL",
      split = ",",
      description = "The key that the two files share.")
  private List<String> on = new ArrayList<>();

  LoadOptions apply(LoadOptions given, Workplace workplace) {
    LoadOptions options = given;
    for (String each : format) {
      options = format(options, each);
    }
    if (zone.isPresent()) {
      options = options.zone(zone(zone.get()));
    }
    if (!hash.isEmpty()) {
      options = options.hash(hash, new CellHash(workplace.salt().require()));
    }
    if (join.isPresent() != !on.isEmpty()) {
      throw Problem.error(
              "USE-243",
              "--join and --on belong together.",
              "For example --join identity.csv --on TransactionID.")
          .asException();
    }
    return join.isPresent() ? options.join(new JoinPlan(Path.of(join.get()), on)) : options;
  }

  private static LoadOptions format(LoadOptions options, String text) {
    int equals = text.lastIndexOf('=');
    Optional<CellFormat> format = CellFormat.parse(text.substring(equals + 1));
    if (equals <= 0 || format.isEmpty()) {
      throw Problem.error(
              "USE-241",
              "--format takes a column and a format.",
              "For example --format \"born=d/m/y\" or --format \"paid=1.234,5 €\".")
          .asException();
    }
    return options.format(text.substring(0, equals), format.get());
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw Problem.error(
              "USE-242",
              "--zone takes the name of a time zone.",
              "For example --zone Europe/Berlin, --zone UTC or --zone +02:00.")
          .asException(e);
    }
  }
}
