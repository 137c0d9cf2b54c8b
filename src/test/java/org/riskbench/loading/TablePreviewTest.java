package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.PersonalColumn;
import org.riskbench.job.JobContext;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;

class TablePreviewTest {
  @TempDir Path folder;

  private TablePreview look(String name, String text) {
    return TablePreview.of(TableOrigin.file(Loading.file(folder, name, text)), JobContext.none());
  }

  @Test
  void theFirstRowsTellFormatKindsAndPersons() {
    TablePreview preview =
        look(
            "d.csv", "id;born;email\n1;2001-02-03;ann@example.com\n2;2002-03-04;bob@example.com\n");

    assertThat(preview.format()).isEqualTo("Text divided by semicolons");
    assertThat(preview.names()).containsExactly("id", "born", "email");
    assertThat(preview.columns())
        .extracting(Column::kind)
        .startsWith(ColumnKind.NUMBER, ColumnKind.TIME);
    assertThat(preview.personal()).extracting(PersonalColumn::column).containsExactly("email");
    assertThat(preview.sheets()).isEmpty();
    assertThat(preview.estimate().columns()).isEqualTo(3);
  }

  @Test
  void jsonAndAHeaderAloneCanBeLookedAt() {
    assertThat(look("d.jsonl", "{\"a\":1}\n{\"b\":2}\n").names()).containsExactly("a", "b");
    assertThat(look("e.tsv", "a\tb\n").format()).isEqualTo("Text divided by tabs");
  }
}
