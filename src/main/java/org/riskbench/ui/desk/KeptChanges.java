package org.riskbench.ui.desk;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;
import org.riskbench.ui.session.Session;

/** All of the session that is kept, to be watched. FX thread only. */
final class KeptChanges {
  private KeptChanges() {}

  /** Tells of every change of what is kept, as often as it comes. */
  static void watch(Session session, Runnable changed) {
    InvalidationListener listener = observable -> changed.run();
    all(session).forEach(observable -> observable.addListener(listener));
  }

  private static List<Observable> all(Session session) {
    Stream<Observable> views =
        Stream.of(Screen.values())
            .filter(screen -> !ScreenView.of(screen).isEmpty())
            .map(session.whereabouts()::viewProperty);
    Stream<Observable> values =
        Stream.of(
            session.screenProperty(),
            session.datasetProperty(),
            session.openedProperty(),
            session.preparation().splitProperty(),
            session.preparation().velocityProperty(),
            session.preparation().encodings(),
            session.preparation().derivedProperty(),
            session.preparation().notes(),
            session.runs(),
            session.selectedRunProperty(),
            session.comparison().drawn(),
            session.thresholds().policies(),
            session.thresholds().moves(),
            session.thresholds().controlProperty(),
            session.thresholds().stakesProperty(),
            session.thresholds().marksProperty(),
            session.thresholds().boundsProperty(),
            session.thresholds().lockedProperty(),
            session.wordings().reasons(),
            session.hardRules().rulesProperty());
    return Stream.concat(values, views).toList();
  }
}
