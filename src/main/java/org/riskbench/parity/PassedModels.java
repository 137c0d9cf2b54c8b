package org.riskbench.parity;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.disk.AtomicFile;
import org.riskbench.modelfile.SealedModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which model files passed the gate of this very program on this very Java before: doors that
 * agreed on a file agree again as long as none of the three changes, so that a server that starts
 * again need not wait. Losing the list only costs another check. Thread-safe within one process.
 */
public final class PassedModels {
  private static final Logger LOG = LoggerFactory.getLogger(PassedModels.class);
  private static final int MOST = 500;

  private final Path file;
  private final Optional<String> program;

  /**
   * The list kept in a file, which need not exist.
   *
   * @param program what tells this build from any other; empty if nothing does, then no model is
   *     remembered
   */
  PassedModels(Path file, Optional<String> program) {
    this.file = file;
    this.program = program;
  }

  /** The list kept in a file, for the program that runs now. */
  public static PassedModels ofProgram(Path file) {
    return new PassedModels(file, build().map(build -> build + " " + Runtime.version()));
  }

  /**
   * A program still being worked on lies in folders, and is another one every minute. The jar is
   * asked of a file in it: classes that come out of a cache of Java don't tell where they are from.
   */
  private static Optional<String> build() {
    URL self = PassedModels.class.getResource("PassedModels.class");
    try {
      if (self != null && self.openConnection() instanceof JarURLConnection inside) {
        File jar = new File(inside.getJarFileURL().toURI());
        return Optional.of(jar.lastModified() + "-" + jar.length());
      }
      return Optional.empty();
    } catch (IOException | URISyntaxException e) {
      return Optional.empty(); // by contract: nothing tells this build from others
    }
  }

  /** Whether the model passed before. */
  public synchronized boolean contains(SealedModel model) {
    return program.isPresent() && lines().contains(line(model));
  }

  /** Remembers that a model passed. */
  public synchronized void add(SealedModel model) {
    if (program.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>(lines());
    lines.remove(line(model));
    lines.add(line(model));
    List<String> latest = lines.subList(Math.max(0, lines.size() - MOST), lines.size());
    try {
      AtomicFile.replace(file, (String.join("\n", latest) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.info("the list of models that passed the gate can't be kept: {}", e.getClass().getName());
    }
  }

  private String line(SealedModel model) {
    return model.fileSha256() + " " + program.orElse("");
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      LOG.info("the list of models that passed the gate can't be read: {}", e.getClass().getName());
      return List.of();
    }
  }
}
