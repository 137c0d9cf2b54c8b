package org.riskbench.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.DeskKey;
import org.riskbench.signing.OwnerName;

class DamagedModelFileTest {
  private static final byte[] SOUND =
      ModelFileWriter.seal(Drafts.small(), new ModelId("a", 1), Instant.EPOCH);
  private static final byte[] OTHER =
      ModelFileWriter.seal(Drafts.other(), new ModelId("a", 1), Instant.EPOCH);

  private static final byte[] TINY =
      ModelFileWriter.seal(
          Drafts.tiny(),
          new ModelId("a", 1),
          Instant.EPOCH,
          Optional.of(DeskKey.make(OwnerName.ofUser())));

  @Test
  void aFlippedBitAnywhereIsRefused() {
    byte[] file = TINY.clone();
    for (int i = 0; i < file.length; i++) {
      byte whole = file[i];
      file[i] ^= (byte) (1 << i % 8);
      assertRefused(file);
      file[i] = whole;
    }
  }

  @Test
  void aFileCutAnywhereIsRefused() {
    for (int length = 0; length < TINY.length; length++) {
      assertRefused(Arrays.copyOf(TINY, length));
    }
  }

  /** What no seal guards, whoever knows the format can change; but never so that it breaks us. */
  @Test
  void aByteChangedWithItsChecksumIsRefusedOrReadAsWhatItSays() {
    byte[] file = ModelFileWriter.seal(Drafts.tiny(), new ModelId("a", 1), Instant.EPOCH);
    Map<Entry, byte[]> entries = Archive.unpack(file);
    int step = Integer.getInteger("riskbench.hostile.step", 23);
    entries.forEach(
        (entry, content) -> {
          for (int i = 0; i < content.length; i += step) {
            byte[] changed = content.clone();
            changed[i] ^= (byte) (1 << i / step % 7);
            assertRefusedOrRead(fitting(entries, entry, changed));
          }
        });
  }

  private static byte[] fitting(Map<Entry, byte[]> entries, Entry entry, byte[] changed) {
    Map<Entry, byte[]> all = new EnumMap<>(entries);
    all.put(entry, changed);
    return entry == Entry.MANIFEST ? Archive.pack(all) : Surgery.sealAgain(all);
  }

  private static void assertRefusedOrRead(byte[] file) {
    try {
      ModelFileReader.read(file);
    } catch (ProblemException e) {
      assertThat(e.problem().code()).startsWith("MODEL-");
    }
  }

  @Test
  void entriesInAnotherOrderAreRefused() {
    byte[] scorer = entry(SOUND, Entry.SCORER);
    byte[] swapped =
        zip(
            Map.of("manifest.json", entry(SOUND, Entry.MANIFEST), "scorer.bin", scorer),
            "manifest.json",
            "scorer.bin",
            "recipe.json");

    assertRefused(swapped);
    assertThat(refusal(zip("recipe.json", "manifest.json")))
        .contains("MODEL-202", "its first entry is recipe.json");
  }

  @Test
  void entriesWithEachOthersContentAreRefused() {
    Map<Entry, byte[]> entries = Archive.unpack(SOUND);
    entries.put(Entry.POLICY, entry(SOUND, Entry.EVALUATION));
    entries.put(Entry.EVALUATION, entry(SOUND, Entry.POLICY));

    assertThat(refusal(Archive.pack(entries))).contains("MODEL-206");
    assertThat(refusal(Surgery.sealAgain(entries))).contains("MODEL-208");
  }

  @Test
  void aZipWithinIsNoScorer() {
    assertThat(refusal(Surgery.replace(SOUND, Entry.SCORER, OTHER))).startsWith("MODEL-");
    assertThat(refusal(Surgery.replace(SOUND, Entry.RECIPE, OTHER))).contains("MODEL-208");
  }

  @Test
  void aHundredThousandEntriesAreRefusedAtTheFirstThatIsNone() {
    String[] names = new String[100_000];
    Arrays.setAll(names, i -> i == 0 ? "manifest.json" : "recipe.json");

    assertThat(refusal(zip(names))).contains("MODEL-205", "recipe.json comes twice");
  }

  @Test
  void anAbsolutePathIsRefused() {
    assertThat(refusal(zip("manifest.json", "/etc/passwd"))).contains("MODEL-205", "/etc/passwd");
    assertThat(refusal(zip("manifest.json", "C:" + (char) 92 + "evil"))).contains("MODEL-205");
  }

