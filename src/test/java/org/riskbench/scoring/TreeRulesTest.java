package org.riskbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Policy;
import org.riskbench.decision.ScoreMap;
import org.riskbench.decision.Uncalibrated;
import org.riskbench.feature.AsIs;
import org.riskbench.feature.Levels;
import org.riskbench.feature.Ordinal;
import org.riskbench.feature.Recipe;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;

class TreeRulesTest {
  private static final Recipe RECIPE =
      new Recipe(
          new Schema(
              List.of(
                  new Column("amount", ColumnKind.NUMBER, ColumnRole.FEATURE),
                  new Column("channel", ColumnKind.CATEGORY, ColumnRole.FEATURE),
                  new Column("known", ColumnKind.BOOLEAN, ColumnRole.FEATURE))),
          List.of(
              new AsIs("amount", Double.NaN, -1e6, 1e6),
              new Ordinal("channel", new Levels(List.of("web", "app", "shop"))),
              new AsIs("known", Double.NaN, 0, 1)));

  private static RiskModel model(FlatTree... trees) {
    return new RiskModel(
        RECIPE,
        new TreeScorer(3, 0, List.of(trees)),
        Uncalibrated.PLAIN,
        ScoreMap.fit(new double[] {0, 1}, new double[] {1, 1}),
        Policy.initial(),
        new double[3]);
  }

  private static List<String> texts(FlatTree tree) {
    return TreeRules.of(model(tree)).orElseThrow().stream().map(TreeRule::text).toList();
  }

  private static FlatTree questions(int[] feature, double[] number, boolean[] missingLeft) {
    return new FlatTree(feature, number, missingLeft, new long[feature.length][0]);
  }

  @Test
  void questionsAboutOneColumnBecomeOneRange() {
    FlatTree tree =
        questions(
            new int[] {0, -1, 0, -1, -1},
            new double[] {12.500000000001, -2, 80, 1, 2},
            new boolean[] {false, false, true, false, false});

    assertThat(texts(tree))
        .containsExactly("amount < 12.5", "12.5 <= amount < 80 (or missing)", "amount >= 80");
  }

  @Test
  void aNumberThatIsMissingAndAYesAreSaidSo() {
    FlatTree tree =
        questions(
            new int[] {0, 2, -1, -1, -1},
            new double[] {Double.POSITIVE_INFINITY, 0.5, 1, 2, 3},
            new boolean[] {false, true, false, false, false});

    assertThat(texts(tree))
        .containsExactly(
            "amount is known and known is false (or missing)",
            "amount is known and known is true",
            "amount is missing");
  }

  @Test
  void levelsAreNamedOrTheOthersAre() {
    long[] webAndMissing = {0b11, 0, 0, 0};
    FlatTree tree =
        new FlatTree(
            new int[] {1, -1, -1},
            new double[] {0, 1, 2},
            new boolean[3],
            new long[][] {webAndMissing, {}, {}});

    assertThat(texts(tree))
        .containsExactly("channel is missing or web", "channel is neither missing nor web");
  }

  @Test
  void onlyOneTreeCanBeReadOut() {
    FlatTree leaf = questions(new int[] {-1}, new double[1], new boolean[1]);

    assertThat(texts(leaf)).containsExactly("every record");
    assertThat(TreeRules.of(model(leaf, leaf))).isEmpty();
  }

  @Test
  void countsOfLeavesComeBackAsTheyWereWritten() {
    LeafCounts counts =
        new LeafCounts(List.of(new LeafCounts.Leaf(120, 3.5), new LeafCounts.Leaf(1e9, 0)));

    assertThat(LeafCounts.read(counts.bytes(), 2)).contains(counts);
    assertThat(LeafCounts.read(counts.bytes(), 3)).isEmpty();
    assertThat(LeafCounts.read("leaf,records,frauds\n1,x,2".getBytes(StandardCharsets.UTF_8), 1))
        .isEmpty();
    assertThat(LeafCounts.read(new byte[0], 0)).isEmpty();
  }
}
