package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.Rejected;
import org.riskbench.job.JobContext;
import org.riskbench.problem.ProblemException;
import org.riskbench.schema.Cells;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;

class WorkbookLoadingTest {
  private static final LoadOptions PLAIN = LoadOptions.defaults().suggest(false);

  private static final String SHEET =
      """
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>when</t></is></c>
      <c r="D2" t="s"><v>1</v></c><c r="E2" t="str"><v>state</v></c></row>
      <row r="3"><c r="B3"><v>1.5</v></c><c r="C3" s="1"><v>46082.5</v></c>
      <c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c></row>
      <row r="5"><c r="B5"><f>B3*2</f><v>3</v></c><c r="C5" s="2"><v>46083</v></c>
      <c r="D5" t="b"><v>0</v></c><c r="E5" t="s"><v>2</v></c></row>
      <row r="6"><c r="B6"><v>9</v></c><c r="F6"><v>too far</v></c></row>
      </sheetData></worksheet>
      """;

  @TempDir Path folder;

  private static Map<String, String> parts(boolean from1904) {
    String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r='r'><workbookPr date1904='"
            + (from1904 ? 1 : 0)
            + "'/><sheets><sheet name='Empty' r:id='a'/><sheet name='Data' r:id='b'/></sheets>"
            + "</workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='a' Target='worksheets/sheet1.xml' Type='"
            + types
            + "worksheet'/><Relationship Id='b' Target='/xl/worksheets/sheet2.xml' Type='"
            + types
            + "worksheet'/><Relationship Id='c' Target='sharedStrings.xml' Type='"
            + types
            + "sharedStrings'/><Relationship Id='d' Target='styles.xml' Type='"
            + types
            + "styles'/></Relationships>");
    parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>");
    parts.put("xl/worksheets/sheet2.xml", SHEET);
    parts.put(
        "xl/sharedStrings.xml",
        "<sst><si><t>amount</t></si><si><r><t>fl</t></r><r><t>ag</t></r><rPh><t>no</t></rPh></si>"
            + "<si><t>A &amp; B</t></si></sst>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='[Red]yyyy\\-mm&quot; s&quot;'/>"
            + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>"
            + "<xf numFmtId='0'/><xf numFmtId='22'/><xf numFmtId='170'/></cellXfs></styleSheet>");
    return parts;
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Path file(byte[] bytes) {
    return Loading.file(folder, "data.bin", bytes);
  }

  @Test
  void theFirstSheetWithRowsIsReadByTheFormatsOfItsCells() {
    Dataset data = Loading.load(file(zip(parts(false))), PLAIN);

    assertThat(data.schema().columns())
        .extracting(Column::name)
        .containsExactly("column_1", "amount", "when", "flag", "state");
    assertThat(data.rows().numbers(1)).containsExactly(1.5, 3);
    assertThat(data.rows().numbers(2))
        .containsExactly(
            Cells.parseTime("2026-03-01T12:00:00Z"), Cells.parseTime("2026-03-02T00:00:00Z"));
    assertThat(data.schema().column(3).kind()).isEqualTo(ColumnKind.BOOLEAN);
    assertThat(data.rows().texts(4).get(0)).isEmpty();
    assertThat(data.rows().texts(4).get(1)).isEqualTo("A & B");
    assertThat(data.rejected())
        .containsExactly(new Rejected(2, 6, "state", Rejected.Reason.TOO_MANY_CELLS));
  }

  @Test
  void aWorkbookMayCountItsDaysFrom1904() {
    Dataset data = Loading.load(file(zip(parts(true))), PLAIN);

    assertThat(data.rows().numbers(2)[1]).isEqualTo(Cells.parseTime("2030-03-03T00:00:00Z"));
  }

  @Test
  void aSheetIsTakenByItsNameOrTheOthersAreNamed() {
    Path file = file(zip(parts(false)));

    Dataset data = DataLoader.load(TableOrigin.sheet(file, "Data"), PLAIN, JobContext.none());

    assertThat(data.size()).isEqualTo(2);
    assertThat(
            Loading.problem(
                    () -> DataLoader.load(TableOrigin.sheet(file, "No"), PLAIN, JobContext.none()))
                .sentence())
        .contains("Empty, Data");
    assertThat(
            Loading.problem(
                    () ->
                        DataLoader.load(TableOrigin.sheet(file, "Empty"), PLAIN, JobContext.none()))
                .code())
        .isEqualTo("DATA-105");
  }

  @Test
  void otherArchivesAndEntitiesAreRefused() {
    Map<String, String> bomb = parts(false);
    bomb.put(
        "xl/sharedStrings.xml",
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><sst><si><t>&b;</t></si></sst>");

    assertThat(Loading.problem(file(zip(Map.of("a.txt", "x"))), PLAIN).code())
        .isEqualTo("DATA-109");
    assertThat(Loading.problem(file(zip(bomb)), PLAIN).code()).isEqualTo("DATA-165");
  }

  @Test
  void mutatedAndTruncatedWorkbooksNeverFailButByAProblem() {
    byte[] good = zip(parts(false));
    Random random = new Random(31);
    int problems = 0;
    for (int round = 0; round < 500; round++) {
      byte[] bad = good.clone();
      for (int i = 0; i < 3; i++) {
        bad[4 + random.nextInt(bad.length - 4)] = (byte) random.nextInt();
      }
      if (round % 10 == 0) {
        bad = Arrays.copyOf(good, 4 + random.nextInt(good.length - 4));
      }
      try {
        Loading.load(file(bad), PLAIN);
      } catch (ProblemException e) {
        problems++;
      }
    }
    for (int round = 0; round < 500; round++) {
      Map<String, String> bad = parts(false);
      String part =
          bad.keySet().stream().skip(random.nextInt(bad.size())).findFirst().orElseThrow();
      char[] text = bad.getOrDefault(part, "").toCharArray();
      text[random.nextInt(text.length)] = (char) (' ' + random.nextInt(90));
      bad.put(part, new String(text));
      try {
        Loading.load(file(zip(bad)), PLAIN);
      } catch (ProblemException e) {
        problems++;
      }
    }
    assertThat(problems).isGreaterThan(300);
  }
}
