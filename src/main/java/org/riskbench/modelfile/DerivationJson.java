package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
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

/** A derivation as an object; every type is written and read here and nowhere else. */
final class DerivationJson {
  private static final String KIND = "derive";

  private DerivationJson() {}

  static void write(JsonGenerator out, Derivation derivation) throws IOException {
    if (derivation instanceof CalendarParts parts) {
      one(out, "calendar", parts.column());
      out.writeStringField("zone", parts.zone().name());
    } else if (derivation instanceof EmailDomain domain) {
      one(out, "email-domain", domain.column());
    } else if (derivation instanceof EmailShape shape) {
      one(out, "email-shape", shape.column());
    } else if (derivation instanceof IpPrefix prefix) {
      one(out, "ip-prefix", prefix.column());
    } else if (derivation instanceof AmountShape shape) {
      one(out, "amount-shape", shape.column());
    } else if (derivation instanceof Mismatch mismatch) {
      two(out, "mismatch", mismatch.one(), mismatch.other());
    } else if (derivation instanceof Likeness likeness) {
      two(out, "likeness", likeness.one(), likeness.other());
    } else if (derivation instanceof Elapsed elapsed) {
      two(out, "elapsed", elapsed.earlier(), elapsed.later());
      out.writeStringField("unit", elapsed.unit().name());
    } else {
      throw new IllegalStateException("no JSON for " + derivation.getClass().getSimpleName());
    }
  }

  private static void one(JsonGenerator out, String kind, String column) throws IOException {
    out.writeStringField(KIND, kind);
    out.writeStringField("column", column);
  }

  private static void two(JsonGenerator out, String kind, String one, String other)
      throws IOException {
    out.writeStringField(KIND, kind);
    out.writeStringField("one", one);
    out.writeStringField("other", other);
  }

  static Derivation read(JsonView view) {
    return switch (view.at(KIND).text()) {
      case "calendar" -> calendar(view.having(KIND, "column", "zone"));
      case "email-domain" -> new EmailDomain(column(view));
      case "email-shape" -> new EmailShape(column(view));
      case "ip-prefix" -> new IpPrefix(column(view));
      case "amount-shape" -> new AmountShape(column(view));
      case "mismatch" ->
          new Mismatch(view.having(KIND, "one", "other").at("one").text(), other(view));
      case "likeness" ->
          new Likeness(view.having(KIND, "one", "other").at("one").text(), other(view));
      case "elapsed" -> elapsed(view.having(KIND, "one", "other", "unit"));
      default -> throw view.at(KIND).refuse("is a derivation this program does not know");
    };
  }

  private static String column(JsonView view) {
    return view.having(KIND, "column").at("column").text();
  }

  private static String other(JsonView view) {
    return view.at("other").text();
  }

  private static CalendarParts calendar(JsonView view) {
    return view.make(
        () -> new CalendarParts(view.at("column").text(), new ZoneClock(view.at("zone").text())));
  }

  private static Elapsed elapsed(JsonView view) {
    return new Elapsed(
        view.at("one").text(), other(view), view.at("unit").oneOf(Elapsed.Unit.class));
  }
}
