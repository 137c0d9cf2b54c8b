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
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TrainedDesk;

class AnchorViewModelTest {
  private final Session session = TrainedDesk.untrained();

  private static ReanchorReport report(SealedModel model, boolean kept, boolean unmoved) {
    return new ReanchorReport(
        model.model().scoreMap(),
        Instant.parse("2026-08-01T00:00:00Z"),
        Instant.parse("2026-09-03T00:00:00Z"),
        3_788,
        0,
        41,
        kept,
        unmoved,
        500,
        0.02,
        new long[1001]);
  }

  private AnchorViewModel anchor(ModelRegistry registry, ReanchorReport report) {
    return new AnchorViewModel(
        session,
        (id, context) ->
            new ScoreAnchor.Anchored(
                registry.save(id.name(), Drafts.counting()), report, registry.list()),
        new InlineJobRunner(),
        Messages.bundled());
  }

  @Test
  void aVersionAnchoredAnewIsAtHandAtOnce(@TempDir Path folder) {
    ModelRegistry registry = new ModelRegistry(folder);
    SealedModel model = registry.save("cards", Drafts.counting());
    AnchorViewModel anchor = anchor(registry, report(model, false, false));

    anchor.next(model.id());

    assertThat(session.models())
        .filteredOn(RegistryEntry.Saved.class::isInstance)
        .extracting(entry -> ((RegistryEntry.Saved) entry).id().toString())
        .containsExactlyInAnyOrder("cards:1", "cards:2");
    assertThat(anchor.isBusy()).isFalse();
  }

  @Test
  void whatChangesIsToldUntilItIsClosed(@TempDir Path folder) {
    ModelRegistry registry = new ModelRegistry(folder);
    SealedModel model = registry.save("cards", Drafts.counting());
    AnchorViewModel anchor = anchor(registry, report(model, true, false));

    anchor.next(model.id());

    AnchorOutcome told = anchor.outcomeProperty().get().orElseThrow();
    assertThat(told.saved()).contains("cards:2", "3,788", "1 Aug 2026", "3 Sep 2026");
    assertThat(told.changes())
        .contains("2.0 % scored 500 or more, where 1.0 % should")
        .contains("from the decline threshold on the scale stays")
        .contains("41 records told nothing")
        .contains("cards:1 goes on answering until you publish");
    anchor.close();
    assertThat(anchor.outcomeProperty().get()).isEmpty();
  }

  @Test
  void nothingIsPromisedOfAThresholdThatLiesWhereTheScaleStays(@TempDir Path folder) {
    ModelRegistry registry = new ModelRegistry(folder);
    SealedModel model = registry.save("cards", Drafts.counting());
    AnchorViewModel anchor = anchor(registry, report(model, true, true));

    anchor.next(model.id());

    assertThat(anchor.outcomeProperty().get().orElseThrow().changes())
        .doesNotContain("under the new version they do")
        .contains("as many records are stopped as before");
  }

  @Test
  void theNewVersionIsLedToWhereItCanTakeOver(@TempDir Path folder) {
    ModelRegistry registry = new ModelRegistry(folder);
    SealedModel model = registry.save("cards", Drafts.counting());
    AnchorViewModel anchor = anchor(registry, report(model, false, false));
    anchor.next(model.id());

    anchor.publish();

    assertThat(session.requests().publishedProperty().get())
        .map(String::valueOf)
        .contains("cards:2");
  }
}
