package org.riskbench.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.StringJoiner;
import org.riskbench.access.Caller;
import org.riskbench.answering.AnswerPlan;
import org.riskbench.answering.Answerer;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.RecordLimits;
import org.riskbench.answering.Recorder;
import org.riskbench.answering.ScoreOptions;
import org.riskbench.answering.Witness;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.monitor.Monitor;
import org.riskbench.monitor.Tolerance;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.Rows;
import org.riskbench.schema.Schema;
import org.riskbench.state.LiveStates;

/** What watching adds to an answer: JSON in, JSON out, without and with the monitor, in turn. */
final class WatchedRecord {
  private static final int ROUNDS = 2;

  private WatchedRecord() {}

  /** Arguments: table, model file. */
  public static void main(String[] args) throws Exception {
    SealedModel model = ModelFileReader.read(Path.of(args[1]));
    byte[][] bodies = bodies(model, Path.of(args[0]));
    RecordLimits limits = RecordLimits.defaults();
    PublishedModel published =
        new PublishedModel(
            model,
            new AnswerPlan(limits, false, SealPolicy.OPEN),
            LiveStates.inMemory(),
            KnownLists.none());
    Monitor monitor = new Monitor(Clock.systemUTC(), Tolerance.USUAL);
    monitor.publish(model);
    Answerer plain = new Answerer(limits, Recorder.NONE, List.<Witness>of());
    Answerer watched = new Answerer(limits, Recorder.NONE, List.<Witness>of(monitor));
    ScoreOptions options = new ScoreOptions(Caller.LOCAL, "", "bench", 0, false, false);
    for (int round = 1; round <= ROUNDS; round++) {
      PerRecord.measure(
          "plain_" + round, i -> plain.score(published, bodies[i], options).hashCode());
      PerRecord.measure(
          "watched_" + round, i -> watched.score(published, bodies[i], options).hashCode());
    }
    System.err.println("bench: watched " + monitor.report().orElseThrow().records());
  }

  /** The records of the table, each as the body of a call. */
  private static byte[][] bodies(SealedModel model, Path table) {
    Schema inputs = model.model().inputs();
    Rows.Cursor cursor = ScoringModel.dataset(table).rows().project(inputs).cursor();
    byte[][] bodies = new byte[PerRecord.RECORDS][];
    for (int i = 0; i < bodies.length; i++) {
      cursor.at(i);
      StringJoiner fields = new StringJoiner(",", "{", "}");
      for (int slot = 0; slot < inputs.size(); slot++) {
        String name = '"' + inputs.column(slot).name() + "\":";
        switch (inputs.column(slot).kind()) {
          case NUMBER -> fields.add(name + number(cursor.number(slot)));
          case BOOLEAN -> fields.add(name + (cursor.number(slot) == 1));
          case CATEGORY, TEXT -> fields.add(name + '"' + cursor.text(slot) + '"');
          case TIME -> {} // the time of receipt is as good
        }
      }
      bodies[i] = fields.toString().getBytes(StandardCharsets.UTF_8);
    }
    return bodies;
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "null" : Double.toString(value);
  }
}
