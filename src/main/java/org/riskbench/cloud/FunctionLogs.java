package org.riskbench.cloud;

/** Logs to standard error, where Google's platform collects lines of a function. */
public final class FunctionLogs extends PlatformLogs {
  /** Made by the logging interface, by name. */
  public FunctionLogs() {
    super(System.err::print);
  }
}
