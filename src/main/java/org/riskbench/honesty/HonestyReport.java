package org.riskbench.honesty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One plan judged by every way to divide the records. Immutable.
 *
 * @param learner name of the learner
 * @param ways in the order of {@link Way}, those that the data does not allow with the reason
 */
public record HonestyReport(String learner, List<WayReport> ways) {
  /** What a model meets once it is live, the most like it first. */
  private static final List<Way> LIKE_LIVE = List.of(Way.TIME_WITH_DELAY, Way.TIME, Way.ENTITY);

  public HonestyReport {
    ways = List.copyOf(ways);
  }

  /** The ways that were judged. */
  public List<WayReport.Judged> judged() {
    return ways.stream()
        .flatMap(way -> way instanceof WayReport.Judged one ? Stream.of(one) : Stream.empty())
        .toList();
  }

  /** What came of a way; empty if the data does not allow it. */
  public Optional<WayReport.Judged> judged(Way way) {
    return judged().stream().filter(one -> one.way() == way).findFirst();
  }

  /** The way to believe: by time with label delay if possible, else by time, else by entity. */
  public Optional<WayReport.Judged> honest() {
    return LIKE_LIVE.stream().flatMap(way -> judged(way).stream()).findFirst();
  }

  /** What a random split looks better by than this way; empty if one of the two was not judged. */
  public Optional<Gap> gap(Way to) {
    return judged(Way.RANDOM)
        .flatMap(random -> judged(to).map(other -> Gap.between(random, other)))
        .filter(gap -> to != Way.RANDOM);
  }

  /** What a random split looks better by than the way to believe: the optimism of this run. */
  public Optional<Gap> gap() {
    return honest().flatMap(way -> gap(way.way()));
  }

  /** How much too good a random split is; none if nothing shows it. */
  public Flag flag() {
    Flag honest = gap().map(Gap::flag).orElse(Flag.NONE);
    // Not every model has to do without those it knows, so this is worth a look and no more.
    boolean knowsThem = gap(Way.ENTITY).filter(Gap::isMuch).isPresent();
    return knowsThem ? honest.or(Flag.NOTICE) : honest;
  }

  /** What to believe, how sure that is and what to do; plain sentences. */
  public List<String> sentences() {
    return new HonestySentences(this).all();
  }
}
