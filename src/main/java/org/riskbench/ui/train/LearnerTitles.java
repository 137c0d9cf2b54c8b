package org.riskbench.ui.train;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskbench.training.Learners;
import org.riskbench.ui.kit.Messages;

/** What a search says of its learners, by the names that people read instead of code words. */
final class LearnerTitles {
  /** A code word of its own, and none that a setting's name begins with. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\w-])(?:" + String.join("|", Learners.names()) + ")(?![\\w-]|[.=]\\w)");

  private final Messages messages;

  LearnerTitles(Messages messages) {
    this.messages = messages;
  }

  String in(String text) {
    return WORD.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(messages.learner(found.group())));
  }
}
