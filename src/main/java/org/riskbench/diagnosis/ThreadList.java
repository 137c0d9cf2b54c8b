package org.riskbench.diagnosis;

import java.util.Comparator;
import java.util.Map;

/** What each thread does now: names, states, places in the code; no values. */
final class ThreadList {
  private ThreadList() {}

  static String text(Scrubber scrubber) {
    StringBuilder text = new StringBuilder();
    Thread.getAllStackTraces().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Thread::getName)))
        .forEach(entry -> add(entry.getKey(), entry.getValue(), scrubber, text));
    return text.toString();
  }

  private static void add(
      Thread thread, StackTraceElement[] trace, Scrubber scrubber, StringBuilder text) {
    text.append(scrubber.line(thread.getName()))
        .append(" (")
        .append(thread.getState())
        .append(thread.isDaemon() ? ", daemon)" : ")")
        .append('\n');
    for (StackTraceElement frame : trace) {
      text.append("    at ")
          .append(frame.getClassName())
          .append('.')
          .append(frame.getMethodName())
          .append(':')
          .append(frame.getLineNumber())
          .append('\n');
    }
    text.append('\n');
  }
}
