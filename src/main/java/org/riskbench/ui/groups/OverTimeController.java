package org.riskbench.ui.groups;

import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.riskbench.ui.groups.OverTimeViewModel.Look;
import org.riskbench.ui.kit.ColumnWidths;
import org.riskbench.ui.kit.FigureExport;
import org.riskbench.ui.kit.FigurePane;
import org.riskbench.ui.kit.FigurePlace;
import org.riskbench.ui.kit.Segment;
import org.riskbench.ui.kit.ToldFigure;

/** Nodes of the course over time: what is looked at, the charts or the table. */
public final class OverTimeController {
  private final OverTimeViewModel viewModel;
  private final FigurePane figures;
  private final FigureExport exports;
  private final Map<Look, Segment> looks = new EnumMap<>(Look.class);

  @FXML private Segment auc;
  @FXML private Segment recall;
  @FXML private Segment table;
  @FXML private FigurePlace place;
  @FXML private MenuButton export;
  @FXML private Label remark;
  @FXML private TableView<GroupRow> periods;
  @FXML private TableColumn<GroupRow, ToldFigure> rateColumn;
  @FXML private TableColumn<GroupRow, ToldFigure> aucColumn;
  @FXML private TableColumn<GroupRow, ToldFigure> recallColumn;

  public OverTimeController(OverTimeViewModel viewModel, FigurePane figures, FigureExport exports) {
    this.viewModel = viewModel;
    this.figures = figures;
    this.exports = exports;
  }

  public OverTimeViewModel getViewModel() {
    return viewModel;
  }

  @FXML
  void initialize() {
    looks.putAll(Map.of(Look.AUC, auc, Look.RECALL, recall, Look.TABLE, table));
    looks.forEach(
        (look, segment) -> segment.setOnAction(event -> viewModel.lookProperty().set(look)));
    viewModel.lookProperty().addListener((property, before, look) -> show(look));
    show(viewModel.lookProperty().get());
    GroupColumns.fill(rateColumn, GroupRow::fraudRate);
    GroupColumns.fill(aucColumn, GroupRow::auc);
    GroupColumns.fill(recallColumn, GroupRow::recallAtOnePercent);
    ColumnWidths.follow(periods, remark);
    place.follow(figures, viewModel.getCharts().chartsProperty(), viewModel.getCharts().inFront());
    exports.fill(export, "over-time", viewModel.getCharts().chartsProperty());
  }

  private void show(Look look) {
    looks.forEach((each, segment) -> segment.setSelected(each == look));
    periods.setVisible(look == Look.TABLE);
    place.setVisible(look != Look.TABLE);
  }

  @FXML
  void chooseTime() {
    viewModel.chooseTime();
  }
}
