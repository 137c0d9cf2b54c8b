package org.riskbench.parquet;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.ColumnKind;

/** One Parquet file, read from its first row to its last. Not thread-safe. */
public final class ParquetFile implements Closeable {
  private static final int TRAILER = 8;
  private static final byte[] MAGIC = {'P', 'A', 'R', '1'};
  private static final byte[] ENCRYPTED = {'P', 'A', 'R', 'E'};
  private static final int MOST_COLUMNS = 100_000;

  private final Path path;
  private final FileChannel channel;
  private final Footer footer;
  private final List<ParquetColumn> columns;
  private final List<String> leftOut;
  private long row;

  private ParquetFile(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.channel = channel;
    this.footer = Footer.read(footerBytes());
    List<Leaf> leaves = Leaf.of(footer.elements());
    DamagedException.unless(leaves.size() <= MOST_COLUMNS, "too many columns");
    this.leftOut = leaves.stream().filter(leaf -> !leaf.readable()).map(Leaf::name).toList();
    this.columns = columns(leaves);
  }

  /**
   * Opens a file and reads what it says about itself.
   *
   * @throws ProblemException DATA-103 if reading fails, DATA-160 if it is damaged, DATA-161 if it
   *     needs what can't be read here
   */
  public static ParquetFile open(Path path) {
    return guarded(path, () -> openUnguarded(path));
  }

  private static ParquetFile openUnguarded(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path);
    try {
      return new ParquetFile(path, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private ByteBuffer footerBytes() throws IOException {
    long size = channel.size();
    DamagedException.unless(size > TRAILER + MAGIC.length, "no footer");
    byte[] trailer = new byte[TRAILER];
    ChunkBytes.fill(channel, size - TRAILER, trailer);
    if (ends(trailer, ENCRYPTED)) {
      throw ParquetProblems.encrypted(path).asException();
    }
    DamagedException.unless(ends(trailer, MAGIC), "no magic at its end");
    int length = ByteBuffer.wrap(trailer).order(ByteOrder.LITTLE_ENDIAN).getInt();
    DamagedException.unless(length >= 0 && length <= size - TRAILER - MAGIC.length, "no footer");
    byte[] bytes = new byte[Sizes.require(length)];
    ChunkBytes.fill(channel, size - TRAILER - length, bytes);
    return ByteBuffer.wrap(bytes);
  }

  private static boolean ends(byte[] trailer, byte[] magic) {
    for (int i = 0; i < magic.length; i++) {
      if (trailer[4 + i] != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private List<ParquetColumn> columns(List<Leaf> leaves) {
    for (Footer.Group group : footer.groups()) {
      DamagedException.unless(group.chunks().size() == leaves.size(), "columns without pages");
    }
    List<ParquetColumn> readable = new ArrayList<>();
    for (Leaf leaf : leaves) {
      if (leaf.readable()) {
        readable.add(column(leaf));
      }
    }
    return List.copyOf(readable);
  }

  private ParquetColumn column(Leaf leaf) {
    List<ParquetColumn.Stretch> stretches = new ArrayList<>();
    boolean small = true;
    for (Footer.Group group : footer.groups()) {
      Footer.Chunk chunk = group.chunks().get(leaf.position());
      DamagedException.unless(chunk.type() == leaf.type() || chunk.elsewhere(), "another type");
      if (chunk.elsewhere() || Codec.of(chunk.codec()).isEmpty()) {
        throw ParquetProblems.unsupported(path, leaf.name(), chunk).asException();
      }
      small &= chunk.small();
      if (group.rows() > 0) {
        stretches.add(new ParquetColumn.Stretch(chunk, group.rows()));
      }
    }
    Optional<ColumnKind> kind = new Conversion(leaf).kind(small);
    return new ParquetColumn(leaf, kind, stretches, stretch -> pages(leaf, stretch));
  }

  private PageReader pages(Leaf leaf, ParquetColumn.Stretch stretch) throws IOException {
    Codec codec = Codec.of(stretch.chunk().codec()).orElseThrow();
    return new PageReader(leaf, codec, new ChunkBytes(channel, stretch.chunk()), stretch.rows());
  }

  /** All rows that the file declares. */
  public long rows() {
    return footer.rows();
  }

  /** The columns that a table can hold, in the file's order; nested ones by their path. */
  public List<ParquetColumn> columns() {
    return columns;
  }

  /** Columns that a table can't hold: parts of lists and maps, and unknown types. */
  public List<String> leftOut() {
    return leftOut;
  }

  /**
   * Moves all columns to the next row.
   *
   * @return whether there is one
   * @throws ProblemException DATA-103 if reading fails, DATA-160 if the file is damaged
   */
  public boolean next() {
    if (row == footer.rows()) {
      return false;
    }
    row++;
    return guarded(
        path,
        () -> {
          for (ParquetColumn column : columns) {
            column.next();
          }
          return true;
        });
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  /** Reading beyond any end, in a page or in the file, shows the same: it is damaged. */
  private static <T> T guarded(Path path, Reading<T> reading) {
    try {
      return reading.read();
    } catch (DamagedException
        | BufferUnderflowException
        | IndexOutOfBoundsException
        | EOFException e) {
      throw ParquetProblems.damaged(path).asException(e);
    } catch (IOException e) {
      throw ParquetProblems.failed(path).asException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
