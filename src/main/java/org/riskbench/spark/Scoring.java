package org.riskbench.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.riskbench.problem.Problem;
import org.riskbench.rule.KnownLists;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.velocity.KeyedStream;
import org.riskbench.velocity.VelocityPlan;
import scala.Tuple2;

/**
 * Scores the rows of one part after another. Immutable; goes along to the executors.
 *
 * @param <T> one answer
 * @param kept columns that go along with the answer, by position
 * @param reasons how many a record gets; empty for the usual number
 */
record Scoring<T>(
    Broadcast<CarriedModel> model,
    TableShape shape,
    int[] slots,
    int[] kept,
    int reasons,
    Answers<T> answers,
    Tally tally)
    implements Serializable {
  /** Reasons as for anybody who asks for no number. */
  static final int USUAL_REASONS = -1;

  /**
   * The answers to the rows of one part.
   *
   * @param pasts tells what is known of the past of each row
   */
  Iterator<T> answer(Iterator<Row> rows, PastReader pasts) {
    RiskModel risk = model.value().open().model();
    RowReader reader = new RowReader(shape, slots, risk.inputs());
    Assessment assessment = risk.newAssessment(KnownLists.none());
    Iterator<T> answers =
        new Mapped<>(rows, row -> answer(risk, reader, row, pasts.next(row), assessment));
    return new Chained<>(this.answers.head(names()), answers);
  }

  /** The same, the past told by columns of the rows. */
  Iterator<T> answerByColumns(Iterator<Row> rows) {
    return answer(rows, PastReader.columns(plan(), shape));
  }

  /** The same, the past told by what was counted. */
  Iterator<T> answerByTold(Iterator<Row> rows, Iterator<Tuple2<Long, double[]>> told) {
    return answer(rows, new ToldPast(told, new KeyedStream(plan()), plan().size()));
  }

  private VelocityPlan plan() {
    return model.value().open().model().velocity();
  }

  /** Names of the columns that go along. */
  List<String> names() {
    List<String> names = shape.names();
    return IntStream.of(kept).mapToObj(names::get).toList();
  }

  private T answer(
      RiskModel risk, RowReader reader, Row row, PastReader.Told told, Assessment assessment) {
    List<String> cells = reader.texts(row, kept);
    Optional<Problem> wrong = reader.read(row).or(told::problem);
    if (wrong.isPresent()) {
      tally.countError();
      return answers.failed(cells, wrong.get());
    }
    risk.assess(reader.record(), told.values(), assessment);
    tally.count(assessment.decision());
    int most = reasons == USUAL_REASONS ? assessment.usualReasons() : reasons;
    return answers.scored(cells, assessment, most);
  }
}
