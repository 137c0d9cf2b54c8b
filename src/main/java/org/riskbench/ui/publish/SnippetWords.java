package org.riskbench.ui.publish;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskbench.ui.kit.EngineWords;

/** The remarks of a small program, in the window's language; its code stays as it is. */
final class SnippetWords {
  /** What begins a remark, the remark, and what ends it: of a shell, Python, Java or JavaScript. */
  private static final Pattern REMARK =
      Pattern.compile("(?m)(^\"\"\"|^# | {2}# |^// | // )(.+?)(\"\"\"$|$)");

  private SnippetWords() {}

  /** A remark that is not known, be it a value which looks like one, stays too. */
  static String of(String program) {
    return REMARK
        .matcher(program)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) + EngineWords.told(found.group(2)) + found.group(3)));
  }
}
