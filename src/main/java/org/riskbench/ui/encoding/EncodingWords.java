package org.riskbench.ui.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.feature.ColumnEncoding;
import org.riskbench.feature.Encoding;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.ui.kit.EngineWords;
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
    Map<String, Outlook.Made> made = outlook.made();
    Map<String, Encoding> byItself = outlook.byItself();
    List<EncodingRow> rows = new ArrayList<>();
    for (ColumnEncoding column : outlook.columns()) {
      Encoding automatic = byItself.getOrDefault(column.column(), column.encoding());
      Encoding chosen = choices.of(column.column());
      rows.add(
          Optional.ofNullable(made.get(column.column()))
              .map(derived -> derived(column, chosen, automatic, derived))
              .orElseGet(() -> input(column, chosen, automatic, outlook.dataset())));
    }
    outlook.dataset().schema().columns().stream()
        .filter(column -> !column.role().isInput())
        .forEach(column -> rows.add(row(column)));
    return rows;
  }

  private static EncodingRow derived(
      ColumnEncoding column, Encoding chosen, Encoding automatic, Outlook.Made made) {
    return row(
        column,
        column.madeFrom(),
        RowPart.DERIVED,
        chosen,
        automatic,
        made.kind(),
        made.reason() + " " + column.reason());
  }

  private EncodingRow input(
      ColumnEncoding column, Encoding chosen, Encoding automatic, Dataset dataset) {
    ColumnKind kind = kind(dataset, column.column());
    return row(
        column,
        messages.text("kind." + kind.name()),
        RowPart.INPUT,
        chosen,
        automatic,
        kind,
        column.reason());
  }

  private static EncodingRow row(
      ColumnEncoding column,
      String origin,
      RowPart part,
      Encoding chosen,
      Encoding automatic,
      ColumnKind kind,
      String reason) {
    return new EncodingRow(
        column.column(),
        origin,
        part,
        chosen,
        automatic,
        column.encoding(),
        Arrays.stream(Encoding.values()).filter(each -> each.suits(kind)).toList(),
        column.features() == 0 ? Formats.NONE : Formats.count(column.features()),
        EngineWords.told(column.policy().missing()),
        EngineWords.told(column.policy().unseen()),
        reason);
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
