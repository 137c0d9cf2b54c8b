package org.riskbench.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.Test;
import org.riskbench.problem.Problem;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.Screen;

class SessionTest {
  @Test
  void aWatcherOfAReadOnlyListStillHearsAfterACollection() {
    Session session = new Session(Settings.DEFAULT);
    List<String> heard = new ArrayList<>();
    session.models().addListener((InvalidationListener) changed -> heard.add("models"));

    System.gc();
    Problem problem = Problem.error("MODEL-203", "The file is damaged.", "");
    session.setModels(List.of(new RegistryEntry.Damaged(Path.of("a.riskmodel"), problem)));

    assertThat(heard).containsExactly("models");
  }

  @Test
  void preferencesChangeOneByOne() {
    Session session = new Session(Settings.DEFAULT);
    session.changeSettings(settings -> settings.serving(serving -> serving.withPort(8080)));
    session.changeSettings(settings -> settings.look(look -> look.withFontSize(16)));
    assertThat(session.settings())
        .isEqualTo(
            Settings.DEFAULT
                .serving(serving -> serving.withPort(8080))
                .look(look -> look.withFontSize(16)));
  }

  @Test
  void theAnalystStartsAtTheData() {
    assertThat(new Session(Settings.DEFAULT).screenProperty().get()).isEqualTo(Screen.DATA);
  }
}