  @Test
  void bytesBehindTheEndAreRefused() {
    assertThat(refusal(Arrays.copyOf(SOUND, SOUND.length + 1))).contains("MODEL-203");
  }

  @Test
  void whatIsNoModelFileSaysSo() {
    assertThat(refusal(new byte[0])).contains("MODEL-202", "empty");
    assertThat(refusal("id,amount\n1,2\n".repeat(9).getBytes(StandardCharsets.UTF_8)))
        .contains("MODEL-202", "doesn't start like one");
  }

  @Test
  void aFileThatIsNotThereSaysSo(@TempDir Path folder) {
    assertThatThrownBy(() -> ModelFileReader.read(folder.resolve("gone.riskmodel")))
        .hasMessageContaining("MODEL-201")
        .hasMessageContaining("it is not there");
  }

  @Test
  void anEntryThatLeadsOutsideIsRefused() {
    byte[] file = zip("manifest.json", "../../evil.json");

    assertThat(refusal(file)).contains("MODEL-205", "../../evil.json");
  }

  @Test
  void anEntryThatComesTwiceIsRefused() {
    byte[] file = zip("manifest.json", "recipe.json", "recipe.json");

    assertThat(refusal(file)).contains("MODEL-205", "recipe.json comes twice");
  }

  @Test
  void aMissingEntryIsNamed() {
    assertThat(refusal(zip("manifest.json", "recipe.json")))
        .contains("MODEL-205", "scorer.bin is missing");
  }

  @Test
  void aCompressedBombIsRefusedBeforeItIsUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("manifest.json"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }

