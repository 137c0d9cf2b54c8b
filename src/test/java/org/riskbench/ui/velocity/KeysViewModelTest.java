package org.riskbench.ui.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskbench.job.InlineJobRunner;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.Visits;
import org.riskbench.velocity.KeyRule;
import org.riskbench.velocity.VelocityPlan;

class KeysViewModelTest {
  private final Session session = new Session(Settings.DEFAULT);
  private KeysViewModel view;

  @BeforeEach
  void openView() {
    view = new VelocityParts(session, new InlineJobRunner(), Messages.bundled()).keys();
    session.setDataset(Visits.data());
    session.show(DataView.VELOCITY);
  }

  private VelocityPlan chosen() {
    return session.preparation().velocity().orElseThrow();
  }

  @Test
  void timeAndKeysAreNamedWithHowTheyAreRead() {
    assertThat(view.getTime()).startsWith("at, a moment");
    assertThat(view.getKeys()).extracting(KeyRow::column).containsExactly("ip", "device");
    assertThat(view.getKeys().get(0).rule()).isEqualTo(KeyRule.IP);
    assertThat(view.getKeys().get(0).meaning()).contains("/64");
  }

  @Test
  void aKeyIsReadByTheRuleThatWasChosen() {
    view.changeRule(view.getKeys().get(1), KeyRule.PHONE);

    assertThat(chosen().rule("device")).isEqualTo(KeyRule.PHONE);
    assertThat(view.getKeys().get(1).rule()).isEqualTo(KeyRule.PHONE);
  }

  @Test
  void recordsAreKeptAsLongAsIsSaid() {
    view.retentionProperty().set("90d");
    view.keep();
    assertThat(chosen().retention()).isEqualTo(Duration.ofDays(90));

    view.retentionProperty().set("for ever");
    view.keep();
    assertThat(view.getRetentionError()).contains("a number and a unit");
    assertThat(chosen().retention()).isEqualTo(Duration.ofDays(90));
  }

  @Test
  void aSharedKeyIsAcceptedAsAPlaceholderByAClick() {
    PlaceholderRow shared = view.getPlaceholders().get(0);
    assertThat(shared.column()).isEqualTo("device");
    assertThat(shared.key()).isEqualTo("device-0");
    assertThat(shared.accepted()).isFalse();

    view.accept(shared, true);
    assertThat(chosen().placeholders().of("device")).containsExactly("device-0");
    assertThat(view.getPlaceholders().get(0).accepted()).isTrue();

    view.accept(view.getPlaceholders().get(0), false);
    assertThat(session.preparation().velocity()).isEmpty();
  }

  @Test
  void whoeverUsesSuchFeaturesIsToldToWarmTheModel() {
    assertThat(view.getCautions()).anyMatch(text -> text.contains("must be warmed"));
  }
}
