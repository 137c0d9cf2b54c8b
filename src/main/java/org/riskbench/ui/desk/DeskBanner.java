package org.riskbench.ui.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskbench.desk.DeskContent;
import org.riskbench.desk.KeptPlace;
import org.riskbench.problem.Problem;

/** What is said of the desk above the screens, and what is offered there. FX thread only. */
final class DeskBanner {
  private final DeskWords words;
  private final Ways ways;
  private final ReadOnlyObjectWrapper<Optional<Told>> told =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** What the buttons do. */
  interface Ways {
    /** Bring it back after all. */
    void again();

    /** Clear the desk. */
    void fresh();

    /** Read the table as it is by now, without the runs. */
    void asItIs();

    /** Keep what lies on the desk from now on. */
    void keep();

    /** Open the query again. */
    void ask(KeptPlace.OfDatabase place);
  }

  DeskBanner(DeskWords words, Ways ways) {
    this.words = words;
    this.ways = ways;
  }

  void crashed(DeskContent content, Instant now) {
    say(true, "", words.crashed(content, now), fresh());
  }

  void crashedReopening(DeskContent content, Instant now) {
    say(false, "", words.crashedReopening(content, now), again(), fresh());
  }

  /** It was not brought back, and waits. */
  void stopped(Optional<Problem> why) {
    String before = why.map(problem -> problem.sentence() + " ").orElse("");
    String code = why.map(Problem::code).orElse("");
    say(why.isEmpty(), code, before + words.stopped(), again(), fresh());
  }

  void gone(Path file, DeskContent content) {
    say(false, "DESK-110", words.gone(file, content), elsewhere(file), fresh());
  }

  void changed(Path file, DeskContent content) {
    Told.Offer asItIs = new Told.Offer(words.text("desk.asItIs"), ways::asItIs);
    say(false, "DESK-111", words.changed(file, content), asItIs, elsewhere(file), fresh());
  }

  void database(KeptPlace.OfDatabase place, DeskContent content) {
    Told.Offer ask = new Told.Offer(words.text("desk.database.open"), () -> ways.ask(place));
    say(true, "DESK-112", words.database(place, content), ask, fresh());
  }

  void problem(Problem why) {
    say(false, why.code(), why.sentence());
  }

  /** Nothing is kept until somebody wants it again. */
  void unkept(Problem why) {
    Told.Offer keep = new Told.Offer(words.text("desk.keep"), ways::keep);
    say(false, why.code(), why.sentence() + " " + words.text("desk.unkept"), keep);
  }

  /** Something else is looked at by now: what was no more than news is old. */
  void clearNews() {
    if (told.get().filter(Told::quiet).isPresent()) {
      clear();
    }
  }

  void clear() {
    told.set(Optional.empty());
  }

  private Told.Offer again() {
    return new Told.Offer(words.text("desk.again"), ways::again);
  }

  private Told.Offer fresh() {
    return new Told.Offer(words.text("desk.startFresh"), ways::fresh);
  }

  private Told.Offer elsewhere(Path file) {
    return new Told.Offer(words.text("desk.elsewhere"), Optional.of(file), () -> {});
  }

  private void say(boolean quiet, String code, String text, Told.Offer... offers) {
    told.set(Optional.of(new Told(quiet, code, text, List.of(offers))));
  }

  ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
    return told.getReadOnlyProperty();
  }
}
