package org.riskbench.ui.reviews;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.MapChangeListener;
import org.riskbench.job.JobRunner;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.session.Session;

/** The thresholds as the review team sees them. FX thread only. */
public final class ReviewsViewModel {
  private final Session session;
  private final TeamForm team;
  private final TeamBounds bounds;
  private final CasesInHand hand;
  private final QueueViewModel queue;
  private final TargetForm target;
  private final StaffingViewModel staffing;
  private final CheckedField recordsPerDay;
  private final ObjectProperty<ReviewSheet> sheet = new SimpleObjectProperty<>(ReviewSheet.QUEUE);

  public ReviewsViewModel(Session session, Messages messages, JobRunner jobs) {
    this.session = session;
    team = new TeamForm(session, messages);
    bounds = new TeamBounds(session, jobs);
    hand = new CasesInHand(session, jobs, bounds.keepingProperty());
    queue = new QueueViewModel(session, messages, hand);
    target = new TargetForm(session, messages, jobs, hand, bounds.keepingProperty());
    staffing = new StaffingViewModel(session, messages, jobs, hand, team);
    recordsPerDay = new CheckedField("", new TypedNumber(messages)::aboveOrNothing);
    hand.casesProperty().addListener((property, before, cases) -> prepared(cases));
    session
        .thresholds()
        .stakesProperty()
        .addListener((property, before, stakes) -> bounds.fit(hand.cases()));
    bounds.keepingProperty().addListener((Observable changed) -> bounds.fit(hand.cases()));
    session
        .thresholds()
        .policies()
        .addListener((MapChangeListener<Object, Object>) change -> bounds.treatmentMoved());
    sheet.addListener((property, before, chosen) -> look(chosen));
    hand.look();
  }

  private void prepared(Optional<ReviewCases> cases) {
    bounds.fit(hand.cases());
    cases
        .filter(ReviewCases::countsDays)
        .ifPresent(
            found ->
                team.suggest(
                    QueueAt.of(found, session.thresholds().policy(found.run()), Optional.empty())
                        .test()
                        .perDay()));
    look(sheet.get());
  }

  private void look(ReviewSheet chosen) {
    if (chosen == ReviewSheet.STAFFING && !staffing.isKnown()) {
      staffing.workOut();
    }
  }

  /** Takes how many records come in a day, for data without dates. */
  public void takeRecordsPerDay() {
    if (recordsPerDay.validate()) {
      String typed = recordsPerDay.getText().strip();
      hand.setPerDay(
          typed.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(TypedNumber.value(typed)));
    }
  }

  /** What is said of the team. */
  public TeamForm getTeam() {
    return team;
  }

  /** The queue at the thresholds as they stand. */
  public QueueViewModel getQueue() {
    return queue;
  }

  /** Thresholds looked for by what they shall reach. */
  public TargetForm getTarget() {
    return target;
  }

  /** What a larger or smaller team is worth. */
  public StaffingViewModel getStaffing() {
    return staffing;
  }

  /** Records that come in a day, where they have no dates; empty if nobody has said. */
  public CheckedField getRecordsPerDay() {
    return recordsPerDay;
  }

  /** Whether the handles keep within what the team can carry. */
  public BooleanProperty keepingProperty() {
    return bounds.keepingProperty();
  }

  public boolean isKeeping() {
    return keepingProperty().get();
  }

  /** What is looked at below the team. */
  public ObjectProperty<ReviewSheet> sheetProperty() {
    return sheet;
  }

  /** Whether the thresholds can't be moved. */
  public ReadOnlyBooleanProperty lockedProperty() {
    return session.thresholds().lockedProperty();
  }

  /** Locks the thresholds against accidental moves, or frees them. */
  public void lock(boolean locked) {
    session.thresholds().setLocked(locked);
  }

  /** Whether the records are being prepared. */
  public ReadOnlyBooleanProperty runningProperty() {
    return hand.runningProperty();
  }

  public boolean isRunning() {
    return runningProperty().get();
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return hand.noticeProperty();
  }

  public Optional<Notice> getNotice() {
    return noticeProperty().get();
  }
}
