package org.riskbench.answering;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/** How this room reads and writes JSON: strict and bounded in, shortest numbers out. */
public final class Json {
  private static final int LONGEST_TEXT = 16_384;
  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_NUMBER = 100;

  private static final JsonFactory WRITING =
      JsonFactory.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // shortest on every JDK
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final JsonFactory reading;

  Json(RecordLimits limits) {
    this.reading =
        JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();
  }

  JsonParser parser(byte[] bytes, int offset, int length) throws IOException {
    return reading.createParser(bytes, offset, length);
  }

  static JsonGenerator generator(OutputStream out) throws IOException {
    return WRITING.createGenerator(out);
  }

  static JsonGenerator generator(Writer out) throws IOException {
    return WRITING.createGenerator(out);
  }

  /** A document for people and tools. */
  public static Reply pretty(Map<String, Object> document) {
    return reply(JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT), document);
  }

  /** A document in one line. */
  public static Reply compact(Map<String, Object> document) {
    return reply(JSON.std, document);
  }

  private static Reply reply(JSON writer, Map<String, Object> document) {
    try {
      return Reply.json(writer.asBytes(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // written to memory
    }
  }
}
