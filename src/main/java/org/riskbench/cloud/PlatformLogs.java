package org.riskbench.cloud;

import java.util.function.Consumer;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Logs to where a platform collects lines. In place of a logging library, which would take part of
 * the start to read settings of its own.
 */
abstract class PlatformLogs implements SLF4JServiceProvider {
  private static final String CHOICE = "slf4j.provider";

  private final Consumer<String> lines;
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter context = new NOPMDCAdapter();

  /**
   * Logs to a place.
   *
   * @param lines takes each line with its end
   */
  PlatformLogs(Consumer<String> lines) {
    this.lines = lines;
  }

  /**
   * Makes one the way to log, unless somebody chose another; before the first line is logged. What
   * else runs in the process makes its own choice.
   */
  static void choose(Class<? extends PlatformLogs> provider) {
    if (System.getProperties().putIfAbsent(CHOICE, provider.getName()) == null) {
      LoggerFactory.getILoggerFactory();
      System.clearProperty(CHOICE);
    }
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return name -> new PlatformLog(name, lines);
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
