package org.riskbench.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.riskbench.decision.Decision;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.FlatRecord;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.VelocitySuggester;

/** Rules and records made up from a seed; odd names and values on purpose. */
final class RandomRules {
  static final Schema KNOWN =
      new Schema(
          List.of(
              new Column("record id", ColumnKind.TEXT, ColumnRole.ID),
              new Column("at", ColumnKind.TIME, ColumnRole.TIME),
              new Column("ip", ColumnKind.TEXT, ColumnRole.ENTITY),
              new Column("amount", ColumnKind.NUMBER, ColumnRole.AMOUNT),
              new Column("sent \"by\" \\ channel", ColumnKind.CATEGORY, ColumnRole.FEATURE),
              new Column("known", ColumnKind.BOOLEAN, ColumnRole.FEATURE),
              new Column("remark", ColumnKind.TEXT, ColumnRole.IGNORED),
              new Column("score", ColumnKind.NUMBER, ColumnRole.FEATURE),
              new Column("gender", ColumnKind.CATEGORY, ColumnRole.SENSITIVE),
              new Column("fraud", ColumnKind.BOOLEAN, ColumnRole.LABEL)));

  static final RuleScope SCOPE =
      new RuleScope(KNOWN.inputs(), KNOWN, VelocitySuggester.bare(KNOWN), Set.of());

  private static final List<String> TEXTS =
      List.of("web", "app", "when", "a b", "say \"no\"", "back\\slash", "#1", "x:y", "(z)", "ä,ö");

  private final Random random;

  RandomRules(long seed) {
    this.random = new Random(seed);
  }

  RuleTable table() {
    int size = random.nextInt(6);
    return new RuleTable(IntStream.range(0, size).mapToObj(i -> rule("rule-" + i)).toList());
  }

  Rule rule(String name) {
    List<Condition> conditions = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      conditions.add(condition());
    }
    Rule.Why why =
        random.nextBoolean()
            ? Rule.Why.of(name)
            : new Rule.Why("CODE_" + random.nextInt(9), "Say \"why\" \\ now", random.nextBoolean());
    String note = random.nextBoolean() ? "" : "asked for by \"Ann\"";
    return new Rule(name, random.nextInt(4) > 0, conditions, effect(), why, note);
  }

  private Effect effect() {
    return random.nextBoolean()
        ? Effect.atLeast(random.nextBoolean() ? Decision.REVIEW : Decision.DECLINE)
        : Effect.atMost(random.nextBoolean() ? Decision.REVIEW : Decision.APPROVE);
  }

  private Condition condition() {
    Subject channel = Subject.column("sent \"by\" \\ channel");
    Subject amount = Subject.column("amount");
    return switch (random.nextInt(10)) {
      case 0 -> new Condition.Compared(amount, comparison(), "" + (random.nextInt(9) - 4));
      case 1 ->
          new Condition.Compared(
              channel, random.nextBoolean() ? Comparison.EQUAL : Comparison.OTHER, text());
      case 2 -> new Condition.OneOf(channel, random.nextBoolean(), List.of(text(), text()));
      case 3 -> new Condition.OneOf(amount, random.nextBoolean(), List.of("1", "-2.5"));
      case 4 -> new Condition.Missing(Subject.column("ip"), random.nextBoolean());
      case 5 -> new Condition.Listed(Subject.column("record id"), random.nextBoolean(), "names");
      case 6 ->
          new Condition.Compared(
              Subject.past(random.nextBoolean() ? "count(ip, 1h)" : "sum(amount per ip, 7d)"),
              comparison(),
              "3");
      case 7 -> new Condition.Compared(Subject.SCORE, comparison(), "" + random.nextInt(1001));
      case 8 -> new Condition.Compared(Subject.column("score"), comparison(), "3");
      default ->
          new Condition.Compared(
              Subject.column("known"), Comparison.EQUAL, random.nextBoolean() ? "true" : "false");
    };
  }

  private Comparison comparison() {
    return List.of(Comparison.values()).get(random.nextInt(6));
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  FlatRecord record(Schema inputs) {
    FlatRecord record = new FlatRecord(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      if (random.nextInt(4) == 0) {
        continue;
      }
      ColumnKind kind = inputs.column(i).kind();
      if (kind.isNumeric()) {
        record.set(i, kind == ColumnKind.BOOLEAN ? random.nextInt(2) : random.nextInt(9) - 4);
      } else {
        record.set(i, text());
      }
    }
    return record;
  }

  double[] told(VelocityPlan plan) {
    return random.doubles(plan.size()).map(value -> Math.floor(value * 7)).toArray();
  }

  int score() {
    return random.nextInt(1001);
  }

  Decision decision() {
    return Decision.RISING.get(random.nextInt(3));
  }
}
