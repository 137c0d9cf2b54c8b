package org.riskbench.image;

import com.google.cloud.tools.jib.event.events.ProgressEvent;
import com.google.cloud.tools.jib.event.progress.Allocation;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.Consumer;
import org.riskbench.job.JobContext;

/**
 * Tells how far the packing and sending of an image is, and ends it once the job was cancelled: the
 * library's threads come here between any two pieces. Thread-safe.
 */
final class Transfer implements Consumer<ProgressEvent> {
  private final JobContext context;
  private final DoubleAdder done = new DoubleAdder();

  Transfer(JobContext context) {
    this.context = context;
  }

  @Override
  public void accept(ProgressEvent event) {
    context.checkpoint();
    Allocation allocation = event.getAllocation();
    done.add(event.getUnits() * allocation.getFractionOfRoot());
    context.progress(Math.min(1, done.sum()), "image.layers");
  }
}
