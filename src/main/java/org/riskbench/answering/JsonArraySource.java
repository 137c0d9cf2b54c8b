package org.riskbench.answering;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a JSON array. One that is a plain record is read where it lies in the body; any
 * other is cut out by brackets and quotes alone and then read by itself, so that a malformed one
 * can't spoil those after it.
 */
final class JsonArraySource implements RecordSource {
  private final ByteFeed feed;
  private final RecordReader reader;
  private final String idName;
  private final RecordBytes element;
  private final ElementScan end = new ElementScan();
  private final RecordLimits limits;
  private final boolean kept;
  private int rows;
  private int usual = 1 << 10;
  private boolean taken = true;
  private @Nullable Refusal broken;

  /**
   * The array in a body.
   *
   * @param kept whether the {@link #bytes} of records will be asked for before they are read
   */
  JsonArraySource(
      InputStream in, RecordReader reader, RecordLimits limits, String idName, boolean kept) {
    this.idName = idName;
    this.feed = new ByteFeed(in, limits.arrayBytes());
    this.reader = reader;
    this.element = new RecordBytes(limits.recordBytes());
    this.limits = limits;
    this.kept = kept;
  }

  @Override
  public boolean next() throws IOException {
    if (!taken) {
      cut(); // nobody read the last one
    }
    if (rows == 0) {
      require(takeVisible() == '[', "The body is not a JSON array");
      skipSpace();
    }
    boolean empty = rows == 0 && feed.peek() == ']';
    if (empty || (rows > 0 && feed.peek() == ']')) {
      feed.take();
      require(takeVisible() == ByteFeed.END, "Something follows the JSON array");
      return false;
    }
    if (rows > 0) {
      require(feed.take() == ',', "The brackets of the JSON array don't match");
    }
    if (rows == limits.arrayRows()) {
      throw Refusal.tooLarge("The array", limits.arrayRows() + " records");
    }
    rows++;
    taken = false;
    if (kept) {
      cut();
    } else {
      feed.want(
          Math.min(
              2 * usual, limits.recordBytes())); // here, for a body too long is no record's fault
    }
    return true;
  }

  /** Takes one element, up to the comma or bracket that ends it. */
  private void cut() throws IOException {
    element.clear();
    end.begin();
    require(feed.take(end, element), "The JSON array breaks off");
    taken = true;
  }

  @Override
  public void read(Incoming into, Findings findings) throws IOException {
    if (taken) {
      element.read(reader, into, findings);
      return;
    }
    int begin = feed.position();
    int behind = reader.readPlain(feed.buffer(), begin, feed.end(), into, findings);
    if (behind >= 0 && behind - begin <= limits.recordBytes()) {
      feed.takeTo(behind);
      usual = behind - begin;
      taken = true;
      return;
    }
    findings.clear();
    try {
      cut();
    } catch (Refusal refusal) {
      broken = refusal;
      throw refusal;
    }
    element.read(reader, into, findings);
  }

  @Override
  public void requireWhole() {
    if (broken != null) {
      throw broken;
    }
  }

  private int takeVisible() throws IOException {
    skipSpace();
    return feed.take();
  }

  private void skipSpace() throws IOException {
    while (RecordBytes.isSpace(feed.peek())) {
      feed.take();
    }
  }

  private static void require(boolean sound, String otherwise) {
    if (!sound) {
      throw Refusal.of(400, "SCORE-105", otherwise + ".", "Send one JSON array of records.");
    }
  }

  @Override
  public byte[] bytes() {
    return element.copy();
  }

  @Override
  public String id() {
    return RowId.of(element.copy(), idName);
  }
}
