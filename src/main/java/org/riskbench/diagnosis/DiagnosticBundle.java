package org.riskbench.diagnosis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.riskbench.disk.AtomicFile;
import org.riskbench.problem.Problem;
import org.riskbench.settings.Places;
import org.riskbench.settings.Settings;

/**
 * What helps somebody else to find out what is wrong, and nothing that names a person, a record, a
 * machine or a place: of texts that may hold such things only the words that the program says
 * itself are kept. Immutable.
 *
 * @param parts the files in it, the one that tells of all others first
 */
public record DiagnosticBundle(List<BundlePart> parts) {
  public DiagnosticBundle {
    parts = List.copyOf(parts);
  }

  /** Collects it. Reads logs and looks at folders: for a job. What can't be read is said inside. */
  public static DiagnosticBundle of(Places places, Settings settings, Told told) {
    Scrubber scrubber = new Scrubber(KnownWords.bundled());
    List<BundlePart> parts = new ArrayList<>();
    parts.add(new BundlePart("machine.txt", "versions, memory, displays", MachineFacts.text(told)));
    parts.add(new BundlePart("settings.txt", "what is set", DeskFacts.settings(settings)));
    parts.add(
        new BundlePart(
            "folders.txt", "whether folders are writable, how full", DeskFacts.folders(places)));
    parts.add(
        new BundlePart(
            "problems.txt",
            "codes of what went wrong, the latest first",
            scrubber.log(String.join("\n", told.problems()))));
    parts.add(
        new BundlePart(
            "models.txt",
            "versions and sizes of models",
            ModelSizes.text(places.registry(), scrubber)));
    parts.add(
        new BundlePart("threads.txt", "what the program is doing", ThreadList.text(scrubber)));
    parts.addAll(LogFiles.in(places.logs(), scrubber));
    parts.add(0, contents(parts));
    return new DiagnosticBundle(parts);
  }

  private static BundlePart contents(List<BundlePart> parts) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        Diagnostic bundle of Riskbench.

        Plain text files, made to be looked at before they are sent to anybody:

        """);
    parts.forEach(part -> text.append("  %-28s %s%n".formatted(part.name(), part.about())));
    text.append(
        """

        What is not in it: data and what is in their cells, names of people, columns, files,
        folders and machines, addresses, keys. In logs every word that Riskbench does not say
        itself is replaced by [word], [number], [path] or [address]. Names of models are treated
        in the same way.
        """);
    return new BundlePart("README.txt", "this text", text.toString());
  }

  /**
   * Writes it as a zip archive, in the place of a file that may be there.
   *
   * @throws org.riskbench.problem.ProblemException DIAG-101 if it can't be written
   */
  public void writeTo(Path file) {
    try {
      AtomicFile.replacePrivate(file, this::zip);
    } catch (IOException e) {
      throw Problem.error(
              "DIAG-101",
              "The diagnostic bundle could not be written.",
              "Check that the folder may be written to and that the disk has room, or choose"
                  + " another.")
          .asException(e);
    }
  }

  private void zip(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (BundlePart part : parts) {
      zip.putNextEntry(new ZipEntry(part.name()));
      zip.write(part.text().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    zip.finish();
  }
}
