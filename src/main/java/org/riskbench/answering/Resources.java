package org.riskbench.answering;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** What lies beside the classes on the class path. */
public final class Resources {
  private static final String SWAGGER_UI = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private Resources() {}

  /** Folder of the page's scripts and styles on the class path. */
  public static String swaggerUi() {
    Properties artifact = new Properties();
    try (InputStream in = open(SWAGGER_UI)) {
      artifact.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "/META-INF/resources/webjars/swagger-ui/" + artifact.getProperty("version") + "/";
  }

  /** The bytes of a resource by its absolute path, or by its name beside this class. */
  public static byte[] bytes(String name) {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = Resources.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the resource " + name + " is not on the class path");
    }
    return in;
  }

  /** A JSON object, fresh to be changed. */
  static Map<String, Object> json(String name) {
    try {
      return JSON.std.mapFrom(bytes(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The JSON object under a name of another.
   *
   * @throws IllegalStateException if there is none
   */
  @SuppressWarnings("unchecked") // JSON objects are read as maps of text to values
  public static Map<String, Object> object(Map<String, Object> parent, String name) {
    if (parent.get(name) instanceof Map<?, ?> child) {
      return (Map<String, Object>) child;
    }
    throw new IllegalStateException("no object " + name);
  }
}
