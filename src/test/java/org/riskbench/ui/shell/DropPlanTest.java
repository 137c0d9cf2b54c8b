package org.riskbench.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.WindowLanguage;

class DropPlanTest {
  private final Messages messages = Messages.bundled(WindowLanguage.ENGLISH);

  @Test
  void ofSeveralTablesTheFirstIsOpenedAndThatIsSaid() {
    DropPlan plan = plan("payments.csv", "test.parquet");

    assertThat(plan.taken()).containsExactly(Path.of("payments.csv"));
    assertThat(plan.told())
        .isEqualTo("Open payments.csv as data. One table lies on the desk at a time.");
  }

  @Test
  void allModelsAreTakenIn() {
    assertThat(plan("a.riskmodel", "b.riskmodel").told()).isEqualTo("Take in 2 models");
    assertThat(plan("a.riskmodel").told()).isEqualTo("Take in the model a.riskmodel");
  }

  @Test
  void aTableComesBesideModels() {
    DropPlan plan = plan("a.riskmodel", "payments.csv", "notes.pdf");

    assertThat(plan.taken()).containsExactly(Path.of("a.riskmodel"), Path.of("payments.csv"));
    assertThat(plan.told()).isEqualTo("Open payments.csv as data, and take in one model");
  }

  @Test
  void whatIsNeitherIsRefused() {
    DropPlan plan = plan("report.PDF");

    assertThat(plan.isRefused()).isTrue();
    assertThat(plan.told()).isEqualTo("report.PDF is neither a table nor a model.");
  }

  @Test
  void aModelInOnnxIsToldItsWay() {
    DropPlan plan = plan("colleague.onnx");

    assertThat(plan.isRefused()).isTrue();
    assertThat(plan.told())
        .startsWith("colleague.onnx takes part in a training")
        .contains("--learner onnx:FILE");
  }

  @Test
  void aTableUnderAnUnusualNameIsTried() {
    assertThat(plan("german.data").isRefused()).isFalse();
  }

  private DropPlan plan(String... names) {
    return DropPlan.of(Stream.of(names).map(Path::of).toList(), messages);
  }
}
