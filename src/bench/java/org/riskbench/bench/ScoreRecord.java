package org.riskbench.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.riskbench.dataset.Dataset;
import org.riskbench.feature.RecipeEncoder;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.RecordView;
import org.riskbench.schema.Rows;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.scoring.Scorer;

/**
 * Scores records one by one with a model file, as a program does that embeds the scorer: the scorer
 * alone on encoded records, all from raw fields to the decision, what reasons are made of, all with
 * the codes of five reasons, and all with five reasons and their texts.
 */
final class ScoreRecord {
  private static final int REASONS = 5;
  private static final int LOADS = 20;

  private ScoreRecord() {}

  /** Arguments: table, model file. */
  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[1]);
    long start = System.nanoTime();
    RiskModel model = ModelFileReader.read(file).model();
    double firstLoad = (System.nanoTime() - start) / 1e6;
    FlatRecord[] records = records(model, ScoringModel.dataset(Path.of(args[0])));
    measure(model, records);
    Measured.figure("file_kb", Files.size(file) / 1e3);
    Measured.figure("first_load_ms", firstLoad);
    Measured.figure("load_ms", warmLoad(file));
  }

  private static void measure(RiskModel model, FlatRecord[] records) throws Exception {
    double[][] encoded = new double[records.length][model.recipe().width()];
    int[][] positions = new int[records.length][];
    for (int i = 0; i < records.length; i++) {
      RecipeEncoder encoder = model.recipe().newEncoder();
      encoder.encode(records[i], encoded[i]);
      positions[i] = Arrays.copyOf(encoder.positions(), encoder.count());
    }
    Scorer scorer = model.scorer();
    PerRecord.measure(
        "scorer",
        record -> scorer.margin(encoded[record], positions[record], positions[record].length));
    Assessment assessment = model.newAssessment();
    PerRecord.measure(
        "all_in",
        record -> {
          model.assess(records[record], assessment);
          return assessment.probability() + assessment.score() + assessment.decision().ordinal();
        });
    double[] parts = new double[model.recipe().width()];
    double[] reference = model.reference();
    PerRecord.measure(
        "contributions",
        record -> {
          scorer.contributions(encoded[record], reference, parts);
          return parts[0] + parts[parts.length - 1];
        });
    String[] codes = new String[REASONS];
    PerRecord.measure(
        "with_5_codes",
        record -> {
          model.assess(records[record], assessment);
          return assessment.score() + assessment.reasonCodes(codes);
        });
    PerRecord.measure(
        "with_5_reasons",
        record -> {
          model.assess(records[record], assessment);
          return assessment.score() + assessment.reasons(REASONS).size();
        });
  }

  /** Typed values in slots, each record with texts of its own as a request has them. */
  private static FlatRecord[] records(RiskModel model, Dataset dataset) {
    Rows.Cursor cursor = dataset.rows().project(model.inputs()).cursor();
    FlatRecord[] records = new FlatRecord[PerRecord.RECORDS];
    for (int i = 0; i < records.length; i++) {
      RecordView row = cursor.at(i);
      records[i] = model.newRecord();
      for (int slot = 0; slot < model.inputs().size(); slot++) {
        if (model.inputs().column(slot).kind().isNumeric()) {
          records[i].set(slot, row.number(slot));
        } else {
          records[i].set(slot, new String(row.text(slot).toCharArray()));
        }
      }
    }
    return records;
  }

  private static double warmLoad(Path file) {
    List<Double> loads = new ArrayList<>();
    for (int i = 0; i < LOADS; i++) {
      long start = System.nanoTime();
      ModelFileReader.read(file);
      loads.add((System.nanoTime() - start) / 1e6);
    }
    return Median.of(loads);
  }
}
