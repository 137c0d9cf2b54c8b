package org.riskbench.shadow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.riskbench.answering.Scored;
import org.riskbench.answering.Witness;
import org.riskbench.decision.Band;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Mode;
import org.riskbench.decision.RuleBands;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;

/**
 * Lets a challenger score what the champion scored, later and on another thread. The champion's
 * threads only copy the record into a ring; where the challenger falls behind, records are dropped
 * and counted. Thread-safe, but {@link #work} is called by one thread alone.
 */
public final class Shadow implements Witness {
  private static final int WAITING = 4096;

  private final SealedModel champion;
  private final SealedModel challenger;
  private final Instant since;
  private final Wiring wiring;
  private final Ring<Seat> ring;
  private final LongAdder dropped = new LongAdder();
  private final LongAdder skipped = new LongAdder();
  private final List<ShadowReport.ShownBand> championBands;
  private final List<ShadowReport.ShownBand> challengerBands;
  private final Assessment assessment;
  private final FlatRecord record;
  private final Counts counts;
  private final Pairs pairs = new Pairs();

  /**
   * A challenger beside a champion, with nothing compared yet.
   *
   * @param lists what the challenger's rules look into
   * @throws org.riskbench.problem.ProblemException SERVER-130 if both are the same model,
   *     SERVER-131 if the champion's records lack a column, SERVER-132 if the challenger counts
   *     earlier records otherwise
   */
  public Shadow(SealedModel champion, SealedModel challenger, KnownLists lists, Instant since) {
    if (champion.id().equals(challenger.id())) {
      throw Problem.error(
              "SERVER-130",
              challenger.id() + " answers already: it can't be its own challenger.",
              "Choose another model.")
          .asException();
    }
    this.champion = champion;
    this.challenger = challenger;
    this.since = since;
    this.wiring = new Wiring(champion, challenger);
    this.ring = new Ring<>(WAITING, i -> wiring.seat(champion));
    this.championBands = bands(champion);
    this.challengerBands = bands(challenger);
    this.assessment = challenger.model().newAssessment(lists);
    this.record = challenger.model().newRecord();
    this.counts = new Counts(names(championBands), names(challengerBands));
  }

  /** The policy's bands, and those that only a rule leads to. */
  private static List<ShadowReport.ShownBand> bands(SealedModel sealed) {
    List<Band> own = sealed.model().policy().bands();
    List<Band> all = new ArrayList<>(own);
    if (!sealed.model().rules().isEmpty()) {
      RuleBands byRule = new RuleBands(own);
      for (Decision decision : Decision.RISING) {
        for (Band from : own) {
          Band band = byRule.of(decision, from);
          if (all.stream().noneMatch(known -> known.name().equals(band.name()))) {
            all.add(band);
          }
        }
      }
    }
    return all.stream()
        .map(band -> new ShadowReport.ShownBand(band.name(), band.decision()))
        .toList();
  }

  private static List<String> names(List<ShadowReport.ShownBand> bands) {
    return bands.stream().map(ShadowReport.ShownBand::name).toList();
  }

  /** The model that answers. */
  public SealedModel champion() {
    return champion;
  }

  /** The model in the shadow. */
  public SealedModel challenger() {
    return challenger;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the very model that was published, not one like it
  public void scored(Scored scored) {
    if (scored.model() != champion) {
      return; // answered by the model before, as it was asked before the swap
    }
    if (scored.assessment().mode() != Mode.NORMAL) {
      skipped.increment();
      return;
    }
    long claim = ring.claim();
    if (claim == Ring.FULL) {
      dropped.increment();
      return;
    }
    Seat seat = ring.seat(claim);
    wiring.copy(scored.record(), scored.past(), seat);
    seat.requestId = scored.options().requestId();
    seat.band = scored.assessment().band();
    seat.byScore = scored.assessment().scoreBand().decision();
    seat.score = scored.assessment().score();
    ring.fill(claim);
  }

  /**
   * Scores what waits.
   *
   * @param most records at a time
   * @return how many were scored
   */
  public int work(int most) {
    int done = 0;
    while (done < most && ring.peek() != Ring.FULL) {
      compare(ring.seat(ring.peek()));
      ring.free();
      done++;
    }
    return done;
  }

  private void compare(Seat seat) {
    wiring.fill(seat, record);
    challenger.model().assess(record, seat.past, assessment);
    synchronized (counts) {
      int score = assessment.score();
      counts.add(seat, assessment.band(), assessment.scoreBand().decision(), score);
      pairs.add(seat.requestId, seat.byScore, score);
    }
  }

  /**
   * Takes what became of a record: a matured outcome. The first one told of a record counts; one of
   * a record long gone by is left alone.
   */
  public void learn(String requestId, boolean fraud) {
    synchronized (counts) {
      pairs
          .take(requestId)
          .ifPresent(pair -> counts.learn(pair.champion(), pair.challengerScore(), fraud));
    }
  }

  /** What was found so far. */
  public ShadowReport report() {
    synchronized (counts) {
      long records = counts.records();
      return new ShadowReport(
          champion.id(),
          challenger.id(),
          since,
          records,
          dropped.sum(),
          skipped.sum(),
          championBands,
          challengerBands,
          counts.cells(),
          counts.differences(),
          Counts.STEP,
          Rate.of(counts.championAlerts(), records),
          Rate.of(counts.challengerAlerts(), records),
          counts.swaps());
    }
  }
}
