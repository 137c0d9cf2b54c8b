package org.riskbench.answering;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnRole;

/** How the records of a batch come in and their answers go out. */
public enum BatchFormat {
  /** An array of objects. */
  JSON(Reply.JSON),
  /** An object a line. */
  NDJSON("application/x-ndjson"),
  /** A header, then a line each. */
  CSV("text/csv");

  private final String mediaType;

  BatchFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The format of a media type in lower case without parameters. */
  public static Optional<BatchFormat> of(String mediaType) {
    return Arrays.stream(values()).filter(f -> f.mediaType.equals(mediaType)).findFirst();
  }

  /**
   * The first format that an Accept header names.
   *
   * @param otherwise where it names none
   */
  public static BatchFormat accepted(String header, BatchFormat otherwise) {
    return Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
        .map(type -> type.split(";", -1)[0].strip())
        .flatMap(type -> of(type).stream())
        .findFirst()
        .orElse(otherwise);
  }

  /** What the answer's Content-Type says. */
  public String contentType() {
    return this == CSV ? mediaType + "; charset=utf-8" : mediaType;
  }

  RecordSource source(
      InputStream in, PublishedModel model, RecordLimits limits, ScoreOptions options) {
    return switch (this) {
      case JSON -> new JsonArraySource(in, model.reader(), limits, idName(model), options.update());
      case NDJSON -> new NdjsonSource(in, model.reader(), limits, idName(model));
      case CSV -> new CsvSource(in, model, limits, new Findings(options.lenient()));
    };
  }

  private static String idName(PublishedModel model) {
    return model.sealed().manifest().schema().only(ColumnRole.ID).map(Column::name).orElse("");
  }

  AnswerSink sink(OutputStream out, RecordSource source) throws IOException {
    return this == CSV ? new AnswerSink.Csv(out, source) : new AnswerSink.Json(out, this == JSON);
  }
}
