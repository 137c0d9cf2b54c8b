package org.riskbench.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.Schema;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

class VelocityFileTest {
  private static final Schema SCHEMA =
      new Schema(
          List.of(
              new Column("at", ColumnKind.TIME, ColumnRole.TIME),
              new Column("ip", ColumnKind.TEXT, ColumnRole.ENTITY),
              new Column("shop", ColumnKind.CATEGORY, ColumnRole.FEATURE)));

  @TempDir private Path folder;

  private Path written(VelocityFeature feature) {
    Path file = folder.resolve("velocity.json");
    VelocityFile.write(
        file, new VelocityPlan("at", 1, List.of(feature), Map.of(), VelocityPlan.USUAL_RETENTION));
    return file;
  }

  @Test
  void whatWasWrittenIsReadAgain() {
    VelocityFeature feature =
        new VelocityFeature(List.of("ip"), Window.parse("90m"), Aggregate.DISTINCT, "shop", 50);

    assertThat(VelocityFile.read(written(feature), SCHEMA).features()).containsExactly(feature);
  }

  @Test
  void aColumnThatIsNoInputIsRefusedByItsName() {
    Path file = written(new VelocityFeature(List.of("ip"), Window.EVER, Aggregate.COUNT));
    Schema ignored = SCHEMA.change("ip", column -> column.as(ColumnRole.IGNORED));

    assertThatThrownBy(() -> VelocityFile.read(file, ignored))
        .hasMessageContaining("USE-262")
        .hasMessageContaining("\"ip\"");
  }

  @Test
  void anAmountThatIsNoNumberIsRefused() {
    Path file = written(new VelocityFeature(List.of("ip"), Window.EVER, Aggregate.SUM, "shop"));

    assertThatThrownBy(() -> VelocityFile.read(file, SCHEMA)).hasMessageContaining("USE-262");
  }

  @Test
  void aFileThatIsNotThereIsASentence() throws IOException {
    Path file = folder.resolve("nothing.json");
    assertThat(Files.exists(file)).isFalse();

    assertThatThrownBy(() -> VelocityFile.read(file, SCHEMA)).hasMessageContaining("USE-261");
  }
}
