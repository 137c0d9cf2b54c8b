package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.JoinPlan;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.problem.Problem;
import org.riskbench.schema.Column;

class TableJoinTest {
  @TempDir Path folder;

  @Test
  void everyRowStaysAndFindsItsPartnerByTheKey() {
    Dataset data = join("key,a\n1,x\n2,y\n,z\n4,w\n", "a,b,key\np,10,2\nq,20,1.0\nr,30,9\n", "key");
    assertThat(data.schema().columns())
        .extracting(Column::name)
        .containsExactly("key", "a", "a_2", "b");
    assertThat(data.rows().numbers(3)).containsExactly(20, 10, Double.NaN, Double.NaN);
    assertThat(data.rows().texts(2).get(0)).isEqualTo("q");
    assertThat(data.rows().texts(2).get(3)).isEmpty();
    assertThat(data.report().evidence()).hasSize(4);
    assertThat(data.report().warnings())
        .extracting(Problem::what)
        .containsExactly(
            "2 of 4 rows have no partner in the joined file; keys there that no row has: 1.");
  }

  @Test
  void aRepeatedKeyIsCountedAndMultipliesNoRow() {
    Dataset data = join("key,a\n1,x\n1,y\n", "key,b\n1,10\n1,20\n", "key");
    assertThat(data.rows().numbers(2)).containsExactly(10, 10);
    assertThat(data.report().warnings()).extracting(Problem::code).containsExactly("DATA-157");
  }

  @Test
  void aKeyOfSeveralColumnsFitsAsAWhole() {
    Dataset data = join("k,l,a\n1,23,x\n12,3,y\n", "k,l,b\n12,3,10\n", "k", "l");
    assertThat(data.rows().numbers(3)).containsExactly(Double.NaN, 10);
  }

  @Test
  void codesAreNoNumbers() {
    Dataset data = join("key,a\n007,x\n008,y\n", "key,b\n7,10\n8,20\n", "key");
    assertThat(data.rows().numbers(2)).containsExactly(Double.NaN, Double.NaN);
  }

  @Test
  void aKeyThatOneFileLacksIsNamed() {
    Path main = Loading.file(folder, "main.csv", "key,a\n1,x\n");
    Path other = Loading.file(folder, "other.csv", "id,b\n1,2\n");
    LoadOptions options = LoadOptions.defaults().join(new JoinPlan(other, List.of("key")));
    assertThat(Loading.problem(main, options).code()).isEqualTo("DATA-104");
  }

  private Dataset join(String main, String other, String... keys) {
    Path second = Loading.file(folder, "other.csv", other);
    return Loading.load(
        Loading.file(folder, "main.csv", main),
        LoadOptions.defaults().join(new JoinPlan(second, List.of(keys))));
  }
}
