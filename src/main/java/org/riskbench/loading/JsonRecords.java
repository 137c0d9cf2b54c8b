package org.riskbench.loading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Optional;

/** The objects of a JSON file, one after another. Not thread-safe. */
final class JsonRecords implements Closeable {
  private static final int LONGEST_NAME = 10_000;
  private static final int DEEPEST = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE) // the fingerprint still needs it
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Batch.LONGEST_CELL)
                  .maxNameLength(LONGEST_NAME)
                  .build())
          .build();

  /** What the next row is. */
  enum Found {
    OBJECT,
    /** Something else, or a line that is broken. */
    BROKEN,
    END
  }

  private final Path file;
  private final Reader text;
  private final Optional<LineReader> lines;
  private final Optional<JsonParser> stream;
  private long row = -1;

  JsonRecords(Path file, Reader text, JsonOrigin.Layout layout) throws IOException {
    this.file = file;
    this.text = text;
    boolean byLine = layout == JsonOrigin.Layout.LINES;
    this.lines = byLine ? Optional.of(new LineReader(text)) : Optional.empty();
    this.stream = byLine ? Optional.empty() : Optional.of(FACTORY.createParser(text));
  }

  /** Line of the latest row, from 1; 0 where rows are no lines. */
  long line() {
    return lines.map(LineReader::line).orElse(0L);
  }

  /** Rows seen so far. */
  long seen() {
    return row + 1;
  }

  /** Reads the next row. */
  Found next(JsonRow into) throws IOException {
    return lines.isPresent() ? nextLine(lines.get(), into) : nextOf(stream.orElseThrow(), into);
  }

  private Found nextLine(LineReader reader, JsonRow into) throws IOException {
    boolean more = reader.next();
    while (more && reader.isBlank()) {
      more = reader.next();
    }
    if (!more) {
      return Found.END;
    }
    row++;
    if (reader.isTooLong()) {
      into.clear();
      return Found.BROKEN;
    }
    try (JsonParser parser = FACTORY.createParser(reader.characters(), 0, reader.length())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        into.clear();
        return Found.BROKEN;
      }
      into.read(parser);
      return parser.nextToken() == null ? Found.OBJECT : Found.BROKEN;
    } catch (JsonProcessingException e) {
      return Found.BROKEN;
    }
  }

  private Found nextOf(JsonParser parser, JsonRow into) throws IOException {
    try {
      JsonToken token = parser.nextToken();
      if (row < 0 && token == JsonToken.START_ARRAY) {
        token = parser.nextToken();
      }
      if (token == null || token == JsonToken.END_ARRAY) {
        return Found.END;
      }
      row++;
      if (token == JsonToken.START_OBJECT) {
        into.read(parser);
        return Found.OBJECT;
      }
      into.clear();
      parser.skipChildren();
      return Found.BROKEN;
    } catch (JsonProcessingException e) {
      throw FormatProblems.brokenJson(file, Math.max(0, row)).asException(e);
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
