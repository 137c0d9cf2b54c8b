package org.riskbench.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a server in a cluster is told what must not be seen: as files that the cluster mounts. */
final class ClusterSecrets {
  private static final String PLACE = "/etc/riskbench/";

  /**
   * A secret of the cluster.
   *
   * @param volume its last name, and that of the volume
   * @param folder where its files appear
   * @param variables what the server is told of them, as items of a YAML list
   * @param made how the secret is made
   */
  private record Mounted(String volume, String folder, String variables, String made) {}

  private final String name;
  private final List<Mounted> mounted;
  private final String fixed;

  ClusterSecrets(String name, ServedPast past) {
    this.name = name;
    this.mounted = new ArrayList<>();
    if (past.isIn(PastSource.REDIS)) {
      mounted.add(redis());
    }
    if (past.needsLists()) {
      mounted.add(lists());
      mounted.add(salt());
    }
    this.fixed = past.isIn(PastSource.CALLER) ? value("RISKBENCH_STATE", "caller") : "";
  }

  private Mounted redis() {
    String address =
        """
        - name: RISKBENCH_STATE
          valueFrom:
            secretKeyRef:
              name: %s
              key: address
        """
            .formatted(secret("redis"));
    return new Mounted(
        "redis",
        PLACE + "redis",
        address
            + value("RISKBENCH_REDIS_PASSWORD_FILE", PLACE + "redis/password")
            + value("RISKBENCH_SECRET_FILE", PLACE + "redis/desk.secret"),
        " --from-literal=address=redis://HOST:6379 --from-file=password=FILE"
            + " --from-file=desk.secret=HOME/keys/desk.secret");
  }

  private static Mounted lists() {
    return new Mounted(
        "lists",
        ServedPast.LISTS,
        value("RISKBENCH_LISTS", ServedPast.LISTS),
        " --from-file=HOME/lists");
  }

  private static Mounted salt() {
    return new Mounted(
        "salt",
        PLACE + "salt",
        value("RISKBENCH_SALT_FILE", PLACE + "salt/salt"),
        " --from-file=salt=HOME/salt");
  }

  private static String value(String variable, String text) {
    return "- name: %s%n  value: %s%n".formatted(variable, text).replace("\r", "");
  }

  private String secret(String volume) {
    return "riskbench-" + name + "-" + volume;
  }

  /** Items for the variables of a container. */
  String variables(int indent) {
    return (fixed + joined(Mounted::variables)).indent(indent);
  }

  /** Items for the mounts of a container. */
  String mounts(int indent) {
    return joined(
            each ->
                """
                - name: %s
                  mountPath: %s
                  readOnly: true
                """
                    .formatted(each.volume(), each.folder()))
        .indent(indent);
  }

  /** Items for the volumes of a pod. */
  String volumes(int indent) {
    return joined(
            each ->
                """
                - name: %s
                  secret:
                    secretName: %s
                    defaultMode: 0440
                """
                    .formatted(each.volume(), secret(each.volume())))
        .indent(indent);
  }

  /** Commands that make the secrets. */
  String commands() {
    return joined(
        each -> "kubectl create secret generic " + secret(each.volume()) + each.made() + "\n");
  }

  private String joined(Function<Mounted, String> text) {
    return mounted.stream().map(text).collect(Collectors.joining());
  }
}
