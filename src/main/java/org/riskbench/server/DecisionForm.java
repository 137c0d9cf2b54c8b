package org.riskbench.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.riskbench.answering.AnswerNotes;
import org.riskbench.answering.ControlDraw;
import org.riskbench.answering.Scored;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Treatment;
import org.riskbench.ledger.Asked;
import org.riskbench.ledger.Circumstances;
import org.riskbench.ledger.Decided;
import org.riskbench.ledger.DecidedBy;
import org.riskbench.ledger.FittedVector;
import org.riskbench.ledger.Grounds;
import org.riskbench.ledger.MaskedInputs;
import org.riskbench.ledger.Pseudonyms;
import org.riskbench.ledger.Verdict;
import org.riskbench.rule.KnownLists;
import org.riskbench.rule.Rule;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.scoring.RiskModel;

/**
 * Puts down what a log keeps of a record just scored. Immutable and thread-safe.
 *
 * @param lists tells the versions of the lists that rules ask
 * @param inputs whether the record's own columns are kept too, masked
 */
record DecisionForm(Pseudonyms pseudonyms, KnownLists lists, boolean inputs) {
  Decided of(Scored scored, byte[] answer, Instant receivedAt) {
    RiskModel model = scored.model().model();
    Schema schema = model.inputs();
    AnswerNotes notes = AnswerNotes.of(answer);
    return new Decided(
        new Asked(
            scored.options().requestId(),
            scored.options().caller().name(),
            receivedAt,
            number(scored, schema, ColumnRole.TIME, true).stream()
                .mapToObj(millis -> Instant.ofEpochMilli((long) millis))
                .findFirst(),
            scored.nanos()),
        new DecidedBy(
            scored.model().id().toString(),
            scored.model().fileSha256(),
            model.policy().version(),
            versions(model)),
        new Verdict(
            notes.probability(),
            notes.score(),
            Decision.valueOf(notes.decision()),
            notes.band(),
            Treatment.valueOf(notes.treatment()),
            number(scored, schema, ColumnRole.AMOUNT, false)),
        new Circumstances(
            notes.mode(),
            notes.degraded(),
            scored.stateUpdated(),
            notes.isControl(),
            controlShare(scored, notes)),
        new Grounds(
            names(scored.assessment().hits()),
            names(scored.assessment().unsure()),
            notes.reasons(),
            notes.warnings()),
        pseudonyms.entities(scored.record(), schema, model.velocity()),
        pseudonyms.sensitive(scored.record(), schema),
        new FittedVector(scored.assessment().encoded(), scored.past()),
        inputs ? Optional.of(MaskedInputs.of(scored.record(), schema)) : Optional.empty());
  }

  /** The chance that this record had. */
  private static double controlShare(Scored scored, AnswerNotes notes) {
    boolean usual = notes.degraded().isEmpty() && scored.options().update();
    ControlDraw draw =
        new ControlDraw(scored.model().model(), scored.record(), scored.assessment());
    return usual ? draw.share() : 0;
  }

  private static List<String> names(List<Rule> rules) {
    return rules.stream().map(Rule::name).toList();
  }

  private String versions(RiskModel model) {
    return model.rules().lists().stream()
        .map(list -> list + ":" + version(list))
        .collect(Collectors.joining(" "));
  }

  private String version(String list) {
    OptionalInt version = lists.version(list);
    return version.isPresent() ? Integer.toString(version.getAsInt()) : "none";
  }

  /** The column of a role that only one has, if the record says it. */
  private static OptionalDouble number(
      Scored scored, Schema schema, ColumnRole role, boolean moment) {
    for (int i = 0; i < schema.size(); i++) {
      ColumnKind kind = schema.column(i).kind();
      boolean fits = moment ? kind == ColumnKind.TIME : kind == ColumnKind.NUMBER;
      if (schema.column(i).role() == role && fits) {
        double value = scored.record().number(i);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
      }
    }
    return OptionalDouble.empty();
  }
}
