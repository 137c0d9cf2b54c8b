package org.riskbench.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.Test;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.Screen;

class SessionTest {
  @Test
  void aWatcherOfAReadOnlyListStillHearsAfterACollection() {
    Session session = new Session(Settings.DEFAULT);
    List<String> heard = new ArrayList<>();
    session.models().addListener((InvalidationListener) changed -> heard.add("models"));

    System.gc();
    session.setModels(List.of());

    assertThat(session.models()).isSameAs(session.models());
    assertThat(heard).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void preferencesChangeOneByOne() {
    Session session = new Session(Settings.DEFAULT);
    session.changeSettings(settings -> settings.withPort(8080));
    session.changeSettings(settings -> settings.withFontSize(16));
    assertThat(session.settings()).isEqualTo(Settings.DEFAULT.withPort(8080).withFontSize(16));
  }

  @Test
  void theAnalystStartsAtTheData() {
    assertThat(new Session(Settings.DEFAULT).screenProperty().get()).isEqualTo(Screen.DATA);
  }
}
