package org.riskbench.ui.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelRule;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** Which column says what was fraud, and what each of its values means. */
public final class LabelViewModel {
  private final DatasetDesk desk;
  private final Session session;
  private final Messages messages;
  private final LatestJob looks;
  private final List<Choice<LabelMeaning>> meanings;

  private final ReadOnlyStringWrapper column = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper fraud = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper prompt = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper many = new ReadOnlyBooleanWrapper();
  private final ObservableList<String> columns = FXCollections.observableArrayList();
  private final ObservableList<String> values = FXCollections.observableArrayList();
  private final ObservableList<LabelRow> rows = FXCollections.observableArrayList();
  private List<LabelValue> known = List.of();
  private Map<String, LabelMeaning> said = new LinkedHashMap<>();

  LabelViewModel(DatasetDesk desk, Session session, JobRunner jobs, Messages messages) {
    this.desk = desk;
    this.session = session;
    this.messages = messages;
    this.looks = new LatestJob(jobs);
    this.meanings =
        Stream.of(LabelMeaning.values()).map(each -> Choice.of(each, messages)).toList();
    desk.onDeskProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    desk.refusedProperty()
        .addListener((property, before, now) -> desk.onDesk().ifPresent(this::show));
    session
        .profile()
        .columns()
        .addListener((ListChangeListener<ColumnProfile>) change -> showColumns());
  }

  // ---- what the user does

  /** Takes another column as the label; its fraud value is recognised or has to be chosen. */
  public void chooseColumn(String chosen) {
    Optional<OnDesk> now = desk.onDesk();
    if (now.isEmpty() || chosen.equals(column.get())) {
      return;
    }
    Dataset dataset = now.get().dataset();
    column.set(chosen);
    looks.submit(
        JobRunner.Lane.FILES,
        Job.of(
            "job.label",
            context ->
                new Seen(LabelForm.values(dataset, chosen), LabelForm.recognise(dataset, chosen))),
        LatestJob.<Seen>ending(
            seen -> draft(chosen, seen), failed -> desk.onDesk().ifPresent(this::show)));
  }

  /** What a look at a column gives. */
  private record Seen(List<LabelValue> values, Optional<String> fraud) {}

  private void draft(String chosen, Seen seen) {
    if (!chosen.equals(column.get())) {
      return;
    }
    known = seen.values();
    said = LabelForm.othersGood(known, seen.fraud().orElse(""));
    showValues();
    if (seen.fraud().isPresent()) {
      apply();
    } else {
      prompt.set(messages.text("label.choose"));
    }
  }

  /** Says which value means fraud; all others are good. */
  public void chooseFraud(String value) {
    if (!value.equals(fraud.get()) && known.stream().anyMatch(k -> k.value().equals(value))) {
      said = LabelForm.othersGood(known, value);
      showValues();
      apply();
    }
  }

  /** Says what a value means; only one means fraud. */
  public void mean(String value, LabelMeaning meaning) {
    if (meaning == said.get(value)) {
      return;
    }
    if (meaning == LabelMeaning.FRAUD) {
      said.replaceAll((each, held) -> held == LabelMeaning.FRAUD ? LabelMeaning.GOOD : held);
    }
    said.put(value, meaning);
    showValues();
    apply();
  }

  private void apply() {
    Optional<LabelRule> rule = LabelForm.rule(column.get(), said);
    prompt.set(rule.isPresent() ? "" : messages.text("label.incomplete"));
    rule.ifPresent(
        whole ->
            desk.change(
                new Change(
                    messages.text("data.change.label", whole.column()),
                    (before, context) -> before.withLabel(whole))));
  }

  // ---- what happens then

  private void show(OnDesk shown) {
    Optional<LabelRule> rule = shown.dataset().labels().rule();
    known = shown.labelValues();
    said = rule.map(whole -> LabelForm.meanings(whole, known)).orElseGet(LinkedHashMap::new);
    column.set(rule.map(LabelRule::column).orElse(""));
    prompt.set("");
    showColumns();
    showValues();
  }

  private void showColumns() {
    desk.onDesk()
        .ifPresent(
            now -> replace(columns, LabelForm.columns(now.dataset(), session.profile().columns())));
  }

  private void showValues() {
    replace(values, known.stream().map(LabelValue::value).toList());
    fraud.set(
        said.entrySet().stream()
            .filter(each -> each.getValue() == LabelMeaning.FRAUD)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(""));
    List<LabelRow> lines = new ArrayList<>();
    for (LabelValue each : known) {
      LabelMeaning meaning = said.getOrDefault(each.value(), LabelMeaning.GOOD);
      lines.add(new LabelRow(each, Choice.of(meaning, messages)));
    }
    replace(rows, lines);
    many.set(known.size() > 2);
  }

  /** Leaves a list alone that holds the same already: whoever watches it has nothing to do. */
  private static <T> void replace(ObservableList<T> list, List<T> values) {
    if (!list.equals(values)) {
      list.setAll(values);
    }
  }

  // ---- what the bar shows

  /** The label column, empty if there is none. */
  public ReadOnlyStringProperty columnProperty() {
    return column.getReadOnlyProperty();
  }

  public String getColumn() {
    return column.get();
  }

  /** The value that means fraud, empty if nobody has said. */
  public ReadOnlyStringProperty fraudProperty() {
    return fraud.getReadOnlyProperty();
  }

  public String getFraud() {
    return fraud.get();
  }

  /** What is still to be said; empty if nothing is. */
  public ReadOnlyStringProperty promptProperty() {
    return prompt.getReadOnlyProperty();
  }

  public String getPrompt() {
    return prompt.get();
  }

  /** Whether there are more values than fraud and good. */
  public ReadOnlyBooleanProperty manyProperty() {
    return many.getReadOnlyProperty();
  }

  public boolean isMany() {
    return many.get();
  }

  /** Columns that could be the label. */
  public ObservableList<String> getColumns() {
    return columns;
  }

  /** Values of the label column. */
  public ObservableList<String> getValues() {
    return values;
  }

  /** Values of the label column with what each means. */
  public ObservableList<LabelRow> getRows() {
    return rows;
  }

  /** What a value can mean. */
  public List<Choice<LabelMeaning>> getMeanings() {
    return meanings;
  }
}
