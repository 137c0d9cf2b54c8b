package org.riskbench.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.modelfile.Drafts;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.scoring.ForeignRuntime;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.DeskKeyStore;
import org.riskbench.signing.SignerKey;
import org.riskbench.signing.TrustedKeyStore;

/** A desk whose key leaked, and one that trusted it. */
class RevokedKeyTest {
  private static final ModelId A1 = new ModelId("a", 1);

  private final Path home;
  private final Path keys;
  private final ModelRegistry registry;
  private final SignerKey leaked;

  RevokedKeyTest(@TempDir Path home) {
    this.home = home;
    this.keys = home.resolve("keys");
    this.registry = registry(home.resolve("models"), keys);
    registry.save("a", Drafts.small());
    this.leaked = new DeskKeyStore(keys).require().key();
  }

  private static ModelRegistry registry(Path folder, Path keys) {
    return new ModelRegistry(folder, Clock.systemUTC(), ForeignRuntime.NONE, Person.atDesk(keys));
  }

  private void revoke() {
    new TrustedKeyStore(keys).revoke(leaked.id(), "laptop stolen");
  }

  @Test
  void whatALeakedKeySealedIsNotOpenedAndSaysWhy() {
    assertThat(registry.list().get(0)).isInstanceOf(RegistryEntry.Saved.class);
    revoke();

    RegistryEntry.Damaged entry = (RegistryEntry.Damaged) registry.list().get(0);
    assertThat(entry.problem().code()).isEqualTo("MODEL-294");
    assertThat(entry.isRevoked()).isTrue();
    assertThatThrownBy(() -> registry.load(A1)).hasMessageContaining("MODEL-294");
    assertThatThrownBy(() -> registry.open("a")).hasMessageContaining("MODEL-294");
    assertThatThrownBy(() -> registry.stage(A1, Stage.CHAMPION, "best"))
        .hasMessageContaining("MODEL-294");
    assertThatThrownBy(() -> registry.export(A1, home.resolve("out.riskmodel")))
        .hasMessageContaining("MODEL-294");
    assertThat(registry.check(Optional.empty()).isSound()).isTrue();
  }

  @Test
  void aForgersModelIsNotTakenIn() throws IOException {
    Path forged = home.resolve("forged.riskmodel");
    Files.write(forged, ModelFileReader.bytes(registry.resolve("a")));
    ModelRegistry other = registry(home.resolve("other"), home.resolve("their-keys"));
    new TrustedKeyStore(home.resolve("their-keys")).revoke(leaked.id(), "told by telephone");

    assertThatThrownBy(() -> other.importFile(forged)).hasMessageContaining("MODEL-294");
    assertThat(other.list()).isEmpty();
  }

  @Test
  void aModelTheLogKnowsIsSealedAnewAndScoresTheSame() {
    SealedModel before = registry.load(A1);
    revoke();

    assertThatThrownBy(() -> registry.reseal(A1, " ")).hasMessageContaining("MODEL-305");
    SealedModel after = registry.reseal(A1, "ours, of May");

    assertThat(after.id()).isEqualTo(new ModelId("a", 2));
    assertThat(after.sealedBy()).isNotEqualTo(before.sealedBy()).isPresent();
    assertThat(after.model().scorer()).isEqualTo(before.model().scorer());
    assertThat(after.model().policy().bands()).isEqualTo(before.model().policy().bands());
    assertThat(registry.history(after.id()).get(0).event().detail("resealed")).isEqualTo("a:1");
    assertThat(registry.history(after.id()).get(0).event().detail("why")).contains("May");
  }

  @Test
  void aModelThatWasPutThereByHandIsNotSealedAnew() throws IOException {
    ModelRegistry elsewhere = registry(home.resolve("elsewhere"), keys);
    elsewhere.save("b", Drafts.small());
    Files.copy(elsewhere.resolve("b"), registry.folder().resolve("b.v1.riskmodel"));
    revoke();

    assertThatThrownBy(() -> registry.reseal(new ModelId("b", 1), "surely ours"))
        .hasMessageContaining("MODEL-228");
  }

  @Test
  void theApprovalOfARevokedKeyHoldsNoLonger() {
    Path theirKeys = home.resolve("their-keys");
    ModelRegistry second = registry(registry.folder(), theirKeys);
    registry.requireSecondPerson(true);
    Approval approval = second.approve(A1, "looked at it");
    new TrustedKeyStore(keys).trust(new DeskKeyStore(theirKeys).require().open());
    assertThat(registry.doubt(approval)).isEmpty();

    new TrustedKeyStore(keys).revoke(approval.key().id(), "left the bank");

    assertThat(registry.doubt(approval)).isPresent();
    assertThatThrownBy(() -> registry.stage(A1, Stage.CHAMPION, "best"))
        .hasMessageContaining("MODEL-306");
  }
}
