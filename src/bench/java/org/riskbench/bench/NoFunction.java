package org.riskbench.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A function that does nothing: what Lambda's own runtime takes. */
public final class NoFunction implements RequestStreamHandler {
  /** Made by the runtime. */
  public NoFunction() {}

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    answer.write('{');
    answer.write('}');
  }
}
