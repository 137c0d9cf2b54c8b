package org.riskbench.ui.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskbench.rule.RuleScope;
import org.riskbench.rule.Subject;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.Window;

/**
 * What rules may be about, as the form offers it: columns a new record has, the risk score, and how
 * often a key came before.
 *
 * @param schema all columns
 * @param offered columns first
 */
record Subjects(Schema schema, List<Subject> offered) {
  private static final List<Window> WINDOWS =
      List.of(Window.parse("1h"), Window.parse("24h"), Window.parse("7d"));

  static Subjects of(RuleScope scope) {
    List<Subject> offered = new ArrayList<>();
    scope.known().columns().stream()
        .filter(column -> mayBeRead(column) && !scope.proxies().contains(column.name()))
        .forEach(column -> offered.add(Subject.column(column.name())));
    offered.add(Subject.SCORE);
    if (!scope.velocity().time().isEmpty()) {
      Stream<VelocityFeature> counts =
          scope.known().with(ColumnRole.ENTITY).stream()
              .flatMap(
                  key ->
                      WINDOWS.stream()
                          .map(
                              window ->
                                  new VelocityFeature(
                                      List.of(key.name()), window, Aggregate.COUNT)));
      Stream.concat(counts, scope.velocity().features().stream())
          .map(VelocityFeature::name)
          .distinct()
          .forEach(name -> offered.add(Subject.past(name)));
    }
    return new Subjects(scope.known(), List.copyOf(offered));
  }

  private static boolean mayBeRead(Column column) {
    return switch (column.role()) {
      case SENSITIVE, SENSITIVE_INPUT, LABEL, LABEL_TIME, WEIGHT -> false;
      default -> true;
    };
  }

  /** What may be asked of a subject. */
  List<Asked> asked(Subject subject) {
    if (subject.isScore()) {
      return Asked.ofScores();
    }
    Optional<Column> column =
        schema.columns().stream()
            .filter(each -> subject.isColumn() && each.name().equals(subject.name()))
            .findFirst();
    return column.map(Subjects::asked).orElseGet(Asked::ofNumbers);
  }

  private static List<Asked> asked(Column column) {
    if (column.role() == ColumnRole.ENTITY || column.role() == ColumnRole.ID) {
      return Asked.ofKeys();
    }
    return switch (column.kind()) {
      case NUMBER, TIME -> Asked.ofNumbers();
      case BOOLEAN -> Asked.ofYesOrNo();
      case CATEGORY, TEXT -> Asked.ofTexts();
    };
  }
}
