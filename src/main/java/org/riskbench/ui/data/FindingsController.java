package org.riskbench.ui.data;

import atlantafx.base.theme.Styles;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.riskbench.ui.data.FindingItem.Group;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/** Nodes of the view of findings. */
public final class FindingsController {
  /** A wide file has hundreds of findings; laid out at once they would take a while. */
  private static final int AT_FIRST = 40;

  private final FindingsViewModel viewModel;
  private final Messages messages;
  private final Set<Group> whole = new HashSet<>();

  @FXML private ScrollPane scroll;
  @FXML private VBox list;

  public FindingsController(FindingsViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  public FindingsViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    viewModel.getSections().addListener((ListChangeListener<FindingItem.Section>) change -> fill());
    fill();
  }

  /** New cards take the place of old ones, and the focus of the one that had it. */
  private void fill() {
    int focused = focusedCard();
    list.getChildren().clear();
    viewModel.getSections().forEach(this::add);
    if (focused >= 0) {
      focus(focused);
    }
  }

  private List<FindingCard> cards() {
    return list.lookupAll(".finding").stream()
        .filter(FindingCard.class::isInstance)
        .map(FindingCard.class::cast)
        .toList();
  }

  private int focusedCard() {
    List<FindingCard> cards = cards();
    return IntStream.range(0, cards.size())
        .filter(i -> cards.get(i).isFocusWithin())
        .findFirst()
        .orElse(-1);
  }

  /** Without the focus somewhere in the view, its keys (undo among them) would reach nothing. */
  private void focus(int place) {
    List<FindingCard> cards = cards();
    boolean taken = !cards.isEmpty() && cards.get(Math.min(place, cards.size() - 1)).takeFocus();
    if (!taken) {
      scroll.requestFocus();
    }
  }

  private void add(FindingItem.Section section) {
    Label title = new Label(section.title());
    title.getStyleClass().add("section-title");
    VBox cards = new VBox();
    cards.getStyleClass().add("findings");
    List<FindingItem> items = section.items();
    int most = whole.contains(section.group()) ? items.size() : AT_FIRST;
    items.stream()
        .limit(most)
        .forEach(item -> cards.getChildren().add(new FindingCard(item, viewModel, messages)));
    FlowPane heading = new FlowPane(title);
    heading.getStyleClass().add("finding-actions");
    section
        .manyAlike()
        .forEach(
            (code, count) -> {
              Button all =
                  new Button(messages.text("findings.ignore.all", Formats.count(count), code));
              all.getStyleClass().add(Styles.SMALL);
              all.setOnAction(event -> viewModel.ignoreAll(section, code));
              heading.getChildren().add(all);
            });
    list.getChildren().addAll(heading, cards);
    if (items.size() > most) {
      Button all = new Button(messages.text("findings.all", Formats.count(items.size())));
      all.setOnAction(
          event -> {
            whole.add(section.group());
            fill();
          });
      list.getChildren().add(all);
    }
  }

  @FXML
  void lookAgain() {
    viewModel.lookAgain();
  }
}
