package org.riskbench.answering;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.riskbench.modelfile.SealedModel;

/**
 * A small program that asks a published model, to copy into one's own: with a time-out, one second
 * try under the same key, and an answer of its own where there is none.
 */
public enum Snippet {
  /** A POSIX shell with curl. */
  CURL("curl", "curl.sh"),
  /** Python 3 and nothing else. */
  PYTHON("Python", "score.py"),
  /** Java 17 and nothing else. */
  JAVA("Java", "Score.java"),
  /** Node 18 and nothing else; the function also runs in other places that have fetch. */
  JAVASCRIPT("JavaScript", "score.mjs");

  private final String title;
  private final String file;

  Snippet(String title, String file) {
    this.title = title;
    this.file = file;
  }

  /** The language's own name. */
  public String title() {
    return title;
  }

  /** The name that the program is saved under. */
  public String file() {
    return file;
  }

  /**
   * The program for a made-up record of a model.
   *
   * @param address of the running server, without a path
   */
  public String of(URI address, SealedModel model) {
    return of(address, ExampleCall.fields(model));
  }

  /** The same where the caller says what is known of earlier records. */
  public String withPast(URI address, SealedModel model) {
    return of(address, ExampleCall.fieldsWithPast(model));
  }

  private String of(URI address, Map<String, Object> record) {
    return new String(Resources.bytes("snippets/" + file), StandardCharsets.UTF_8)
        .replace("{{address}}", address.toString())
        .replace("{{record}}", literal(record))
        .stripTrailing();
  }

  private String literal(Map<String, Object> record) {
    return switch (this) {
      case CURL -> json(record).replace("'", "'\\''");
      case PYTHON -> lines(record, "    ", "True", "False", "\n");
      case JAVA ->
          lines(record, "        ", "true", "false", "\n      ")
              .replace("\\", "\\\\")
              .replace("\"\"\"", "\\\"\"\"");
      case JAVASCRIPT -> lines(record, "  ", "true", "false", "\n");
    };
  }

  /** One field a line; what is the same in JSON, Python and JavaScript but for the truth values. */
  private static String lines(
      Map<String, Object> record, String indent, String yes, String no, String last) {
    return record.entrySet().stream()
        .map(
            field ->
                indent
                    + json(field.getKey())
                    + ": "
                    + (field.getValue() instanceof Boolean truth
                        ? (truth ? yes : no)
                        : json(field.getValue())))
        .collect(Collectors.joining(",\n", "{\n", last + "}"));
  }

  private static String json(Object value) {
    try {
      return JSON.std.asString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is read or written
    }
  }
}
