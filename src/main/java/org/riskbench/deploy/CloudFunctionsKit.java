package org.riskbench.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.riskbench.kit.Cut;
import org.riskbench.kit.KitFile;

/** A function of Google's Cloud Functions: one jar, the model beside it. */
final class CloudFunctionsKit implements KitMaker {
  /** What the platform makes an object of. */
  static final String ENTRY = "org.riskbench.cloud.CloudFunction";

  static final String JAR = "riskbench-function.jar";

  /** The program that the platform runs functions in, as it is told to people who try it here. */
  private static final String INVOKER = "2.0.0";

  /** A short start counts more than the last bit of speed. */
  private static final String JAVA = "JAVA_TOOL_OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

  @Override
  public List<KitFile> files(KitPlan plan) {
    CloudTexts texts = new CloudTexts(plan, "cloud-functions");
    return List.of(
        KitFile.of(JAR, plan.jars().merged(Cut.FUNCTION)),
        KitFile.script("deploy.sh", script(texts)),
        KitFile.text(
            ".gcloudignore",
            texts.of("gcloudignore", Map.of("lists", GoogleAccount.listsSent(texts)))),
        KitFile.text("README.md", readme(texts)));
  }

  @Override
  public List<Cut> cuts() {
    return List.of(Cut.FUNCTION);
  }

  private static String script(CloudTexts texts) {
    boolean redis = texts.isIn(PastSource.REDIS);
    return texts.of(
        "deploy.sh",
        Map.of(
            "service", texts.service(),
            "entry", ENTRY,
            "lists", texts.listsWanted(),
            "account", GoogleAccount.functions(texts),
            "secrets", GoogleAccount.secrets(texts),
            "require", texts.forRedis("require-redis.sh", Map.of()),
            "env", String.join(",", variables(texts)),
            "secretNames", String.join(",", secrets(texts)),
            "network",
                redis
                    ? " \\\n    --vpc-connector \"$CONNECTOR\" --egress-settings private-ranges-only"
                    : ""));
  }

  private static List<String> variables(CloudTexts texts) {
    List<String> variables = new ArrayList<>();
    variables.add(JAVA);
    if (texts.isIn(PastSource.REDIS)) {
      variables.add("RISKBENCH_STATE=$REDIS");
    } else if (texts.isIn(PastSource.CALLER)) {
      variables.add("RISKBENCH_STATE=caller");
    }
    if (texts.hasLists()) {
      variables.add("RISKBENCH_LISTS=lists");
    }
    return variables;
  }

  private static List<String> secrets(CloudTexts texts) {
    List<String> secrets = new ArrayList<>();
    secrets.add(secret("RISKBENCH_KEYS", "keys"));
    if (texts.isIn(PastSource.REDIS)) {
      secrets.add(secret("RISKBENCH_REDIS_PASSWORD", "redis-password"));
      secrets.add(secret("RISKBENCH_SECRET", "secret"));
    }
    if (texts.hasLists()) {
      secrets.add(secret("RISKBENCH_SALT", "salt"));
    }
    return secrets;
  }

  private static String secret(String variable, String name) {
    return variable + "=$name-" + name + ":latest";
  }

  private static String readme(CloudTexts texts) {
    Map<String, Object> values = texts.about();
    values.put("entry", ENTRY);
    values.put("invoker", INVOKER);
    values.put("localState", texts.isIn(PastSource.CALLER) ? "RISKBENCH_STATE=caller " : "");
    values.put("past", GoogleAccount.aboutPast(texts, "network-function.md"));
    return texts.of("README.md", values);
  }
}
