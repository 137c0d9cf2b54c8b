package org.riskbench.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.decision.Policy;
import org.riskbench.modelfile.Drafts;
import org.riskbench.registry.CheckReport.Kind;
import org.riskbench.scoring.ForeignRuntime;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.DeskKey;
import org.riskbench.signing.OwnerName;
import org.riskbench.signing.SignerKey;

class ApprovalTest {
  private static final Instant NOW = Instant.parse("2026-11-25T23:30:00Z");
  private static final ModelId A1 = new ModelId("a", 1);
  private static final DeskKey ANN = DeskKey.make(new OwnerName("Ann"));
  private static final DeskKey BOB = DeskKey.make(new OwnerName("Bob"));
  private static final DeskKey EVE = DeskKey.make(new OwnerName("Eve"));

  private final Path folder;
  private final ModelRegistry ann;
  private final ModelRegistry bob;

  ApprovalTest(@TempDir Path folder) {
    this.folder = folder;
    ann = desk(ANN);
    bob = desk(BOB);
    ann.save("a", Drafts.small());
    ann.requireSecondPerson(true);
  }

  private ModelRegistry desk(DeskKey key) {
    Set<SignerKey> trusted = Set.of(ANN.key(), BOB.key());
    return new ModelRegistry(
        folder,
        Clock.fixed(NOW, ZoneOffset.UTC),
        ForeignRuntime.NONE,
        new Person(() -> key.owner().text(), () -> Optional.of(key), () -> trusted));
  }

  private void expectRefused(String code) {
    assertThatThrownBy(() -> ann.stage(A1, Stage.CHAMPION, "better")).hasMessageContaining(code);
    assertThat(ann.champion()).isEmpty();
  }

  @Test
  void aChampionNeedsASecondPersonWhereTheRegistrySaysSo() {
    expectRefused("MODEL-306");
    ann.stage(A1, Stage.CHALLENGER, "");

    bob.approve(A1, "looked at May");
    ann.stage(A1, Stage.CHAMPION, "better");

    assertThat(ann.champion()).contains(A1);
    Approval approval = ann.approval(A1).orElseThrow();
    assertThat(approval.by()).isEqualTo("Bob");
    assertThat(approval.why()).isEqualTo("looked at May");
    assertThat(ann.doubt(approval)).isEmpty();
    assertThat(ann.check(Optional.empty()).isSound()).isTrue();
    RegistryEntry.Saved entry = (RegistryEntry.Saved) ann.list().get(0);
    assertThat(entry.standing().approval()).contains(approval);
    assertThat(entry.sealedBy()).contains(ANN.key());
  }

  @Test
  void nobodyIsTheirOwnSecondPerson() {
    assertThatThrownBy(() -> ann.approve(A1, ""))
        .hasMessageContaining("MODEL-307")
        .hasMessageContaining("own key");
    assertThat(ann.approval(A1)).isEmpty();
  }

  @Test
  void aKeyThatIsNotTrustedIsNoSecondPerson() {
    desk(EVE).approve(A1, "");

    expectRefused("is not trusted at this desk");
  }

  @Test
  void anUnsealedModelHasNoAuthorAndCannotBeApproved() {
    new ModelRegistry(folder).save("b", Drafts.small());

    assertThatThrownBy(() -> bob.approve(new ModelId("b", 1), ""))
        .hasMessageContaining("bears no seal");
  }

  @Test
  void anApprovalIsForOneFileAndOnePolicyAlone() throws IOException {
    bob.approve(A1, "");
    ann.revise(A1, Policy.of(1, 100, 200));
    ModelId revised = new ModelId("a", 2);
    String text = Files.readString(folder.resolve("a.v1.approval.json"));

    assertThatThrownBy(() -> ann.stage(revised, Stage.CHAMPION, "better"))
        .hasMessageContaining("nobody approved a:2");
    Files.writeString(
        folder.resolve("a.v2.approval.json"), text.replace("\"version\" : 1", "\"version\" : 2"));

    assertThatThrownBy(() -> ann.stage(revised, Stage.CHAMPION, "better"))
        .hasMessageContaining("another file or policy");
  }

  @Test
  void aChangedApprovalHoldsNoMoreAndIsFound() throws IOException {
    bob.approve(A1, "looked at May");
    Path file = folder.resolve("a.v1.approval.json");
    Files.writeString(file, Files.readString(file).replace("May", "June"));

    expectRefused("MODEL-306");
    assertThat(((RegistryEntry.Saved) ann.list().get(0)).standing().approval()).isEmpty();
    assertThat(ann.check(Optional.empty()).findings())
        .extracting(CheckReport.Finding::kind)
        .containsExactly(Kind.APPROVAL);
  }

  @Test
  void anApprovalThatCannotBeReadIsASentence() throws IOException {
    Files.writeString(folder.resolve("a.v1.approval.json"), "{}");

    expectRefused("MODEL-311");
    assertThat(ann.list()).singleElement().isInstanceOf(RegistryEntry.Saved.class);
  }

  @Test
  void whereItIsNotRequiredAChampionNeedsNobody() {
    ann.requireSecondPerson(false);

    ann.stage(A1, Stage.CHAMPION, "better");

    assertThat(ann.champion()).contains(A1);
  }

  @Test
  void whereTheRuleCannotBeReadNobodyBecomesChampion() throws IOException {
    Files.writeString(folder.resolve("registry.json"), "{}");

    expectRefused("MODEL-309");
  }
}
