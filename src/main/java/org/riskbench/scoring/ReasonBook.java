package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.riskbench.decision.CustomerNotice;
import org.riskbench.decision.ReasonCode;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Transformation;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.ReasonText.Place;

/**
 * The reason codes of a model, their words, and whom records are measured against: all that turns
 * contributions into reasons. Immutable and thread-safe; made once for a recipe.
 */
public final class ReasonBook {
  /**
   * Version of the program's own words. A model file pins the texts of its golden records; they are
   * compared only by a program that would say them alike.
   */
  public static final int WORDS = 2;

  private final ReasonDictionary dictionary;
  private final ReasonDictionary own;
  private final Reference reference;

  /** By step of the recipe: what can be said of it, which code it counts for, where it begins. */
  private final Speaker[] speakers;

  private final int[] codeOf;
  private final int[] ends;

  /** By code, in alphabetical order. */
  private final ReasonText[] texts;

  private ReasonBook(
      ReasonDictionary dictionary,
      ReasonDictionary own,
      Reference reference,
      Speaker[] speakers,
      int[] codeOf,
      int[] ends,
      ReasonText[] texts) {
    this.dictionary = dictionary;
    this.own = own;
    this.reference = reference;
    this.speakers = speakers;
    this.codeOf = codeOf;
    this.ends = ends;
    this.texts = texts;
  }

  /** The automatic book of a model of whose reference nothing but the mean is known. */
  public static ReasonBook automatic(Recipe recipe) {
    return automatic(recipe, Reference.UNMEASURED);
  }

  /**
   * A code for each topic of the recipe, in the program's own words; customers are told nothing.
   */
  public static ReasonBook automatic(Recipe recipe, Reference reference) {
    List<Transformation> steps = recipe.transformations();
    Speaker[] speakers = new Speaker[steps.size()];
    int[] ends = new int[steps.size()];
    TreeMap<String, List<Integer>> byCode = new TreeMap<>();
    int first = 0;
    for (int step = 0; step < speakers.length; step++) {
      speakers[step] = new Speaker(recipe, step, first, reference);
      first += steps.get(step).width();
      ends[step] = first;
      String code = Wording.code(recipe.origin(step).topic());
      List<Integer> covered = byCode.getOrDefault(code, new ArrayList<>());
      covered.add(step);
      byCode.put(code, covered);
    }
    int[] codeOf = new int[speakers.length];
    List<ReasonCode> codes = new ArrayList<>();
    for (List<Integer> covered : byCode.values()) {
      for (int step : covered) {
        codeOf[step] = codes.size();
      }
      codes.add(automatic(recipe, covered));
    }
    ReasonDictionary dictionary = new ReasonDictionary(codes, CustomerNotice.OFF);
    return new ReasonBook(
        dictionary, dictionary, reference, speakers, codeOf, ends, texts(dictionary));
  }

  private static ReasonCode automatic(Recipe recipe, List<Integer> steps) {
    int leading = steps.get(0);
    Set<String> covers = new LinkedHashSet<>();
    for (int step : steps) {
      covers.add(recipe.transformations().get(step).column());
    }
    String column = Wording.words(recipe.origin(leading).column());
    String told =
        recipe.told(recipe.slot(leading)).isPresent()
            ? "How often details of the request were used before"
            : "What was given as " + column;
    return new ReasonCode(
        Wording.code(recipe.origin(leading).topic()),
        List.copyOf(covers),
        ReasonText.AUTOMATIC,
        ReasonCode.Direction.EITHER,
        false,
        told.substring(0, Math.min(ReasonCode.LONGEST, told.length())).replace('{', '('));
  }

  private static ReasonText[] texts(ReasonDictionary dictionary) {
    List<ReasonCode> codes = dictionary.codes();
    ReasonText[] texts = new ReasonText[codes.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = ReasonText.parse(codes.get(i).code(), codes.get(i).wording());
    }
    return texts;
  }

  /**
   * The same codes in other words.
   *
   * @throws ProblemException REASON-101 or REASON-102 if a wording has places that can't be filled
   *     in, REASON-108 if a protected attribute would be left out
   * @throws IllegalArgumentException if the codes, or the columns they cover, are others
   */
  public ReasonBook with(ReasonDictionary changed) {
    if (!covered(changed).equals(covered(dictionary))) {
      throw new IllegalArgumentException("the reason codes are those of another model");
    }
    for (ReasonCode code : changed.codes()) {
      Optional<Problem> trouble = trouble(code);
      if (trouble.isPresent()) {
        throw trouble.get().asException();
      }
    }
    return new ReasonBook(changed, own, reference, speakers, codeOf, ends, texts(changed));
  }

