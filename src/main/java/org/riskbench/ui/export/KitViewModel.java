package org.riskbench.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.PageOpener;
import org.riskbench.ui.kit.TextClipboard;
import org.riskbench.ui.kit.Toasts;

/** The kit that was made last: its text, its files, what to do with it. FX thread only. */
public final class KitViewModel {
  private final Messages messages;
  private final PageOpener pages;
  private final TextClipboard clipboard;
  private final Toasts toasts;
  private final ReadOnlyObjectWrapper<Optional<MadeKit>> kit =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanExpression there =
      Bindings.createBooleanBinding(() -> kit.get().isPresent(), kit);
  private final BooleanExpression triable =
      Bindings.createBooleanBinding(() -> trial().isPresent(), kit);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper image = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ObservableList<PartRow> parts = FXCollections.observableArrayList();

  /** Kept here, for a view of a list forgets its listeners once nobody holds it. */
  private final ObservableList<PartRow> shownParts =
      FXCollections.unmodifiableObservableList(parts);

  /**
   * A file of the kit as a line.
   *
   * @param purpose empty where its name says it
   */
  public record PartRow(String path, String size, String purpose) {}

  public KitViewModel(Messages messages, PageOpener pages, TextClipboard clipboard, Toasts toasts) {
    this.messages = messages;
    this.pages = pages;
    this.clipboard = clipboard;
    this.toasts = toasts;
  }

  void show(MadeKit made) {
    TargetWords words = TargetWords.of(made.target(), messages);
    title.set(messages.text("export.made.title", made.model().toString(), words.name()));
    place.set(made.order().folder().toString());
    image.set(made.image());
    next.set(words.next());
    count.set(messages.text("export.made.files", made.files().size(), Formats.size(made.bytes())));
    parts.setAll(made.files().stream().map(this::row).toList());
    kit.set(Optional.of(made));
  }

  private PartRow row(MadeKit.Part part) {
    return new PartRow(part.path(), Formats.size(part.bytes()), purpose(part.path()));
  }

  private String purpose(String path) {
    return switch (path) {
      case "README.md" -> messages.text("export.part.readme");
      case "model.riskmodel" -> messages.text("export.part.model");
      case "kit.json" -> messages.text("export.part.kit");
      case "sbom.cdx.json" -> messages.text("export.part.parts");
      case "SHA256SUMS" -> messages.text("export.part.sums");
      case "smoke.sh" -> messages.text("export.part.smoke");
      default -> path.startsWith("smoke/") ? messages.text("export.part.record") : "";
    };
  }

  /** Goes back to what may be made. */
  public void close() {
    kit.set(Optional.empty());
    parts.clear();
  }

  /** Shows the folder in whatever program shows folders here. */
  public void openFolder() {
    kit.get().map(MadeKit::order).map(KitOrder::folder).ifPresent(pages::open);
  }

  /** Takes the commands that try the kit to a terminal, which must be in the kit's folder. */
  public void copyTrial() {
    trial()
        .ifPresent(
            code -> {
              clipboard.copy(inFolder(code));
              toasts.show(messages.text("export.made.copied.trial"));
            });
  }

  private Optional<Readme.Code> trial() {
    return kit.get().flatMap(made -> made.readme().trial());
  }

  /** A shell must stand in the kit's folder first. */
  private String inFolder(Readme.Code code) {
    Path folder = kit.get().orElseThrow().order().folder();
    boolean isShell = List.of("", "sh", "bash", "shell", "console").contains(code.language());
    String quoted = folder.toString().replace("'", "'\\''");
    return isShell ? "cd '" + quoted + "'\n" + code.text() : code.text();
  }

  /** Takes a piece of the text to other programs. */
  public void copy(String text) {
    clipboard.copy(text);
    toasts.show(messages.text("export.made.copied"));
  }

  ReadOnlyObjectProperty<Optional<MadeKit>> kitProperty() {
    return kit.getReadOnlyProperty();
  }

  /** Whether a kit was made. */
  public BooleanExpression thereProperty() {
    return there;
  }

  public boolean isThere() {
    return there.get();
  }

  /** Whether its text says how to try it. */
  public BooleanExpression triableProperty() {
    return triable;
  }

  public boolean isTriable() {
    return triable.get();
  }

  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  /** Its folder. */
  public ReadOnlyStringProperty placeProperty() {
    return place.getReadOnlyProperty();
  }

  public String getPlace() {
    return place.get();
  }

  /** Where its image lies, with its digest; empty if none was built. */
  public ReadOnlyStringProperty imageProperty() {
    return image.getReadOnlyProperty();
  }

  public String getImage() {
    return image.get();
  }

  /** What to do with it. */
  public ReadOnlyStringProperty nextProperty() {
    return next.getReadOnlyProperty();
  }

  public String getNext() {
    return next.get();
  }

  /** How many files it has, and how large they are together. */
  public ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  public String getCount() {
    return count.get();
  }

  public ObservableList<PartRow> getParts() {
    return shownParts;
  }
}
