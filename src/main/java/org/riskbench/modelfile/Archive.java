package org.riskbench.modelfile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The zip container of a model file, in one fixed form: entries stored without compression, in the
 * order of {@link Entry}, with one fixed time.
 *
 * <p>Laid out by hand because the form is part of the seal: the JDK's own zip and deflate give
 * other bytes from version to version. So reading can demand that the file is byte for byte what
 * writing its entries gives: nothing hides between entries, two readers can't see different
 * contents, and what is not compressed can't explode.
 */
public final class Archive {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int LOCAL_BYTES = 30;
  private static final int CENTRAL_BYTES = 46;
  private static final int END_BYTES = 22;
  private static final short ZIP_VERSION = 10;

  /** 1 January 1980, the oldest day a zip can tell. */
  private static final short FIRST_DAY = 1 << 5 | 1;

  private static final int LONGEST_NAME = 64;

  private Archive() {}

  /** The file that holds these entries. Deterministic on every machine. */
  public static byte[] pack(Map<Entry, byte[]> contents) {
    int size = END_BYTES;
    for (Map.Entry<Entry, byte[]> part : contents.entrySet()) {
      size += LOCAL_BYTES + CENTRAL_BYTES + 2 * name(part.getKey()).length + part.getValue().length;
    }
    ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    Map<Entry, byte[]> inOrder = new EnumMap<>(contents);
    for (Map.Entry<Entry, byte[]> part : inOrder.entrySet()) {
      file.putInt(LOCAL);
      putCommon(file, part.getKey(), part.getValue());
      file.put(name(part.getKey())).put(part.getValue());
    }
    int directory = file.position();
    int offset = 0;
    for (Map.Entry<Entry, byte[]> part : inOrder.entrySet()) {
      byte[] name = name(part.getKey());
      file.putInt(CENTRAL).putShort(ZIP_VERSION);
      putCommon(file, part.getKey(), part.getValue());
      // No comment, disk 0, no attributes.
      file.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
      file.putInt(offset).put(name);
      offset += LOCAL_BYTES + name.length + part.getValue().length;
    }
    int directorySize = file.position() - directory;
    file.putInt(END).putInt(0);
    file.putShort((short) contents.size()).putShort((short) contents.size());
    file.putInt(directorySize).putInt(directory).putShort((short) 0);
    return file.array();
  }

  /**
   * The fields that the local header and the directory share, from the zip version to the extra.
   */
  private static void putCommon(ByteBuffer file, Entry entry, byte[] content) {
    file.putShort(ZIP_VERSION).putShort((short) 0).putShort((short) 0);
    file.putShort((short) 0).putShort(FIRST_DAY);
    file.putInt(crc(content)).putInt(content.length).putInt(content.length);
    file.putShort((short) name(entry).length).putShort((short) 0);
  }

  /**
   * The content of the manifest alone, so that its format can be looked at before anything else.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-202 to MODEL-205
   */
  public static byte[] manifest(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < LOCAL_BYTES || file.getInt(0) != LOCAL) {
      throw Refusal.notAModel(bytes.length == 0 ? "it is empty" : "it doesn't start like one");
    }
    Part first = part(file);
    if (first.entry() != Entry.MANIFEST) {
      throw Refusal.notAModel("its first entry is " + first.entry().fileName());
    }
    return first.content();
  }

  /**
   * The entries of a file.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-203 if it is truncated or not in the fixed
   *     form, MODEL-204 if an entry is too large, MODEL-205 if an entry is unknown, twice there or
   *     missing
   */
  public static Map<Entry, byte[]> unpack(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    Map<Entry, byte[]> contents = new EnumMap<>(Entry.class);
    while (file.remaining() >= LOCAL_BYTES && file.getInt(file.position()) == LOCAL) {
      Part part = part(file);
      if (contents.put(part.entry(), part.content()) != null) {
        throw Refusal.entries("the entry " + part.entry().fileName() + " comes twice");
      }
    }
    requireOneScorer(contents);
    for (Entry entry : Entry.values()) {
      if (entry.isRequired() && !contents.containsKey(entry)) {
        throw Refusal.entries("the entry " + entry.fileName() + " is missing");
      }
    }
    if (!Arrays.equals(pack(contents), bytes)) {
      throw Refusal.damaged("beside its entries it is not as it was written");
    }
    return contents;
  }

  private static void requireOneScorer(Map<Entry, byte[]> contents) {
    boolean own = contents.containsKey(Entry.SCORER);
    boolean imported = contents.containsKey(Entry.MODEL);
    if (own == imported) {
      throw Refusal.entries(
          own
              ? "it holds both scorer.bin and model.onnx"
              : "the entry " + Entry.SCORER.fileName() + " is missing");
    }
    if (imported != contents.containsKey(Entry.WIRING)) {
      throw Refusal.entries("model.onnx and onnx.json belong together");
    }
  }

  private record Part(Entry entry, byte[] content) {}

  private static Part part(ByteBuffer file) {
    int start = file.position();
    int method = file.getShort(start + 8);
    int crc = file.getInt(start + 14);
    long size = Integer.toUnsignedLong(file.getInt(start + 22));
    int nameLength = Short.toUnsignedInt(file.getShort(start + 26));
    file.position(start + LOCAL_BYTES);
    Entry entry = entry(file, nameLength);
    if (method != 0) {
      throw Refusal.entries("the entry " + entry.fileName() + " is compressed");
    }
    if (size > entry.mostBytes()) {
      throw Refusal.tooLarge(entry.fileName(), entry.mostBytes());
    }
    if (size > file.remaining()) {
      throw Refusal.damaged("it ends within " + entry.fileName());
    }
    byte[] content = new byte[(int) size];
    file.get(content);
    if (crc(content) != crc) {
      throw Refusal.damaged("the content of " + entry.fileName() + " was changed");
    }
    return new Part(entry, content);
  }

  private static Entry entry(ByteBuffer file, int nameLength) {
    if (nameLength > Math.min(LONGEST_NAME, file.remaining())) {
      throw Refusal.entries("an entry's name has %d bytes".formatted(nameLength));
    }
    byte[] name = new byte[nameLength];
    file.get(name);
    String text = new String(name, StandardCharsets.UTF_8);
    Optional<Entry> known = Entry.named(text);
    if (known.isEmpty()) {
      throw Refusal.entries(
          "the entry \"%s\" doesn't belong into one"
              .formatted(text.replaceAll("[^A-Za-z0-9./_-]", "?")));
    }
    return known.get();
  }

  private static byte[] name(Entry entry) {
    return entry.fileName().getBytes(StandardCharsets.US_ASCII);
  }

  private static int crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  /** SHA-256 as 64 hex digits. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
