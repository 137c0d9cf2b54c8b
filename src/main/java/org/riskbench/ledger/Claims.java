package org.riskbench.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys whose requests are on their way: being answered, being kept, or answered without being
 * kept. Of several claims at one time one alone gets the key. Thread-safe.
 */
final class Claims {
  /** Where a request is. */
  private enum Step {
    ANSWERING,
    KEEPING,
    NOT_KEPT,
    IN_JOURNAL
  }

  /**
   * A request on its way.
   *
   * @param entry once it is answered
   */
  private record Held(byte[] bodyHash, Step step, Optional<Entry> entry) {
    boolean isRemembered() {
      return step == Step.NOT_KEPT || step == Step.IN_JOURNAL;
    }
  }

  /** What is held of a key. */
  sealed interface Found {
    /** The key was free and is held now. */
    record Free() implements Found {}

    /** Another request is on its way. */
    record Busy() implements Found {}

    /** Another request has it. */
    record Other() implements Found {}

    /** An answer that is not kept; it is taken to be kept again, by the caller of this alone. */
    record NotKept(Entry entry) implements Found {}

    /** An answer that lies in the journal. */
    record InJournal(Entry entry) implements Found {}
  }

  private final int most;

  /** In the order in which they came, so that the oldest can go. */
  private final Map<AnswerKey, Held> held = new LinkedHashMap<>();

  private int remembered;

  /**
   * None yet.
   *
   * @param most so many answers are remembered that the database has not
   */
  Claims(int most) {
    this.most = most;
  }

  /** Takes a key, unless somebody has it. */
  synchronized Found take(AnswerKey key, byte[] bodyHash) {
    Held there = held.get(key);
    if (there == null) {
      held.put(key, new Held(bodyHash, Step.ANSWERING, Optional.empty()));
      return new Found.Free();
    }
    if (!Arrays.equals(there.bodyHash(), bodyHash)) {
      return new Found.Other();
    }
    if (there.entry().isEmpty() || there.step() == Step.KEEPING) {
      return new Found.Busy();
    }
    Entry entry = there.entry().get();
    if (there.step() == Step.IN_JOURNAL) {
      return new Found.InJournal(entry);
    }
    remembered--;
    held.put(key, new Held(bodyHash, Step.KEEPING, there.entry()));
    return new Found.NotKept(entry);
  }

  /** The request is answered, and its entry on its way into the database. */
  synchronized void keeping(Entry entry) {
    entry
        .answer()
        .ifPresent(
            answer ->
                held.put(
                    answer.key(), new Held(answer.bodyHash(), Step.KEEPING, Optional.of(entry))));
  }

  /** The database has the entry. */
  synchronized void kept(Entry entry) {
    entry.answer().ifPresent(answer -> held.remove(answer.key()));
  }

  /**
   * The entry could not be kept: its answer is remembered.
   *
   * @return an entry that is forgotten for it
   */
  synchronized Optional<Entry> notKept(Entry entry) {
    return remember(entry, Step.NOT_KEPT);
  }

  /** The entry is in the journal: its answer is remembered until the database has it. */
  synchronized void inJournal(Entry entry) {
    remember(entry, Step.IN_JOURNAL);
  }

  private Optional<Entry> remember(Entry entry, Step step) {
    if (entry.answer().isEmpty()) {
      return Optional.empty();
    }
    KeptAnswer answer = entry.answer().get();
    held.remove(answer.key());
    held.put(answer.key(), new Held(answer.bodyHash(), step, Optional.of(entry)));
    remembered++;
    return remembered > most ? forget() : Optional.empty();
  }

  /** The oldest that is remembered. */
  private Optional<Entry> forget() {
    for (Map.Entry<AnswerKey, Held> each : held.entrySet()) {
      if (each.getValue().isRemembered()) {
        held.remove(each.getKey());
        remembered--;
        return each.getValue().entry();
      }
    }
    return Optional.empty();
  }

  /** The journal's entries are in the database. */
  synchronized void replayed() {
    held.values().removeIf(each -> each.step() == Step.IN_JOURNAL);
    remembered = (int) held.values().stream().filter(Held::isRemembered).count();
  }

  /** Forgets what has expired; answers the entries. */
  synchronized List<Entry> expire(Instant now) {
    List<Entry> gone =
        held.values().stream()
            .filter(Held::isRemembered)
            .flatMap(each -> each.entry().stream())
            .filter(entry -> entry.answer().filter(a -> a.expiresAt().isAfter(now)).isEmpty())
            .toList();
    gone.forEach(entry -> entry.answer().ifPresent(answer -> held.remove(answer.key())));
    remembered -= gone.size();
    return gone;
  }

  /** The request was not answered: its key is free again. */
  synchronized void giveUp(AnswerKey key) {
    Held there = held.get(key);
    if (there != null && there.step() == Step.ANSWERING) {
      held.remove(key);
    }
  }

  /** How many answers are remembered because the database has them not. */
  synchronized int remembered() {
    return remembered;
  }
}
