package org.riskbench.sample;

/** A mail address on a reserved domain: {@code name} before the @ and {@code domain} after it. */
record Mail(String name, String domain) {
  String address() {
    return name + "@" + domain;
  }
}
