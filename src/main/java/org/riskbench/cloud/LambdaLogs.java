package org.riskbench.cloud;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Logs to where Lambda collects lines. In place of a logging library, which would take part of the
 * start to read settings of its own.
 */
public final class LambdaLogs implements SLF4JServiceProvider {
  private static final String CHOICE = "slf4j.provider";
  private static final String TALK_OF_CHOICES = "slf4j.internal.verbosity";

  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter context = new NOPMDCAdapter();

  /** Makes this the way to log, unless somebody chose another; before the first line is logged. */
  static void choose() {
    System.getProperties().putIfAbsent(CHOICE, LambdaLogs.class.getName());
    System.getProperties().putIfAbsent(TALK_OF_CHOICES, "WARN");
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return name -> new LambdaLog(name, LambdaRuntime.getLogger());
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
