package org.riskbench.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.riskbench.access.Caller;
import org.riskbench.answering.AnswerPlan;
import org.riskbench.answering.Answerer;
import org.riskbench.answering.BatchFormat;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.RecordLimits;
import org.riskbench.answering.Recorder;
import org.riskbench.answering.Refusal;
import org.riskbench.answering.ScoreOptions;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.rule.KnownLists;
import org.riskbench.state.LiveStates;

/**
 * A body of any kind, for a fuzzer that looks at which code it reaches (Jazzer finds the method by
 * its name). The first byte chooses among one record, a JSON array, NDJSON and CSV. Anything but an
 * answer or a refusal is a finding.
 */
public final class BodyFuzz {
  private static final RecordLimits LIMITS = RecordLimits.defaults();
  private static final ScoreOptions STRICT = ScoreOptions.of(Caller.LOCAL, "", "", "", false);
  private static final PublishedModel MODEL =
      new PublishedModel(
          ModelFileReader.read(Path.of(System.getProperty("fuzz.model"))),
          new AnswerPlan(LIMITS, false, SealPolicy.OPEN),
          LiveStates.inMemory(),
          KnownLists.none());
  private static final Answerer ANSWERER = new Answerer(LIMITS, Recorder.NONE, List.of());
  private static final Map<Integer, BatchFormat> FORMATS =
      Map.of(
          1, BatchFormat.of("application/json").orElseThrow(),
          2, BatchFormat.of("application/x-ndjson").orElseThrow(),
          3, BatchFormat.of("text/csv").orElseThrow());

  private BodyFuzz() {}

  /** One body. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    byte[] body = Arrays.copyOfRange(data, 1, data.length);
    BatchFormat format = FORMATS.get(data[0] & 3);
    try {
      if (format == null) {
        ANSWERER.score(MODEL, body, STRICT);
      } else {
        ANSWERER.batch(
            MODEL,
            format,
            new ByteArrayInputStream(body),
            format,
            ByteArrayOutputStream::new,
            STRICT);
      }
    } catch (Refusal refused) {
      // what a hostile body is to end as
    }
  }
}
