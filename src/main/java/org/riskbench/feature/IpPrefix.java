package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/**
 * The network of an internet address: a near one (/24 of version 4, /48 of version 6) and a far one
 * (/16 and /32). Missing if the text is no address.
 */
public record IpPrefix(String column) implements Derivation {
  @Override
  public List<String> sources() {
    return List.of(column);
  }

  @Override
  public List<WideColumn> outputs() {
    return List.of(output("net24"), output("net16"));
  }

  private WideColumn output(String part) {
    return new WideColumn(
        new Column(column + "." + part, ColumnKind.CATEGORY, ColumnRole.FEATURE),
        new Origin(List.of(column), column + " network", "the network of %s"));
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return !kind.isNumeric();
  }

  @Override
  public void derive(WideRecord record, int[] sources, int first) {
    long address = IpAddress.read(record.text(sources[0]));
    Letters near = record.write(first);
    Letters far = record.write(first + 1);
    if (address == IpAddress.NONE) {
      return;
    }
    boolean four = address >>> 56 == 4;
    write(near, address, four, 3);
    write(far, address, four, 2);
  }

  /** Writes so many leading parts: bytes of version 4, pairs of bytes of version 6. */
  private static void write(Letters out, long address, boolean four, int parts) {
    int bits = four ? 8 : 16;
    int shift = four ? 24 : 32;
    for (int part = 0; part < parts; part++) {
      if (part > 0) {
        out.append(four ? '.' : ':');
      }
      write(out, address >>> (shift - part * bits) & ((1L << bits) - 1), four ? 10 : 16);
    }
  }

  private static void write(Letters out, long value, int radix) {
    if (value >= radix) {
      write(out, value / radix, radix);
    }
    out.append(Character.forDigit((int) (value % radix), radix));
  }

  @Override
  public List<String> examples() {
    return List.of("192.0.2.7", "203.0.113.9", "2001:db8::1", "no address");
  }
}
