package org.riskbench.audit;

import java.util.Locale;

/** What can be done in the folder of the models. */
public enum AuditAction {
  /** Lay in the folder already when its log began. */
  FOUND,
  /** Saved from a training run or with other thresholds. */
  SAVE,
  /** Given a stage. */
  STAGE,
  /** Given another note. */
  NOTE,
  /** Given other tags. */
  TAG,
  /** Approved by a second person. */
  APPROVE,
  /** Put into the bin. */
  DELETE,
  /** Brought back from the bin. */
  RESTORE,
  /** Taken out of the bin for good. */
  DISCARD,
  /** Copied in from elsewhere. */
  IMPORT,
  /** Copied out. */
  EXPORT,
  /** Answers over HTTP from now on. */
  PUBLISH,
  /** No longer answers. */
  UNPUBLISH,
  /** Took over from another model over HTTP. */
  ACTIVATE,
  /** The kill switch of a server was set. */
  MODE,
  /** Scores in the shadow of the model that answers, or no longer does. */
  SHADOW,
  /** A list that rules ask got another version or went. */
  LIST,
  /** A rule of the registry itself was changed. */
  SETTING,
  /** The act of the line named did not come about. */
  FAILED,
  /** A line that a stopped program left half written was taken away. */
  MENDED;

  /** As the log writes it, in lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
