package org.riskbench.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was done, without when and by whom. Immutable.
 *
 * @param model the model's id as text, where it was done to one
 * @param sha256 of that model's file, 64 hex digits
 * @param details by name, in the order given; never cell values or keys
 */
public record AuditEvent(
    AuditAction action,
    Optional<String> model,
    Optional<String> sha256,
    Map<String, String> details) {
  /** Longer details are cut: a line stays a line. */
  public static final int LONGEST_DETAIL = 1_000;

  /** Name of the detail that tells which other model an act took something from. */
  public static final String DISPLACED = "displaced";

  public AuditEvent {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** An act on nothing in particular. */
  public static AuditEvent of(AuditAction action) {
    return new AuditEvent(action, Optional.empty(), Optional.empty(), Map.of());
  }

  /** The same done to a model. */
  public AuditEvent on(String id, String fileSha256) {
    return new AuditEvent(action, Optional.of(id), Optional.of(fileSha256), details);
  }

  /** The same with one more detail: printable, on one line, cut where it is very long. */
  public AuditEvent with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(details);
    more.put(name, printable(value));
    return new AuditEvent(action, model, sha256, more);
  }

  /** A detail; empty where there is none of that name. */
  public String detail(String name) {
    return details.getOrDefault(name, "");
  }

  static String printable(String text) {
    String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
    return line.length() > LONGEST_DETAIL ? line.substring(0, LONGEST_DETAIL) : line;
  }
}
