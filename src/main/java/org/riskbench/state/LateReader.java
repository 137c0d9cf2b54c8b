package org.riskbench.state;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.riskbench.schema.RecordView;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.Admission;

/** Asks whatever states are open at the moment. */
final class LateReader implements PastReader {
  private final LatePast past;
  private final Schema inputs;
  private final Clock clock;
  private @Nullable States asked;
  private PastReader reader;

  /**
   * A reader.
   *
   * @param unasked stands for the states until the first record
   */
  LateReader(LatePast past, Schema inputs, Clock clock, PastReader unasked) {
    this.past = past;
    this.inputs = inputs;
    this.clock = clock;
    this.reader = unasked;
  }

  @Override
  public double[] tell(RecordView record, Use use) {
    States open = past.states().states();
    if (!open.equals(asked)) {
      reader = open.of(past.plan()).newReader(inputs, clock);
      asked = open;
    }
    return reader.tell(record, use);
  }

  @Override
  public double[] told() {
    return reader.told();
  }

  @Override
  public Admission admission() {
    return reader.admission();
  }

  @Override
  public boolean isReceiptTime() {
    return reader.isReceiptTime();
  }

  @Override
  public double coverage() {
    return reader.coverage();
  }

  @Override
  public long sequence() {
    return reader.sequence();
  }

  @Override
  public byte[] sighting() {
    return reader.sighting();
  }

  @Override
  public void release() {
    reader.release();
  }
}
