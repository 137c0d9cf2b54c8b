package org.riskbench.ui.models;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.registry.ModelRegistry;
import org.riskbench.report.ValidationReport;
import org.riskbench.scoring.ModelId;
import org.riskbench.ui.kit.FileExport;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.PageOpener;

/** The validation report of a model as a page, and the way to look at it. FX thread only. */
public final class ReportViewModel {
  private final ModelRegistry registry;
  private final Messages messages;
  private final FileExport files;
  private final PageOpener pages;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private Optional<Path> written = Optional.empty();

  ReportViewModel(
      RegistryWork work,
      Messages messages,
      ModelRegistry registry,
      FileExport files,
      PageOpener pages) {
    this.registry = registry;
    this.messages = messages;
    this.files = files;
    this.pages = pages;
    files.noticeProperty().addListener((property, before, notice) -> work.tell(notice));
  }

  /** Name that a report is given unless the user types another. */
  static String fileName(ModelId id) {
    return String.format(Locale.ROOT, "%s-%d-validation.html", id.name(), id.version());
  }

  /** Writes the report on a model in the background, in place of what is there. */
  public void write(ModelId id, Path target) {
    close();
    files.write(target, () -> page(id), file -> done(id, file));
  }

  private byte[] page(ModelId id) {
    SealedModel model = registry.load(id);
    String html = ValidationReport.of(model).with(registry.standing(model)).html();
    return html.getBytes(StandardCharsets.UTF_8);
  }

  private void done(ModelId id, Path file) {
    written = Optional.of(file);
    sentence.set(
        messages.text("models.report.written", id.toString(), String.valueOf(file.getFileName())));
    open.set(true);
  }

  /** Opens the page that was written last. */
  public void openPage() {
    written.ifPresent(pages::open);
  }

  /** Says no more of the page that was written last. */
  public void close() {
    open.set(false);
    written = Optional.empty();
  }

  /** Whether a page was written that can be opened. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public boolean isOpen() {
    return open.get();
  }

  /** Which page was written. */
  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  public String getSentence() {
    return sentence.get();
  }
}
