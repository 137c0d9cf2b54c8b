package org.riskbench.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {
  private final Scrubber scrubber = new Scrubber(KnownWords.bundled());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zanzibar77",
        "Przybylski",
        "jane.przybylski+bank@example.co.uk",
        "jürgen@müller-zürich.de",
        "203.0.113.77",
        "2001:db8:85a3::8a2e:370:7334",
        "fe80::1ff:fe23:4567:890a",
        "4111111111111111",
        "4111-1111-1111-1111",
        "+49 171 5550123",
        "149.62",
        "1985-04-12",
        "078-05-1120",
        "/home/jprzybylski/Kunden Mandanten/Zanzibar77.csv",
        "C:\\Users\\jprzybylski\\Desktop\\zanzibar77.xlsx",
        "\\\\fileserver42\\przybylski\\q3.parquet",
        "~/przybylski/zanzibar77.csv",
        "../przybylski.csv",
        "przybylski/zanzibar77.csv",
        "file:///srv/przybylski",
        "https://jprzybylski:hunter22@desk.example.org:8443/x?key=abc99",
        "jdbc:postgresql://dbhost9.example.org/przybylski?password=hunter22",
        "rk_live_9fQx7Zk2PqLm",
        "AKIAIOSFODNN7EXAMPLE",
        "dGhpcyBpcyBhIHNlY3JldA==",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwcnp5In0.c2ln",
        "Пржибыльски",
        "山田太郎"
      })
  void nothingOfAValueSurvives(String value) {
    for (String line :
        List.of(
            value,
            "2026-11-26T09:59:48.947Z WARN  [job-compute] DataLoader - could not read " + value,
            "2026-11-26T09:59:48.947Z WARN  [" + value + "] DataLoader - could not read it",
            "java.lang.IllegalStateException: \"" + value + "\" is no number",
            "\tat " + value,
            "{column=" + value + ", row=12}")) {
      String kept = scrubber.log(line);
      for (String piece : value.split("[^\\p{L}\\p{N}]+")) {
        if (piece.length() > 3) {
          assertThat(kept).doesNotContainIgnoringCase(piece);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-26T09:59:48.947Z INFO  [job-compute] FxJobRunner - job.train ended with DATA-104
          JOB-500 {error=1a2b3c4d}
          org.riskbench.job.Trace: java.lang.OutOfMemoryError
          Caused by: org.riskbench.job.Trace: java.nio.file.NoSuchFileException
          ... 12 more
          """)
  void whatTheProgramSaysItselfStays(String line) {
    assertThat(scrubber.log(line)).isEqualTo(line + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\tat java.base/java.lang.String.<init>(String.java:568)",
        "\tat org.riskbench.app.Desk$$Lambda$350/0x00007f64741af400.get(Unknown Source)",
        "\tat javafx.graphics@21.0.12/com.sun.glass.ui.gtk.GtkApplication._runLoop(Native Method)",
        "\tat io.javalin.http.servlet.JavalinServlet.handle(JavalinServlet.kt:99)"
      })
  void aPlaceInTheCodeStays(String frame) {
    assertThat(scrubber.log(frame)).isEqualTo(frame + "\n");
  }

  @Test
  void whatWasTakenOutIsNamedByItsKind() {
    assertThat(scrubber.line("The file /srv/x.csv of anna@example.org has 4711 rows: Zanzibar"))
        .isEqualTo("The file [path] of [address] has [number] rows: [word]");
  }

  @Test
  void aVeryLongLineTakesNoTime() {
    assertThat(scrubber.log("a.b/".repeat(100_000) + "(").length()).isLessThan(10_000);
  }
}
