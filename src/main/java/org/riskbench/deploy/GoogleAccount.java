package org.riskbench.deploy;

import java.util.Map;

/** What both kits for Google have: an account of its own, and the secrets that it may read. */
final class GoogleAccount {
  private static final String FOLDER = "google";

  private GoogleAccount() {}

  /** Functions of a shell. */
  static String functions(CloudTexts texts) {
    return texts.elsewhere(FOLDER, "account.sh", Map.of("model", texts.plan().sealed().id()));
  }

  /** Commands of a shell that keep more than the keys; empty if there is no more. */
  static String secrets(CloudTexts texts) {
    return (texts.isIn(PastSource.REDIS)
            ? texts.elsewhere(FOLDER, "redis-secrets.sh", Map.of())
            : "")
        + (texts.hasLists() ? texts.elsewhere(FOLDER, "lists-secrets.sh", Map.of()) : "");
  }

  /** A line that lets the lists be sent; empty if there are none. */
  static String listsSent(CloudTexts texts) {
    return texts.hasLists() ? "!/lists/\n" : "";
  }

  /**
   * What people are told of earlier records.
   *
   * @param network the text that tells how the Redis is reached
   */
  static String aboutPast(CloudTexts texts, String network) {
    if (!texts.isIn(PastSource.REDIS)) {
      return texts.aboutPast("");
    }
    String reached = texts.elsewhere(FOLDER, network, Map.of()).stripTrailing();
    return texts.aboutPast(texts.elsewhere(FOLDER, "past-redis.md", Map.of("network", reached)));
  }
}
