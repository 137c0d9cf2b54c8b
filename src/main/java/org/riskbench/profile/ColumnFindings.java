package org.riskbench.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.dataset.ColumnName;
import org.riskbench.dataset.Dataset;
import org.riskbench.profile.Finding.Action;
import org.riskbench.profile.Finding.Severity;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/** Columns that tell a model nothing, name records instead of describing them, or are protected. */
final class ColumnFindings {
  private static final double NEARLY_ALL = 0.95;
  private static final double NEARLY_CONSTANT = 0.995;
  private static final int MANY_LEVELS = 100;

  private ColumnFindings() {}

  static List<Finding> of(Dataset dataset, List<ColumnLook.Seen> columns) {
    List<Finding> found = new ArrayList<>();
    for (ColumnLook.Seen seen : columns) {
      look(dataset.size(), seen).ifPresent(found::add);
      protectedSignal(seen.profile()).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Finding> look(int rows, ColumnLook.Seen seen) {
    ColumnProfile column = seen.profile();
    if ((column.distinct() <= 1 && column.missing() == 0) || column.distinct() == 0) {
      String text = column.distinct() == 0 ? "The column is empty." : "All values are the same.";
      return Optional.of(constant(column, Severity.WARNING, text + " It tells a model nothing."));
    }
    if (!isSignal(column)) {
      return Optional.empty();
    }
    if (isIdLike(rows, seen)) {
      return Optional.of(idLike(rows, column));
    }
    if (column.kind() == ColumnKind.CATEGORY && column.distinct() > MANY_LEVELS) {
      return Optional.of(highCardinality(column));
    }
    if (column.kind() == ColumnKind.TEXT && column.distinct() > MANY_LEVELS) {
      return Optional.of(perhapsKey(column));
    }
    int most = Math.max(seen.evidence().topRows(), column.missing());
    if (rows > MANY_LEVELS && most >= NEARLY_CONSTANT * rows) {
      String text =
          String.format(
              Locale.ROOT,
              "%,d of %,d rows (%.1f %%) are %s. It can tell a model little.",
              most,
              rows,
              100.0 * most / rows,
              most == column.missing() ? "empty" : "the same");
      return Optional.of(constant(column, Severity.INFO, text));
    }
    return Optional.empty();
  }

  /** Fairness and reasons watch what is called sensitive, and nothing but that. */
  private static Optional<Finding> protectedSignal(ColumnProfile column) {
    if (column.role() != ColumnRole.FEATURE || !ColumnName.of(column.name()).isProtected()) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            "PROTECTED",
            column.name(),
            Severity.WARNING,
            "It is named like a protected attribute: as a signal, decisions rest on it and nothing"
                + " watches how. Give it a sensitive role, or ignore it.",
            List.of(Action.IGNORE_COLUMN, Action.KEEP_WITH_NOTE)));
  }

  private static Finding constant(ColumnProfile column, Severity severity, String text) {
    return new Finding(
        "CONSTANT",
        column.name(),
        severity,
        text,
        List.of(Action.IGNORE_COLUMN, Action.KEEP_WITH_NOTE));
  }

  private static Finding idLike(int rows, ColumnProfile column) {
    return new Finding(
        "ID-LIKE",
        column.name(),
        Severity.WARNING,
        "%,d of %,d values are different: it names records rather than describes them. Ignore it."
            .formatted(column.distinct(), rows - column.missing()),
        List.of(Action.IGNORE_COLUMN, Action.KEEP_WITH_NOTE));
  }

  private static Finding highCardinality(ColumnProfile column) {
    return new Finding(
        "HIGH-CARDINALITY",
        column.name(),
        Severity.WARNING,
        "It has %,d levels; rare ones are pooled. Is it a key that records share (an entity)?"
            .formatted(column.distinct()),
        List.of(Action.MAKE_ENTITY, Action.IGNORE_COLUMN, Action.KEEP_WITH_NOTE));
  }

  /** A text is left out of models, so a key that nobody recognised would be lost. */
  private static Finding perhapsKey(ColumnProfile column) {
    return new Finding(
        "HIGH-CARDINALITY",
        column.name(),
        Severity.INFO,
        String.format(
            Locale.ROOT,
            "It has %,d different texts, which come again, and a model reads no text by itself."
                + " Is it a key that records share (an entity)?",
            column.distinct()),
        List.of(Action.MAKE_ENTITY, Action.IGNORE_COLUMN, Action.KEEP_WITH_NOTE));
  }

  static boolean isSignal(ColumnProfile column) {
    return column.role() == ColumnRole.FEATURE || column.role() == ColumnRole.AMOUNT;
  }

  /** Numbers with decimals may well all differ; texts and whole numbers that do are names. */
  private static boolean isIdLike(int rows, ColumnLook.Seen seen) {
    ColumnProfile column = seen.profile();
    int present = rows - column.missing();
    boolean allDiffer = present > MANY_LEVELS && column.distinct() >= present * NEARLY_ALL;
    if (!allDiffer || column.kind() == ColumnKind.TIME) {
      return false;
    }
    return column.kind() != ColumnKind.NUMBER
        || (column.distinct() == present && seen.evidence().integral());
  }
}
