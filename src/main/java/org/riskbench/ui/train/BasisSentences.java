package org.riskbench.ui.train;

import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.MemoryNeed;
import org.riskbench.profile.Finding;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPart;
import org.riskbench.split.SplitPlan;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;
import org.riskbench.velocity.VelocityPlan;

/** What was decided on the Data screen, in words. */
final class BasisSentences {
  /** Smaller moments don't count from 1970 and have no date. */
  private static final double DATED = 1e11;

  private final Session session;
  private final Messages messages;

  BasisSentences(Session session, Messages messages) {
    this.session = session;
    this.messages = messages;
  }

  /** How a plan divides the records. */
  String split(SplitPlan plan) {
    String way = plan.word().startsWith("column:") ? "column" : plan.word();
    String how = messages.text("train.split." + way);
    Optional<Split> known =
        session.preparation().divided().filter(split -> split.plan().equals(plan));
    return known
        .map(
            split ->
                messages.text("train.split.line", how, part(split, "train"), part(split, "test")))
        .orElseGet(() -> messages.text("train.split.open", how));
  }

  private String part(Split split, String name) {
    return split.parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .map(part -> part(part, split.plan() instanceof SplitPlan.ByTime))
        .orElse(Formats.NONE);
  }

  private String part(SplitPart part, boolean byTime) {
    String key = "train.split.part." + part.name() + (byTime ? ".timed" : "");
    String moment =
        part.name().equals("train")
            ? moment(part.end(), part.to())
            : moment(part.start(), part.from());
    return messages.text(key, Formats.count(part.rows()), moment);
  }

  private static String moment(double millis, String described) {
    return millis >= DATED ? Formats.day(millis) : described;
  }

  /**
   * What is counted of earlier records.
   *
   * @param suggested what would be, if that is known
   */
  String velocity(Optional<VelocityPlan> suggested) {
    Optional<VelocityPlan> chosen = session.preparation().velocity();
    if (chosen.isPresent()) {
      return features(chosen.get(), "train.velocity.chosen", "train.velocity.none");
    }
    return suggested
        .map(plan -> features(plan, "train.velocity.some", "train.velocity.no-keys"))
        .orElseGet(() -> messages.text("train.velocity.suggested"));
  }

  private String features(VelocityPlan plan, String some, String none) {
    int features = plan.features().size();
    return features == 0 ? messages.text(none) : messages.text(some, features);
  }

  /** How columns become numbers. */
  String encoding() {
    int chosen = session.preparation().encodings().size();
    String columns =
        chosen == 0
            ? messages.text("train.encoding.auto")
            : messages.text("train.encoding.chosen", chosen);
    boolean derived = session.preparation().isDerived();
    return derived ? columns : columns + " " + messages.text("train.encoding.not-derived");
  }

  /**
   * What training takes of the memory, before it begins.
   *
   * @param velocity features of earlier records, as far as they are known
   */
  String memory(Optional<VelocityPlan> velocity) {
    return session.dataset().map(data -> memory(data, velocity)).orElse("");
  }

  private String memory(Dataset data, Optional<VelocityPlan> velocity) {
    long columns =
        data.schema().columns().stream().filter(column -> column.role().isInput()).count();
    int features = velocity.map(plan -> plan.features().size()).orElse(0);
    MemoryNeed need = MemoryNeed.atMost(data.size(), (int) columns, features);
    String key = need.bytes() <= MemoryNeed.left() ? "train.memory" : "train.memory.short";
    return messages.text(key, Formats.memory(need.bytes()), Formats.memory(MemoryNeed.left()));
  }

  /** Whether leaks are left among the inputs. */
  String findings() {
    if (session.profile().whole().isEmpty()) {
      return messages.text("train.findings.open");
    }
    long leaks = leaks();
    return leaks == 0
        ? messages.text("train.findings.none")
        : messages.text("train.findings.leaks", leaks);
  }

  /** Leaks that nobody has ignored or kept with a note. */
  long leaks() {
    return session.profile().whole().stream()
        .flatMap(profile -> profile.findings().stream())
        .filter(Finding::isLeak)
        .filter(finding -> finding.severity() != Finding.Severity.INFO)
        .filter(this::isOpen)
        .count();
  }

  private boolean isOpen(Finding finding) {
    String note = finding.code() + " " + finding.column();
    boolean kept = session.preparation().notes().containsKey(note);
    return !kept && (finding.column().isEmpty() || isInput(finding.column()));
  }

  private boolean isInput(String column) {
    return session
        .dataset()
        .map(Dataset::schema)
        .filter(schema -> schema.find(column).isPresent())
        .filter(schema -> schema.column(schema.require(column)).role().isInput())
        .isPresent();
  }
}
