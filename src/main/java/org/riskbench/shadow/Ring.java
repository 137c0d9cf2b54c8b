package org.riskbench.shadow;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntFunction;

/**
 * A bounded queue of seats, made once: many threads put in, one takes out, nobody waits (after
 * Vyukov's bounded queue). Each seat has a turn that says whose it is: at turn t the thread that
 * claimed t may fill it, at t + 1 the taker may read it.
 */
final class Ring<T> {
  /** Claimed nothing: the ring is full. */
  static final long FULL = -1;

  private final Object[] seats;
  private final AtomicLongArray turns;
  private final AtomicLong next = new AtomicLong();
  private long taken;

  /**
   * A ring.
   *
   * @param size a power of two
   */
  Ring(int size, IntFunction<T> seat) {
    this.seats = new Object[size];
    this.turns = new AtomicLongArray(size);
    for (int i = 0; i < size; i++) {
      seats[i] = seat.apply(i);
      turns.set(i, i);
    }
  }

  private int place(long claim) {
    return (int) (claim & (seats.length - 1));
  }

  /** Claims a seat to fill; {@link #FULL} if the taker is that far behind. Any thread. */
  long claim() {
    while (true) {
      long claim = next.get();
      long turn = turns.get(place(claim));
      if (turn < claim) {
        return FULL;
      }
      if (turn == claim && next.compareAndSet(claim, claim + 1)) {
        return claim;
      }
    }
  }

  @SuppressWarnings("unchecked") // the constructor puts in nothing else
  T seat(long claim) {
    return (T) seats[place(claim)];
  }

  /** Hands a filled seat over. */
  void fill(long claim) {
    turns.set(place(claim), claim + 1);
  }

  /** The claim whose seat is to be read next; {@link #FULL} if none is filled. Only the taker. */
  long peek() {
    return turns.get(place(taken)) == taken + 1 ? taken : FULL;
  }

  /** Gives the seat read last free. Only the taker. */
  void free() {
    turns.set(place(taken), taken + seats.length);
    taken++;
  }
}
