package org.riskbench.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.riskbench.velocity.KeyedStream;
import org.riskbench.velocity.Sighting;
import org.riskbench.velocity.SightingReader;
import scala.Tuple2;

/**
 * The events of one part of a table, while it is read: one for each key of each record, and one for
 * each outcome that matters. A record that can't be read is no event: it is not scored either.
 */
final class Sighted implements Iterator<Tuple2<long[], long[]>> {
  private final Iterator<Row> rows;
  private final RowReader records;
  private final KeyedStream stream;
  private final SightingReader reader;
  private final Sighting sighting;
  private final Optional<OutcomeReader> outcomes;
  private final int part;
  private final Deque<Tuple2<long[], long[]>> ready = new ArrayDeque<>();
  private long place;

  /**
   * The events of a part.
   *
   * @param part its number; {@link #PAST} if nobody waits for answers
   */
  Sighted(
      Iterator<Row> rows,
      RowReader records,
      KeyedStream stream,
      byte[] secret,
      Optional<OutcomeReader> outcomes,
      int part) {
    this.rows = rows;
    this.records = records;
    this.stream = stream;
    this.reader = stream.newReader(records.record().schema(), secret);
    this.sighting = reader.newSighting();
    this.outcomes = outcomes;
    this.part = part;
  }

  /** Of records that only later ones see. */
  static final int PAST = -1;

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && rows.hasNext()) {
      Row row = rows.next();
      long number = part == PAST ? Event.NOBODY : RowNumber.of(part, place);
      place++;
      if (records.read(row).isEmpty()) {
        reader.read(records.record(), sighting);
        split(row, number);
      }
    }
    return !ready.isEmpty();
  }

  private void split(Row row, long number) {
    long time = sighting.time();
    Optional<OutcomeReader.Outcome> outcome = outcomes.flatMap(each -> each.read(records, row));
    stream.split(
        sighting,
        (entity, key, numbers) -> {
          ready.add(new Tuple2<>(Event.record(entity, key, time, number), numbers));
          if (outcome.isPresent() && stream.wantsOutcomes(entity)) {
            OutcomeReader.Outcome known = outcome.get();
            ready.add(
                new Tuple2<>(
                    Event.outcome(entity, key, time, known.at(time), known.fraud()), new long[0]));
          }
        });
  }

  @Override
  public Tuple2<long[], long[]> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