  private static List<List<String>> covered(ReasonDictionary of) {
    List<List<String>> covered = new ArrayList<>();
    for (ReasonCode each : of.codes()) {
      List<String> line = new ArrayList<>(each.covers());
      line.add(0, each.code());
      covered.add(line);
    }
    return covered;
  }

  /**
   * What is wrong with what is said of a code: braces around no place, a place that one of its
   * columns can't fill in, or a direction that would hide a protected attribute.
   *
   * @param changed of a code of this book
   */
  public Optional<Problem> trouble(ReasonCode changed) {
    Set<Place> places;
    try {
      places = ReasonText.parse(changed.code(), changed.wording()).places();
    } catch (ProblemException e) {
      return Optional.of(e.problem());
    }
    int code = position(changed.code());
    for (int step = 0; step < speakers.length; step++) {
      if (codeOf[step] == code) {
        Speaker speaker = speakers[step];
        if (speaker.isSensitive() && changed.direction() != ReasonCode.Direction.EITHER) {
          return Optional.of(hidden(changed));
        }
        if (places.contains(Place.VALUE) && !speaker.words().showsValue()) {
          return Optional.of(
              unfillable(changed, Place.VALUE, "covers a column whose values are not told"));
        }
        if (places.contains(Place.PERCENTILE) && !speaker.hasPercentile()) {
          return Optional.of(
              unfillable(changed, Place.PERCENTILE, "covers a column that is not measured so"));
        }
        if (places.contains(Place.WINDOW) && speaker.words().window().isEmpty()) {
          return Optional.of(
              unfillable(changed, Place.WINDOW, "covers a column that looks back over no window"));
        }
      }
    }
    return Optional.empty();
  }

  private static Problem hidden(ReasonCode code) {
    return Problem.error(
        "REASON-108",
        "%s covers a protected attribute and can't be left out of reasons.".formatted(code.code()),
        "Give it for all values, or train without that column.");
  }

  private static Problem unfillable(ReasonCode code, Place place, String why) {
    return Problem.error(
        "REASON-102",
        "The wording of %s can't have %s: it %s.".formatted(code.code(), place.braced(), why),
        "Use %s, which says what can be said.".formatted(Place.FINDING.braced()));
  }

  private int position(String code) {
    List<ReasonCode> codes = dictionary.codes();
    for (int i = 0; i < codes.size(); i++) {
      if (codes.get(i).code().equals(code)) {
        return i;
      }
    }
    throw new IllegalArgumentException("there is no reason code " + code);
  }

  /** What is said of each code. */
  public ReasonDictionary dictionary() {
    return dictionary;
  }

  /** Whom records are measured against. */
  public Reference reference() {
    return reference;
  }

  /** Whether the codes are those of a recipe. */
  boolean isOf(Recipe recipe) {
    return speakers.length == recipe.transformations().size()
        && (ends.length == 0 ? 0 : ends[ends.length - 1]) == recipe.width();
  }

  /** The dictionary in the program's own words, customers told nothing. */
  public ReasonDictionary automaticWords() {
    return own;
  }

  /**
   * Whether all is as the program makes it of the recipe alone: nothing measured, nothing edited.
   */
  public boolean isAutomatic() {
    return dictionary.equals(own) && reference.equals(Reference.UNMEASURED);
  }

  int steps() {
    return speakers.length;
  }

  int codes() {
    return texts.length;
  }

  /** The code that a step counts for. */
  int codeOf(int step) {
    return codeOf[step];
  }

  /** The name of the code that each step counts for, in the order of the steps. */
  List<String> stepCodes() {
    return IntStream.of(codeOf).mapToObj(code -> code(code).code()).toList();
  }

  /** Where the features of a step end. */
  int end(int step) {
    return ends[step];
  }

  Speaker speaker(int step) {
    return speakers[step];
  }

  ReasonText text(int code) {
    return texts[code];
  }

  ReasonCode code(int code) {
    return dictionary.codes().get(code);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReasonBook book
        && dictionary.equals(book.dictionary)
        && reference.equals(book.reference)
        && Arrays.equals(codeOf, book.codeOf);
  }

  @Override
  public int hashCode() {
    return 31 * dictionary.hashCode() + reference.hashCode();
  }

  @Override
  public String toString() {
    return "ReasonBook[" + texts.length + " codes]";
  }
}
