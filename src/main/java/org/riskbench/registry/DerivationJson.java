package org.riskbench.registry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.riskbench.feature.Derivation;
import org.riskbench.feature.EmailDomain;
import org.riskbench.feature.Mismatch;

/** A derivation as an object; every type is written and read here and nowhere else. */
final class DerivationJson {
  private static final String KIND = "derive";

  private DerivationJson() {}

  static void write(JsonGenerator out, Derivation derivation) throws IOException {
    if (derivation instanceof EmailDomain domain) {
      out.writeStringField(KIND, "email-domain");
      out.writeStringField("column", domain.column());
    } else if (derivation instanceof Mismatch mismatch) {
      out.writeStringField(KIND, "mismatch");
      out.writeStringField("one", mismatch.one());
      out.writeStringField("other", mismatch.other());
    } else {
      throw new IllegalStateException("no JSON for " + derivation.getClass().getSimpleName());
    }
  }

  static Derivation read(JsonView view) {
    return switch (view.at(KIND).text()) {
      case "email-domain" -> new EmailDomain(view.having(KIND, "column").at("column").text());
      case "mismatch" ->
          new Mismatch(view.having(KIND, "one", "other").at("one").text(), view.at("other").text());
      default -> throw view.at(KIND).refuse("is a derivation this program does not know");
    };
  }
}
