package org.riskbench.ui.palette;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.schema.Column;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Recent.RecentFile;
import org.riskbench.ui.session.Session;

/** What lies on the desk as lines of the palette: columns, runs and saved models. */
public final class DeskOffers {
  private final Session session;
  private final Messages messages;
  private final Toasts toasts;
  private final Consumer<String> column;
  private final Consumer<ModelId> model;

  /**
   * What is on the desk.
   *
   * @param column looks at a column of that name more closely
   * @param model looks at a saved model more closely
   */
  public DeskOffers(
      Session session,
      Messages messages,
      Toasts toasts,
      Consumer<String> column,
      Consumer<ModelId> model) {
    this.session = session;
    this.messages = messages;
    this.toasts = toasts;
    this.column = column;
    this.model = model;
  }

  List<Offer> all() {
    return Stream.of(runs(), models(), columns(), recent()).flatMap(found -> found).toList();
  }

  private Stream<Offer> columns() {
    return session.dataset().stream()
        .flatMap(data -> data.schema().columns().stream())
        .map(this::offer);
  }

  private Offer offer(Column found) {
    return Offer.place(
        "column " + found.name(),
        found.name(),
        messages.text("role." + found.role().name()),
        messages.text("palette.column"),
        "fth-columns",
        () -> {
          session.enter(DataView.COLUMNS);
          column.accept(found.name());
        });
  }

  private Stream<Offer> recent() {
    return session.recent().files().stream().filter(RecentFile::there).map(this::offer);
  }

  private Offer offer(RecentFile file) {
    return Offer.place(
        "file " + file.path(),
        file.name(),
        file.folder(),
        messages.text("palette.recent"),
        "fth-clock",
        () -> session.recent().ask(file.path()));
  }

  private Stream<Offer> runs() {
    return session.runs().stream().map(this::offer);
  }

  private Offer offer(DeskRun run) {
    return Offer.place(
        "run " + run.number(),
        run.title(messages),
        messages.text("palette.run.take"),
        messages.text("palette.run"),
        "fth-activity",
        () -> {
          session.select(run);
          toasts.show(messages.text("palette.run.taken", run.title(messages)));
        });
  }

  private Stream<Offer> models() {
    return session.models().stream()
        .filter(RegistryEntry.Saved.class::isInstance)
        .map(RegistryEntry.Saved.class::cast)
        .map(this::offer);
  }

  private Offer offer(RegistryEntry.Saved saved) {
    return Offer.place(
        "model " + saved.id(),
        saved.id().toString(),
        "",
        messages.text("palette.model"),
        "fth-archive",
        () -> {
          session.go(Screen.MODELS);
          model.accept(saved.id());
        });
  }
}
