package org.riskbench.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.modelfile.Drafts;
import org.riskbench.problem.Problem;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.Person;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.scoring.ForeignRuntime;
import org.riskbench.signing.DeskKeyStore;
import org.riskbench.signing.TrustedKeyStore;

class ModelSupplyTest {
  @TempDir private Path home;

  @Test
  void whyNoModelCanBeUsedIsToldApart() {
    Path keys = home.resolve("keys");
    ModelRegistry registry =
        new ModelRegistry(
            home.resolve("models"), Clock.systemUTC(), ForeignRuntime.NONE, Person.atDesk(keys));
    assertThat(ModelSupply.of(registry.list())).isEqualTo(ModelSupply.NONE);

    registry.save("first", Drafts.small());
    assertThat(ModelSupply.of(registry.list())).isEqualTo(ModelSupply.USABLE);

    new TrustedKeyStore(keys).revoke(new DeskKeyStore(keys).require().key().id(), "leaked");
    List<RegistryEntry> revoked = registry.list();
    assertThat(ModelSupply.of(revoked)).isEqualTo(ModelSupply.REVOKED);

    List<RegistryEntry> mixed = new ArrayList<>(revoked);
    mixed.add(
        new RegistryEntry.Damaged(
            home, Problem.error("MODEL-101", "It is torn.", "Save it again.")));
    assertThat(ModelSupply.of(mixed)).isEqualTo(ModelSupply.UNUSABLE);

    registry.save("second", Drafts.small());
    assertThat(ModelSupply.of(registry.list()))
        .as("one that can be used is enough")
        .isEqualTo(ModelSupply.USABLE);
  }

  @Test
  void onlyModelsOfNoUseHaveWordsOfTheirOwn() {
    assertThat(ModelSupply.NONE.key("publish.empty")).isEqualTo("publish.empty");
    assertThat(ModelSupply.REVOKED.key("publish.empty")).isEqualTo("publish.empty.revoked");
    assertThat(ModelSupply.UNUSABLE.key("publish.empty")).isEqualTo("publish.empty.unusable");
  }
}
