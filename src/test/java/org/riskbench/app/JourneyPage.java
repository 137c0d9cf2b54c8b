package org.riskbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the page of journeys promises. */
record JourneyPage(String text) {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\d) \\|.*\\| (\\d+) \\| (\\d+) \\| (\\d+) \\|$");

  static JourneyPage read() throws IOException {
    return new JourneyPage(Files.readString(Path.of("src/site/markdown/journeys.md")));
  }

  /** What a journey takes at most. */
  Hand.Count count(int journey) {
    List<MatchResult> rows =
        ROW.matcher(text).results().filter(row -> number(row, 1) == journey).toList();
    if (rows.size() != 1) {
      throw new AssertionError("journeys.md must have one row of journey " + journey);
    }
    MatchResult row = rows.get(0);
    return new Hand.Count(number(row, 2), number(row, 3), number(row, 4));
  }

  private static int number(MatchResult row, int group) {
    return Integer.parseInt(row.group(group));
  }
}
