package org.riskbench.feature;

import java.util.List;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/**
 * The part of an e-mail address after the last {@code @}, in lower case and without blanks, and its
 * kind: {@code free} and {@code disposable} by a small list, else {@code other}. Both are missing
 * if there is no such part.
 *
 * @param column the address
 */
public record EmailDomain(String column) implements Derivation {
  private static final Levels FREE =
      new Levels(
          List.of(
              "gmail.com",
              "googlemail.com",
              "yahoo.com",
              "yahoo.co.uk",
              "yahoo.co.in",
              "yahoo.fr",
              "ymail.com",
              "hotmail.com",
              "hotmail.co.uk",
              "hotmail.fr",
              "outlook.com",
              "live.com",
              "msn.com",
              "aol.com",
              "icloud.com",
              "me.com",
              "mac.com",
              "gmx.com",
              "gmx.de",
              "gmx.net",
              "web.de",
              "t-online.de",
              "mail.com",
              "mail.ru",
              "yandex.ru",
              "yandex.com",
              "proton.me",
              "protonmail.com",
              "zoho.com",
              "fastmail.com",
              "tutanota.com",
              "qq.com",
              "163.com",
              "126.com",
              "naver.com",
              "orange.fr",
              "free.fr",
              "laposte.net",
              "libero.it",
              "wp.pl",
              "seznam.cz",
              "rediffmail.com"));

  private static final Levels DISPOSABLE =
      new Levels(
          List.of(
              "mailinator.com",
              "guerrillamail.com",
              "10minutemail.com",
              "temp-mail.org",
              "tempmail.com",
              "trashmail.com",
              "yopmail.com",
              "sharklasers.com",
              "getnada.com",
              "dispostable.com",
              "maildrop.cc",
              "throwawaymail.com",
              "fakeinbox.com",
              "mailnesia.com",
              "mohmal.com",
              "emailondeck.com",
              "spamgourmet.com",
              "mintemail.com",
              "discard.email",
              "tempinbox.com",
              "mailcatch.com",
              "grr.la",
              "moakt.com",
              "tempail.com"));

  @Override
  public List<String> sources() {
    return List.of(column);
  }

  @Override
  public List<WideColumn> outputs() {
    return List.of(output("domain", "the domain of %s"), output("domain.kind", "the domain of %s"));
  }

  private WideColumn output(String part, String phrase) {
    return new WideColumn(
        new Column(column + "." + part, ColumnKind.CATEGORY, ColumnRole.FEATURE),
        new Origin(List.of(column), column + " domain", phrase));
  }

  @Override
  public boolean reads(ColumnKind kind) {
    return !kind.isNumeric();
  }

  @Override
  public void derive(WideRecord record, int[] sources, int first) {
    CharSequence address = record.text(sources[0]);
    Letters domain = record.write(first);
    Letters kind = record.write(first + 1);
    int at = at(address);
    for (int i = at + 1; at >= 0 && i < address.length(); i++) {
      if (!Character.isWhitespace(address.charAt(i))) {
        domain.append(Character.toLowerCase(address.charAt(i)));
      }
    }
    if (domain.length() > 0) {
      String said = kind(domain);
      kind.appendLower(said, 0, said.length());
    }
  }

  /** Position of the last {@code @}, or -1. */
  static int at(CharSequence address) {
    int at = address.length() - 1;
    while (at >= 0 && address.charAt(at) != '@') {
      at--;
    }
    return at;
  }

  private static String kind(CharSequence domain) {
    if (DISPOSABLE.position(domain) >= 0) {
      return "disposable";
    }
    return FREE.position(domain) >= 0 ? "free" : "other";
  }

  @Override
  public List<String> examples() {
    return List.of(
        "sam@example.com", "sam.example@gmail.com", "x7f93kd02@mailinator.com", "no address");
  }
}
