package org.riskbench.ui.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.feature.ColumnEncoding;
import org.riskbench.feature.Encoding;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** Lines of the list in plain words. Immutable. */
final class EncodingWords {
  private final Messages messages;

  EncodingWords(Messages messages) {
    this.messages = messages;
  }

  String name(Encoding encoding) {
    return messages.text("encoding.name." + encoding.name());
  }

  /** What the encoding does, in one sentence. */
  String meaning(Encoding encoding) {
    return messages.text("encoding.meaning." + encoding.name());
  }

  /** A choice as the box shows it; AUTO says what it comes to. */
  String choice(EncodingRow row, Encoding encoding) {
    return encoding == Encoding.AUTO
        ? messages.text("encoding.auto", name(row.automatic()))
        : name(encoding);
  }

  /** All lines: what models may read first, then what their role keeps away. */
  List<EncodingRow> rows(Outlook outlook, EncodingChoices choices) {
    List<EncodingRow> rows = new ArrayList<>();
    outlook.columns().forEach(column -> rows.add(row(column, outlook, choices)));
    outlook.dataset().schema().columns().stream()
        .filter(column -> !column.role().isInput())
        .forEach(column -> rows.add(row(column)));
    return rows;
  }

  private EncodingRow row(ColumnEncoding column, Outlook outlook, EncodingChoices choices) {
    boolean derived = outlook.made().containsKey(column.column());
    Outlook.Made made =
        outlook
            .made()
            .getOrDefault(
                column.column(),
                new Outlook.Made(kind(outlook.dataset(), column.column()), List.of(), ""));
    return new EncodingRow(
        column.column(),
        derived ? column.madeFrom() : messages.text("kind." + made.kind().name()),
        derived ? RowPart.DERIVED : RowPart.INPUT,
        choices.of(column.column()),
        outlook.automatic().getOrDefault(column.column(), column.encoding()),
        column.encoding(),
        Arrays.stream(Encoding.values()).filter(each -> each.suits(made.kind())).toList(),
        column.features() == 0 ? Formats.NONE : Formats.count(column.features()),
        column.policy().missing(),
        column.policy().unseen(),
        (made.reason() + " " + column.reason()).strip());
  }

  private static ColumnKind kind(Dataset dataset, String column) {
    return dataset.schema().find(column).stream()
        .mapToObj(index -> dataset.schema().column(index).kind())
        .findFirst()
        .orElse(ColumnKind.NUMBER);
  }

  private EncodingRow row(Column column) {
    String nothing = Formats.NONE;
    return new EncodingRow(
        column.name(),
        messages.text("role." + column.role().name()),
        RowPart.NO_INPUT,
        Encoding.AUTO,
        Encoding.LEAVE_OUT,
        Encoding.LEAVE_OUT,
        List.of(),
        nothing,
        nothing,
        nothing,
        messages.text("encoding.role." + column.role().name()));
  }
}