    assertThat(refusal(bytes.toByteArray())).contains("MODEL-205", "compressed");
  }

  @Test
  void anEntryThatClaimsToBeHugeIsRefused() {
    byte[] file = SOUND.clone();
    file[22 + 3] = 0x7f; // the highest byte of the first entry's size

    assertThat(refusal(file)).contains("MODEL-204", "manifest.json is larger than");
  }

  @Test
  void aHugeFileIsRefusedUnread(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("huge.riskmodel");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(ModelFileReader.MOST_BYTES + 1L);
    }

    assertThatThrownBy(() -> ModelFileReader.read(file)).hasMessageContaining("MODEL-204");
    assertThat(Files.size(file)).isEqualTo(ModelFileReader.MOST_BYTES + 1L);
  }

  @Test
  void aLaterFormatAsksForANewerProgram() {
    byte[] file =
        Surgery.change(
            SOUND,
            Entry.MANIFEST,
            text ->
                text.replace("\"format\" : 3", "\"format\" : 4, \"x\" : 0")
                    .replace("\"needs\" : \"0.1.0\"", "\"needs\" : \"0.7.0\""));

    assertThat(refusal(file)).contains("MODEL-207", "format 4", "Open it with Riskbench 0.7.0 or");
  }

  @Test
  void aLaterFormatIsSeenBeforeItsUnknownEntries() {
    byte[] manifest = "{\"format\": 9}".getBytes(StandardCharsets.UTF_8);

    assertThat(refusal(zip(Map.of("manifest.json", manifest), "manifest.json", "card.html")))
        .contains("MODEL-207");
  }

  @Test
  void anEntryChangedWithoutTheManifestIsNamed() {
    Map<Entry, byte[]> entries = Archive.unpack(SOUND);
    entries.put(Entry.POLICY, Archive.unpack(OTHER).getOrDefault(Entry.POLICY, new byte[0]));

    assertThat(refusal(Archive.pack(entries))).contains("MODEL-206", "policy.json");
  }

  @ParameterizedTest
  @CsvSource({"SCORER", "POLICY", "GOLDEN"})
  void anEntryOfAnotherModelIsCaughtByTheGoldenRecords(Entry entry) {
    byte[] file = Surgery.transplant(SOUND, entry, OTHER);

    assertThat(refusal(file)).contains("MODEL-209", "golden.json: record");
  }

  @Test
  void aBandMadeMilderIsCaughtByTheGoldenRecords() {
    byte[] file =
        Surgery.change(SOUND, Entry.POLICY, text -> text.replace("\"DECLINE\"", "\"REVIEW\""));

    assertThat(refusal(file)).contains("MODEL-209", "another decision");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POLICY     | \"from\" : 400     | \"from\" : 400.5    | policy.json: bands[1].from is not a whole number",
        "POLICY     | \"from\" : 400     | \"from\" : \"400\"  | policy.json: bands[1].from is not a whole number",
        "POLICY     | \"from\" : 400     | \"from\" : 4000     | policy.json: bands[1] does not fit together: a band starts between 0 and 1000, not at 4000",
        "POLICY     | \"from\" : 400     | \"from\" : 700      | policy.json: does not fit together: The bands of the policy don't cover",
        "POLICY     | \"slope\" : 0.9    | \"slope\" : 1e999   | policy.json: calibration.slope is not a finite number",
        "POLICY     | \"slope\" : 0.9    | \"slope\" : NaN     | policy.json: is not sound JSON",
        "POLICY     | \"slope\" : 0.9    | \"slope\" : null    | policy.json: calibration.slope is not a finite number",
        "POLICY     | \"slope\" : 0.9    | \"slope\" : 1, \"slope\" : 2 | policy.json: is not sound JSON",
        "POLICY     | \"slope\"          | \"slop\"            | policy.json: calibration has a field that does not belong there",
        "POLICY     | DECLINE            | EXPLODE             | policy.json: bands[2].decision is none of [APPROVE, REVIEW, DECLINE]",
        "RECIPE     | one-hot            | run-script          | recipe.json: steps[1].step is a step this program does not know",
        "RECIPE     | \"scale\" : 0.7    | \"scale\" : 0       | recipe.json: steps[0] does not fit together: column amount has no sound scale",
        "RECIPE     | \"name\" : \"moment\" | \"name\" : \"email\" | recipe.json: inputs does not fit together: Two columns",
        "RECIPE     | \"kind\" : \"TIME\" | \"kind\" : \"TEXT\" | recipe.json: does not fit together",
        "RECIPE     | \"levels\" : [     | \"levels\" : [ 1,   | recipe.json: inputs[1].levels[0] is not a text",
        "EVALUATION | 0.3                | \"good\", \"x\" : 0.3 | evaluation.json: metrics.auc is not a finite number",
        "GOLDEN     | null               | {}                  | golden.json: records[0].values[0] is not a finite number",
        "GOLDEN     | \"records\" : [    | \"records\" : [], \"x\" : [ | golden.json: has a field that does not belong there",
      })
  void wrongContentIsRefusedWithItsPlace(Entry entry, String old, String changed, String message) {
    byte[] file =
        Surgery.change(SOUND, entry, text -> text.replaceFirst(Pattern.quote(old), changed));

    assertThat(refusal(file)).contains("MODEL-208", message);
  }

  @Test
  void aModelWithoutGoldenRecordsIsRefused() {
    byte[] file = Surgery.change(SOUND, Entry.GOLDEN, text -> "{\"records\": []}");

    assertThat(refusal(file)).contains("MODEL-208", "holds no record");
  }

  @Test
  void jsonNestedWithoutEndIsRefused() {
    byte[] file =
        Surgery.change(SOUND, Entry.EVALUATION, text -> "{\"metrics\": " + "[".repeat(5_000));

    assertThat(refusal(file)).contains("MODEL-208", "evaluation.json: is not sound JSON");
  }

  private static byte[] entry(byte[] file, Entry entry) {
    return Archive.unpack(file).getOrDefault(entry, new byte[0]);
  }

  private static void assertRefused(byte[] file) {
    assertThat(refusal(file)).startsWith("MODEL-2");
  }

  private static String refusal(byte[] file) {
    try {
      ModelFileReader.read(file);
    } catch (ProblemException e) {
      return String.valueOf(e.getMessage());
    }
    throw new AssertionError("was not refused");
  }

  /** Entries with the sound file's content, or none of their own. */
  private static byte[] zip(String... names) {
    byte[] manifest = Archive.unpack(SOUND).getOrDefault(Entry.MANIFEST, new byte[0]);
    return zip(Map.of("manifest.json", manifest), names);
  }

  /** Laid out by hand: the JDK's own writer refuses what is to be tried. */
  private static byte[] zip(Map<String, byte[]> contents, String... names) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (String name : names) {
      byte[] content = contents.getOrDefault(name, new byte[0]);
      CRC32 crc = new CRC32();
      crc.update(content);
      ByteBuffer header = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
      header.putInt(0, 0x04034b50).putInt(14, (int) crc.getValue());
      header.putInt(18, content.length).putInt(22, content.length);
      header.putShort(26, (short) name.length());
      file.writeBytes(header.array());
      file.writeBytes(name.getBytes(StandardCharsets.UTF_8));
      file.writeBytes(content);
    }
    return file.toByteArray();
  }
}
