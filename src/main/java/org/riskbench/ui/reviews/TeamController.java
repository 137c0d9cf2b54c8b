package org.riskbench.ui.reviews;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import org.riskbench.decision.Treatment;
import org.riskbench.ui.kit.CheckedField;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.SpelledOut;
import org.riskbench.ui.kit.Typing;
import org.riskbench.ui.kit.WindowLanguage;

/** Binds what is said of the review team. */
public final class TeamController {
  private static final List<Double> SHARES = List.of(0.0, 0.01, 0.05, 0.1, 0.2);
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private final TeamForm form;
  private final Messages messages;
  private final Map<DayOfWeek, CheckMenuItem> dayItems = new EnumMap<>(DayOfWeek.class);

  @FXML private CheckBox boundBox;
  @FXML private TextField perDayField;
  @FXML private Label perDayError;
  @FXML private ComboBox<Double> exceedable;
  @FXML private TextField oldestField;
  @FXML private Label oldestError;
  @FXML private ComboBox<Treatment> overflow;
  @FXML private MenuButton days;
  @FXML private ComboBox<String> zone;
  @FXML private Label zoneError;

  public TeamController(TeamForm form, Messages messages) {
    this.form = form;
    this.messages = messages;
  }

  public TeamForm getForm() {
    return form;
  }

  @FXML
  void initialize() {
    boundBox.selectedProperty().bindBidirectional(form.boundProperty());
    typed(perDayField, perDayError, form.getPerDay());
    typed(oldestField, oldestError, form.getOldest());
    exceedable.setConverter(new SpelledOut<>(this::share));
    exceedable.getItems().setAll(SHARES);
    exceedable.valueProperty().bindBidirectional(form.exceedableProperty());
    overflow.setConverter(
        new SpelledOut<>(treatment -> messages.text("reviews.overflow." + treatment.name())));
    overflow.getItems().setAll(Treatment.STEP_UP, Treatment.NONE, Treatment.BLOCK);
    overflow.valueProperty().bindBidirectional(form.overflowProperty());
    fillDays();
    zone.getItems()
        .setAll(
            Stream.of(ZoneId.systemDefault().getId(), "UTC", "Europe/London", "Europe/Paris")
                .map(name -> name.equals("Z") || name.equals("Etc/UTC") ? "UTC" : name)
                .distinct()
                .toList());
    typed(zone.getEditor(), zoneError, form.getZone());
    zone.setOnAction(event -> form.apply());
  }

  private void typed(TextField field, Label error, CheckedField checked) {
    Typing.join(field, error, checked);
    Typing.whenDone(field, form::apply);
  }

  private String share(double share) {
    return share == 0 ? messages.text("reviews.never") : Formats.number(100 * share) + " %";
  }

  private void fillDays() {
    for (DayOfWeek day : DayOfWeek.values()) {
      CheckMenuItem item =
          new CheckMenuItem(day.getDisplayName(TextStyle.FULL, WindowLanguage.current().locale()));
      item.setOnAction(
          event -> {
            form.work(day, item.isSelected());
            showDays();
          });
      dayItems.put(day, item);
    }
    days.getItems().setAll(dayItems.values());
    form.getDays().addListener((SetChangeListener<DayOfWeek>) change -> showDays());
    showDays();
  }

  private void showDays() {
    dayItems.forEach((day, item) -> item.setSelected(form.getDays().contains(day)));
    days.setText(names());
  }

  private String names() {
    if (form.getDays().size() == DayOfWeek.values().length) {
      return messages.text("reviews.week.all");
    }
    if (form.getDays().equals(WEEKDAYS)) {
      return messages.text("reviews.week.weekdays");
    }
    return form.getDays().stream()
        .sorted()
        .map(day -> day.getDisplayName(TextStyle.SHORT, WindowLanguage.current().locale()))
        .collect(Collectors.joining(", "));
  }
}
