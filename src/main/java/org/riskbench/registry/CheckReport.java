package org.riskbench.registry;

import java.util.List;
import java.util.Optional;
import org.riskbench.audit.AuditChain;

/**
 * What checking a registry against its log came to. Immutable.
 *
 * @param chain the log as read
 * @param findings what is not as it should be; empty if all is
 * @param keptHead number of the line that the head kept elsewhere belongs to; empty where none was
 *     given or it is not found
 */
public record CheckReport(AuditChain chain, List<Finding> findings, Optional<Long> keptHead) {
  /** What can be found. */
  public enum Kind {
    /** A line was changed, removed, added or moved. */
    CHAIN,
    /** The end of the log is a line that was not written to its end. */
    HALF_LINE,
    /** The head kept elsewhere is not in the log. */
    HEAD,
    /** A file is not the one the log tells of. */
    FILE_CHANGED,
    /** A file is missing that the log says is here. */
    FILE_MISSING,
    /** A file is here that no line tells of. */
    FILE_UNKNOWN,
    /** A stage is not the one the log tells of. */
    STAGE,
    /** A note or tags are not those the log tells of. */
    REMARKS,
    /** A rule of the registry is not the one the log tells of. */
    SETTING,
    /** An approval is not the one the log tells of. */
    APPROVAL,
    /** A file beside the models can't be read. */
    UNREADABLE
  }

  /**
   * One thing that is not as it should be.
   *
   * @param model id of the model, where it is about one
   * @param text in a sentence or two: what, and what may be the reason
   */
  public record Finding(Kind kind, Optional<String> model, String text) {}

  public CheckReport {
    findings = List.copyOf(findings);
  }

  /** Whether nothing was found. */
  public boolean isSound() {
    return findings.isEmpty();
  }
}
