package org.riskbench.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Term;

/** All terms with what they mean, by topic: for the window, and for the page of the documents. */
record WordList(Messages messages, Function<Term, Explanation> explained) {
  /**
   * The lines that hold a text, in the name or in what is said.
   *
   * @param here terms told first, under a heading of their own
   * @param text looked for; all lines if it is blank
   */
  List<WordLine> lines(List<Term> here, String text) {
    List<WordLine> lines = new ArrayList<>();
    add(lines, messages.text("help.here"), here, text);
    for (Term.Topic topic : Term.Topic.values()) {
      add(lines, messages.text(topic.titleKey()), of(topic), text);
    }
    return lines;
  }

  private static List<Term> of(Term.Topic topic) {
    return Stream.of(Term.values()).filter(term -> term.topic() == topic).toList();
  }

  private void add(List<WordLine> lines, String heading, List<Term> terms, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    Predicate<Explanation> holds = told -> told.spoken().toLowerCase(Locale.ROOT).contains(wanted);
    List<WordLine.Word> found =
        terms.stream().map(explained).filter(holds).map(WordLine.Word::new).toList();
    if (!found.isEmpty()) {
      lines.add(new WordLine.Heading(heading));
      lines.addAll(found);
    }
  }

  /** The page of the documents: every term with the sentence that holds for everybody. */
  static String page(Messages messages) {
    StringBuilder page = new StringBuilder("# ").append(messages.text("help.words")).append('\n');
    page.append('\n').append(messages.text("help.words.page")).append('\n');
    for (Term.Topic topic : Term.Topic.values()) {
      page.append("\n## ").append(messages.text(topic.titleKey())).append("\n\n");
      page.append("| ").append(messages.text("help.words.word"));
      page.append(" | ").append(messages.text("help.words.means")).append(" |\n|---|---|\n");
      for (Term term : of(topic)) {
        page.append("| ").append(messages.text(term.titleKey()));
        page.append(" | ").append(messages.text(term.meaningKey())).append(" |\n");
      }
    }
    return page.toString();
  }
}
