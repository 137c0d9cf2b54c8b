package org.riskbench.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.decision.Policy;
import org.riskbench.modelfile.Drafts;
import org.riskbench.registry.FieldLine.Change;
import org.riskbench.registry.FieldLine.Section;
import org.riskbench.scoring.ModelId;

class ModelComparisonTest {
  private final ModelRegistry registry;

  ModelComparisonTest(@TempDir Path folder) {
    registry = new ModelRegistry(folder);
    registry.save("a", Drafts.small());
  }

  private List<FieldLine> of(Section section) {
    return registry.compare("a:1", "a:2").stream()
        .filter(line -> line.section() == section)
        .toList();
  }

  @Test
  void aModelIsAlikeToItselfInEveryField() {
    assertThat(registry.compare("a:1", "a:1")).isEmpty();
  }

  @Test
  void otherThresholdsAreToldBandByBandAndNothingElseIs() {
    registry.revise(new ModelId("a", 1), Policy.of(1, 100, 200));

    assertThat(of(Section.POLICY))
        .extracting(FieldLine::field)
        .contains("version", "bands · step-up · from", "bands · decline · from");
    FieldLine decline =
        of(Section.POLICY).stream()
            .filter(line -> line.field().equals("bands · decline · from"))
            .findFirst()
            .orElseThrow();
    assertThat(decline.right()).isEqualTo("200");
    assertThat(decline.change()).isEqualTo(Change.CHANGED);
    assertThat(of(Section.FILE)).extracting(FieldLine::field).contains("version");
    assertThat(of(Section.SCHEMA)).isEmpty();
    assertThat(of(Section.RECIPE)).isEmpty();
    assertThat(of(Section.METRICS)).isEmpty();
    assertThat(of(Section.PLAN)).isEmpty();
  }

  @Test
  void noValueOfACellIsTold() {
    registry.save("a", Drafts.other());

    assertThat(registry.compare("a:1", "a:2").toString())
        .doesNotContain("Rare Person")
        .doesNotContain("secret");
  }

  @Test
  void everyDifferenceNamesItsFieldAndIsFoundFromBothSides() {
    registry.save("a", Drafts.other());

    assertThat(registry.compare("a:1", "a:2"))
        .allSatisfy(
            line -> {
              assertThat(line.left()).isNotEqualTo(line.right());
              assertThat(line.field()).isNotBlank();
            });
    assertThat(registry.compare("a:2", "a:1"))
        .extracting(FieldLine::field)
        .containsExactlyElementsOf(
            registry.compare("a:1", "a:2").stream().map(FieldLine::field).toList());
  }
}
