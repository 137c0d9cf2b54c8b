package org.riskbench.answering;

import java.io.IOException;
import java.io.InputStream;

/** One JSON object a line; blank lines are passed over. */
final class NdjsonSource implements RecordSource {
  private final ByteFeed feed;
  private final RecordReader reader;
  private final String idName;
  private final RecordBytes line;
  private final LineScan end = new LineScan();

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
      line.clear();
      end.begin();
      if (feed.take(end, line)) {
        feed.take(); // the line feed
      }
    } while (line.isBlank());
    return true;
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
