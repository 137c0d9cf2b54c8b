package org.riskbench.ui.split;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.dataset.Labels;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPart;
import org.riskbench.split.SplitZone;
import org.riskbench.split.SplitZone.Kind;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Messages;

/**
 * A part of the split, or what is in no part, as a line of text.
 *
 * @param placed whether the records are in a part
 */
public record PartRow(
    String part,
    String records,
    String frauds,
    String fraudRate,
    String from,
    String to,
    boolean placed) {

  /** The parts and what is in none of them, as they are. */
  static List<PartRow> of(Split split, Labels labels, Messages messages) {
    List<PartRow> rows = new ArrayList<>();
    split.parts().forEach(part -> rows.add(of(part, "split.part." + part.name(), true, messages)));
    split
        .aside()
        .forEach(
            part ->
                rows.add(
                    of(part, "split.aside." + part.name().replace(' ', '-'), false, messages)));
    aside(rows, "unlabelled", labels.unlabelled(), messages);
    aside(rows, "indeterminate", labels.indeterminate(), messages);
    return rows;
  }

  private static PartRow of(SplitPart part, String key, boolean placed, Messages messages) {
    boolean young = part.name().equals(SplitPart.IMMATURE);
    return new PartRow(
        messages.text(key),
        Formats.count(part.rows()),
        Formats.count(part.frauds()),
        young ? Formats.NONE : Formats.percent(part.fraudRate()),
        moment(part.start(), part.from()),
        moment(part.end(), part.to()),
        placed);
  }

  private static void aside(List<PartRow> rows, String reason, int count, Messages messages) {
    if (count > 0) {
      String none = Formats.NONE;
      rows.add(
          new PartRow(
              messages.text("split.aside." + reason),
              Formats.count(count),
              none,
              none,
              none,
              none,
              false));
    }
  }

  private static final double DATED = 1e11;

  /** A dated moment as everywhere in the window, any other as the data names it. */
  private static String moment(double millis, String described) {
    if (described.isEmpty()) {
      return Formats.NONE;
    }
    return millis >= DATED ? Formats.day(millis) : described;
  }

  /** The zones while a boundary is moved; what was given back to train counts there. */
  static List<PartRow> of(List<SplitZone> zones, Moments moments, Messages messages) {
    List<PartRow> rows = new ArrayList<>();
    for (SplitZone zone : joined(zones)) {
      boolean placed = zone.kind() != Kind.GAP && zone.kind() != Kind.IMMATURE;
      rows.add(
          new PartRow(
              messages.text("split.row." + zone.kind().name()),
              Formats.count(zone.rows()),
              Formats.count(zone.frauds()),
              zone.kind() == Kind.IMMATURE ? Formats.NONE : Formats.percent(zone.fraudRate()),
              moments.text(zone.from()),
              moments.text(zone.to() - 1),
              placed));
    }
    rows.sort((one, other) -> Boolean.compare(other.placed(), one.placed()));
    return rows;
  }

  private static List<SplitZone> joined(List<SplitZone> zones) {
    List<SplitZone> joined = new ArrayList<>();
    SplitZone train = new SplitZone(Kind.TRAIN, 0, 0, 0, 0);
    for (SplitZone zone : zones) {
      if (zone.kind() == Kind.TRAIN || zone.kind() == Kind.GIVEN_BACK) {
        double from = train.rows() == 0 ? zone.from() : train.from();
        train =
            new SplitZone(
                Kind.TRAIN,
                from,
                zone.to(),
                train.rows() + zone.rows(),
                train.frauds() + zone.frauds());
      } else {
        joined.add(zone);
      }
    }
    joined.add(0, train);
    return joined;
  }
}
