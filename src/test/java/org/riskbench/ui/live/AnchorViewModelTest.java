package org.riskbench.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.ledger.ReanchorReport;
import org.riskbench.modelfile.Drafts;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class AnchorViewModelTest {
  private final Session session = TrainedDesk.untrained();
  private final Toasts toasts = new Toasts();

  @Test
  void aVersionAnchoredAnewIsAtHandAtOnce(@TempDir Path folder) {
    ModelRegistry registry = new ModelRegistry(folder);
    SealedModel model = registry.save("cards", Drafts.counting());
    Instant day = Instant.parse("2026-08-01T00:00:00Z");
    ReanchorReport report =
        new ReanchorReport(
            model.model().scoreMap(), day, day, 3_788, 0, 0, true, 500, 0.02, new long[1001]);
    AnchorViewModel anchor =
        new AnchorViewModel(
            session,
            (id, context) ->
                new ScoreAnchor.Anchored(
                    registry.save(id.name(), Drafts.counting()), report, registry.list()),
            new InlineJobRunner(),
            Messages.bundled(),
            toasts);

    anchor.next(model.id());

    assertThat(session.models())
        .filteredOn(RegistryEntry.Saved.class::isInstance)
        .extracting(entry -> ((RegistryEntry.Saved) entry).id().toString())
        .containsExactlyInAnyOrder("cards:1", "cards:2");
    assertThat(toasts.texts()).hasSize(1).first().asString().contains("cards:2", "3,788");
    assertThat(anchor.isBusy()).isFalse();
  }
}
