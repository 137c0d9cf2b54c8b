package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/**
 * The part of an e-mail address after the last {@code @}, in lower case; missing if there is no
 * such part.
 *
 * @param column the address
 */
public record EmailDomain(String column) implements Derivation {
  @Override
  public List<String> sources() {
    return List.of(column);
  }

  @Override
  public List<WideColumn> outputs() {
    return List.of(
        new WideColumn(
            new Column(column + ".domain", ColumnKind.CATEGORY, ColumnRole.FEATURE),
            new Origin(List.of(column), column + " domain", "the domain of %s")));
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return !kind.isNumeric();
  }

  @Override
  public void derive(WideRecord record, int[] sources, int first) {
    CharSequence address = record.text(sources[0]);
    Letters domain = record.write(first);
    int at = address.length() - 1;
    while (at >= 0 && address.charAt(at) != '@') {
      at--;
    }
    if (at >= 0) {
      domain.appendLower(address, at + 1, address.length());
    }
  }

  @Override
  public List<String> examples() {
    return List.of("sam@example.com", "sam.example@example.org", "no address");
  }
}
