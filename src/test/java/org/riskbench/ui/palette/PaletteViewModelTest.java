package org.riskbench.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import org.riskbench.settings.Settings;
import org.riskbench.ui.kit.Command;
import org.riskbench.ui.kit.Commands;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

class PaletteViewModelTest {
  private final Messages messages = Messages.bundled();
  private final Session session = new Session(Settings.DEFAULT);
  private final Commands commands = Commands.of(session.whereabouts(), messages, new Toasts());
  private final List<String> done = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private final SimpleBooleanProperty possible = new SimpleBooleanProperty(true);
  private final PaletteViewModel palette =
      new PaletteViewModel(
          new CommandOffers(commands, messages, messages),
          new DeskOffers(session, messages, new Toasts(), done::add, id -> done.add(id.name())),
          messages,
          recently(List.of()));

  PaletteViewModelTest() {
    add("go.data", "screen.data");
    add("go.train", "screen.train");
    add("go.compare", "screen.compare");
    commands
        .book()
        .add(
            new Command(
                    "models.save", "screen.models", "fth-x", "", possible, () -> done.add("saved"))
                .because(new SimpleStringProperty("No run is in hand.")));
  }

  private void add(String word, String title) {
    commands.book().add(new Command(word, title, "fth-x", "", () -> done.add(word)));
  }

  @Test
  void enterDoesTheBestAndClosesThePalette() {
    palette.toggle();
    palette.queryProperty().set("tra");
    palette.run();

    assertThat(done).containsExactly("go.train");
    assertThat(palette.shownProperty().get()).isFalse();
  }

  @Test
  void whatWasUsedLastComesFirst() {
    palette.toggle();
    assertThat(titles()).containsExactly("Data", "Train", "Compare", "Models");
    palette.queryProperty().set("compare");
    palette.run();

    palette.toggle();

    assertThat(titles()).containsExactly("Compare", "Data", "Train", "Models");
  }

  @Test
  void theCommandsUsedLastComeFirstAgainAfterAStart() {
    palette.toggle();
    palette.queryProperty().set("compare");
    palette.run();

    PaletteViewModel next =
        new PaletteViewModel(
            new CommandOffers(commands, messages, messages),
            new DeskOffers(session, messages, new Toasts(), done::add, id -> {}),
            messages,
            recently(List.copyOf(kept)));
    next.toggle();

    assertThat(next.found().get(0).title()).isEqualTo("Compare");
  }

  @Test
  void whatLiesOnTheDeskIsNotRememberedBeyondTheSitting() {
    RecentlyUsed recent = recently(List.of("go.data"));
    recent.use(Offer.place("column name", "name", "", "", "fth-columns", () -> {}));

    assertThat(recent.holds("column name")).isTrue();
    assertThat(kept).isEmpty();
  }

  private RecentlyUsed recently(List<String> before) {
    return new RecentlyUsed(
        before,
        words -> {
          kept.clear();
          kept.addAll(words);
        });
  }

  @Test
  void whatCanNotBeDoneSaysWhyAndStays() {
    possible.set(false);
    palette.toggle();
    palette.queryProperty().set("models");

    assertThat(palette.found().get(0).possible()).isFalse();
    assertThat(palette.found().get(0).detail()).isEqualTo("No run is in hand.");
    palette.run();

    assertThat(done).isEmpty();
    assertThat(palette.shownProperty().get()).isTrue();
    assertThat(palette.getTold()).isEqualTo("No run is in hand.");
  }

  @Test
  void theChoiceStopsAtTheEnds() {
    palette.toggle();
    palette.move(-1);
    assertThat(palette.selectedProperty().get()).isZero();

    palette.move(8);
    assertThat(palette.selectedProperty().get()).isEqualTo(3);
  }

  @Test
  void whereNothingIsFoundItSaysSoAndEnterDoesNothing() {
    palette.toggle();
    palette.queryProperty().set("qqq");
    palette.run();

    assertThat(palette.getTold()).startsWith("Nothing has that name.");
    assertThat(done).isEmpty();
    assertThat(palette.shownProperty().get()).isTrue();
  }

  @Test
  void itBeginsAnewEachTime() {
    palette.toggle();
    palette.queryProperty().set("compare");
    palette.toggle();
    palette.toggle();

    assertThat(palette.queryProperty().get()).isEmpty();
    assertThat(titles()).hasSize(4);
  }

  private List<String> titles() {
    return palette.found().stream().map(Offer::title).toList();
  }
}
