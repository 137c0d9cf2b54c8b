package org.riskbench.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the drawing script of the window draw a figure in several short turns: between two of them
 * the window's thread comes to what else there is to do. The figure is the same, and {@code
 * Plotly.newPlot} promises it as before. Deterministic; any thread.
 */
final class DrawingTurns {
  /** In this version: the part that knows how to do one step after the other. */
  private static final String STEPS = "lib.syncOrAsync = function (sequence, arg, finalStep) {";

  /** The steps of a figure, and those of its axes: whoever asks for either waits for a promise. */
  private static final String FIGURE =
      """
      // so that the caller doesn't care which route we took
        var plotDone = Lib.syncOrAsync(seq, gd);""";

  private static final String AXES = "return Lib.syncOrAsync(axList.map(";

  /**
   * Steps are done until a turn took as long as is not felt; what is left is done in the next one.
   */
  private static final String IN_TURNS =
      """
      var turnBegan = 0;
      function newTurn() {
        return new Promise(function (go) {
          setTimeout(function () { turnBegan = performance.now(); go(); }, 0);
        });
      }
      lib.inTurns = function (sequence, arg) {
        function next() {
          while (sequence.length) {
            var done = sequence.shift()(arg);
            if (done && done.then) { return done.then(next); }
            if (sequence.length && performance.now() - turnBegan > 10) {
              return newTurn().then(next);
            }
          }
        }
        return next();
      };
      """;

  private DrawingTurns() {}

  /**
   * The same parts in turns.
   *
   * @param parts the script's, by name
   * @throws IllegalStateException if plotly.js has another form
   */
  static Map<String, String> in(Map<String, String> parts) {
    Map<String, String> turned = new LinkedHashMap<>(parts);
    replace(turned, STEPS, IN_TURNS + STEPS);
    replace(turned, FIGURE, FIGURE.replace("syncOrAsync", "inTurns"));
    replace(turned, AXES, AXES.replace("syncOrAsync", "inTurns"));
    return turned;
  }

  private static void replace(Map<String, String> parts, String old, String now) {
    List<String> found =
        parts.keySet().stream().filter(name -> parts.getOrDefault(name, "").contains(old)).toList();
    if (found.size() != 1) {
      throw new IllegalStateException("plotly.js draws figures in another way");
    }
    parts.computeIfPresent(found.get(0), (name, part) -> part.replace(old, now));
  }
}
