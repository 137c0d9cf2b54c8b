package org.riskbench.bench;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.riskbench.evaluation.AucComparison;
import org.riskbench.evaluation.DeLong;
import org.riskbench.evaluation.Evaluator;
import org.riskbench.evaluation.Interval;
import org.riskbench.evaluation.Metrics;
import org.riskbench.evaluation.ScoredRecords;
import org.riskbench.job.JobContext;
import org.riskbench.threshold.Outcome;
import org.riskbench.threshold.ThresholdSweep;

/**
 * Holds our figures against those that scikit-learn, pROC and ROCR computed from the same scores,
 * to 1e-9 or the digits given. Every figure of the expectations that Riskbench shows is checked;
 * the others are named.
 */
final class VectorCheck {
  private static final double CLOSE = 1e-9;
  private static final String ROW = "| %s | %s | %s | %s | %.1e |%n";

  private final Path folder;
  private final Map<String, Object> expected;
  private final List<String> wrong = new ArrayList<>();
  private int checked;

  private VectorCheck(Path folder) throws IOException {
    this.folder = folder;
    this.expected = JSON.std.mapFrom(Files.readString(folder.resolve("expected.json")));
  }

  /** Argument: the folder with the vectors and {@code expected.json}. */
  public static void main(String[] args) throws IOException {
    VectorCheck check = new VectorCheck(Path.of(args[0]));
    System.out.println("| scores | figure | expected | ours | difference |");
    System.out.println("|---|---|---|---|---|");
    check.haemorrhage();
    check.simple();
    check.probabilities("two_class_example(positive=Class1)", check.twoClasses());
    check.probabilities("ROCR_simple_sklearn", check.rocrSimple());
    System.out.printf(
        "%n%d figures checked. Not shown by Riskbench, so not checked: partial AUC, trapezoid area"
            + " under the precision-recall curve, F1, balanced accuracy, MCC, kappa, several"
            + " classes.%n",
        check.checked);
    if (!check.wrong.isEmpty()) {
      throw new IllegalStateException("these figures differ: " + check.wrong);
    }
  }

  private void haemorrhage() throws IOException {
    Table table = Table.read(folder.resolve("pROC__aSAH.csv"));
    boolean[] poor = table.is("outcome", "Poor");
    ScoredRecords s100b = ScoredRecords.of(table.numbers("s100b"), poor);
    ScoredRecords ndka = ScoredRecords.of(table.numbers("ndka"), poor);
    ScoredRecords wfns = ScoredRecords.of(table.numbers("wfns"), poor);
    String name = "aSAH";
    same(name, "s100b_auc", Evaluator.auc(s100b));
    same(name, "ndka_auc", Evaluator.auc(ndka));
    same(name, "wfns_auc", Evaluator.auc(wfns));
    interval(name, "s100b_delong95", DeLong.interval(s100b).orElseThrow());
    interval(name, "ndka_delong95", DeLong.interval(ndka).orElseThrow());
    AucComparison test = DeLong.compare(s100b, ndka).orElseThrow();
    Map<?, ?> told = (Map<?, ?>) at(name).get("delong_test_s100b_vs_ndka");
    same(name, "Z of s100b against ndka", told.get("Z"), test.z());
    same(name, "p of s100b against ndka", told.get("p"), test.p());
    Map<?, ?> youden = (Map<?, ?>) at(name).get("s100b_youden");
    double best =
        number(youden.get("specificity")).doubleValue()
            + number(youden.get("sensitivity")).doubleValue()
            - 1;
    same(
        name,
        "Youden's index of s100b (KS)",
        BigDecimal.valueOf(best).setScale(10, RoundingMode.HALF_EVEN),
        metrics(s100b).ks());
  }

  private void simple() throws IOException {
    Metrics metrics = metrics(rocrSimple());
    same("ROCR_simple", "n", metrics.records());
    same("ROCR_simple", "pos", metrics.frauds());
    same("ROCR_simple", "auc", metrics.auc());
    same("ROCR_simple", "ks", metrics.ks());
  }

  private ScoredRecords rocrSimple() throws IOException {
    Table table = Table.read(folder.resolve("ROCR__simple.csv"));
    return ScoredRecords.of(table.numbers("prediction"), table.is("label", "1"));
  }

  private ScoredRecords twoClasses() throws IOException {
    Table table = Table.read(folder.resolve("modeldata__two_class_example.csv"));
    return ScoredRecords.of(table.numbers("Class1"), table.is("truth", "Class1"));
  }

  private void probabilities(String name, ScoredRecords records) {
    Metrics metrics = metrics(records);
    same(name, "n", metrics.records());
    same(name, "pos", metrics.frauds());
    same(name, "roc_auc", metrics.auc());
    same(name, "average_precision", metrics.averagePrecision());
    same(name, "ks", metrics.ks());
    same(name, "accuracy", metrics.accuracy().orElseThrow());
    same(name, "brier", metrics.brier().orElseThrow());
    same(name, "log_loss", metrics.logLoss().orElseThrow());
    same(name, "ece10_equal_width", metrics.ece().orElseThrow());
    int[] scores =
        IntStream.range(0, records.size())
            .map(i -> records.probability()[i] >= 0.5 ? ThresholdSweep.NONE - 1 : 0)
            .toArray();
    Outcome half = ThresholdSweep.of(scores, records.fraud()).at(1, 1);
    same(name, "tp", half.declined().fraud());
    same(name, "fp", half.declined().good());
    same(name, "tn", half.approved().good());
    same(name, "fn", half.approved().fraud());
    same(name, "precision", half.precision().orElseThrow());
    same(name, "recall", half.recall().orElseThrow());
  }

  private static Metrics metrics(ScoredRecords records) {
    return Evaluator.evaluate(records, JobContext.none()).metrics();
  }

  private Map<?, ?> at(String name) {
    return (Map<?, ?>) expected.get(name);
  }

  private void interval(String name, String figure, Interval ours) {
    List<?> ends = (List<?>) at(name).get(figure);
    same(name, figure + " low", ends.get(0), ours.low());
    same(name, figure + " high", ends.get(1), ours.high());
  }

  private void same(String name, String figure, double ours) {
    same(name, figure, at(name).get(figure), ours);
  }

  private void same(String name, String figure, Object told, double ours) {
    BigDecimal wanted = number(told);
    double off = Math.abs(wanted.doubleValue() - ours);
    System.out.printf(Locale.ROOT, ROW, name, figure, wanted, ours, off);
    checked++;
    if (!(off <= CLOSE)) {
      wrong.add(name + " " + figure);
    }
  }

  private static BigDecimal number(Object told) {
    return new BigDecimal(told.toString());
  }

  /** A table of quoted cells without line breaks. */
  private record Table(List<String> header, List<String[]> rows) {
    static Table read(Path file) throws IOException {
      List<String[]> cells =
          Files.readAllLines(file).stream()
              .map(line -> line.replace("\"", "").split(",", -1))
              .toList();
      return new Table(List.of(cells.get(0)), cells.subList(1, cells.size()));
    }

    double[] numbers(String column) {
      int at = header.indexOf(column);
      return rows.stream().mapToDouble(row -> Double.parseDouble(row[at])).toArray();
    }

    boolean[] is(String column, String value) {
      int at = header.indexOf(column);
      boolean[] found = new boolean[rows.size()];
      for (int i = 0; i < found.length; i++) {
        found[i] = rows.get(i)[at].equals(value);
      }
      return found;
    }
  }
}
