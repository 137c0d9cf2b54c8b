package org.riskbench.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.loading.Loading;
import org.riskbench.schema.ColumnRole;

class ProfilerTest {
  @TempDir Path folder;

  @Test
  void columnsAreCountedAndMeasured() {
    Profile profile = profile("n,level,label\n1,a,1\n4,b,0\n,a,0\n1,,\nshort\n", "label");
    assertThat(profile.rows()).isEqualTo(4);
    assertThat(profile.rejected()).isEqualTo(1);
    assertThat(profile.unlabelled()).isEqualTo(1);
    assertThat(profile.fraudRate()).isEqualTo(1 / 3.0);
    ColumnProfile n = profile.columns().get(0);
    assertThat(List.of(n.missing(), n.distinct())).containsExactly(1, 2);
    assertThat(List.of(n.min(), n.mean(), n.max())).containsExactly(1.0, 2.0, 4.0);
    assertThat(profile.columns().get(1).top())
        .containsExactly(new ColumnProfile.Level("a", 2, 0.5), new ColumnProfile.Level("b", 1, 0));
  }

  @Test
  void oddColumnsAndRecordsAreFound() {
    StringBuilder text = new StringBuilder("same,name,n,copy,seen,level,party,device,label\n");
    for (int i = 0; i < 3_000; i++) {
      text.append(
          "x,name%d,%d,%d,2026-01-01,l%d,p%d,d%d,%d\n"
              .formatted(i, i % 50, i % 50, i % 120, i % 1_100, i % 40, i % 2));
    }
    text.append("x,name2999,49,49,2026-01-01,l119,p799,d39,1\n");
    Profile profile = profile(text.toString(), "label");
    assertThat(profile.findings())
        .extracting(finding -> finding.code() + " " + finding.column())
        .contains(
            "CONSTANT same",
            "ID-LIKE name",
            "DUPLICATE copy",
            "HIGH-CARDINALITY level",
            "HIGH-CARDINALITY party",
            "TIME-TIES device",
            "DUPLICATE ");
  }

  @Test
  void aSignalNamedLikeAProtectedAttributeIsAFindingUntilItIsSensitive() {
    StringBuilder text = new StringBuilder("n,applicantSex,label\n");
    for (int i = 0; i < 500; i++) {
      text.append("%d.%d,l%d,%d\n".formatted(i, i % 7, i % 2, i % 3 / 2));
    }

    Dataset data = Loading.load(folder, text.toString(), LoadOptions.defaults().label("label"));

    assertThat(findings(data, ColumnRole.FEATURE))
        .extracting(Finding::code, Finding::column, Finding::severity)
        .containsExactly(tuple("PROTECTED", "applicantSex", Finding.Severity.WARNING));
    assertThat(findings(data, ColumnRole.SENSITIVE)).isEmpty();
    assertThat(findings(data, ColumnRole.SENSITIVE_INPUT)).isEmpty();
    assertThat(findings(data, ColumnRole.IGNORED)).isEmpty();
  }

  private static List<Finding> findings(Dataset data, ColumnRole ofSex) {
    Dataset given = data.with(data.schema().change("applicantSex", column -> column.as(ofSex)));
    return Profiler.profile(given, JobContext.none()).findings();
  }

  @Test
  void cleanColumnsGetNoFinding() {
    StringBuilder text = new StringBuilder("n,level,label\n");
    for (int i = 0; i < 500; i++) {
      text.append("%d.%d,l%d,%d\n".formatted(i, i % 7, i % 5, i % 3 / 2));
    }
    assertThat(profile(text.toString(), "label").findings()).isEmpty();
  }

  private Profile profile(String text, String label) {
    Dataset data =
        Loading.load(
            folder,
            text,
            text.contains("device")
                ? LoadOptions.defaults().label(label).entity(List.of("device"))
                : LoadOptions.defaults().label(label));
    return Profiler.profile(data, JobContext.none());
  }
}
