package org.riskbench.answering;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a JSON array into its elements by brackets and quotes alone; each is then parsed by itself,
 * so that a malformed one can't spoil those after it.
 */
final class JsonArraySource implements RecordSource {
  private final ByteFeed feed;
  private final RecordReader reader;
  private final String idName;
  private final RecordBytes element;
  private final ElementScan end = new ElementScan();
  private final int mostRows;
  private int rows;

  JsonArraySource(InputStream in, RecordReader reader, RecordLimits limits, String idName) {
    this.idName = idName;
    this.feed = new ByteFeed(in, limits.arrayBytes());
    this.reader = reader;
    this.element = new RecordBytes(limits.recordBytes());
    this.mostRows = limits.arrayRows();
  }

  @Override
  public boolean next() throws IOException {
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
    if (rows == mostRows) {
      throw Refusal.tooLarge("The array", mostRows + " records");
    }
    rows++;
    cut();
    return true;
  }

  /** Takes one element, up to the comma or bracket that ends it. */
  private void cut() throws IOException {
    element.clear();
    end.begin();
    require(feed.take(end, element), "The JSON array breaks off");
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

  @Override
  public void read(Incoming into, Findings findings) {
    element.read(reader, into, findings);
  }
}
