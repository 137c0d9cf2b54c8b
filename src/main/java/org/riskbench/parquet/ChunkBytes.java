package org.riskbench.parquet;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;

/** The bytes of one column's pages, read from the file as they are needed. */
final class ChunkBytes {
  private static final int HEADER = 1 << 16;

  private final FileChannel channel;
  private final long end;
  private long position;

  ChunkBytes(FileChannel channel, Footer.Chunk chunk) throws IOException {
    this.channel = channel;
    this.position = chunk.start();
    this.end = chunk.start() + chunk.length();
    DamagedException.unless(
        position >= 4 && chunk.length() >= 0 && end >= position && end <= channel.size(),
        "a column outside the file");
  }

  boolean atEnd() {
    return position >= end;
  }

  PageHeader header() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(read(position, (int) Math.min(HEADER, end - position)));
    PageHeader header = PageHeader.read(new Compact(bytes));
    position += bytes.position();
    return header;
  }

  /** The stored bytes of the page whose header was read last. */
  byte[] page(PageHeader header) throws IOException {
    DamagedException.unless(header.stored() <= end - position, "a page outside its column");
    byte[] bytes = read(position, Sizes.require(header.stored()));
    position += bytes.length;
    if (header.checksum().isPresent()) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      DamagedException.unless(
          (int) sum.getValue() == header.checksum().getAsInt(), "a page with another checksum");
    }
    return bytes;
  }

  private byte[] read(long from, int length) throws IOException {
    byte[] bytes = new byte[length];
    fill(channel, from, bytes);
    return bytes;
  }

  static void fill(FileChannel channel, long from, byte[] bytes) throws IOException {
    ByteBuffer into = ByteBuffer.wrap(bytes);
    while (into.hasRemaining()) {
      if (channel.read(into, from + into.position()) < 0) {
        throw new EOFException("the file got shorter");
      }
    }
  }
}
