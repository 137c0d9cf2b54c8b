package org.riskbench.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.DataRequest;
import org.riskbench.ui.session.Session;

class AsideViewModelTest {
  private static final String BROKEN =
      "a,b,c\n1,2,3\nonly one\n4,5,6\n7,8,9,10\n1,2\n\"x\ny\",2\n7,8,9\n";

  @TempDir private Path folder;
  private final Session session = new Session(Settings.DEFAULT);
  private final Toasts toasts = new Toasts();
  private final AsideViewModel view =
      new AsideViewModel(session, Messages.bundled(), new InlineJobRunner(), toasts);

  @BeforeEach
  void loadABrokenFile() {
    session.setDataset(Records.load(folder, "broken.csv", BROKEN));
  }

  private void select(int index) {
    view.select(Optional.of(view.getRows().get(index)));
  }

  @Test
  void rowsSetAsideAreListedWithPlaceAndReason() {
    assertThat(view.getSummary()).isEqualTo("4 of 7 rows set aside");
    assertThat(view.getReasons())
        .isEqualTo("3 × has fewer cells than the header  ·  1 × has more cells than the header");
    AsideRow first = view.getRows().get(0);
    assertThat(first.number()).isEqualTo("2");
    assertThat(first.line()).isEqualTo("3");
    assertThat(first.column()).isEqualTo("b");
    assertThat(first.reason()).isEqualTo("has fewer cells than the header");
  }

  @Test
  void theTextIsReadOnDemandOnly() {
    select(0);
    assertThat(view.getText()).isEmpty();

    view.showTextProperty().set(true);
    assertThat(view.getText()).isEqualTo("only one");
    select(3);
    assertThat(view.getText()).isEqualTo("\"x\ny\",2");

    view.showTextProperty().set(false);
    assertThat(view.getText()).isEmpty();
  }

  @Test
  void aFileThatChangedOrVanishedIsSaidAndOffersToReload() throws IOException {
    view.showTextProperty().set(true);
    Path file = folder.resolve("broken.csv");
    Files.writeString(file, BROKEN.replace("only one", "only two")); // as long as before
    select(0);
    assertThat(view.getText()).isEmpty();
    assertThat(view.getNotice().map(Notice::code)).contains("DATA-113");

    Files.delete(file);
    select(1);
    assertThat(view.getNotice().map(Notice::code)).contains("DATA-118");
    view.getNotice().flatMap(Notice::action).orElseThrow().run().run();
    assertThat(session.requests().dataProperty().get()).contains(new DataRequest.Reload());
  }

  @Test
  void theListGoesOutWithoutTextsUnlessTheyWereTicked() throws IOException {
    Path target = folder.resolve("list.csv");
    view.export(target);
    assertThat(Files.readAllLines(target))
        .hasSize(5)
        .contains("broken.csv,2,3,b,has fewer cells than the header");
    assertThat(Files.readString(target)).doesNotContain("only one");
    assertThat(toasts.texts()).hasSize(1);

    view.withTextProperty().set(true);
    view.export(target);
    assertThat(Files.readString(target)).contains("only one").contains("text");
  }

  @Test
  void otherDataForgetsTextsAndTicks() {
    view.showTextProperty().set(true);
    view.withTextProperty().set(true);
    session.setDataset(Records.load(folder, "sound.csv", "a,b\n1,2\n3,4\n"));

    assertThat(view.isShowText()).isFalse();
    assertThat(view.isWithText()).isFalse();
    assertThat(view.getRows()).isEmpty();
    assertThat(view.getSummary()).isEqualTo("No rows were set aside.");
  }

  @Test
  void dataWithoutRunsIsRemovedAtOnce() {
    view.remove();
    assertThat(session.requests().dataProperty().get()).contains(new DataRequest.Remove());
  }
}
