package org.riskbench.deploy;

import java.util.Map;

/** What a server on a machine of one's own is told of earlier records and lists. */
final class ServerSettings {
  private static final String RUN = "/opt/riskbench/run.sh";

  private final ServedPast past;

  ServerSettings(ServedPast past) {
    this.past = past;
  }

  private boolean isUnderSecret() {
    return past.isIn(PastSource.FOLDER) || past.isIn(PastSource.REDIS);
  }

  /** Lines of the file of settings. */
  String past() {
    return past.source().map(ServerSettings::lines).orElse("");
  }

  private static String lines(PastSource source) {
    return switch (source) {
      case CALLER ->
          """

          # Earlier records: nothing is kept, each record brings what is known of them.
          RISKBENCH_STATE=caller
          """;
      case MEMORY ->
          """

          # Earlier records: in memory; a restart forgets them.
          RISKBENCH_STATE=memory
          """;
      case FOLDER ->
          """

          # Earlier records: in this folder, their keys hashed under the secret.
          RISKBENCH_STATE=state
          RISKBENCH_SECRET_FILE=secret
          """;
      case REDIS ->
          """

          # Earlier records: in this Redis, their keys hashed under the secret.
          RISKBENCH_STATE=redis://127.0.0.1:6379
          RISKBENCH_SECRET_FILE=secret
          #RISKBENCH_REDIS_PASSWORD_FILE=/etc/riskbench/redis-password
          """;
    };
  }

  /** Lines of the file of settings for lists that rules ask. */
  String lists() {
    return past.needsLists()
        ? """

        # Lists that the model's rules ask, under the salt of the desk.
        RISKBENCH_LISTS=lists
        RISKBENCH_SALT_FILE=salt
        """
        : "";
  }

  /** How the service starts: what only it knows goes before the file of settings. */
  String start() {
    if (!isUnderSecret()) {
      return RUN;
    }
    String folder = past.isIn(PastSource.FOLDER) ? "RISKBENCH_STATE=%S/riskbench/state " : "";
    return "/usr/bin/env " + folder + "RISKBENCH_SECRET_FILE=%d/secret " + RUN;
  }

  /** What the service is handed. */
  String secrets() {
    return isUnderSecret() ? "LoadCredential=secret:/etc/riskbench/secret\n" : "";
  }

  /** The one thing to do before the first start. */
  String preparation() {
    return isUnderSecret()
        ? "(umask 077 && head -c 32 /dev/urandom >secret)   # or the desk's: keys/desk.secret in its home"
        : "java -version";
  }

  /** What the reader must know of either. */
  String chapters() {
    String told =
        past.source()
            .map(source -> ServerKit.template("past-" + source.word() + ".md", Map.of()))
            .orElse("");
    return told + (past.needsLists() ? ServerKit.template("lists.md", Map.of()) : "");
  }
}
