package org.riskbench.dataset;

/** What of a person a column holds. */
public enum PersonalKind {
  /** E-mail addresses. */
  EMAIL("e-mail addresses"),
  /** Telephone numbers. */
  PHONE("telephone numbers"),
  /** Network addresses. */
  IP("network addresses"),
  /** Names of persons. */
  NAME("names of persons"),
  /** Postal addresses. */
  ADDRESS("postal addresses"),
  /** Numbers of payment cards, which hold by the Luhn check. */
  CARD("card numbers");

  private final String text;

  PersonalKind(String text) {
    this.text = text;
  }

  /** As part of a sentence: {@code e-mail addresses}. */
  public String text() {
    return text;
  }
}
