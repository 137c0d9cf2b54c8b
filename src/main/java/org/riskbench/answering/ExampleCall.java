package org.riskbench.answering;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.velocity.VelocityPlan;

/** A call that works, to copy into a terminal. */
public final class ExampleCall {
  private ExampleCall() {}

  /**
   * One line for a POSIX shell that scores a made-up record.
   *
   * @param address of the running server, without a path
   */
  public static String curl(URI address, SealedModel model) {
    return curl(address, record(model));
  }

  /** The same where the caller says what is known of earlier records. */
  public static String curlWithPast(URI address, SealedModel model) {
    return curl(address, recordWithPast(model));
  }

  private static String curl(URI address, String record) {
    return "curl -sS -X POST '"
        + address
        + "/v1/score' -H 'Content-Type: application/json' -d '"
        + record.replace("'", "'\\''")
        + "'";
  }

  /** The fields of the made-up record: texts, numbers and truths, in the order of the inputs. */
  public static Map<String, Object> fields(SealedModel model) {
    return ExampleRecord.of(model.model(), PastFields.of(VelocityPlan.NONE));
  }

  /** The same where the caller says what is known of earlier records, behind them. */
  public static Map<String, Object> fieldsWithPast(SealedModel model) {
    return ExampleRecord.of(model.model(), PastFields.of(model.model().velocity()));
  }

  /** The made-up record alone, as one JSON object. */
  public static String record(SealedModel model) {
    return json(fields(model));
  }

  /** The same where the caller says what is known of earlier records. */
  public static String recordWithPast(SealedModel model) {
    return json(fieldsWithPast(model));
  }

  static String json(Map<String, Object> fields) {
    try {
      return JSON.std.asString(fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is read or written
    }
  }
}
