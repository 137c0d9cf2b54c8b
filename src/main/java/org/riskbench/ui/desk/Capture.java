package org.riskbench.ui.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.WeakHashMap;
import org.riskbench.dataset.Dataset;
import org.riskbench.desk.DeskContent;
import org.riskbench.desk.KeptHandles;
import org.riskbench.desk.KeptPlace;
import org.riskbench.desk.KeptPreparation;
import org.riskbench.desk.KeptRun;
import org.riskbench.desk.KeptStakes;
import org.riskbench.desk.KeptTable;
import org.riskbench.desk.KeptView;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.session.DataRequest;
import org.riskbench.ui.session.DeskRun;
import org.riskbench.ui.session.Preparation;
import org.riskbench.ui.session.Session;
import org.riskbench.ui.session.Thresholds;

/** Sees what lies on the desk: only references are taken, so that it takes no time. FX thread. */
final class Capture {
  private final Session session;
  private final Map<DeskRun, String> keys = new WeakHashMap<>();

  Capture(Session session) {
    this.session = session;
  }

  /**
   * What lies on the desk now.
   *
   * @param runs what is inside the runs, by their keys
   */
  record Seen(DeskContent content, Map<String, DeskRun> runs) {
    KeptRun run(String key) {
      DeskRun run = runs.get(key);
      if (run == null) {
        throw new IllegalArgumentException("no run of that key lies on the desk");
      }
      return kept(run);
    }
  }

  /** A run keeps its key for as long as it lies on the desk, and comes back with it. */
  void name(DeskRun run, String key) {
    keys.put(run, key);
  }

  Seen look(Instant now) {
    Map<String, DeskRun> runs = new LinkedHashMap<>();
    List<KeptHandles> handles = new ArrayList<>();
    for (DeskRun run : session.runs()) {
      String key = keys.computeIfAbsent(run, each -> UUID.randomUUID().toString().replace("-", ""));
      runs.put(key, run);
      handles.add(handles(run, key));
    }
    DeskContent content =
        new DeskContent(
            now,
            session.dataset().flatMap(this::table),
            preparation(session.preparation()),
            handles,
            session.trained().count(),
            session.selectedRun().map(DeskRun::number).orElse(0),
            stakes(session.thresholds()),
            session.hardRules().rules(),
            view());
    return new Seen(content, runs);
  }

  private Optional<KeptTable> table(Dataset now) {
    return session.opened().map(how -> table(how, now));
  }

  private static KeptTable table(DataRequest.Open how, Dataset now) {
    return KeptTable.of(how.name(), KeptPlace.of(how.place()), now.report().options(), now);
  }

  private static KeptPreparation preparation(Preparation decided) {
    return new KeptPreparation(
        decided.split(),
        decided.velocity(),
        decided.encodings(),
        decided.isDerived(),
        decided.notes());
  }

  private KeptHandles handles(DeskRun run, String key) {
    return new KeptHandles(
        key,
        session.thresholds().policy(run),
        session.thresholds().moves(run),
        Optional.ofNullable(session.wordings().reasons().get(run)),
        session.comparison().drawn().contains(run));
  }

  private static KeptStakes stakes(Thresholds thresholds) {
    return new KeptStakes(
        thresholds.stakes(),
        thresholds.control(),
        thresholds.marksProperty().get(),
        thresholds.boundsProperty().get(),
        thresholds.lockedProperty().get());
  }

  private KeptView view() {
    Map<String, String> views = new HashMap<>();
    for (Screen screen : Screen.values()) {
      if (!ScreenView.of(screen).isEmpty()) {
        views.put(screen.word(), session.whereabouts().viewProperty(screen).get().word());
      }
    }
    return new KeptView(session.screenProperty().get().word(), views);
  }

  private static KeptRun kept(DeskRun run) {
    return new KeptRun(
        run.number(),
        run.plan(),
        run.made(),
        run.drafted(),
        run.evaluation(),
        run.calibration(),
        run.calibrate(),
        run.test(),
        run.elapsed(),
        run.told(),
        run.chosenBy());
  }
}
