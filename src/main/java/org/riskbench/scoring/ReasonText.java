package org.riskbench.scoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riskbench.feature.RecipeEncoder;
import org.riskbench.problem.Problem;

/** A wording with its places, ready to be filled in. Immutable. */
final class ReasonText {
  /** What a wording without more is: how the record stands out, in the program's own words. */
  static final String AUTOMATIC = "{finding}";

  /** What may stand in braces. */
  enum Place {
    /** The automatic sentence. */
    FINDING,
    /** What the column is. */
    FEATURE,
    VALUE,
    PERCENTILE,
    WINDOW,
    COLUMN;

    String braced() {
      return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }
  }

  /** Words, or a place to be filled in. */
  private sealed interface Part {}

  private record Words(String text) implements Part {}

  private record Filled(Place place) implements Part {}

  private final List<Part> parts;
  private final boolean tellsFinding;

  private ReasonText(List<Part> parts) {
    this.parts = parts;
    this.tellsFinding = places().contains(Place.FINDING);
  }

  /**
   * Reads a wording.
   *
   * @param code whose it is
   * @throws org.riskbench.problem.ProblemException REASON-101 if braces hold something else
   */
  static ReasonText parse(String code, String wording) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < wording.length()) {
      int open = wording.indexOf('{', at);
      int end = open < 0 ? wording.length() : open;
      if (end > at) {
        parts.add(new Words(words(code, wording.substring(at, end))));
      }
      at = end;
      if (open >= 0) {
        Place place = place(code, wording, open);
        parts.add(new Filled(place));
        at += place.braced().length();
      }
    }
    return new ReasonText(List.copyOf(parts));
  }

  private static String words(String code, String text) {
    if (text.indexOf('}') >= 0) {
      throw unknown(code).asException();
    }
    return text;
  }

  private static Place place(String code, String wording, int open) {
    for (Place place : Place.values()) {
      if (wording.startsWith(place.braced(), open)) {
        return place;
      }
    }
    throw unknown(code).asException();
  }

  private static Problem unknown(String code) {
    return Problem.error(
        "REASON-101",
        "The wording of %s has braces around something that is no place.".formatted(code),
        "In braces may stand: "
            + Stream.of(Place.values()).map(Place::braced).collect(Collectors.joining(", "))
            + ".");
  }

  /** The places it has. */
  Set<Place> places() {
    Set<Place> places = EnumSet.noneOf(Place.class);
    for (Part part : parts) {
      if (part instanceof Filled filled) {
        places.add(filled.place());
      }
    }
    return places;
  }

  /** The text for a record; where its value is missing, the automatic sentence says that alone. */
  String fill(Speaker speaker, RecipeEncoder record, double[] features, double[] reference) {
    if (parts.size() == 1 && tellsFinding) {
      return speaker.finding(record, features, reference);
    }
    if (!tellsFinding && speaker.isMissing(record, features, reference)) {
      return speaker.finding(record, features, reference);
    }
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Words words) {
        text.append(words.text());
      } else if (part instanceof Filled filled) {
        text.append(filled(filled.place(), speaker, record, features, reference));
      }
    }
    return Wording.capital(text.toString());
  }

  private static String filled(
      Place place, Speaker speaker, RecipeEncoder record, double[] features, double[] reference) {
    return switch (place) {
      case FINDING -> speaker.finding(record, features, reference);
      case FEATURE -> Wording.uncapital(speaker.words().phrase());
      case VALUE -> speaker.value(record);
      case PERCENTILE -> speaker.percentile(record);
      case WINDOW -> speaker.words().window();
      case COLUMN -> speaker.words().column();
    };
  }
}
