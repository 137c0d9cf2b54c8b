package org.riskbench.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.problem.ProblemException;

/**
 * A log as it was read, and where its chain is broken. Immutable.
 *
 * @param lines what can be read, in the order it stands there
 * @param breaks where a line was changed, removed, added or moved; empty if the chain is whole
 * @param halfWritten whether a stopped program left the beginning of a line at the end
 */
public record AuditChain(List<AuditLine> lines, List<Break> breaks, boolean halfWritten) {
  /** A log nobody wrote to. */
  public static final AuditChain EMPTY = new AuditChain(List.of(), List.of(), false);

  /** What is wrong with a line. */
  public enum Fault {
    /** It is no line of the log. */
    UNREADABLE,
    /** Its hash is not that of its characters. */
    CHANGED,
    /** It does not follow the one before it. */
    OUT_OF_PLACE
  }

  /**
   * A place where the chain is broken.
   *
   * @param line where in the file, from 1
   */
  public record Break(int line, Fault fault) {
    /** One sentence. */
    public String sentence() {
      return switch (fault) {
        case UNREADABLE -> "Line %d of the log can't be read.".formatted(line);
        case CHANGED -> "Line %d of the log was changed after it was written.".formatted(line);
        case OUT_OF_PLACE ->
            line == 1
                ? "The log does not begin with its first line: lines were removed."
                : "Line %d of the log does not follow line %d: one was changed, removed, added or moved."
                    .formatted(line, line - 1);
      };
    }
  }

  public AuditChain {
    lines = List.copyOf(lines);
    breaks = List.copyOf(breaks);
  }

  /** The hash of the last line: whoever keeps it elsewhere can tell whether lines went since. */
  public Optional<String> head() {
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1).hash());
  }

  /** The number of the line that has this hash. */
  public Optional<Long> find(String hash) {
    return lines.stream()
        .filter(line -> line.hash().equals(hash))
        .map(AuditLine::number)
        .findFirst();
  }

  /** The lines that tell of a model, also where another one took its stage; the latest last. */
  public List<AuditLine> of(String model) {
    return lines.stream()
        .filter(
            line ->
                line.event().model().equals(Optional.of(model))
                    || line.event().detail(AuditEvent.DISPLACED).equals(model))
        .toList();
  }

  /** Reads the bytes of a log: damaged lines are told, never thrown. */
  static AuditChain of(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    int end = text.lastIndexOf('\n') + 1;
    Reading reading = new Reading();
    text.substring(0, end).lines().forEach(reading::take);
    return new AuditChain(reading.lines, reading.breaks, end < text.length());
  }

  /** Goes from line to line. */
  private static final class Reading {
    private final List<AuditLine> lines = new ArrayList<>();
    private final List<Break> breaks = new ArrayList<>();
    private long number;
    private String before = AuditLine.NONE_BEFORE;
    private int place;

    void take(String text) {
      place++;
      try {
        AuditLine line = LineJson.read(text);
        if (!LineJson.isWhole(text)) {
          breaks.add(new Break(place, Fault.CHANGED));
        } else if (line.number() != number + 1 || !line.before().equals(before)) {
          breaks.add(new Break(place, Fault.OUT_OF_PLACE));
        }
        lines.add(line);
        number = line.number();
        before = line.hash();
      } catch (ProblemException e) {
        breaks.add(new Break(place, Fault.UNREADABLE));
        number++;
        before = LineJson.sha256(text);
      }
    }
  }
}
