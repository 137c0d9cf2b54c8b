package org.riskbench.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.decision.Policy;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.Rule;
import org.riskbench.rule.RuleLines;
import org.riskbench.schema.Column;
import org.riskbench.scoring.ModelId;

class RulesFileTest {
  private static final ModelId ID = new ModelId("registrations", 7);
  private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");

  private static final String[] LINES = {
    "allow: when email in list good then APPROVE because GOOD \"A good one\" customer-safe",
    "block: when email in list bad and application is not missing then DECLINE",
    "rare: when count(email, 30d) >= 7 and amount > 2000 then at least REVIEW note \"why not\"",
    "morning: when moment < 2024-01-01 and known_device != true then at most REVIEW",
    "app: when channel in (app, \"Rare Person\") and channel != web then at least REVIEW",
    "off none: when application is missing then DECLINE"
  };

  private static ModelDraft ruled(ModelDraft draft, String... lines) {
    HardRules rules =
        HardRules.bind(
            RuleLines.parse(String.join("\n", lines)),
            draft.model().scope(draft.trainingSchema(), Set.of()));
    return draft.with(rules);
  }

  @Test
  void rulesComeBackWithAllTheyRead() {
    for (ModelDraft draft : Arrays.asList(Drafts.small(), Drafts.counting())) {
      ModelDraft ruled = ruled(draft, LINES);

      SealedModel read = ModelFileReader.read(ModelFileWriter.seal(ruled, ID, NOW));

      assertThat(read.model().rules().table()).isEqualTo(ruled.model().rules().table());
      assertThat(read.model().velocity()).isEqualTo(ruled.model().velocity());
      assertThat(read.model().inputs().columns())
          .extracting(Column::name)
          .isEqualTo(ruled.model().inputs().columns().stream().map(Column::name).toList())
          .endsWith("application");
    }
  }

  @Test
  void aModelWithoutRulesSaysNothingOfThem() {
    byte[] plain = ModelFileWriter.seal(Drafts.small(), ID, NOW);

    assertThat(ModelFileWriter.seal(Drafts.small().with(HardRules.NONE), ID, NOW)).isEqualTo(plain);
  }

  @Test
  void everyRuleThatIsOnIsProvedByAGoldenRecord() {
    ModelDraft ruled = ruled(Drafts.counting(), LINES);

    Set<String> proved =
        GoldenRecords.of(ruled.model()).stream()
            .flatMap(record -> record.expected().rules().stream())
            .collect(java.util.stream.Collectors.toSet());

    assertThat(proved).containsExactlyInAnyOrder("allow", "block", "rare", "morning", "app");
  }

  @Test
  void aRuleThatWasChangedInTheFileIsNoticed() {
    byte[] sound = ModelFileWriter.seal(ruled(Drafts.small(), LINES), ID, NOW);

    for (String[] change :
        new String[][] {
          {"amount > 2000", "amount > 9000"},
          {"in list bad", "in list bat"},
          {"then APPROVE", "then at most REVIEW"},
          {"count(email, 30d) >= 7", "count(email, 30d) >= 8"},
          {"app: when", "off app: when"}
        }) {
      byte[] changed =
          Surgery.change(sound, Entry.POLICY, text -> text.replace(change[0], change[1]));

      assertThatThrownBy(() -> ModelFileReader.read(changed)).hasMessageContaining("MODEL-209");
    }
  }

  @Test
  void rulesThatCanNotBeReadRefuseTheFileWithTheirPlace() {
    byte[] sound = ModelFileWriter.seal(ruled(Drafts.small(), LINES), ID, NOW);

    byte[] broken =
        Surgery.change(sound, Entry.POLICY, text -> text.replace("rare: when", "rare when"));
    byte[] unknown =
        Surgery.change(sound, Entry.POLICY, text -> text.replace("amount >", "amuont >"));

    assertThatThrownBy(() -> ModelFileReader.read(broken))
        .hasMessageContaining("MODEL-208 policy.json: rules.table")
        .hasMessageContaining("Line 3");
    assertThatThrownBy(() -> ModelFileReader.read(unknown))
        .hasMessageContaining("MODEL-208 policy.json: rules");
  }

  @Test
  void anotherPolicyKeepsTheRules(@TempDir Path folder) {
    ModelRegistry registry = new ModelRegistry(folder);
    SealedModel saved = registry.save("ruled", ruled(Drafts.counting(), LINES));

    SealedModel revised = registry.revise(saved.id(), Policy.of(1, 300, 700));

    assertThat(revised.model().rules()).isEqualTo(saved.model().rules());
    assertThat(revised.model().policy().reviewFrom()).isEqualTo(300);
  }

  @Test
  void whatMeetsARuleIsMadeEvenWhereDrawnRecordsNeverDo() {
    ModelDraft ruled = ruled(Drafts.small(), "odd: when amount = 123456789 then DECLINE");
    Rule odd = ruled.model().rules().table().rules().get(0);

    Stream<GoldenRecord> meeting =
        GoldenRecords.of(ruled.model()).stream().filter(record -> record.meets(odd));

    assertThat(meeting).hasSize(1);
  }
}
