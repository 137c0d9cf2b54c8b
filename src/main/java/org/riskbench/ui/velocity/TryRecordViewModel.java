package org.riskbench.ui.velocity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.Dataset;
import org.riskbench.experiment.RecordPast;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.velocity.VelocityPlan;

/** One record with what the features tell of its past, and the records they look at. */
public final class TryRecordViewModel {
  /** Earlier records of a feature that are shown. */
  static final int MOST = 50;

  private final VelocityChoice choice;
  private final Messages messages;
  private final FeatureWords words;
  private final LatestJob work;
  private final StringProperty number = new SimpleStringProperty("1");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ObservableList<ToldRow> told = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<EarlierTable> earlier =
      new ReadOnlyObjectWrapper<>(EarlierTable.NONE);

  TryRecordViewModel(VelocityChoice choice, JobRunner jobs, Messages messages) {
    this.choice = choice;
    this.messages = messages;
    this.words = new FeatureWords(messages);
    this.work = new LatestJob(jobs);
    title.set(messages.text("velocity.try.none"));
    choice.draftProperty().addListener((property, before, now) -> clear());
  }

  // ---- what the user does

  /** Tells of the record whose number was typed; features that look at something come first. */
  public void tell() {
    choice.session().dataset().ifPresent(this::tell);
  }

  /** Goes on to the next fraud after the record in hand, from the end to the start. */
  public void nextFraud() {
    choice
        .session()
        .dataset()
        .ifPresent(
            data -> {
              int from = typed(data).orElse(0);
              for (int step = 0; step < data.size(); step++) {
                int row = (from + step) % data.size();
                if (data.labels().isFraud(row)) {
                  number.set(Integer.toString(row + 1));
                  tell();
                  return;
                }
              }
              error.set(messages.text("velocity.try.nofraud"));
            });
  }

  /** Shows the earlier records that a feature looks at. */
  public void look(ToldRow row) {
    choice.session().dataset().ifPresent(data -> earlier.set(table(data, row)));
  }

  // ---- what happens then

  /** The number that was typed, if there is such a record. */
  private Optional<Integer> typed(Dataset data) {
    String text = number.get().strip().replace(",", "");
    int row = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    boolean there = row >= 1 && row <= data.size();
    error.set(there ? "" : messages.text("velocity.try.wrong", Formats.count(data.size())));
    return there ? Optional.of(row) : Optional.empty();
  }

  private void tell(Dataset data) {
    Optional<Integer> row = typed(data);
    VelocityPlan plan = choice.draft().map(VelocityDraft::listed).orElse(VelocityPlan.NONE);
    if (row.isEmpty() || plan.isEmpty()) {
      return;
    }
    // Not behind the estimates: whoever looks at one record waits for it.
    work.submit(
        JobRunner.Lane.FILES,
        Job.of(
            "job.velocity.try", context -> RecordPast.of(data, plan, row.get() - 1, MOST, context)),
        LatestJob.ending(past -> show(data, plan, past), this::failed));
  }

  private void failed(Optional<Problem> why) {
    error.set(why.map(EngineWords::told).orElse(""));
  }

  private void show(Dataset data, VelocityPlan plan, RecordPast past) {
    String moment = new ShownValues(data).text(past.row(), plan.time());
    title.set(
        messages.text(
            "velocity.try.title",
            Formats.count(past.row() + 1L),
            moment.isEmpty() ? messages.text("velocity.try.untimed") : moment,
            label(data, past.row())));
    earlier.set(EarlierTable.NONE);
    told.setAll(
        past.features().stream()
            .sorted(Comparator.comparing(one -> one.records() == 0))
            .map(
                one ->
                    new ToldRow(
                        words.sentence(one.feature()),
                        words.value(one.feature(), one.value()),
                        one))
            .toList());
  }

  private String label(Dataset data, int row) {
    return messages.text("velocity.label." + data.labels().state(row).name());
  }

  private void clear() {
    told.clear();
    earlier.set(EarlierTable.NONE);
    title.set(messages.text("velocity.try.none"));
  }

  private EarlierTable table(Dataset data, ToldRow row) {
    String time = choice.draft().map(draft -> draft.listed().time()).orElse("");
    RecordPast.Told one = row.told();
    List<String> columns =
        EarlierTable.explaining(time, one.feature().entity(), one.feature().of());
    ShownValues shown = new ShownValues(data);
    List<List<String>> lines = new ArrayList<>();
    for (int earlierRow : one.latest()) {
      List<String> line = new ArrayList<>();
      line.add(Formats.count(earlierRow + 1L));
      columns.forEach(column -> line.add(shown.text(earlierRow, column)));
      line.add(label(data, earlierRow));
      lines.add(line);
    }
    List<String> names = new ArrayList<>();
    names.add(messages.text("velocity.try.record"));
    names.addAll(columns);
    names.add(messages.text("velocity.try.label"));
    return new EarlierTable(caption(one), names, lines);
  }

  private String caption(RecordPast.Told one) {
    if (one.records() == 0) {
      return messages.text("velocity.try.earlier.none");
    }
    if (one.records() == 1) {
      return messages.text("velocity.try.earlier.one");
    }
    return one.records() > MOST
        ? messages.text("velocity.try.earlier.some", Formats.count(one.records()), MOST)
        : messages.text("velocity.try.earlier.all", one.records());
  }

  // ---- what it shows

  public StringProperty numberProperty() {
    return number;
  }

  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  public String getError() {
    return error.get();
  }

  /** Which record is told of. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.get();
  }

  public ObservableList<ToldRow> getTold() {
    return told;
  }

  public ReadOnlyObjectProperty<EarlierTable> earlierProperty() {
    return earlier.getReadOnlyProperty();
  }

  public EarlierTable getEarlier() {
    return earlier.get();
  }
}
