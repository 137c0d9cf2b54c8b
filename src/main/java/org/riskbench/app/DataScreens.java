package org.riskbench.app;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.riskbench.settings.SaltStore;
import org.riskbench.ui.data.ColumnsController;
import org.riskbench.ui.data.DataController;
import org.riskbench.ui.data.DataViewModel;
import org.riskbench.ui.data.FindingsController;
import org.riskbench.ui.data.LabelController;
import org.riskbench.ui.encoding.EncodingController;
import org.riskbench.ui.encoding.EncodingViewModel;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.FileDialogs.FileType;
import org.riskbench.ui.kit.FrontMoves;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenLoader;
import org.riskbench.ui.kit.TableFiles;
import org.riskbench.ui.kit.TakingBack;
import org.riskbench.ui.open.OpenController;
import org.riskbench.ui.open.OpenViewModel;
import org.riskbench.ui.records.AsideController;
import org.riskbench.ui.records.AsideViewModel;
import org.riskbench.ui.records.RecordsController;
import org.riskbench.ui.records.RecordsViewModel;
import org.riskbench.ui.session.OpenDraft;
import org.riskbench.ui.split.SplitController;
import org.riskbench.ui.split.SplitViewModel;
import org.riskbench.ui.velocity.KeysController;
import org.riskbench.ui.velocity.TryRecordController;
import org.riskbench.ui.velocity.VelocityController;
import org.riskbench.ui.velocity.VelocityParts;

/** The screen Data and its views, wired by hand. Make it on the FX thread. */
final class DataScreens {
  private final Shared shared;
  private final DataViewModel data;
  private final RecordsViewModel records;
  private final AsideViewModel aside;
  private final SplitViewModel split;
  private final VelocityParts velocity;
  private final EncodingViewModel encoding;

  DataScreens(Shared shared) {
    this.shared = shared;
    var session = shared.session();
    var messages = shared.messages();
    var jobs = shared.jobs();
    data = new DataViewModel(session, jobs, shared.surroundings().places(), messages);
    split = new SplitViewModel(session, jobs, messages);
    records =
        new RecordsViewModel(
            session, messages, jobs, shared.surroundings().clipboard(), shared.toasts());
    aside = new AsideViewModel(session, messages, jobs, shared.toasts());
    encoding = new EncodingViewModel(session, jobs, messages);
    velocity = new VelocityParts(session, jobs, messages);
  }

  DataViewModel data() {
    return data;
  }

  /** Says how the controllers are made. */
  void into(Map<Class<?>, Supplier<?>> controllers, ScreenLoader screens) {
    var messages = shared.messages();
    var dialogs = shared.surroundings().dialogs();
    controllers.put(
        DataController.class,
        () ->
            new DataController(data, dialogs, messages, screens::load, () -> screens.load("open")));
    controllers.put(OpenController.class, () -> new OpenController(opening(), dialogs, messages));
    controllers.put(LabelController.class, () -> new LabelController(data.getLabel(), messages));
    controllers.put(
        ColumnsController.class, () -> new ColumnsController(data.getColumns(), messages));
    controllers.put(
        FindingsController.class, () -> new FindingsController(data.getFindings(), messages));
    controllers.put(RecordsController.class, () -> new RecordsController(records, messages));
    controllers.put(AsideController.class, () -> new AsideController(aside, dialogs, messages));
    controllers.put(SplitController.class, () -> new SplitController(split, messages));
    controllers.put(
        VelocityController.class,
        () -> new VelocityController(velocity.features(), dialogs, messages));
    controllers.put(KeysController.class, () -> new KeysController(velocity.keys(), messages));
    controllers.put(TryRecordController.class, () -> new TryRecordController(velocity.tryRecord()));
    controllers.put(EncodingController.class, () -> new EncodingController(encoding, messages));
  }

  private OpenViewModel opening() {
    return new OpenViewModel(
        shared.session(),
        shared.messages(),
        shared.jobs(),
        new SaltStore(shared.surroundings().places().home()));
  }

  /** Says what can be taken back there. */
  void watch(FrontMoves moves) {
    moves.watch(Screen.DATA, data.takingBack());
    moves.watch(Screen.DATA, TakingBack.of(split.getHistory(), split::undo, split::redo));
    moves.watch(Screen.DATA, velocity.takingBack());
    moves.watch(Screen.DATA, encoding.takingBack());
  }

  /** Says what can be done there. */
  void offer(Offers screen) {
    BooleanBinding any = data.emptyProperty().not();
    screen.addEverywhere("open", "data.open", "fth-folder", "Shortcut+O", always(), this::open);
    screen.addEverywhere(
        "openByHand",
        "open.menu.FILE",
        "fth-folder-plus",
        "Shortcut+Shift+O",
        always(),
        () -> data.beginOpening(OpenDraft.Start.FILE));
    screen.add(
        "database",
        "open.menu.DATABASE",
        "fth-database",
        "",
        () -> data.beginOpening(OpenDraft.Start.DATABASE));
    screen.add(
        "join", "open.menu.JOIN", "fth-link", "", () -> data.beginOpening(OpenDraft.Start.JOIN));
    screen.add("sample", "data.open.sample", "fth-gift", "", data::openSample);
    screen.add(
        "train",
        "data.next",
        "fth-arrow-right",
        "Shortcut+Enter",
        data.labelledProperty(),
        data::next);
    Offers in = screen.in(DataView.FINDINGS);
    in.add("findings", "command.findings", "fth-eye", "", any, data.getFindings()::lookAgain);
    offerViews(screen, any);
  }

  private void offerViews(Offers screen, BooleanBinding any) {
    Offers recordsView = screen.in(DataView.RECORDS);
    recordsView.add("clearFilter", "records.clear", "fth-filter", "", any, records::clearFilter);
    recordsView.add("reload", "command.data.reload", "fth-refresh-cw", "F5", any, aside::reload);
    recordsView.add("remove", "records.aside.remove", "fth-trash-2", "", any, aside::remove);
    Offers splitView = screen.in(DataView.SPLIT);
    splitView.add(
        "splitUsual",
        "command.data.split",
        "fth-rotate-ccw",
        "",
        split.readyProperty().and(split.usualProperty().not()),
        split::reset);
    Offers earlier = screen.in(DataView.VELOCITY);
    var features = velocity.features();
    earlier.add(
        "velocityReset", "command.data.velocity.reset", "fth-rotate-ccw", "", any, features::reset);
    earlier.add(
        "velocityOff",
        "command.data.velocity.off",
        "fth-toggle-left",
        "",
        any,
        features::turnAllOff);
    earlier.add(
        "velocityImport",
        "command.data.velocity.import",
        "fth-upload",
        "",
        any,
        () ->
            shared
                .surroundings()
                .dialogs()
                .open(shared.messages().text("velocity.import.title"), velocityFiles())
                .ifPresent(features::importFile));
    screen
        .in(DataView.ENCODING)
        .add("encodingReset", "command.data.encoding", "fth-rotate-ccw", "", any, encoding::reset);
  }

  private static BooleanBinding always() {
    return Bindings.createBooleanBinding(() -> true);
  }

  private List<FileType> velocityFiles() {
    return List.of(new FileType(shared.messages().text("velocity.file"), List.of("*.json")));
  }

  private void open() {
    shared
        .surroundings()
        .dialogs()
        .open(shared.messages().text("data.open.title"), TableFiles.types(shared.messages()))
        .ifPresent(data::openAny);
  }
}
