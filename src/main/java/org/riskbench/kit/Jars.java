package org.riskbench.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Jars cut from the running program. The same program gives the same bytes. Thread-safe.
 *
 * @param program what they are cut from
 * @param version of the program, such as {@code 0.1.0}
 */
public record Jars(ClassPath program, String version) {
  /**
   * The rooms of an artifact alone; its libraries lie beside it.
   *
   * @throws org.riskbench.problem.ProblemException KIT-101, KIT-102 if a part is not there or can't
   *     be read
   */
  public byte[] thin(Cut cut) {
    return Bundle.of(manifest(cut, false), program.rooms(cut.rooms()));
  }

  /**
   * An artifact and all its libraries in one jar.
   *
   * @throws org.riskbench.problem.ProblemException as {@link #thin}
   */
  public byte[] merged(Cut cut) {
    MergedJar merged = new MergedJar();
    merged.add(program.rooms(cut.rooms()));
    for (String library : cut.libraries()) {
      Path jar = program.library(library);
      try {
        merged.add(library, jar);
      } catch (IOException e) {
        throw KitProblem.unreadable(jar, e);
      }
    }
    return Bundle.of(manifest(cut, true), merged.entries());
  }

  /**
   * The libraries of an artifact as files.
   *
   * @param folder within the kit, such as {@code lib}
   * @throws org.riskbench.problem.ProblemException as {@link #thin}
   */
  public List<KitFile> libraries(Cut cut, String folder) {
    List<KitFile> files = new ArrayList<>();
    for (String library : cut.libraries()) {
      Path jar = program.library(library);
      try {
        files.add(KitFile.of(folder + "/" + jar.getFileName(), Files.readAllBytes(jar)));
      } catch (IOException e) {
        throw KitProblem.unreadable(jar, e);
      }
    }
    return files;
  }

  private Map.Entry<String, byte[]> manifest(Cut cut, boolean multi) {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.IMPLEMENTATION_TITLE, cut.artifact());
    main.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    cut.main().ifPresent(type -> main.put(Attributes.Name.MAIN_CLASS, type));
    if (multi) {
      main.put(Attributes.Name.MULTI_RELEASE, "true");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      manifest.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // written to memory
    }
    return Map.entry(JarFile.MANIFEST_NAME, bytes.toByteArray());
  }
}
