package org.riskbench.modelfile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Changes model files as an attacker with all the knowledge of the format would. */
final class Surgery {
  private Surgery() {}

  /** The same file with one entry's text changed and everything else made to fit again. */
  static byte[] change(byte[] file, Entry entry, UnaryOperator<String> change) {
    Map<Entry, byte[]> entries = new EnumMap<>(Archive.unpack(file));
    byte[] old = entries.getOrDefault(entry, new byte[0]);
    byte[] changed =
        change.apply(new String(old, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    if (Arrays.equals(old, changed)) {
      throw new IllegalArgumentException("nothing to change in " + entry.fileName());
    }
    entries.put(entry, changed);
    return entry == Entry.MANIFEST ? Archive.pack(entries) : sealAgain(entries);
  }

  /** The same file with other bytes in an entry's place, checksums made to fit again. */
  static byte[] replace(byte[] file, Entry entry, byte[] content) {
    Map<Entry, byte[]> entries = new EnumMap<>(Archive.unpack(file));
    entries.put(entry, content);
    return sealAgain(entries);
  }

  /** Entries of one file with one from another, checksums made to fit again. */
  static byte[] transplant(byte[] file, Entry entry, byte[] donor) {
    Map<Entry, byte[]> entries = new EnumMap<>(Archive.unpack(file));
    entries.put(entry, Archive.unpack(donor).getOrDefault(entry, new byte[0]));
    return sealAgain(entries);
  }

  private static List<String> summed() {
    return Arrays.stream(Entry.values()).filter(Entry::isSummed).map(Entry::fileName).toList();
  }

  static byte[] sealAgain(Map<Entry, byte[]> entries) {
    Manifest old = ManifestJson.read(entries.getOrDefault(Entry.MANIFEST, new byte[0]));
    Map<String, String> checksums = new TreeMap<>();
    entries.forEach((entry, content) -> checksums.put(entry.fileName(), Archive.sha256(content)));
    checksums.keySet().retainAll(summed());
    Manifest fitting =
        new Manifest(
            old.format(),
            old.id(),
            old.createdAt(),
            old.application(),
            old.libraries(),
            old.learner(),
            old.parameters(),
            old.seed(),
            old.schema(),
            old.data(),
            old.split(),
            old.provenance(),
            checksums);
    entries.put(Entry.MANIFEST, ManifestJson.write(fitting));
    return Archive.pack(entries);
  }
}
