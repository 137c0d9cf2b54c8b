package org.riskbench.answering;

import java.io.IOException;
import java.io.InputStream;

/** One JSON object a line; blank lines are passed over. */
final class NdjsonSource implements RecordSource {
  private final ByteFeed feed;
  private final RecordReader reader;
  private final String idName;
  private final RecordBytes line;

  NdjsonSource(InputStream in, RecordReader reader, RecordLimits limits, String idName) {
    this.idName = idName;
    this.feed = new ByteFeed(in, Long.MAX_VALUE);
    this.reader = reader;
    this.line = new RecordBytes(limits.recordBytes());
  }

  @Override
  public boolean next() throws IOException {
    do {
      if (feed.peek() == ByteFeed.END) {
        return false;
      }
      takeLine();
    } while (line.isBlank());
    return true;
  }

  private void takeLine() throws IOException {
    line.clear();
    for (int next = feed.take(); next != '\n' && next != ByteFeed.END; next = feed.take()) {
      line.add(next);
    }
  }

  @Override
  public byte[] bytes() {
    return line.copy();
  }

  @Override
  public String id() {
    return RowId.of(line.copy(), idName);
  }

  @Override
  public void read(Incoming into, Findings findings) {
    line.read(reader, into, findings);
  }
}
