package org.riskbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway") // a missing field fails the test as it should
class ProfileCommandTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aColumnHasItsFiguresAndALeakItsEvidence() {
    CommandLineDesk desk = new CommandLineDesk(folder);
    String file = desk.write("calls.csv", calls());
    Map<String, Object> json = desk.run("profile", file, "--label", "y=yes", "--json").json();
    Map<?, ?> minutes = (Map<?, ?>) ((List<?>) json.get("columns")).get(1);
    assertThat(minutes.get("name")).isEqualTo("chargeback_minutes");
    assertThat((Double) minutes.get("auc")).isGreaterThan(0.99);
    assertThat((List<?>) minutes.get("quantiles")).hasSize(7);
    assertThat(minutes.get("psi")).isNull();
    assertThat(leaks(json))
        .containsExactly("LEAK-STRONG chargeback_minutes", "LEAK-POST-EVENT chargeback_minutes");
    assertThat(desk.run("profile", file, "--label", "y=yes").out())
        .contains("error   LEAK-STRONG chargeback_minutes");
  }

  @Test
  void whatEarlierRecordsWouldBringIsToldIfAsked() {
    CommandLineDesk desk = new CommandLineDesk(folder);
    StringBuilder text = new StringBuilder("at,ip,amount,fraud\n");
    for (int i = 0; i < 2_000; i++) {
      boolean fraud = i % 10 == 0;
      // Frauds come from three addresses, others each from its own or a shared one.
      text.append(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(1_800L * i)).append(",10.0.0.");
      text.append(fraud ? i / 10 % 3 : 5 + i % 200).append(',').append(i % 37).append(',');
      text.append(fraud ? 1 : 0).append('\n');
    }
    String file = desk.write("visits.csv", text.toString());
    String[] told = {"profile", file, "--label", "fraud=1", "--time", "at", "--entity", "ip"};
    assertThat((List<?>) desk.run(with(told, "--json")).json().get("velocity")).isEmpty();

    List<?> features =
        (List<?>) desk.run(with(told, "--velocity", "auto", "--json")).json().get("velocity");
    Map<?, ?> best = (Map<?, ?>) features.get(0);
    assertThat(best.get("feature").toString()).contains("ip");
    assertThat((Double) best.get("auc")).isGreaterThan(0.9);
    assertThat((Double) best.get("gain")).isGreaterThan(0.1);
    assertThat(desk.run(with(told, "--velocity", "auto")).out())
        .contains("Features of earlier records")
        .contains("count(ip, 24h)");
  }

  private static String[] with(String[] told, String... more) {
    return Stream.concat(Stream.of(told), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void rowsSetAsideAreToldByPlaceAndReasonButNotByWhatStandsInThem() throws IOException {
    CommandLineDesk desk = new CommandLineDesk(folder);
    StringBuilder text = new StringBuilder(calls());
    for (int i = 0; i < 12; i++) {
      text.append("31,\"secret").append(i).append("\"x,no\n");
    }
    String file = desk.write("calls.csv", text.toString());
    Path list = folder.resolve("aside.csv");
    String shown =
        desk.run("profile", file, "--label", "y=yes", "--rejects", list.toString()).out();
    assertThat(shown)
        .contains("row 601 (line 602) has text after a closing quote: column chargeback_minutes")
        .contains("and 2 more")
        .doesNotContain("secret");
    assertThat(Files.readString(list))
        .contains("calls.csv,612,613,chargeback_minutes,has text after a closing quote")
        .doesNotContain("secret");

    Map<String, Object> json = desk.run("profile", file, "--label", "y=yes", "--json").json();
    List<?> aside = (List<?>) json.get("setAside");
    assertThat(aside).hasSize(12);
    assertThat(((Map<?, ?>) aside.get(0)).get("row")).isEqualTo(600);
    assertThat(json.get("warnings").toString()).contains("DATA-150");
  }

  @Test
  void whatCanNotBeToldForWantOfARoleIsSaid() {
    CommandLineDesk desk = new CommandLineDesk(folder);
    String file = desk.write("calls.csv", calls().replace("minutes,y", "minutes,answer"));
    assertThat(desk.run("profile", file).err()).contains("--label COL=VALUE");
    assertThat(desk.run("profile", file, "--label", "answer=yes", "--velocity", "auto").err())
        .contains("--time COL --entity COL");
    assertThat(desk.run("profile", file, "--label", "answer=yes").err()).doesNotContain("--entity");
  }

  @Test
  void whyAColumnHasItsRoleIsTold() {
    CommandLineDesk desk = new CommandLineDesk(folder);
    String file = desk.write("calls.csv", calls());
    List<?> columns = (List<?>) desk.run("profile", file, "--json").json().get("columns");
    assertThat(((Map<?, ?>) columns.get(2)).get("roleReason").toString())
        .contains("\"true\" means fraud");
    assertThat(((Map<?, ?>) columns.get(0)).get("roleReason")).isNull();
  }

  @Test
  void trainingNamesTheLeakToo() {
    CommandLineDesk desk = new CommandLineDesk(folder);
    String file = desk.write("calls.csv", calls());
    Map<String, Object> json =
        desk.run("train", file, "--label", "y=yes", "--learner", "majority", "--json").json();
    assertThat(leaks(json)).contains("LEAK-STRONG chargeback_minutes");
  }

  private static List<String> leaks(Map<String, Object> json) {
    List<String> found = new ArrayList<>();
    for (Object finding : (List<?>) json.get("findings")) {
      Map<?, ?> fields = (Map<?, ?>) finding;
      if (fields.get("code").toString().startsWith("LEAK")) {
        found.add(fields.get("code") + " " + fields.get("column"));
      }
    }
    return found;
  }

  private static String calls() {
    StringBuilder text = new StringBuilder("age,chargeback_minutes,y\n");
    for (int i = 0; i < 600; i++) {
      boolean yes = i % 7 == 0;
      text.append(
          "%d,%d.5,%s\n".formatted(20 + i % 37, yes ? 90 + i % 50 : i % 80, yes ? "yes" : "no"));
    }
    return text.toString();
  }
}
