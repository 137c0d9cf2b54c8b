package org.riskbench.standalone;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** One line an event: when (UTC), how bad, who, what. Thread-safe. */
@SuppressWarnings("serial") // nobody writes a logger down
final class ErrorStreamLogger extends LegacyAbstractLogger {
  private final Level least;

  ErrorStreamLogger(String name) {
    this.name = name;
    this.least = least(name);
  }

  /** The HTTP server warns of bad requests with what stood in them. */
  private static Level least(String name) {
    if (name.startsWith("org.eclipse.jetty")) {
      return Level.ERROR;
    }
    return name.startsWith("org.riskbench") ? Level.INFO : Level.WARN;
  }

  /** Javalin repeats what the program says of a failed start in a sentence of its own. */
  private boolean isLogged(Level level) {
    return !name.startsWith("io.javalin") && level.toInt() >= least.toInt();
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
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    synchronized (System.err) {
      System.err.println(now + " " + level + " " + who + " - " + what);
      if (failure != null) {
        failure.printStackTrace(System.err);
      }
    }
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
