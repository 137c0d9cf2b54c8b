package org.riskbench.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips whose bytes depend on nothing but what is in them. Stateless and thread-safe. */
public final class Bundle {
  /** Of no importance: the same in every zip. */
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private Bundle() {}

  /**
   * A zip.
   *
   * @param entries by path
   */
  public static byte[] of(SortedMap<String, byte[]> entries) {
    return of(entries.entrySet(), Bundle::compressed);
  }

  /**
   * A jar.
   *
   * @param first an entry that must come before all others
   * @param entries by path
   */
  static byte[] of(Map.Entry<String, byte[]> first, SortedMap<String, byte[]> entries) {
    return of(ordered(first, entries), Bundle::compressed);
  }

  /** The same with entries as they are: larger, but nothing to unpack before it is used. */
  static byte[] loose(Map.Entry<String, byte[]> first, SortedMap<String, byte[]> entries) {
    return of(ordered(first, entries), Bundle::stored);
  }

  private static List<Map.Entry<String, byte[]>> ordered(
      Map.Entry<String, byte[]> first, SortedMap<String, byte[]> entries) {
    List<Map.Entry<String, byte[]>> all = new ArrayList<>();
    all.add(first);
    all.addAll(entries.entrySet());
    return all;
  }

  private static byte[] of(
      Collection<Map.Entry<String, byte[]>> entries, BiFunction<String, byte[], ZipEntry> packing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries) {
        put(zip, packing.apply(entry.getKey(), entry.getValue()), entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // written to memory
    }
    return bytes.toByteArray();
  }

  private static ZipEntry compressed(String path, byte[] content) {
    return new ZipEntry(path);
  }

  private static ZipEntry stored(String path, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(path);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    return entry;
  }

  private static void put(ZipOutputStream zip, ZipEntry entry, byte[] content) throws IOException {
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
