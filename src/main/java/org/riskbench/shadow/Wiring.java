package org.riskbench.shadow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.RecordView;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;

/**
 * Where the challenger finds what it reads: its columns among the champion's, and what it counts of
 * earlier records among what the champion was told.
 */
final class Wiring {
  private final Schema inputs;
  private final int[] columns;
  private final int[] told;

  /**
   * Finds all of it.
   *
   * @throws org.riskbench.problem.ProblemException SERVER-131 if the champion's records lack a
   *     column, SERVER-132 if the challenger counts earlier records otherwise
   */
  Wiring(SealedModel champion, SealedModel challenger) {
    this.inputs = challenger.model().inputs();
    this.columns = columns(champion.model().inputs(), inputs);
    this.told = told(champion.model().velocity(), challenger.model().velocity());
  }

  private static int[] columns(Schema champion, Schema challenger) {
    List<String> missing = new ArrayList<>();
    int[] columns = new int[challenger.size()];
    for (int i = 0; i < columns.length; i++) {
      Column wanted = challenger.column(i);
      OptionalInt found = champion.find(wanted.name());
      if (found.isPresent() && isAlike(champion.column(found.getAsInt()), wanted)) {
        columns[i] = found.getAsInt();
      } else {
        missing.add(wanted.name());
      }
    }
    if (!missing.isEmpty()) {
      throw Problem.error(
              "SERVER-131",
              "The challenger reads columns that records for the champion don't have: "
                  + String.join(", ", missing)
                  + ".",
              "Choose a challenger that reads no other columns, or let it answer.")
          .asException();
    }
    return columns;
  }

  private static boolean isAlike(Column mine, Column wanted) {
    return mine.kind() == wanted.kind() && mine.format().equals(wanted.format());
  }

  private static int[] told(VelocityPlan champion, VelocityPlan challenger) {
    Map<String, String> known = champion.fingerprints();
    int[] told = new int[challenger.size()];
    for (int i = 0; i < told.length; i++) {
      VelocityFeature feature = challenger.features().get(i);
      if (!challenger.fingerprint(feature).equals(known.get(feature.name()))) {
        throw Problem.error(
                "SERVER-132",
                "The challenger counts earlier records otherwise than the champion: "
                    + feature.name()
                    + ".",
                "Choose a challenger that counts the same, or let it answer.")
            .asException();
      }
      told[i] = place(champion, feature.name());
    }
    return told;
  }

  private static int place(VelocityPlan plan, String name) {
    int place = 0;
    while (!plan.features().get(place).name().equals(name)) {
      place++;
    }
    return place;
  }

  /** An empty seat for a record of the champion's. */
  Seat seat(SealedModel champion) {
    return new Seat(columns.length, told.length, champion.model().policy().bands().get(0));
  }

  /** Copies what the challenger reads. */
  void copy(RecordView record, double[] past, Seat into) {
    for (int i = 0; i < columns.length; i++) {
      if (inputs.column(i).kind().isNumeric()) {
        into.numbers[i] = record.number(columns[i]);
      } else {
        into.texts[i] = record.text(columns[i]);
      }
    }
    for (int i = 0; i < told.length; i++) {
      into.past[i] = past[told[i]];
    }
  }

  /** Fills the challenger's record. */
  void fill(Seat seat, FlatRecord record) {
    for (int i = 0; i < columns.length; i++) {
      if (inputs.column(i).kind().isNumeric()) {
        record.set(i, seat.numbers[i]);
      } else {
        record.set(i, seat.texts[i]);
      }
    }
  }
}
