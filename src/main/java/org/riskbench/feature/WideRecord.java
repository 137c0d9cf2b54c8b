package org.riskbench.feature;

import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.RecordView;
import org.riskbench.schema.Schema;

/**
 * A record with what was made from it: the inputs' slots first, read through, then slots that are
 * written anew for each record. Not thread-safe.
 */
public final class WideRecord {
  private final int inputs;
  private final double[] numbers;
  private final Letters[] texts;
  private RecordView record;

  WideRecord(Schema wide, int inputs) {
    this.inputs = inputs;
    int made = wide.size() - inputs;
    this.numbers = new double[made];
    this.texts = new Letters[made];
    for (int i = 0; i < made; i++) {
      texts[i] = new Letters();
    }
    this.record = new FlatRecord(new Schema(wide.columns().subList(0, inputs)));
  }

  void read(RecordView source) {
    record = source;
  }

  /** The number in a slot, NaN if missing. */
  public double number(int slot) {
    return slot < inputs ? record.number(slot) : numbers[slot - inputs];
  }

  /** The text in a slot, empty if missing; holds until the next record. */
  public CharSequence text(int slot) {
    return slot < inputs ? record.text(slot) : texts[slot - inputs];
  }

  /** Writes a made number; NaN says missing. */
  public void set(int slot, double value) {
    numbers[slot - inputs] = value;
  }

  /** The emptied text of a made slot, to be written. */
  public Letters write(int slot) {
    Letters letters = texts[slot - inputs];
    letters.clear();
    return letters;
  }
}
