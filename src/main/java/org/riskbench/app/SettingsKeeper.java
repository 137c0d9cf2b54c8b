package org.riskbench.app;

import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.settings.Settings;
import org.riskbench.settings.SettingsStore;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Notice;
import org.riskbench.ui.kit.NoticeBoard;
import org.riskbench.ui.kit.NoticeBoard.Subject;
import org.riskbench.ui.session.Session;

/**
 * Saves the settings after every change, so that a program that is killed loses none, and a disk
 * that is full is told of while something can be done about it. FX thread only.
 */
final class SettingsKeeper {
  private final Session session;
  private final LatestJob work;
  private final SettingsStore store;
  private final NoticeBoard notices;

  /**
   * A keeper.
   *
   * @param quiet runs what nobody asked for
   */
  SettingsKeeper(Session session, JobRunner quiet, SettingsStore store, NoticeBoard notices) {
    this.session = session;
    this.work = new LatestJob(quiet);
    this.store = store;
    this.notices = notices;
  }

  void begin() {
    session.settingsProperty().addListener((property, before, now) -> save(now));
  }

  private void save(Settings now) {
    work.submit(
        JobRunner.Lane.FILES,
        Job.of("job.settings", context -> saved(now)),
        LatestJob.ending(
            done -> notices.takeDown(Subject.SAVING),
            problem -> problem.ifPresent(why -> notices.pin(Subject.SAVING, Notice.of(why)))));
  }

  private Settings saved(Settings now) {
    store.save(now);
    return now;
  }
}
