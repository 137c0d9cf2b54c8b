package org.riskbench.cloud;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;

/** Logs to where Lambda collects lines. */
public final class LambdaLogs extends PlatformLogs {
  /** Made by the logging interface, by name. */
  public LambdaLogs() {
    super(line -> LambdaRuntime.getLogger().log(line));
  }
}
