package org.riskbench.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The try-it page in a real browser: it shows the calls, one press of a button scores the model's
 * own example, and nothing is asked of any other host.
 */
final class DocsCheck {
  /** The block of {@code POST /v1/score}. */
  private static final String BLOCK = "[id$=\"-score\"].opblock ";

  private DocsCheck() {}

  /** Arguments: the server's address, the browser's program, a folder for its profile. */
  public static void main(String[] args) throws Exception {
    Path profile = Files.createTempDirectory(Path.of(args[2]), "browser-");
    try (Browser browser = Browser.start(args[1], profile)) {
      browser.open(args[0] + "/docs");
      browser.until("document.querySelectorAll('.opblock').length > 5");
      String calls = browser.value("document.querySelectorAll('.opblock').length");
      press(browser, ".opblock-summary-control");
      press(browser, ".btn.execute");
      browser.until(found(".live-responses-table .response .response-col_status"));
      String status =
          browser.value(
              found(".live-responses-table .response .response-col_status") + ".innerText");
      boolean decided =
          browser.value(found(".live-responses-table") + ".innerText").contains("\"decision\"");
      List<String> outside = outside(browser, args[0]);
      System.out.println("| the try-it page in a browser | |\n|---|---|");
      System.out.println("| calls shown | " + calls + " |");
      System.out.println("| `POST /v1/score` by its button | " + status.strip() + " |");
      System.out.println("| the answer holds a decision | " + decided + " |");
      System.out.println("| requests to other hosts | " + outside.size() + " |");
      if (!status.strip().startsWith("200") || !decided || !outside.isEmpty()) {
        throw new IllegalStateException("the page does not do what it should: " + outside);
      }
    }
  }

  private static String found(String part) {
    return "document.querySelector('" + BLOCK + part + "')";
  }

  private static void press(Browser browser, String part) throws Exception {
    browser.until(found(part));
    browser.value(found(part) + ".click()");
  }

  private static List<String> outside(Browser browser, String address) {
    return browser.requested().stream()
        .filter(each -> !each.startsWith(address))
        .filter(each -> !each.startsWith("data:") && !each.startsWith("about:"))
        .toList();
  }
}
