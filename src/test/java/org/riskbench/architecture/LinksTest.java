package org.riskbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page that people read leads where it says it leads. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.*)$", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\\n]*`", Pattern.DOTALL);
  private static final Path SITE = Path.of("src/site/markdown");

  static Stream<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String folder : List.of("src/site", "datasets", "installer", "src/bench")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    pages.add(Path.of("README.md"));
    pages.add(Path.of("CHANGELOG.md"));
    return pages.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noLinkIsBroken(Path page) throws IOException {
    List<String> broken = new ArrayList<>();
    for (String link : links(page)) {
      int mark = link.indexOf('#');
      Path target = mark == 0 ? page : beside(page, mark < 0 ? link : link.substring(0, mark));
      if (!Files.exists(target)) {
        broken.add(link + " leads nowhere");
      } else if (mark >= 0 && !anchors(target).contains(link.substring(mark + 1))) {
        broken.add(link + ": no such heading");
      }
    }
    assertThat(broken).isEmpty();
  }

  /** A page that no other leads to is never found. */
  @ParameterizedTest
  @MethodSource("sitePages")
  void everyPageOfTheSiteIsReachedFromAnother(Path page) throws IOException {
    Set<Path> reached =
        pages()
            .filter(other -> !other.equals(page))
            .flatMap(other -> links(other).stream().flatMap(link -> target(other, link).stream()))
            .collect(Collectors.toSet());
    assertThat(reached).contains(page.normalize());
  }

  static Stream<Path> sitePages() throws IOException {
    return pages()
        .filter(page -> page.startsWith(SITE) && !page.startsWith(SITE.resolve("decisions")))
        .filter(page -> !page.endsWith("index.md"));
  }

  private static Optional<Path> target(Path page, String link) {
    String file = link.replaceFirst("#.*", "");
    return file.isEmpty() ? Optional.empty() : Optional.of(beside(page, file));
  }

  private static Path beside(Path page, String file) {
    return page.resolveSibling(file).normalize();
  }

  /** The links within the repository; what is in code is no link. */
  private static List<String> links(Path page) {
    List<String> found = new ArrayList<>();
    Matcher link = LINK.matcher(CODE.matcher(read(page)).replaceAll("`code`"));
    while (link.find()) {
      if (!link.group(1).matches("(https?|mailto):.*")) {
        found.add(link.group(1));
      }
    }
    return found;
  }

  private static Set<String> anchors(Path page) {
    Matcher heading = HEADING.matcher(read(page).replaceAll("(?s)```.*?```", ""));
    return heading.results().map(found -> anchor(found.group(1))).collect(Collectors.toSet());
  }

  /** As the usual hosts make an anchor of a heading. */
  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .strip()
        .replace(' ', '-');
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
