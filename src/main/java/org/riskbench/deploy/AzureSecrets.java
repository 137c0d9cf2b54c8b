package org.riskbench.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The secrets of a key vault that the program is told, and the right to read each of them. */
record AzureSecrets(CloudTexts texts) {
  /**
   * One of them.
   *
   * @param name after the name of the service
   * @param symbol within the template
   */
  private record Secret(String name, String symbol) {
    String capital() {
      return Character.toUpperCase(symbol.charAt(0)) + symbol.substring(1);
    }
  }

  private List<Secret> all() {
    List<Secret> all = new ArrayList<>();
    all.add(new Secret("keys", "keys"));
    if (texts.isIn(PastSource.REDIS)) {
      all.add(new Secret("redis-password", "redisPassword"));
      all.add(new Secret("secret", "deskSecret"));
    }
    if (texts.hasLists()) {
      all.add(new Secret("salt", "salt"));
    }
    return all;
  }

  /** Resources that give the right to read. */
  String granted() {
    return joined(
            secret ->
                texts.of(
                    "secret.bicep",
                    Map.of(
                        "service", texts.service(),
                        "secret", secret.name(),
                        "symbol", secret.symbol(),
                        "capital", secret.capital())))
        .stripTrailing();
  }

  /** What must be there before the program starts. */
  String awaited() {
    return joined(secret -> "    mayRead" + secret.capital() + "\n");
  }

  /** The secrets as an app of Container Apps knows them. */
  String referenced() {
    return joined(
        secret ->
            texts.of(
                "reference.bicep", Map.of("service", texts.service(), "secret", secret.name())));
  }

  private String joined(Function<Secret, String> text) {
    return all().stream().map(text).collect(Collectors.joining());
  }
}
