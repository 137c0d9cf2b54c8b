package org.riskbench.diagnosis;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What program runs on what machine: kinds, versions and sizes, no names. */
final class MachineFacts {
  private static final int MEGA = 1 << 20;

  private MachineFacts() {}

  static String text(Told told) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Riskbench", told.version());
    facts.put("Java", property("java.vm.version") + ", " + property("java.vm.vendor"));
    facts.put(
        "system", property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
    facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("language", Locale.getDefault().getLanguage());
    facts.put("letters", property("file.encoding"));
    facts.put("installed", System.getProperty("riskbench.root", "").isEmpty() ? "yes" : "no");
    facts.put("running for", ManagementFactory.getRuntimeMXBean().getUptime() / 1000 + " s");
    MemoryUse use = MemoryUse.now();
    facts.put(
        "memory",
        "%,d MB in use, %,d MB after the latest collection, %,d MB at most"
            .formatted(use.held() / MEGA, use.kept() / MEGA, use.most() / MEGA));
    facts.put("options", options());
    for (int i = 0; i < told.screens().size(); i++) {
      facts.put("display " + (i + 1), told.screens().get(i));
    }
    return lines(facts);
  }

  static String lines(Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(fact -> fact.getKey() + ": " + fact.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  /** How much memory Java was given and the like; never a folder, nor what a property says. */
  private static String options() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(
            option ->
                option.matches("-X[a-z]{1,3}[0-9]+[kmgKMG]?|-XX:[+-]?[A-Za-z]+(=[0-9.]+[kmg]?)?"))
        .collect(Collectors.joining(" "));
  }
}
