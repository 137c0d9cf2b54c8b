package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.Rejected;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;

class JsonLoadingTest {
  private static final LoadOptions PLAIN = LoadOptions.defaults().suggest(false);

  @TempDir Path folder;

  private Dataset load(String text) {
    return Loading.load(Loading.file(folder, "data.txt", text), PLAIN);
  }

  @Test
  void columnsAreTheKeysOfAllRowsAndNestedOnesAreFlattened() {
    Dataset data =
        load(
            """
            {"id": 1, "customer": {"email": "a", "home": {"floor": 2}}, "tags": [1, {"x": null}]}
            {"id": 2, "card": 4111111111111111, "customer": {"email": null}, "late": 2.50}
            """);

    assertThat(data.schema().columns())
        .extracting(Column::name)
        .containsExactly("id", "customer.email", "customer.home.floor", "tags", "card", "late");
    assertThat(data.rows().texts(1).get(1)).isEmpty();
    assertThat(data.rows().numbers(2)).containsExactly(2, Double.NaN);
    assertThat(data.rows().texts(3).get(0)).isEqualTo("[1,{\"x\":null}]");
    assertThat(data.rows().texts(4).get(1)).isEqualTo("4111111111111111");
    assertThat(data.rows().numbers(5)).containsExactly(Double.NaN, 2.5);
  }

  @Test
  void aBrokenLineIsSetAsideAndTheOthersStay() {
    Dataset data =
        load(
            "{\"a\":1,\"b\":2}\n{\"a\":1,\"b\":\n[1]\n{\"a\":3}\n\n{\"a\":4,\"a\":5}\n{\"a\":6} x");

    assertThat(data.size()).isEqualTo(2);
    assertThat(data.rejected())
        .containsExactly(
            new Rejected(1, 2, "a", Rejected.Reason.NO_OBJECT),
            new Rejected(2, 3, "a", Rejected.Reason.NO_OBJECT),
            new Rejected(4, 6, "a", Rejected.Reason.KEY_TWICE),
            new Rejected(5, 7, "a", Rejected.Reason.NO_OBJECT));
  }

  @Test
  void objectsMayBeSpreadOverLinesAndAnArrayMayHoldOthersToo() {
    Dataset spread = load("{\n  \"a\": true\n}\n{\n  \"a\": false\n}\n");
    Dataset array = load(" [{\"a\": 1}, 7, {\"a\": 2}]");

    assertThat(spread.schema().column(0).kind()).isEqualTo(ColumnKind.BOOLEAN);
    assertThat(spread.size()).isEqualTo(2);
    assertThat(array.rows().numbers(0)).containsExactly(1, 2);
    assertThat(array.rejected()).hasSize(1);
  }

  @Test
  void anArrayThatBreaksIsToldWithItsRecord() {
    Path file = Loading.file(folder, "data.json", "[{\"a\": 1}, {\"a\": ");

    assertThat(Loading.problem(file, PLAIN).code()).isEqualTo("DATA-163");
    assertThat(Loading.problem(file, PLAIN).details()).containsEntry("record", "1");
  }

  @Test
  void aHeaderInBracketsIsStillCsv() {
    Dataset data = load("[id],{name}\n1,x\n");

    assertThat(data.schema().columns()).extracting(Column::name).containsExactly("[id]", "{name}");
  }

  @Test
  void deepNestingAndNothingAtAllAreProblems() {
    Path deep = Loading.file(folder, "deep.json", "[{\"a\":" + "[".repeat(100_000));
    Path none = Loading.file(folder, "none.json", "[]");

    assertThat(Loading.problem(deep, PLAIN).code()).isEqualTo("DATA-163");
    assertThat(Loading.problem(none, PLAIN).code()).isEqualTo("DATA-162");
  }

  @Test
  void mutatedJsonNeverFailsButByAProblem() {
    byte[] good =
        "[{\"a\":1.5,\"b\":\"x\",\"c\":{\"d\":[1,2]}},{\"a\":-2,\"b\":null}]\n{\"a\":3}\n"
            .repeat(4)
            .getBytes(StandardCharsets.UTF_8);
    Random random = new Random(21);
    int loaded = 0;
    for (int round = 0; round < 600; round++) {
      byte[] bad = Arrays.copyOfRange(good, random.nextBoolean() ? 0 : 50, good.length);
      for (int i = 0; i < 2; i++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      try {
        Loading.load(Loading.file(folder, "bad.json", bad), PLAIN);
        loaded++;
      } catch (ProblemException e) {
        assertThat(e.problem().code()).startsWith("DATA-1");
      }
    }
    assertThat(loaded).isPositive();
  }
}
