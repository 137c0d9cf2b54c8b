package org.riskbench.ui.data;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.EmptyState;
import org.riskbench.ui.kit.FileDialogs;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Room;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.kit.TableFiles;
import org.riskbench.ui.kit.ViewTabs;
import org.riskbench.ui.session.OpenDraft;
import org.riskbench.ui.session.Recent.RecentFile;

/** Nodes of the data screen: file dialog, drag and drop, the views. */
public final class DataController {
  private final DataViewModel viewModel;
  private final FileDialogs dialogs;
  private final Messages messages;
  private final Function<ScreenView, Parent> loader;
  private final Supplier<Parent> form;
  private final VBox recent = new VBox();

  @FXML private VBox root;
  @FXML private SplitMenuButton open;
  @FXML private ViewTabs views;
  @FXML private StackPane content;
  @FXML private StackPane opening;
  @FXML private Button next;
  @FXML private EmptyState nothing;

  /**
   * The screen's controller.
   *
   * @param loader loads a view; called once for each, when it is first shown
   * @param form loads the form for opening by hand; called once, when it is first shown
   */
  public DataController(
      DataViewModel viewModel,
      FileDialogs dialogs,
      Messages messages,
      Function<ScreenView, Parent> loader,
      Supplier<Parent> form) {
    this.viewModel = viewModel;
    this.dialogs = dialogs;
    this.messages = messages;
    this.loader = loader;
    this.form = form;
  }

  public DataViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    new Room(root, next);
    views.show(Screen.DATA, viewModel.whereabouts(), messages, loader);
    views.title(DataView.FINDINGS, viewModel.getFindings().titleProperty());
    viewModel
        .openDraftProperty()
        .addListener((property, before, draft) -> showForm(draft.isPresent()));
    showForm(viewModel.openDraftProperty().get().isPresent());
    viewModel.getRecent().addListener((ListChangeListener<RecentFile>) change -> showRecent());
    recent.getStyleClass().add("recent-files");
    nothing.getChildren().add(recent);
    showRecent();
  }

  /** The form lies over what was there, and goes again: its keys must not be heard when hidden. */
  private void showForm(boolean shown) {
    if (shown && opening.getChildren().isEmpty()) {
      Parent made = opening.getUserData() instanceof Parent known ? known : form.get();
      opening.setUserData(made);
      opening.getChildren().setAll(made);
    } else if (!shown) {
      opening.getChildren().clear();
    }
    opening.setVisible(shown);
    content.setVisible(!shown);
    next.setDefaultButton(!shown);
  }

  private void showRecent() {
    fillMenu();
    recent.getChildren().setAll(RecentItems.lines(viewModel, messages));
  }

  private void fillMenu() {
    open.getItems().clear();
    MenuItem sample = new MenuItem(messages.text("data.open.sample"));
    sample.setOnAction(event -> viewModel.openSample());
    open.getItems().add(sample);
    for (OpenDraft.Start start : OpenDraft.Start.values()) {
      MenuItem byHand = new MenuItem(messages.text("open.menu." + start.name()));
      byHand.setOnAction(event -> viewModel.beginOpening(start));
      open.getItems().add(byHand);
    }
    if (!viewModel.getRecent().isEmpty()) {
      open.getItems().add(new SeparatorMenuItem());
      open.getItems().addAll(RecentItems.menu(viewModel, messages));
    }
  }

  @FXML
  void openFile() {
    dialogs
        .open(messages.text("data.open.title"), TableFiles.types(messages))
        .ifPresent(viewModel::openAny);
  }

  @FXML
  void openSample() {
    viewModel.openSample();
  }

  @FXML
  void undo() {
    viewModel.undo();
  }

  @FXML
  void redo() {
    viewModel.redo();
  }

  @FXML
  void next() {
    viewModel.next();
  }
}
