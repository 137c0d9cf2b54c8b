package org.riskbench.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/** Reads the pages of one column within one group of rows. */
final class PageReader {
  private final Leaf leaf;
  private final Codec codec;
  private final ChunkBytes bytes;
  private Optional<Values> dictionary = Optional.empty();
  private long left;

  PageReader(Leaf leaf, Codec codec, ChunkBytes bytes, long rows) {
    this.leaf = leaf;
    this.codec = codec;
    this.bytes = bytes;
    this.left = rows;
  }

  /** Whether no row is left. */
  boolean atEnd() {
    return left == 0;
  }

  /** The next page with rows. */
  Page next() throws IOException {
    while (!bytes.atEnd()) {
      PageHeader header = bytes.header();
      byte[] stored = bytes.page(header);
      switch (header.type()) {
        case PageHeader.DICTIONARY -> dictionary = Optional.of(dictionary(header, stored));
        case PageHeader.VALUES -> {
          return counted(page(header, codec.page(stored, header.size())));
        }
        case PageHeader.VALUES_2 -> {
          return counted(page2(header, stored));
        }
        default -> {
          // an index: not needed to read everything
        }
      }
    }
    throw new DamagedException("fewer rows than declared");
  }

  private Page counted(Page page) {
    left -= page.codes().length;
    return page;
  }

  private Values dictionary(PageHeader header, byte[] stored) {
    Sizes.require(header.values() * 8L);
    return Decoding.read(leaf, Decoding.PLAIN, codec.page(stored, header.size()), header.values());
  }

  private int rows(PageHeader header) {
    DamagedException.unless(header.values() <= left, "more rows than declared");
    Sizes.require(header.values() * 8L);
    return header.values();
  }

  private Page page(PageHeader header, ByteBuffer page) {
    page.order(ByteOrder.LITTLE_ENDIAN);
    boolean[] present = new boolean[rows(header)];
    if (leaf.depth() == 0) {
      Arrays.fill(present, true);
      return page(header, present, page);
    }
    int length = page.getInt();
    DamagedException.unless(length >= 0 && length <= page.remaining(), "levels beyond the page");
    int start = page.position();
    levels(page.slice(start, length), present);
    page.position(start + length);
    return page(header, present, page);
  }

  private Page page2(PageHeader header, byte[] stored) {
    boolean[] present = new boolean[rows(header)];
    DamagedException.unless(
        header.levels() <= stored.length && header.levels() <= header.size(),
        "levels beyond the page");
    if (leaf.depth() == 0) {
      Arrays.fill(present, true);
    } else {
      levels(ByteBuffer.wrap(stored, 0, header.levels()), present);
    }
    byte[] rest = Arrays.copyOfRange(stored, header.levels(), stored.length);
    Codec packed = header.packed() && rest.length > 0 ? codec : Codec.NONE;
    return page(header, present, packed.page(rest, header.size() - header.levels()));
  }

  private void levels(ByteBuffer in, boolean[] present) {
    int width = Integer.SIZE - Integer.numberOfLeadingZeros(leaf.depth());
    int[] levels = RunLengths.read(in, width, present.length);
    for (int row = 0; row < levels.length; row++) {
      present[row] = levels[row] == leaf.depth();
    }
  }

  private Page page(PageHeader header, boolean[] present, ByteBuffer values) {
    int count = 0;
    for (boolean one : present) {
      count += one ? 1 : 0;
    }
    if (header.encoding() != Decoding.DICTIONARY
        && header.encoding() != Decoding.PLAIN_DICTIONARY) {
      return Page.of(present, Decoding.read(leaf, header.encoding(), values, count));
    }
    Values known = dictionary.orElseThrow(() -> new DamagedException("codes without a dictionary"));
    int width = count == 0 && !values.hasRemaining() ? 0 : values.get() & 0xff;
    return Page.of(present, RunLengths.read(values, width, count), known);
  }
}
