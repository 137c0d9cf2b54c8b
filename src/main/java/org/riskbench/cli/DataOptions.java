package org.riskbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.dataset.LabelRule;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.loading.TableOrigin;
import org.riskbench.problem.Problem;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which data, and what its columns are. */
final class DataOptions {
  @Parameters(index = "+", paramLabel = "DATA", description = SourceOptions.DATA)
  String data = "";

  @Option(
      names = "--label",
      paramLabel = "COL[=VALUE]",
      description = "The label column, and which of its values means fraud.")
  Optional<String> label = Optional.empty();

  @Option(
      names = "--negative",
      paramLabel = "VALUE",
      split = ",",
      description = "Label values that mean good, where there are more than two.")
  List<String> negative = new ArrayList<>();

  @Option(
      names = "--unlabelled",
      paramLabel = "VALUE",
      split = ",",
      description = "Label values that mean: not known.")
  List<String> unlabelled = new ArrayList<>();

  @Option(
      names = "--indeterminate",
      paramLabel = "VALUE",
      split = ",",
      description = "Label values that mean: looked at, and nobody could say.")
  List<String> indeterminate = new ArrayList<>();

  @Option(
      names = "--time",
      paramLabel = "COL",
      description = "When a record happened; #row takes the order of the rows.")
  Optional<String> time = Optional.empty();

  @Option(names = "--label-time", paramLabel = "COL", description = "When the label became known.")
  Optional<String> labelTime = Optional.empty();

  @Option(names = "--entity", paramLabel = "COL", split = ",", description = "A key records share.")
  List<String> entity = new ArrayList<>();

  @Option(names = "--amount", paramLabel = "COL", description = "The money at stake.")
  Optional<String> amount = Optional.empty();

  @Option(
      names = "--weight",
      paramLabel = "COL",
      description = "How many records each one stands for.")
  Optional<String> weight = Optional.empty();

  @Option(names = "--id", paramLabel = "COL", description = "Names the record.")
  Optional<String> id = Optional.empty();

  @Option(
      names = "--ignore",
      paramLabel = "COL",
      split = ",",
      description = "Columns to leave out.")
  List<String> ignore = new ArrayList<>();

  @Option(
      names = "--sensitive",
      paramLabel = "COL",
      split = ",",
      description = "Protected attributes: never an input of a model.")
  List<String> sensitive = new ArrayList<>();

  @Option(
      names = "--allow-sensitive",
      paramLabel = "COL",
      split = ",",
      description =
          "Protected attributes that the model may read all the same. The model file says so, they"
              + " are never left out of its reasons, and their values are never told.")
  List<String> allowSensitive = new ArrayList<>();

  @Option(
      names = "--categorical",
      paramLabel = "COL",
      split = ",",
      description = "Columns of codes that are no quantities.")
  List<String> categorical = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "COL=KIND",
      description = "number, boolean, time, category or text.")
  List<String> kind = new ArrayList<>();

  @Mixin CellOptions cells = new CellOptions();

  @Mixin SourceOptions source = new SourceOptions();

  /** Where the table is. */
  TableOrigin origin(Workplace workplace) {
    return source.origin(data, workplace);
  }

  /** What was said about the columns; the rest is recognised. */
  LoadOptions loadOptions(SplitOptions split, Workplace workplace) {
    LoadOptions options = cells.apply(LoadOptions.defaults(), workplace);
    if (label.isPresent()) {
      LabelRule rule = LabelRule.parse(label.get());
      options =
          options.label(
              rule.withNegative(negative)
                  .withUnlabelled(unlabelled)
                  .withIndeterminate(indeterminate));
    }
    if (time.isPresent()) {
      options = options.time(time.get());
    }
    options = roles(options);
    if (split.column().isPresent()) {
      options = options.role(split.column().get(), ColumnRole.IGNORED);
    }
    for (String each : kind) {
      options = kind(options, each);
    }
    return split.test.isPresent() ? options.test(Path.of(split.test.get())) : options;
  }

  private LoadOptions roles(LoadOptions given) {
    LoadOptions options =
        given.entity(entity).ignore(ignore).sensitive(sensitive).categorical(categorical);
    for (String column : allowSensitive) {
      options = options.role(column, ColumnRole.SENSITIVE_INPUT);
    }
    if (labelTime.isPresent()) {
      options = options.role(labelTime.get(), ColumnRole.LABEL_TIME);
    }
    if (amount.isPresent()) {
      options = options.amount(amount.get());
    }
    if (weight.isPresent()) {
      options = options.weight(weight.get());
    }
    return id.isPresent() ? options.id(id.get()) : options;
  }

  private static LoadOptions kind(LoadOptions options, String text) {
    int equals = text.lastIndexOf('=');
    String name = equals < 0 ? "" : text.substring(equals + 1).toUpperCase(Locale.ROOT);
    for (ColumnKind kind : ColumnKind.values()) {
      if (equals > 0 && kind.name().equals(name)) {
        return options.kind(text.substring(0, equals), kind);
      }
    }
    throw Problem.error(
            "USE-240",
            "--kind takes a column and a kind.",
            "For example --kind post_code=category; kinds: number, boolean, time, category, text.")
        .asException();
  }
}
