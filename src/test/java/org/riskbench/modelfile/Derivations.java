package org.riskbench.modelfile;

import java.util.List;
import org.riskbench.feature.AmountShape;
import org.riskbench.feature.CalendarParts;
import org.riskbench.feature.Derivation;
import org.riskbench.feature.Elapsed;
import org.riskbench.feature.EmailDomain;
import org.riskbench.feature.EmailShape;
import org.riskbench.feature.IpPrefix;
import org.riskbench.feature.Likeness;
import org.riskbench.feature.Mismatch;
import org.riskbench.feature.ZoneClock;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;

/** One derivation of every kind. */
final class Derivations {
  static final Schema INPUTS =
      new Schema(
          List.of(
              new Column("email", ColumnKind.TEXT, ColumnRole.ENTITY),
              new Column("name", ColumnKind.TEXT, ColumnRole.FEATURE),
              new Column("ip", ColumnKind.TEXT, ColumnRole.ENTITY),
              new Column("amount", ColumnKind.NUMBER, ColumnRole.AMOUNT),
              new Column("when", ColumnKind.TIME, ColumnRole.TIME),
              new Column("opened", ColumnKind.TIME, ColumnRole.FEATURE)));

  static final List<Derivation> ALL =
      List.of(
          new AmountShape("amount"),
          new CalendarParts("when", new ZoneClock("Europe/Berlin")),
          new Elapsed("opened", "when", Elapsed.Unit.YEARS),
          new EmailDomain("email"),
          new EmailShape("email"),
          new IpPrefix("ip"),
          new Likeness("name", "email"),
          new Mismatch("email", "name"));

  private Derivations() {}
}
