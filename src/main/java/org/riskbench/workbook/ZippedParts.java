package org.riskbench.workbook;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** The parts of a workbook in its archive, each unpacked no further than a limit. */
final class ZippedParts implements Closeable {
  private static final long LARGEST_PART = 4L << 30;

  private final Path file;
  private final ZipFile zip;

  ZippedParts(Path file) throws IOException {
    this.file = file;
    this.zip = new ZipFile(file.toFile());
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** A part's bytes; empty if there is none of that name. */
  Optional<InputStream> open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    return entry == null ? Optional.empty() : Optional.of(new Limited(zip.getInputStream(entry)));
  }

  /**
   * Where the relations of a part lead.
   *
   * @return by their names, and by the last word of their types: the path of the part
   */
  Map<String, String> relations(String part) throws IOException, XMLStreamException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Map<String, String> targets = new HashMap<>();
    Optional<InputStream> in = open(folder + "_rels/" + part.substring(slash) + ".rels");
    if (in.isPresent()) {
      try (Xml xml = new Xml(in.get())) {
        while (xml.next()) {
          if (xml.begins("Relationship")) {
            String target = xml.attribute("Target");
            String path = target.startsWith("/") ? target.substring(1) : folder + target;
            String type = xml.attribute("Type");
            targets.put("#" + xml.attribute("Id"), path);
            targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
          }
        }
      }
    }
    return targets;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class Limited extends FilterInputStream {
    private long left = LARGEST_PART;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      left -= Math.max(0, read);
      if (left < 0) {
        throw WorkbookProblems.tooLarge(file).asException();
      }
      return read;
    }
  }
}
