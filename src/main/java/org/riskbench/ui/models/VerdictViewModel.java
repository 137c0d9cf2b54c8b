package org.riskbench.ui.models;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.registry.CheckReport;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.TextClipboard;
import org.riskbench.ui.kit.Toasts;

/** Whether files and log are as they should be, in a sentence. FX thread only. */
public final class VerdictViewModel {
  private final RegistryWork work;
  private final Messages messages;
  private final TextClipboard clipboard;
  private final Toasts toasts;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper sound = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper headed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper details = new ReadOnlyStringWrapper("");
  private String head = "";

  private record Checked(List<RegistryEntry> entries, CheckReport report) {}

  VerdictViewModel(RegistryWork work, Messages messages, TextClipboard clipboard, Toasts toasts) {
    this.work = work;
    this.messages = messages;
    this.clipboard = clipboard;
    this.toasts = toasts;
  }

  /** Checks every file and the whole log. */
  public void verify() {
    work.ask(
        "job.verify",
        registry -> new Checked(registry.listAnew(), registry.check(Optional.empty())),
        this::show);
  }

  private void show(Checked checked) {
    CheckReport report = checked.report();
    long damaged =
        checked.entries().stream().filter(RegistryEntry.Damaged.class::isInstance).count();
    int lines = report.chain().lines().size();
    int findings = report.findings().size() + (int) damaged;
    sound.set(findings == 0);
    head = report.chain().head().orElse("");
    headed.set(!head.isEmpty());
    if (findings > 0) {
      sentence.set(messages.text("models.verdict.bad", findings));
    } else if (head.isEmpty()) {
      sentence.set(messages.text("models.verdict.noLog", checked.entries().size()));
    } else {
      sentence.set(
          messages.text("models.verdict.sound", checked.entries().size(), Formats.count(lines)));
    }
    details.set(details(checked));
    open.set(true);
  }

  private String details(Checked checked) {
    StringBuilder text = new StringBuilder();
    for (RegistryEntry entry : checked.entries()) {
      if (entry instanceof RegistryEntry.Damaged damaged) {
        text.append(damaged.file().getFileName())
            .append(": ")
            .append(EngineWords.told(damaged.problem()))
            .append('\n');
      }
    }
    checked.report().findings().forEach(finding -> text.append(finding.text()).append('\n'));
    if (text.length() == 0 && !head.isEmpty()) {
      text.append(messages.text("models.verdict.alone", head.substring(0, 12)));
    }
    return text.toString().strip();
  }

  /** Takes the head of the log to another program, to be kept elsewhere. */
  public void copyHead() {
    clipboard.copy(head);
    toasts.show(messages.text("models.verdict.copied"));
  }

  /** Takes the verdict away. */
  public void close() {
    open.set(false);
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public boolean isOpen() {
    return open.get();
  }

  public ReadOnlyBooleanProperty soundProperty() {
    return sound.getReadOnlyProperty();
  }

  public boolean isSound() {
    return sound.get();
  }

  /** Whether there is a head to keep. */
  public ReadOnlyBooleanProperty headedProperty() {
    return headed.getReadOnlyProperty();
  }

  public boolean isHeaded() {
    return headed.get();
  }

  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  public String getSentence() {
    return sentence.get();
  }

  public ReadOnlyStringProperty detailsProperty() {
    return details.getReadOnlyProperty();
  }

  public String getDetails() {
    return details.get();
  }
}
