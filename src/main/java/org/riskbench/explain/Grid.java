package org.riskbench.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Values at which to look, and how many known records lie nearest to each.
 *
 * @param left levels that got no place
 */
record Grid(List<Value> values, int[] counts, double[] shares, int left) {
  private static final int MOST_LEVELS = 15;
  private static final double[] SHARES = {
    0, .01, .025, .05, .1, .15, .2, .25, .3, .35, .4, .45, .5, .55, .6, .65, .7, .75, .8, .85, .9,
    .95, .975, .99, 1
  };

  static Grid of(Seen seen) {
    if (seen instanceof Seen.Levels levels) {
      return levels(levels);
    }
    return numbers((Seen.Numbers) seen);
  }

  private static Grid numbers(Seen.Numbers seen) {
    double[] places = seen.at(SHARES);
    List<Value> values = new ArrayList<>(Arrays.stream(places).mapToObj(Value::of).toList());
    int[] counts = new int[places.length + 1];
    int before = 0;
    for (int i = 0; i < places.length; i++) {
      boolean last = i == places.length - 1;
      int within =
          last ? seen.rising().length : seen.count(places[i] / 2 + places[i + 1] / 2, false);
      counts[i] = within - before;
      before = within;
    }
    counts[places.length] = seen.missing();
    return withMissing(values, counts, seen, 0);
  }

  private static Grid levels(Seen.Levels seen) {
    List<Map.Entry<String, Integer>> shown =
        seen.counts().subList(0, Math.min(MOST_LEVELS, seen.counts().size()));
    List<Value> values =
        new ArrayList<>(shown.stream().map(level -> Value.of(level.getKey())).toList());
    int[] counts = new int[shown.size() + 1];
    for (int i = 0; i < shown.size(); i++) {
      counts[i] = shown.get(i).getValue();
    }
    counts[shown.size()] = seen.missing();
    return withMissing(values, counts, seen, seen.counts().size() - shown.size());
  }

  private static Grid withMissing(List<Value> values, int[] counts, Seen seen, int left) {
    if (seen.missing() > 0) {
      values.add(Value.MISSING);
    }
    int[] kept = Arrays.copyOf(counts, values.size());
    double[] shares =
        Arrays.stream(kept).mapToDouble(count -> count / (double) seen.size()).toArray();
    return new Grid(List.copyOf(values), kept, shares, left);
  }
}
