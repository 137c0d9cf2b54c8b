package org.riskbench.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a sentence.
 *
 * @param isCode whether it is to be taken as it stands
 * @param isStrong whether it is stressed
 */
record Inline(String text, boolean isCode, boolean isStrong) {
  private static final Pattern MARKED =
      Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\[([^\\]]+)\\]\\(([^)]*)\\)");

  /** The stretches of a sentence; of a link its words remain. */
  static List<Inline> of(String sentence) {
    List<Inline> found = new ArrayList<>();
    Matcher matcher = MARKED.matcher(sentence);
    int from = 0;
    while (matcher.find()) {
      plain(sentence.substring(from, matcher.start()), found);
      if (matcher.group(1) != null) {
        found.add(new Inline(matcher.group(1), true, false));
      } else if (matcher.group(2) != null) {
        found.add(new Inline(matcher.group(2), false, true));
      } else {
        plain(matcher.group(3), found);
      }
      from = matcher.end();
    }
    plain(sentence.substring(from), found);
    return found;
  }

  private static void plain(String text, List<Inline> found) {
    if (!text.isEmpty()) {
      found.add(new Inline(text, false, false));
    }
  }
}
