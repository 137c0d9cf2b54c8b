package org.riskbench.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.riskbench.feature.AsIs;
import org.riskbench.feature.Calendar;
import org.riskbench.feature.Cuts;
import org.riskbench.feature.Derivation;
import org.riskbench.feature.Hashed;
import org.riskbench.feature.Levels;
import org.riskbench.feature.LogScale;
import org.riskbench.feature.OneHot;
import org.riskbench.feature.Ordinal;
import org.riskbench.feature.QuantileBins;
import org.riskbench.feature.Recipe;
import org.riskbench.feature.Standardise;
import org.riskbench.feature.TargetRate;
import org.riskbench.feature.Transformation;
import org.riskbench.feature.WeightOfEvidence;
import org.riskbench.feature.Weights;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.VelocityPlan;

class RecipeJsonTest {
  private static final Schema INPUTS =
      new Schema(
          List.of(
              new Column("x", ColumnKind.NUMBER, ColumnRole.FEATURE),
              new Column("größe \"c\"", ColumnKind.CATEGORY, ColumnRole.FEATURE),
              new Column("t", ColumnKind.TIME, ColumnRole.TIME)));
  private static final String TEXT = "größe \"c\"";

  @Property(tries = 50, seed = "20261123")
  void everyStepComesBackExactly(@ForAll long seed) {
    Random random = new Random(seed);
    Levels levels = new Levels(List.of("a", "ü\n\"", "" + random.nextLong()));
    Cuts cuts =
        new Cuts(-random.nextDouble(), random.nextDouble(), 1 + random.nextDouble() * 1e300);
    Standardise standardise =
        new Standardise("x", draw(random), draw(random), random.nextDouble() + 1e-300, 8, true);
    Recipe recipe =
        new Recipe(
            INPUTS,
            List.of(
                new AsIs("x", Double.NaN, -Double.MAX_VALUE, Double.MAX_VALUE),
                new AsIs("x", draw(random), -1, random.nextDouble()),
                standardise,
                new LogScale(standardise),
                new QuantileBins("x", cuts, random.nextInt(5)),
                new WeightOfEvidence("x", cuts, weights(random, 5)),
                new OneHot(TEXT, levels),
                new TargetRate(TEXT, levels, weights(random, 5)),
                new Ordinal(TEXT, levels),
                new Hashed(TEXT, 2 + random.nextInt(4000)),
                new Calendar("t")));

    assertThat(RecipeJson.read(RecipeJson.write(recipe))).isEqualTo(recipe);
    assertThat(recipe.transformations().stream().map(Object::getClass).distinct())
        .as("a new type needs a line here")
        .hasSize(Transformation.class.getPermittedSubclasses().length);
  }

  private static Weights weights(Random random, int count) {
    return new Weights(random.doubles(count).map(value -> value * 20 - 10).toArray());
  }

  private static double draw(Random random) {
    return random.nextGaussian() * 1e6;
  }

  @Test
  void everyDerivationComesBackExactly() {
    Recipe recipe = new Recipe(Derivations.INPUTS, Derivations.ALL, VelocityPlan.NONE, List.of());

    assertThat(RecipeJson.read(RecipeJson.write(recipe))).isEqualTo(recipe);
    assertThat(Derivations.ALL.stream().map(Object::getClass).distinct())
        .as("a new type needs a line there")
        .hasSize(Derivation.class.getPermittedSubclasses().length);
  }

  @Test
  void anUnknownStepIsRefusedWithItsPlace() {
    byte[] json =
        "{\"inputs\":[],\"steps\":[{\"step\":\"later\"}]}".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> RecipeJson.read(json))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("steps[0].step");
  }
}
