package org.riskbench.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riskbench.problem.Problem;

/**
 * What the rooms below the window say, in the window's language. They speak English alone, as the
 * command line, the log and the reports do; the most common of their sentences are known here and
 * said anew. What is not known is shown as it was said: never half of a sentence.
 */
public final class EngineWords {
  private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?]) (?=[A-Z\"])");
  private static final Pattern LIST = Pattern.compile(", ");
  private static final Pattern SERIES = Pattern.compile("; ");
  private static final Pattern FIGURES = Pattern.compile("[-+±]?[0-9][0-9,.]*( .*|%)?");
  private static final Pattern NAMED =
      Pattern.compile("(?:[a-z-]+ \\(?[0-9.]+(?: ± [0-9.]+\\))?(?:, )?)+");
  private static final Pattern FIGURE = Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?");

  /** A day as logs and reports write it. */
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private static final Pattern DAYS = Pattern.compile("[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}");

  /** Figures that runs are ranked by, behind their names. */
  private static final Pattern RANKED = Pattern.compile("\\((?:AUC|AP) [0-9.]+\\)");

  /** Read when first wanted: an English window never does. */
  private static final class German {
    static final EngineWords SENTENCES = new EngineWords("/i18n/engine_de.txt");
    static final EngineWords REASONS = new EngineWords("/i18n/reasons_de.txt");

    private German() {}
  }

  private final List<Retold> all = new ArrayList<>();

  private EngineWords(String resource) {
    List<String> lines = lines(resource);
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      all.add(new Retold(lines.get(i), lines.get(i + 1).substring(2)));
    }
  }

  private static List<String> lines(String resource) {
    try (InputStream file =
        Objects.requireNonNull(EngineWords.class.getResourceAsStream(resource))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** A problem in one line: what happened, and what to do. */
  public static String told(Problem problem) {
    String what = told(problem.what());
    return problem.advice().isEmpty() ? what : what + " " + told(problem.advice());
  }

  /** A text of the rooms below: a sentence, several, or lines of them. */
  public static String told(String text) {
    return switch (WindowLanguage.current()) {
      case ENGLISH -> text;
      case GERMAN -> text.lines().map(German.SENTENCES::line).collect(Collectors.joining("\n"));
    };
  }

  /** What a model says about a record; what somebody worded himself stays as it is. */
  public static String reason(String text) {
    return switch (WindowLanguage.current()) {
      case ENGLISH -> text;
      case GERMAN -> German.REASONS.sentence(text, false).orElse(text);
    };
  }

  private String line(String text) {
    return sentence(text)
        .or(() -> parts(text, SERIES, "; "))
        .or(() -> parts(text, SENTENCES, " "))
        .or(() -> parts(text, LIST, ", "))
        .orElse(text);
  }

  private Optional<String> parts(String text, Pattern border, String between) {
    List<Optional<String>> parts = border.splitAsStream(text).map(this::sentence).toList();
    return parts.size() > 1 && parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(parts.stream().flatMap(Optional::stream).collect(Collectors.joining(between)))
        : Optional.empty();
  }

  private Optional<String> sentence(String text) {
    return sentence(text, false);
  }

  private Optional<String> sentence(String text, boolean within) {
    return all.stream()
        .filter(each -> within || !each.within())
        .flatMap(each -> each.retell(text, this).stream())
        .findFirst();
  }

  /** What stands in a place: known words, days and figures as the language has them, or a name. */
  private String place(String text) {
    if (DAYS.matcher(text).matches()) {
      return Formats.day(LocalDate.parse(text, DAY));
    }
    boolean figures = FIGURES.matcher(text).matches() || NAMED.matcher(text).matches();
    return sentence(text, true)
        .or(() -> parts(text, SERIES, "; "))
        .or(() -> parts(text, LIST, ", "))
        .orElseGet(
            () ->
                figures
                    ? figures(text)
                    : RANKED.matcher(text).replaceAll(found -> figures(found.group())));
  }

  private static String figures(String text) {
    return FIGURE
        .matcher(text)
        .replaceAll(found -> found.group().replace(',', ' ').replace('.', ',').replace(' ', '.'));
  }

  /** The English texts that are known, with their places. For the test that they are still said. */
  static Stream<String> known() {
    return German.SENTENCES.all.stream().map(Retold::english);
  }

  /** One text in both languages. */
  private static final class Retold {
    /** A place, or one that takes a number alone: {@code {#0}}. */
    private static final Pattern PLACE = Pattern.compile("\\{(#?)([0-9])}");

    private static final String WITHIN = "… ";

    private final String english;

    /** Whether it is said only within another. */
    private final boolean within;

    private final String german;

    /** The English before the first place and behind the last: most texts are told apart by it. */
    private final String begin;

    private final String end;

    private final List<Integer> places;
    private volatile @Nullable Pattern shape;

    private Retold(String line, String german) {
      within = line.startsWith(WITHIN);
      english = within ? line.substring(WITHIN.length()) : line;
      this.german = german;
      List<MatchResult> found = PLACE.matcher(english).results().toList();
      places = found.stream().map(place -> Integer.valueOf(place.group(2))).toList();
      begin = found.isEmpty() ? english : english.substring(0, found.get(0).start());
      end = found.isEmpty() ? english : english.substring(found.get(found.size() - 1).end());
    }

    String english() {
      return english;
    }

    boolean within() {
      return within;
    }

    /** A figure and more after a comma: that would be several parts taken for one. */
    private static boolean isList(String place) {
      return place.contains(", ") && FIGURES.matcher(place).matches();
    }

    Optional<String> retell(String text, EngineWords words) {
      if (!text.startsWith(begin) || !text.endsWith(end)) {
        return Optional.empty();
      }
      Matcher said = shape().matcher(text);
      if (!said.matches()) {
        return Optional.empty();
      }
      String retold = german;
      for (int i = 0; i < places.size(); i++) {
        if (isList(said.group(i + 1))) {
          return Optional.empty();
        }
        retold = retold.replace("{" + places.get(i) + "}", words.place(said.group(i + 1)));
      }
      return Optional.of(retold);
    }

    /** Made when first wanted: there are hundreds, and a day meets a dozen of them. */
    private Pattern shape() {
      Pattern made = shape;
      if (made == null) {
        StringBuilder text = new StringBuilder();
        Matcher place = PLACE.matcher(english);
        int from = 0;
        while (place.find()) {
          text.append(Pattern.quote(english.substring(from, place.start())))
              .append(place.group(1).isEmpty() ? "(.*?)" : "([0-9][0-9.,]*)");
          from = place.end();
        }
        made = Pattern.compile(text.append(Pattern.quote(english.substring(from))).toString());
        shape = made;
      }
      return made;
    }
  }
}
