package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.riskbench.decision.CustomerReason;
import org.riskbench.decision.Reason;
import org.riskbench.decision.ReasonCode;
import org.riskbench.decision.ReasonCode.Direction;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.RecipeEncoder;

/**
 * Turns a scorer's contributions into reasons: one a code, summed over the features of the columns
 * that it covers. Allocates nothing but what it hands out. Not thread-safe: one an assessment.
 */
final class Reasons {
  private static final int NOBODY = -1;

  private final RiskModel model;
  private final ReasonBook book;
  private final RecipeEncoder record;
  private final double[] features;
  private final double[] reference;
  private final double[] parts;

  /** By code, in alphabetical order. */
  private final double[] sums;

  /** By code: the step that adds most, and what it adds. */
  private final int[] speakers;

  private final double[] loudest;

  /** Codes, the strongest first. */
  private final int[] strongest;

  /**
   * Reasons for one assessment.
   *
   * @param record holds the record that {@code features} were encoded from
   */
  Reasons(RiskModel model, RecipeEncoder record, double[] features) {
    this.model = model;
    this.book = model.reasons();
    this.record = record;
    this.features = features;
    this.reference = model.reference();
    this.parts = new double[features.length];
    this.sums = new double[book.codes()];
    this.speakers = new int[sums.length];
    this.loudest = new double[sums.length];
    this.strongest = new int[sums.length];
  }

  /** Those that raise the risk, strongest first, ties by code, at most {@code most}. */
  List<Reason> of(int most) {
    int found = find(most, false);
    List<Reason> reasons = new ArrayList<>(found);
    for (int i = 0; i < found; i++) {
      reasons.add(reason(strongest[i]));
    }
    return reasons;
  }

  /**
   * Writes the codes of the same reasons behind those that are there.
   *
   * @return how many codes there are now
   */
  int codes(String[] into, int there) {
    int found = find(into.length - there, false);
    for (int i = 0; i < found; i++) {
      into[there + i] = book.code(strongest[i]).code();
    }
    return there + found;
  }

  /** The same of those that a customer may be told, in words for customers. */
  void tellCustomer(List<CustomerReason> told, int most) {
    int found = find(sums.length, true);
    for (int i = 0; i < found && told.size() < most; i++) {
      ReasonCode code = book.code(strongest[i]);
      if (told.stream().noneMatch(each -> each.text().equals(code.customerWording()))) {
        told.add(new CustomerReason(code.code(), code.customerWording()));
      }
    }
  }

  private int find(int most, boolean safe) {
    if (most <= 0) {
      return 0;
    }
    model.scorer().contributions(features, reference, parts);
    addUp();
    int room = Math.min(most, strongest.length);
    int found = 0;
    for (int code = 0; code < sums.length; code++) {
      if (sums[code] > 0 && isAhead(code, found, room) && mayBeTold(code, safe)) {
        place(code, found, room);
        found = Math.min(found + 1, room);
      }
    }
    return found;
  }

  /** Whether there is room for a code; of a tie the first in the alphabet has it. */
  private boolean isAhead(int code, int found, int room) {
    return found < room || sums[code] > sums[strongest[room - 1]];
  }

  /** Moves weaker ones back; the last goes where there is no room. */
  private void place(int code, int found, int room) {
    int at = Math.min(found, room - 1);
    while (at > 0 && sums[strongest[at - 1]] < sums[code]) {
      strongest[at] = strongest[at - 1];
      at--;
    }
    strongest[at] = code;
  }

  private boolean mayBeTold(int code, boolean safe) {
    ReasonCode told = book.code(code);
    if (safe && !told.customerSafe()) {
      return false;
    }
    if (told.direction() == Direction.EITHER) {
      return true;
    }
    int side = book.speaker(speakers[code]).side(record, features, reference);
    return told.direction() == Direction.HIGH ? side >= 0 : side <= 0;
  }

  /** The contribution of each code, and which of its steps is to speak for it: the strongest. */
  private void addUp() {
    Arrays.fill(sums, 0);
    Arrays.fill(speakers, NOBODY);
    int first = 0;
    for (int step = 0; step < book.steps(); step++) {
      int end = book.end(step);
      double sum = 0;
      for (int i = first; i < end; i++) {
        sum += parts[i];
      }
      int code = book.codeOf(step);
      if (speakers[code] == NOBODY || sum > loudest[code]) {
        speakers[code] = step;
        loudest[code] = sum;
      }
      sums[code] += sum;
      first = end;
    }
  }

  private Reason reason(int code) {
    Recipe recipe = model.recipe();
    int step = speakers[code];
    String text = book.text(code).fill(book.speaker(step), record, features, reference);
    return new Reason(book.code(code).code(), recipe.origin(step).column(), sums[code], text);
  }
}
