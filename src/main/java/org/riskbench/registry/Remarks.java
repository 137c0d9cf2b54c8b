package org.riskbench.registry;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What people wrote beside a model. Immutable.
 *
 * @param note plain text of some lines, empty for none
 * @param tags words in order, without a word twice
 */
public record Remarks(String note, List<String> tags) {
  /** Nothing was written. */
  public static final Remarks NONE = new Remarks("", List.of());

  /** Longest note, in characters. */
  public static final int LONGEST_NOTE = 4_000;

  /** Most tags of a model. */
  public static final int MOST_TAGS = 20;

  private static final Pattern TAG = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  public Remarks {
    tags = List.copyOf(new TreeSet<>(tags));
  }

  /**
   * The same with another note.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-308 if it is too long
   */
  public Remarks withNote(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ").strip();
    if (plain.length() > LONGEST_NOTE) {
      throw FolderProblem.note();
    }
    return new Remarks(plain, tags);
  }

  /**
   * The same with other tags, written in lower case.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-308 if one can't be a tag or there are too
   *     many
   */
  public Remarks withTags(Collection<String> words) {
    List<String> plain = words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).toList();
    if (plain.size() > MOST_TAGS || !plain.stream().allMatch(TAG.asMatchPredicate())) {
      throw FolderProblem.tags();
    }
    return new Remarks(note, plain);
  }

  /** The tags as one text. */
  String tagLine() {
    return String.join(" ", tags);
  }
}
