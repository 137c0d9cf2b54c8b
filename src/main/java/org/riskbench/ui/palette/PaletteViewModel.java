package org.riskbench.ui.palette;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.ui.kit.Messages;

/** Finds what can be done, and does it. */
public final class PaletteViewModel {
  /** More than anybody reads: whoever does not find it here types another letter. */
  private static final int MOST = 100;

  private final CommandOffers commands;
  private final DeskOffers desk;
  private final Messages messages;
  private final RecentlyUsed recent;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<Offer> found = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private List<Searchable> all = List.of();

  /** A palette of what can be done and what there is to go to. */
  public PaletteViewModel(
      CommandOffers commands, DeskOffers desk, Messages messages, RecentlyUsed recent) {
    this.commands = commands;
    this.desk = desk;
    this.messages = messages;
    this.recent = recent;
    query.addListener((property, before, typed) -> search());
    shown.addListener((property, before, now) -> begin(now));
  }

  /** Opens it, or closes it again. */
  public void toggle() {
    shown.set(!shown.get());
  }

  private void begin(boolean open) {
    List<Offer> offers =
        open ? Stream.concat(commands.all().stream(), desk.all().stream()).toList() : List.of();
    all =
        IntStream.range(0, offers.size())
            .mapToObj(place -> Searchable.of(offers.get(place), place))
            .toList();
    query.set("");
    search();
  }

  private void search() {
    Query wanted = Query.of(query.get());
    select(-1); // the choice is of other lines
    found.setAll(wanted.isEmpty() ? unasked() : answers(wanted));
    select(found.isEmpty() ? -1 : 0);
    told.set(
        found.isEmpty()
            ? messages.text("palette.none")
            : messages.text("palette.count", found.size()));
  }

  /** What was used last, then the rest in the order of the work. */
  private List<Offer> unasked() {
    return all.stream()
        .filter(each -> each.offer().listed() || recent.holds(each.offer().word()))
        .sorted(Comparator.comparingInt(each -> recent.age(each.offer().word())))
        .map(Searchable::offer)
        .toList();
  }

  private record Answer(Searchable what, int rank) {}

  private List<Offer> answers(Query wanted) {
    return all.stream()
        .flatMap(each -> answer(wanted, each).stream())
        .sorted(
            Comparator.comparingInt(Answer::rank)
                .thenComparingInt(answer -> recent.age(answer.what().offer().word()))
                .thenComparingInt(answer -> answer.what().order()))
        .limit(MOST)
        .map(answer -> answer.what().offer())
        .toList();
  }

  private Optional<Answer> answer(Query wanted, Searchable each) {
    OptionalInt rank = wanted.rank(each, recent.holds(each.offer().word()));
    return rank.isPresent() ? Optional.of(new Answer(each, rank.getAsInt())) : Optional.empty();
  }

  /** Moves the choice by so many lines; it stops at the ends. */
  public void move(int lines) {
    if (!found.isEmpty()) {
      select(Math.max(0, Math.min(found.size() - 1, selected.get() + lines)));
    }
  }

  /** Chooses a line; -1 for none. */
  public void select(int line) {
    selected.set(line);
  }

  /** Closes the palette and does what is chosen; what is not possible leaves it open. */
  public void run() {
    if (selected.get() < 0 || selected.get() >= found.size()) {
      return;
    }
    Offer chosen = found.get(selected.get());
    if (chosen.possible()) {
      recent.use(chosen);
      shown.set(false);
      chosen.action().run();
    } else {
      told.set(chosen.detail().isEmpty() ? messages.text("palette.impossible") : chosen.detail());
    }
  }

  public BooleanProperty shownProperty() {
    return shown;
  }

  public StringProperty queryProperty() {
    return query;
  }

  /** What is offered, the best first. */
  ObservableList<Offer> found() {
    return found;
  }

  /** The line that Enter would do; -1 where there is none. */
  public ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** How much was found, or why something was not done. */
  public ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  public String getTold() {
    return told.get();
  }
}
