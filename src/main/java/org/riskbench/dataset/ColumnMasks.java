package org.riskbench.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;

/**
 * Which columns of a dataset name persons, and so are masked on a screen unless somebody asks for
 * them. Immutable.
 */
public final class ColumnMasks {
  private final List<Optional<PersonalKind>> masks;

  private ColumnMasks(List<Optional<PersonalKind>> masks) {
    this.masks = masks;
  }

  /** The masks of a dataset's columns. */
  public static ColumnMasks of(Dataset dataset) {
    Map<String, PersonalKind> personal =
        dataset.report().personal().stream()
            .collect(Collectors.toMap(PersonalColumn::column, PersonalColumn::kind, (a, b) -> a));
    return new ColumnMasks(
        dataset.schema().columns().stream().map(column -> mask(column, personal)).toList());
  }

  /** A key or an id names somebody too, if by two last characters only. */
  private static Optional<PersonalKind> mask(Column column, Map<String, PersonalKind> personal) {
    ColumnRole role = column.role();
    boolean names = role == ColumnRole.ENTITY || role == ColumnRole.ID || role.isSensitive();
    return Optional.ofNullable(personal.get(column.name()))
        .or(() -> names ? Optional.of(PersonalKind.CARD) : Optional.empty());
  }

  /** How a column is masked, counted from 0; empty if it names nobody. */
  public Optional<PersonalKind> of(int column) {
    return masks.get(column);
  }

  /** Whether any column is masked. */
  public boolean hasAny() {
    return masks.stream().anyMatch(Optional::isPresent);
  }

  /** A text of a column, masked where that column is. */
  public String shown(int column, String text) {
    return masks.get(column).map(kind -> Masking.mask(kind, text)).orElse(text);
  }
}
