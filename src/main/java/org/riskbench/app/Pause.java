package org.riskbench.app;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A time in which the FX thread came to nothing else.
 *
 * @param wall from when something was asked of it until it was done
 * @param cpu what the thread spent meanwhile: other work on the machine disturbs it less
 * @param samples what it was at, innermost call first, in the order they were taken
 */
record Pause(Duration wall, Duration cpu, List<List<StackTraceElement>> samples) {
  private static final String OURS = "org.riskbench.";
  private static final int CALLS = 3;

  /** Whether it took as long by either measure. */
  boolean reaches(Duration limit) {
    return wall.compareTo(limit) >= 0 || cpu.compareTo(limit) >= 0;
  }

  /** Our calls it was most often seen at, innermost first; those of the toolkit if none is ours. */
  String culprit() {
    Map<String, Integer> seen = new LinkedHashMap<>();
    samples.forEach(sample -> seen.merge(named(sample), 1, Integer::sum));
    return seen.entrySet().stream()
        .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static String named(List<StackTraceElement> sample) {
    List<StackTraceElement> ours =
        sample.stream().filter(call -> call.getClassName().startsWith(OURS)).toList();
    return (ours.isEmpty() ? toolkit(sample) : ours)
        .stream().limit(CALLS).map(Pause::named).collect(Collectors.joining(" < "));
  }

  private static List<StackTraceElement> toolkit(List<StackTraceElement> sample) {
    return sample.stream().filter(call -> call.getClassName().startsWith("javafx.")).toList();
  }

  private static String named(StackTraceElement call) {
    String owner = call.getClassName();
    return owner.substring(owner.lastIndexOf('.') + 1) + "." + call.getMethodName();
  }
}
