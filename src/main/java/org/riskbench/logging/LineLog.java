package org.riskbench.logging;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** One line an event: how bad, who, what. Thread-safe. */
@SuppressWarnings("serial") // nobody writes a logger down
final class LineLog extends LegacyAbstractLogger {
  private final transient Consumer<String> lines;
  private final transient Function<Throwable, String> failures;
  private final Level least;

  LineLog(String name, Consumer<String> lines, Function<Throwable, String> failures) {
    this.name = name;
    this.lines = lines;
    this.failures = failures;
    this.least = least(name);
  }

  /** The HTTP server warns of bad requests with what stood in them. */
  private static Level least(String name) {
    if (name.startsWith("org.eclipse.jetty")) {
      return Level.ERROR;
    }
    return name.startsWith("org.riskbench") ? Level.INFO : Level.WARN;
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
    String why = failure == null ? "" : failures.apply(failure);
    lines.accept(level + " " + who + " - " + what + why + "\n");
  }

  /** Javalin repeats what the program says of a failed start in a sentence of its own. */
  private boolean isLogged(Level level) {
    return !name.startsWith("io.javalin") && level.toInt() >= least.toInt();
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
