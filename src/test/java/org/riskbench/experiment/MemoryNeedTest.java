package org.riskbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.riskbench.problem.ProblemException;

class MemoryNeedTest {
  @Test
  void whatCannotFitIsRefusedWithAdvice() {
    MemoryNeed need = MemoryNeed.ofTraining(10_000_000, 300);

    assertThat(need.text()).isEqualTo("about 39.5 GB");
    assertThatThrownBy(() -> need.require(1L << 30))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("EXP-110")
        .hasMessageContaining("10,000,000 records of 300 features")
        .hasMessageContaining("1.0 GB are left")
        .hasMessageContaining("fewer rows");
  }

  @Test
  void whatFitsIsNot() {
    MemoryNeed need = MemoryNeed.ofTraining(100_000, 60);

    need.require(need.bytes());
    assertThat(need.text()).isEqualTo("about 84 MB");
  }

  @Test
  void whatIsSaidBeforehandIsNotLessThanWhatIsNeeded() {
    // The bundled sample's recipe: 17 columns and 60 velocity features.
    MemoryNeed beforehand = MemoryNeed.atMost(100_000, 17, 60);

    assertThat(beforehand.bytes()).isGreaterThan(MemoryNeed.ofTraining(100_000, 220).bytes());
    assertThat(beforehand.announcement())
        .matches("Training takes up to about \\d+ MB of memory; [0-9.]+ [MG]B are left\\.");
  }
}
