package org.riskbench.cloud;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** One line an event: how bad, who, what; the platform adds the time. Thread-safe. */
@SuppressWarnings("serial") // nobody writes a logger down
final class PlatformLog extends LegacyAbstractLogger {
  private final transient Consumer<String> lines;
  private final Level least;

  PlatformLog(String name, Consumer<String> lines) {
    this.name = name;
    this.lines = lines;
    this.least = name.startsWith("org.riskbench") ? Level.INFO : Level.WARN;
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String pattern,
      Object @Nullable [] arguments,
      @Nullable Throwable failure) {
    String what = MessageFormatter.basicArrayFormat(pattern, arguments);
    String who = name.substring(name.lastIndexOf('.') + 1);
    // Of a failure its kind alone: a message could hold a value of a record.
    String why = failure == null ? "" : ": " + failure.getClass().getName();
    lines.accept(level + " " + who + " - " + what + why + "\n");
  }

  private boolean isLogged(Level level) {
    return level.toInt() >= least.toInt();
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  public boolean isTraceEnabled() {
    return isLogged(Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return isLogged(Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return isLogged(Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return isLogged(Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return isLogged(Level.ERROR);
  }
}
