package org.riskbench.ui.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.riskbench.decision.Band;
import org.riskbench.decision.Policy;
import org.riskbench.threshold.Cut;
import org.riskbench.threshold.CutBounds;

/**
 * The bands as they are being moved. Unlike a policy's, a band may be empty for a while: two
 * handles lie on the same score then.
 *
 * @param slots from the lowest score up, none milder than the one before; the first starts at 0
 */
record Handles(List<Slot> slots) {
  /** More bands than anybody can keep apart. */
  static final int MOST = 4;

  private static final int HIGHEST = 1000;

  /** Where a band begins that no score reaches. */
  private static final int NOWHERE = 1001;

  /** A band that may be empty. */
  record Slot(String name, int from, BandKind kind) {
    Slot at(int score) {
      return new Slot(name, score, kind);
    }
  }

  Handles {
    slots = List.copyOf(slots);
  }

  static Handles of(Policy policy) {
    return new Handles(
        policy.bands().stream()
            .map(band -> new Slot(band.name(), band.from(), BandKind.of(band)))
            .toList());
  }

  /** How many handles there are; each begins the band above it. */
  int count() {
    return slots.size() - 1;
  }

  /** Where a handle stands, 0 to 1001. */
  int at(int handle) {
    return slots.get(handle + 1).from();
  }

  private Handles with(int slot, Slot changed) {
    List<Slot> all = new ArrayList<>(slots);
    all.set(slot, changed);
    return new Handles(all);
  }

  /** A handle moved; it pushes nothing, and stops at its neighbours and where it may not go. */
  Handles moved(int handle, int score, CutBounds bounds) {
    int lowest = slots.get(handle).from();
    int highest = handle + 1 < count() ? at(handle + 1) : HIGHEST;
    int now = at(handle);
    int wanted = Math.max(lowest, Math.min(highest, score));
    int back = Integer.signum(now - wanted);
    for (int there = wanted; there != now; there += back) {
      Handles found = with(handle + 1, slots.get(handle + 1).at(there));
      if (bounds.allows(found.cut())) {
        return found;
      }
    }
    return this;
  }

  /** The nearest place that is allowed, reached by approving more. */
  Handles within(CutBounds bounds) {
    int handle = IntStream.range(0, count()).filter(i -> !approves(i + 1)).findFirst().orElse(-1);
    if (bounds.allows(cut()) || handle < 0) {
      return this;
    }
    int highest = handle + 1 < count() ? at(handle + 1) : HIGHEST;
    return IntStream.rangeClosed(at(handle), highest)
        .mapToObj(score -> with(handle + 1, slots.get(handle + 1).at(score)))
        .filter(found -> bounds.allows(found.cut()))
        .findFirst()
        .orElse(this);
  }

  private boolean approves(int slot) {
    return slots.get(slot).kind() == BandKind.APPROVE;
  }

  /** Another policy's thresholds in the bands that are here, if they are of the same kinds. */
  Handles taking(Policy policy) {
    List<Band> left = new ArrayList<>(policy.bands());
    List<Slot> taken = new ArrayList<>(slots);
    int above = NOWHERE;
    for (int i = slots.size() - 1; i >= 0; i--) {
      Slot slot = slots.get(i);
      Optional<Band> last =
          left.isEmpty() ? Optional.empty() : Optional.of(left.get(left.size() - 1));
      boolean same = last.filter(band -> BandKind.of(band) == slot.kind()).isPresent();
      int from = same ? left.remove(left.size() - 1).from() : above;
      taken.set(i, slot.at(i == 0 ? 0 : from));
      above = from;
    }
    return left.isEmpty() ? new Handles(taken) : of(policy);
  }

  /** Cuts a band in two of the same kind, in the middle. */
  Handles split(int slot) {
    if (slots.size() == MOST) {
      return this;
    }
    Slot lower = slots.get(slot);
    int end = slot + 1 < slots.size() ? slots.get(slot + 1).from() : HIGHEST;
    List<Slot> more = new ArrayList<>(slots);
    String name = free(lower.name());
    more.add(slot + 1, new Slot(name, (lower.from() + end) / 2, lower.kind()));
    return new Handles(more);
  }

  private String free(String name) {
    return IntStream.iterate(2, number -> number + 1)
        .mapToObj(number -> name + "-" + number)
        .filter(wanted -> slots.stream().noneMatch(slot -> slot.name().equals(wanted)))
        .findFirst()
        .orElseThrow();
  }

  /** Gives a band's scores to the one below, or the lowest band's to the one above. */
  Handles removed(int slot) {
    if (slots.size() == 1) {
      return this;
    }
    List<Slot> fewer = new ArrayList<>(slots);
    fewer.remove(slot);
    fewer.set(0, fewer.get(0).at(0));
    return new Handles(fewer);
  }

  Handles renamed(int slot, String name) {
    Slot old = slots.get(slot);
    return with(slot, new Slot(name, old.from(), old.kind()));
  }

  /** The same with a band that does something else; it is renamed if it had the usual name. */
  Handles of(int slot, BandKind kind) {
    Slot old = slots.get(slot);
    boolean usual = old.name().startsWith(old.kind().word());
    boolean taken = slots.stream().anyMatch(other -> other.name().equals(kind.word()));
    String name = !usual ? old.name() : taken ? free(kind.word()) : kind.word();
    return with(slot, new Slot(name, old.from(), kind));
  }

  /** What a band may do between its neighbours. */
  List<BandKind> kinds(int slot) {
    BandKind lowest = slot > 0 ? slots.get(slot - 1).kind() : BandKind.APPROVE;
    BandKind highest = slot < count() ? slots.get(slot + 1).kind() : BandKind.DECLINE;
    return List.of(BandKind.values()).stream()
        .filter(kind -> kind.decision().compareTo(lowest.decision()) >= 0)
        .filter(kind -> kind.decision().compareTo(highest.decision()) <= 0)
        .toList();
  }

  boolean isEmpty(int slot) {
    int next = slot < count() ? slots.get(slot + 1).from() : NOWHERE;
    return next == slots.get(slot).from();
  }

  /** What is served: the bands that are not empty. */
  Policy policy(int version) {
    return new Policy(
        version,
        IntStream.range(0, slots.size())
            .filter(slot -> !isEmpty(slot))
            .mapToObj(slots::get)
            .map(slot -> slot.kind().band(slot.name(), slot.from()))
            .toList());
  }

  /** Lowest score that is not approved, and lowest that is declined. */
  Cut cut() {
    Policy policy = policy(1);
    return new Cut(policy.reviewFrom(), policy.declineFrom());
  }

  /** Where the bands begin, in words: {@code step-up from 500, decline from 750}. */
  String words() {
    return slots.stream()
        .skip(1)
        .map(slot -> String.format(Locale.ROOT, "%s from %d", slot.name(), slot.from()))
        .collect(Collectors.joining(", "));
  }
}
