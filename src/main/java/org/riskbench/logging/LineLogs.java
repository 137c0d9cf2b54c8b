package org.riskbench.logging;

import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Logs by lines; whoever extends it says where they go. Thread-safe, if that is. */
public abstract class LineLogs implements SLF4JServiceProvider {
  private final Consumer<String> lines;
  private final Function<Throwable, String> failures;
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter context = new NOPMDCAdapter();

  /**
   * Logs to a place.
   *
   * @param lines takes each event, with its line's end
   * @param failures what is told of one, behind the event
   */
  protected LineLogs(Consumer<String> lines, Function<Throwable, String> failures) {
    this.lines = lines;
    this.failures = failures;
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return name -> new LineLog(name, lines, failures);
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return context;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {}
}
