package org.riskbench.modelfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Which program this is, as the build wrote it down.
 *
 * @param version such as {@code 0.1.0}
 * @param libraries versions of the libraries and the Java that shape a model, by name
 */
public record Program(String version, Map<String, String> libraries) {
  private static final String LIBRARY = "library.";

  public Program {
    libraries = Collections.unmodifiableMap(new TreeMap<>(libraries));
  }

  /** This program. */
  public static Program current() {
    Properties written = new Properties();
    try (InputStream resource = Program.class.getResourceAsStream("program.properties")) {
      if (resource == null) {
        throw new IllegalStateException("the program was built without program.properties");
      }
      written.load(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> libraries = new TreeMap<>();
    for (String name : written.stringPropertyNames()) {
      if (name.startsWith(LIBRARY)) {
        libraries.put(name.substring(LIBRARY.length()), written.getProperty(name));
      }
    }
    libraries.put("java", System.getProperty("java.version"));
    return new Program(written.getProperty("version"), libraries);
  }

  /** Name and version in one text, such as {@code Riskbench 0.1.0}. */
  public String title() {
    return "Riskbench " + version;
  }
}
