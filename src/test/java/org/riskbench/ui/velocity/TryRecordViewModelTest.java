package org.riskbench.ui.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Dataset;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.Visits;

class TryRecordViewModelTest {
  private static final Dataset DATA = Visits.data();

  private final Session session = new Session(Settings.DEFAULT);
  private TryRecordViewModel view;

  @BeforeEach
  void openView() {
    view = new VelocityParts(session, new InlineJobRunner(), Messages.bundled()).tryRecord();
    session.setDataset(DATA);
    session.show(DataView.VELOCITY);
  }

  private ToldRow told(String sentence) {
    return view.getTold().stream()
        .filter(row -> row.sentence().equals(sentence))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nextFraudGoesFromFraudToFraud() {
    view.nextFraud();
    assertThat(view.numberProperty().get()).isEqualTo("53");
    assertThat(view.getTitle()).startsWith("Record 53 of 2023-").endsWith("fraud");
    view.nextFraud();
    assertThat(view.numberProperty().get()).isEqualTo("54");
  }

  @Test
  void aFeatureShowsTheRecordsItCounts() {
    view.numberProperty().set("60");
    view.tell();
    ToldRow count = told("How many records of the same ip in the 24 hours before");
    assertThat(count.value()).isEqualTo("9");

    view.look(count);

    assertThat(view.getEarlier().lines()).hasSize(9);
    assertThat(view.getEarlier().columns()).containsExactly("Record", "at", "ip", "Label");
    assertThat(view.getEarlier().lines().get(0).get(0)).isEqualTo("59");
    assertThat(view.getEarlier().lines().get(0).get(3)).isEqualTo("fraud");
  }

  @Test
  void keysAreMaskedAmongTheRecordsThatAreCounted() {
    view.numberProperty().set("60");
    view.tell();
    view.look(told("How many records of the same ip in the 24 hours before"));

    assertThat(view.getEarlier().lines()).noneMatch(line -> line.get(2).contains("10.1"));
  }

  @Test
  void atMostFiftyAreShownAndTheRestIsSaid() {
    int row = Visits.SIZE - 1;
    while (!DATA.rows().texts(2).get(row).equals("device-0")) {
      row--;
    }
    view.numberProperty().set(Integer.toString(row + 1));
    view.tell();

    view.look(told("How many records of the same device before"));

    assertThat(view.getEarlier().lines()).hasSize(50);
    assertThat(view.getEarlier().caption()).contains("the latest 50 are shown");
  }

  @Test
  void aNumberThatIsNoRecordIsRefusedInPlace() {
    view.numberProperty().set("5000");
    view.tell();

    assertThat(view.getError()).isEqualTo("There are records 1 to 1,200.");
    assertThat(view.getTold()).isEmpty();
  }
}
