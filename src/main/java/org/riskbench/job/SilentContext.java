package org.riskbench.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Works alone and tells nobody. */
enum SilentContext implements JobContext {
  INSTANCE;

  @Override
  public void progress(double fraction, String phaseKey) {
    // nobody listens
  }

  @Override
  public JobContext share(double weight, String phaseKey) {
    return this;
  }

  @Override
  public void checkpoint() {
    // never cancelled
  }

  @Override
  public <T> List<T> parallel(List<? extends Callable<T>> parts) {
    List<T> results = new ArrayList<>(parts.size());
    for (Callable<T> part : parts) {
      results.add(ParallelParts.call(part));
    }
    return results;
  }
}
