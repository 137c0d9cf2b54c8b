package org.riskbench.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * Jars cut from the running program. The same program gives the same bytes. Thread-safe.
 *
 * @param program what they are cut from
 * @param version of the program, such as {@code 0.1.0}
 */
public record Jars(ClassPath program, String version) {
  /** A room's services lie in a folder of its own: the desk has others, and must not find them. */
  private static final Pattern SERVICE = Pattern.compile("^org/riskbench/[a-z.]+/services/");

  /**
   * The rooms of an artifact alone; its libraries lie beside it.
   *
   * @throws org.riskbench.problem.ProblemException KIT-101, KIT-102 if a part is not there or can't
   *     be read
   */
  public byte[] thin(Cut cut) {
    return Bundle.of(manifest(cut, false), own(cut));
  }

  /**
   * An artifact and all its libraries in one jar.
   *
   * @throws org.riskbench.problem.ProblemException as {@link #thin}
   */
  public byte[] merged(Cut cut) {
    return Bundle.of(manifest(cut, true), merger(cut).entries());
  }

  /**
   * The same with entries that are not compressed, for a platform that waits for each class while
   * it starts.
   *
   * @throws org.riskbench.problem.ProblemException as {@link #thin}
   */
  public byte[] loose(Cut cut) {
    return Bundle.loose(manifest(cut, true), merger(cut).entries());
  }

  private MergedJar merger(Cut cut) {
    MergedJar merged = new MergedJar();
    merged.add(own(cut));
    for (String library : cut.libraries()) {
      Path jar = program.library(library);
      try {
        merged.add(library, jar);
      } catch (IOException e) {
        throw KitProblem.unreadable(jar, e);
      }
    }
    return merged;
  }

  /** What is of our own, with the services that its rooms offer where Java looks for them. */
  private SortedMap<String, byte[]> own(Cut cut) {
    SortedMap<String, byte[]> placed = new TreeMap<>();
    program
        .rooms(cut.rooms())
        .forEach(
            (path, content) ->
                placed.put(SERVICE.matcher(path).replaceFirst("META-INF/services/"), content));
    return placed;
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
