package org.riskbench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OfflinePageTest {
  private static final String EVIL = "</title></script><script>alert(\"1\")</script>";
  private static final String OPENING = "<script>";
  private static final String CLOSING = "</script>";

  private static String page = "";
  private static String markup = "";
  private static final List<String> SCRIPTS = new ArrayList<>();

  @BeforeAll
  static void writeAPage() {
    ChartDescription chart = Charts.roc(Runs.named(EVIL, "b"));
    page = OfflinePage.html(EVIL, List.of(chart, chart), ChartColors.DARK);
    StringBuilder outside = new StringBuilder();
    int at = 0;
    for (int open = page.indexOf(OPENING); open >= 0; open = page.indexOf(OPENING, at)) {
      int close = page.indexOf(CLOSING, open);
      SCRIPTS.add(page.substring(open + OPENING.length(), close));
      outside.append(page, at, open);
      at = close + CLOSING.length();
    }
    markup = outside.append(page, at, page.length()).toString();
  }

  @Test
  void everyScriptOfThePageIsOneThePolicyNames() throws Exception {
    String policy = between(page, "Content-Security-Policy\" content=\"", "\"");

    assertThat(SCRIPTS).hasSize(3);
    for (String script : SCRIPTS) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }
    assertThat(policy).startsWith("default-src 'none'").doesNotContain("http");
  }

  @Test
  void nothingIsLoadedFromOutside() {
    assertThat(markup).doesNotContain("src=", "href=", "http:", "https:", "url(");
  }

  @Test
  void anEvilTitleOrNameStaysText() {
    assertThat(markup).doesNotContain("<script", "alert(\"");
    assertThat(markup).contains("<h1>&lt;/title&gt;&lt;/script&gt;&lt;script&gt;alert(&quot;1");
  }

  @Test
  void aScriptIsToTheByteWhatAReaderOfHtmlHashes() {
    assertThat(page).doesNotContain("\r");
  }

  @Test
  void eachChartSaysInASentenceWhatItShows() {
    assertThat(page.split("<figcaption>ROC curves, best area first", -1)).hasSize(3);
    assertThat(page.split("role=\"img\" aria-label=\"ROC curves", -1)).hasSize(3);
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
