package org.riskbench.ui.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What concerns the whole program and no single screen: one notice a subject, until it is over or
 * somebody closes it. The shell shows them above all screens. FX thread only.
 */
public final class NoticeBoard {
  private final ObservableList<Pinned> pinned = FXCollections.observableArrayList();
  private final ObservableList<Pinned> pinnedView =
      FXCollections.unmodifiableObservableList(pinned);

  /** What a notice is about, the more pressing first. */
  public enum Subject {
    /** Settings could not be saved. */
    SAVING,
    /** What lies on the desk could not be kept. */
    DESK,
    MEMORY,
    /** Files that were there and are gone. */
    FILES,
    /** The home folder. */
    HOME,
    /** A newer version. */
    UPDATE;

    /** Whether it is no more than news. */
    public boolean isQuiet() {
      return this == UPDATE;
    }
  }

  /** One notice. */
  public record Pinned(Subject subject, Notice notice) {}

  /** What is to be shown, the more pressing first. */
  public ObservableList<Pinned> pinned() {
    return pinnedView;
  }

  /** Says something about a subject in place of what was said before. */
  public void pin(Subject subject, Notice notice) {
    Pinned added = new Pinned(subject, notice);
    for (int i = 0; i < pinned.size(); i++) {
      int order = pinned.get(i).subject().compareTo(subject);
      if (order == 0) {
        pinned.set(i, added);
        return;
      }
      if (order > 0) {
        pinned.add(i, added);
        return;
      }
    }
    pinned.add(added);
  }

  /** It is over, or was read. */
  public void takeDown(Subject subject) {
    pinned.removeIf(each -> each.subject() == subject);
  }
}
