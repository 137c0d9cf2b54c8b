package org.riskbench.ui.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.decision.Policy;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.scoring.ModelId;
import org.riskbench.server.ServerState;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.TelltaleDesk;
import org.riskbench.ui.session.TrainedDesk;

class ChangesViewModelTest {
  @TempDir private Path folder;
  private final SimpleStringProperty name = new SimpleStringProperty("people");
  private Session session = TelltaleDesk.trained();
  private ModelRegistry registry = new ModelRegistry(Path.of("nowhere"));
  private ChangesViewModel view = open();

  @BeforeEach
  void openView() {
    registry = new ModelRegistry(folder);
    session = TelltaleDesk.trained();
    view = open();
    session.go(Screen.DECIDE);
    session.show(DecideView.CHANGES);
  }

  private ChangesViewModel open() {
    return new ChangesViewModel(session, new InlineJobRunner(), Messages.bundled(), registry, name);
  }

  private DeskRun run() {
    return session.selectedRun().orElseThrow();
  }

  private void save(String as, DeskRun run, Policy policy) {
    registry.save(as, run.draft().apply(policy));
    session.setModels(registry.list());
  }

  private Comparison.Outcome settled() {
    view.settle();
    return view.outcomeProperty().get().orElseThrow();
  }

  @Test
  void theChampionIsThePublishedModelElseTheLatestSavedElseTheRunAsTrained() {
    assertThat(view.againstProperty().get()).contains(new Against.Untouched());
    save("other", run(), Policy.initial());
    assertThat(view.againstProperty().get())
        .as("a model of another name is nobody's predecessor")
        .contains(new Against.Untouched());
    save("people", run(), Policy.initial());
    save("people", run(), Policy.initial());
    assertThat(view.againstProperty().get()).contains(new Against.Saved(new ModelId("people", 2)));

    session.setServer(
        new ServerState.Running(
            URI.create("http://127.0.0.1:7070"), Instant.EPOCH, new ModelId("other", 1)));

    assertThat(view.againstProperty().get())
        .contains(new Against.Published(new ModelId("other", 1)));
  }

  @Test
  void untouchedThresholdsChangeNothing() {
    assertThat(settled().flips().records()).isZero();
    assertThat(view.getSentence()).startsWith("All ").contains("this run as it was trained");
  }

  @Test
  void movedThresholdsChangeWhomTheyPass() {
    session.thresholds().setPolicy(run(), Policy.of(2, 300, 750));

    Comparison.Outcome found = settled();

    assertThat(found.flips().records())
        .isEqualTo(
            run().sweep().at(300, 750).reviewed().records()
                - run().sweep().at(500, 750).reviewed().records());
    assertThat(view.moveLines(found))
        .singleElement()
        .extracting(line -> line.cells().get(0))
        .isEqualTo("Approve → Review");
    assertThat(view.getSentence()).contains("harder, 0 milder");
    assertThat(found.champion().isOtherModel()).isFalse();
  }

  @Test
  void aSavedModelIsHeldAgainstAsItsFileDecides() {
    save("people", session.runs().get(1), Policy.of(3, 400, 800));

    Comparison.Outcome found = settled();

    assertThat(found.champion().isOtherModel()).isTrue();
    assertThat(found.champion().policy().reviewFrom()).isEqualTo(400);
    assertThat(found.champion().cases().scored().scores())
        .isEqualTo(session.runs().get(1).test().scores());
    assertThat(view.scale(found.scaleAt(500))).contains("500").contains("one good record in 100");
  }

  @Test
  void anotherRunIsHeldAgainstByItsThresholdsAsTheyStand() {
    DeskRun other = session.runs().get(1);
    session.thresholds().setPolicy(other, Policy.of(2, 100, 200));
    view.choose(new Against.OtherRun(other));
    assertThat(settled().champion().policy().reviewFrom()).isEqualTo(100);
    session.thresholds().setPolicy(other, Policy.of(3, 150, 200));
    assertThat(settled().champion().policy().reviewFrom()).isEqualTo(150);
  }

  @Test
  void theDearestFlipsAreToldWithReasonsAndNoKeyInFull() {
    session.thresholds().setPolicy(run(), Policy.of(2, 200, 300));

    List<FlipRow> rows = view.dearest(settled());

    assertThat(rows).hasSize(20);
    assertThat(rows).allMatch(row -> !row.keys().contains("account-"));
    assertThat(rows).allMatch(row -> row.keys().startsWith("…"));
    assertThat(rows).anyMatch(row -> row.reasons().startsWith("Now: "));
  }

  @Test
  void aModelThatReadsOtherColumnsIsToldToBeIncomparable() {
    registry.save("people", TrainedDesk.best().draft(Policy.initial()));
    session.setModels(registry.list());
    view.settle();
    assertThat(view.getNotice()).as("it reads signal alone, which these records have").isEmpty();

    Session alien = TrainedDesk.trained();
    registry.save("alien", run().draft().apply(Policy.initial()));
    alien.setModels(registry.list());
    ChangesViewModel other =
        new ChangesViewModel(
            alien,
            new InlineJobRunner(),
            Messages.bundled(),
            registry,
            new SimpleStringProperty("alien"));
    alien.go(Screen.DECIDE);
    alien.show(DecideView.CHANGES);
    other.settle();
    assertThat(other.getNotice().orElseThrow().code()).isEqualTo("DATA-196");
    assertThat(other.outcomeProperty().get()).isEmpty();
  }
}
