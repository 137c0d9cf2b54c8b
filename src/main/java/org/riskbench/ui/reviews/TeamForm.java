package org.riskbench.ui.reviews;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.riskbench.decision.Capacity;
import org.riskbench.decision.Stakes;
import org.riskbench.decision.Treatment;
import org.riskbench.decision.WorkWeek;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.Session;

/** What is said of the review team: written into the session's stakes. FX thread only. */
public final class TeamForm {
  private final Session session;
  private final BooleanProperty bound = new SimpleBooleanProperty();
  private final CheckedField perDay;
  private final ObjectProperty<Double> exceedable =
      new SimpleObjectProperty<>(Capacity.USUAL_EXCEEDABLE);
  private final CheckedField oldest;
  private final ObjectProperty<Treatment> overflow =
      new SimpleObjectProperty<>(Capacity.USUAL_OVERFLOW);
  private final ObservableSet<DayOfWeek> days =
      FXCollections.observableSet(EnumSet.allOf(DayOfWeek.class));
  private final CheckedField zone;
  private boolean showing;

  TeamForm(Session session, Messages messages) {
    this.session = session;
    TypedNumber number = new TypedNumber(messages);
    perDay = new CheckedField("120", text -> number.cases(text));
    oldest = new CheckedField("3", text -> number.days(text));
    zone = new CheckedField("UTC", text -> number.zone(text));
    show(session.thresholds().stakes());
    session.thresholds().stakesProperty().addListener((property, before, stakes) -> show(stakes));
    bound.addListener((Observable changed) -> apply());
    exceedable.addListener((Observable changed) -> apply());
    overflow.addListener((Observable changed) -> apply());
    days.addListener((SetChangeListener<DayOfWeek>) change -> apply());
  }

  private void show(Stakes stakes) {
    showing = true;
    bound.set(stakes.capacity().isPresent());
    stakes
        .capacity()
        .ifPresent(
            team -> {
              perDay.textProperty().set(TypedNumber.text(team.perDay()));
              exceedable.set(team.exceedable());
              oldest.textProperty().set(Integer.toString(team.oldest()));
              overflow.set(team.overflow());
            });
    zone.textProperty().set(name(stakes.week().zone()));
    Set<DayOfWeek> worked = stakes.week().days();
    days.retainAll(worked);
    days.addAll(worked);
    showing = false;
  }

  private static String name(ZoneId zone) {
    return zone.getId().equals("Z") ? "UTC" : zone.getId();
  }

  /** Takes what is typed, if all of it will do. */
  public void apply() {
    if (showing) {
      return;
    }
    boolean sound = zone.validate() && (!bound.get() || isTeamSound());
    if (!sound || days.isEmpty()) {
      return;
    }
    Stakes before = session.thresholds().stakes();
    Stakes said = before.with(bound.get() ? Optional.of(team()) : Optional.empty(), week(before));
    if (!said.equals(before)) {
      session.thresholds().setStakes(said);
    }
  }

  /** Looks at both fields, so that each says what is wrong with it. */
  private boolean isTeamSound() {
    boolean cases = perDay.validate();
    boolean days = oldest.validate();
    return cases && days;
  }

  /** The team as typed, bound by it or not; the usual one where the text won't do. */
  Capacity team() {
    if (!isTeamSound()) {
      return Capacity.of(0);
    }
    return new Capacity(
        TypedNumber.value(perDay.getText()),
        exceedable.get(),
        (int) TypedNumber.value(oldest.getText()),
        overflow.get());
  }

  private WorkWeek week(Stakes before) {
    ZoneId typed = ZoneId.of(zone.getText().strip());
    boolean same = name(before.week().zone()).equals(name(typed));
    return new WorkWeek(same ? before.week().zone() : typed, days);
  }

  /** Sets a day on which the team works, or doesn't; it works on one at least. */
  public void work(DayOfWeek day, boolean works) {
    if (works) {
      days.add(day);
    } else if (days.size() > 1) {
      days.remove(day);
    }
  }

  /** Suggests a number of cases a day, as long as nobody has said one. */
  void suggest(double cases) {
    if (!bound.get()) {
      perDay.textProperty().set(TypedNumber.text(TypedNumber.round(cases)));
      perDay.validate();
    }
  }

  /** Whether a team binds what can be reviewed by hand. */
  public BooleanProperty boundProperty() {
    return bound;
  }

  public boolean isBound() {
    return bound.get();
  }

  /** Cases that it reviews on a working day. */
  public CheckedField getPerDay() {
    return perDay;
  }

  /** Share of the working days on which more may wait; 0 is never. */
  public ObjectProperty<Double> exceedableProperty() {
    return exceedable;
  }

  /** Working days that a case waits at most. */
  public CheckedField getOldest() {
    return oldest;
  }

  /** What is done with cases that wait longer. */
  public ObjectProperty<Treatment> overflowProperty() {
    return overflow;
  }

  /** Days on which the team works. */
  public ObservableSet<DayOfWeek> getDays() {
    return days;
  }

  /** The desk's time zone. */
  public CheckedField getZone() {
    return zone;
  }
}
