package org.riskbench.sample;

/**
 * The machine at the other end.
 *
 * @param id fingerprint, empty if it gave none
 * @param agent user agent family, empty if there was no browser or app
 */
record Device(String id, String agent) {
  private static final String[] DESKTOP = {"chrome", "firefox", "edge", "safari"};
  private static final String[] MOBILE = {"chrome-mobile", "safari-mobile", "samsung", "other"};
  private static final String[] APP = {"app-android", "app-ios"};

  static Device desktop(long fingerprint) {
    return of(fingerprint, DESKTOP, .60, .12, .15, .13);
  }

  static Device mobile(long fingerprint) {
    return of(fingerprint, MOBILE, .50, .34, .10, .06);
  }

  static Device app(long fingerprint) {
    return of(fingerprint, APP, .62, .38);
  }

  /** A partner's shop sees the device; what it forwards as user agent is its own. */
  static Device partner(long fingerprint) {
    return new Device(text(fingerprint), "other");
  }

  /** A call-centre terminal: no browser. */
  static Device terminal(long fingerprint) {
    return new Device(text(fingerprint), "");
  }

  /** The same browser, refusing to be recognised. */
  Device hidden() {
    return new Device("", agent);
  }

  private static Device of(long fingerprint, String[] families, double... shares) {
    return new Device(text(fingerprint), families[new Dice(fingerprint).share(shares)]);
  }

  /** 48 bits: no two devices of the largest sample are likely to meet. */
  private static String text(long fingerprint) {
    return "dev-" + Long.toHexString(fingerprint >>> 16 | 1L << 48).substring(1);
  }
}
