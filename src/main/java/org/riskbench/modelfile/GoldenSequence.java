package org.riskbench.modelfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.RiskModel;
import org.riskbench.velocity.Sighting;
import org.riskbench.velocity.SightingReader;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocityState;

/**
 * Synthetic records one after the other, from an empty velocity state: they prove that earlier
 * records are counted here as they were where the model was sealed. Live state is neither read nor
 * written.
 */
final class GoldenSequence {
  private static final int COUNT = 40;
  private static final long SEED = 20_261_124;
  private static final int KEYS = 3;

  /** 2024-01-01; any moment would do. */
  private static final long START = 1_704_067_200_000L;

  /** Steps from record to record in milliseconds: ties, bursts, and past every usual window. */
  private static final long[] STEPS = {0, 1_000, 60_000, 1_200_000, 18_000_000, 260_000_000};

  private GoldenSequence() {}

  /** The sequence, empty for a model without velocity features. */
  static List<GoldenRecord> of(RiskModel model) {
    if (model.velocity().isEmpty()) {
      return List.of();
    }
    Random random = new Random(SEED);
    List<FlatRecord> records = GoldenRecords.plain(model, COUNT);
    long now = START;
    for (FlatRecord record : records) {
      now += STEPS[random.nextInt(STEPS.length)];
      place(record, model.velocity(), now, random);
    }
    List<GoldenRecord> sequence = new ArrayList<>();
    Past past = new Past(model);
    records.forEach(record -> sequence.add(GoldenRecord.of(model, record, past.next(record))));
    return sequence;
  }

  /** Puts a record at a moment, under one of a few keys. */
  private static void place(FlatRecord record, VelocityPlan plan, long now, Random random) {
    Schema inputs = record.schema();
    record.set(inputs.require(plan.time()), (double) now / plan.timeUnit());
    plan.features().stream()
        .flatMap(feature -> feature.entity().stream())
        .distinct()
        .forEach(column -> key(record, inputs.require(column), random));
  }

  private static void key(FlatRecord record, int slot, Random random) {
    int key = 1 + random.nextInt(KEYS);
    ColumnKind kind = record.schema().column(slot).kind();
    if (!kind.isNumeric()) {
      record.set(slot, "synthetic-key-" + key);
    } else if (kind == ColumnKind.NUMBER) {
      record.set(slot, key);
    }
  }

  /**
   * Passes the records through an empty state again and scores them.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-209 at the first bit that differs
   */
  static void replay(RiskModel model, List<GoldenRecord> sequence) {
    if (sequence.isEmpty()) {
      return;
    }
    Past past = new Past(model);
    for (int i = 0; i < sequence.size(); i++) {
      GoldenRecord record = sequence.get(i);
      String difference =
          Arrays.equals(past.next(record.record()), record.velocity())
              ? record.replay(model)
              : "velocity";
      if (!difference.isEmpty()) {
        throw Refusal.golden(i + 1, sequence.size(), difference);
      }
    }
  }

  /** A fresh state that is asked and then fed. */
  private static final class Past {
    private final VelocityState state;
    private final SightingReader reader;
    private final Sighting sighting;

    Past(RiskModel model) {
      this.state = new VelocityState(model.velocity());
      this.reader = state.newReader(model.inputs());
      this.sighting = reader.newSighting();
    }

    double[] next(FlatRecord record) {
      reader.read(record, sighting);
      double[] answer = new double[state.plan().size()];
      state.answer(sighting, answer);
      state.add(sighting, Long.MAX_VALUE);
      return answer;
    }
  }
}
