package org.riskbench.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.decision.Policy;
import org.riskbench.onnx.ImportedModels;
import org.riskbench.onnx.OnnxFixture;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.scoring.ForeignScorer;
import org.riskbench.scoring.ModelId;

/** A model file that holds a colleague's ONNX model instead of a scorer of our own. */
class ImportedModelFileTest {
  private static final OnnxPart PART = new OnnxPart();

  private final ModelDraft draft;
  private final byte[] file;

  ImportedModelFileTest(@TempDir Path folder) {
    this.draft = ImportedModels.compared(folder).best().draft(Policy.initial());
    this.file =
        ModelFileWriter.seal(
            draft, new ModelId("colleague", 1), Instant.parse("2026-11-25T18:00:00Z"));
  }

  private void isRefused(byte[] changed, String code) {
    assertThatThrownBy(() -> ModelFileReader.read(changed, PART)).hasMessageContaining(code);
  }

  @Test
  void theColleaguesFileLiesInItAsItCame() {
    Map<Entry, byte[]> entries = Archive.unpack(file);

    assertThat(entries).containsKeys(Entry.MODEL, Entry.WIRING).doesNotContainKey(Entry.SCORER);
    assertThat(entries.get(Entry.MODEL)).isEqualTo(OnnxFixture.named(true, "good", "fraud"));
    assertThat(ManifestJson.read(Archive.manifest(file)).checksums())
        .containsKeys("model.onnx", "onnx.json");
  }

  @Test
  void readingGivesBackScorerAndWiring() {
    ForeignScorer before = (ForeignScorer) draft.model().scorer();

    ForeignScorer after = (ForeignScorer) ModelFileReader.read(file, PART).model().scorer();

    assertThat(after.wiring()).isEqualTo(before.wiring());
    assertThat(after.model()).isEqualTo(before.model());
  }

  @Test
  void aProgramWithoutThePartRefusesIt() {
    assertThatThrownBy(() -> ModelFileReader.read(file)).hasMessageContaining("MODEL-250");
  }

  @Test
  void anotherModelInItsPlaceIsRefused() {
    Map<Entry, byte[]> entries = new EnumMap<>(Archive.unpack(file));
    entries.put(Entry.MODEL, OnnxFixture.stump(1));
    isRefused(Surgery.sealAgain(entries), "MODEL-255");
    entries.put(Entry.MODEL, "no model".getBytes(StandardCharsets.UTF_8));
    isRefused(Surgery.sealAgain(entries), "MODEL-252");
  }

  @Test
  void aModelThatAnswersOtherwiseIsRefused() {
    byte[] turned =
        Surgery.change(
            file, Entry.WIRING, text -> text.replace("\"column\" : 1", "\"column\" : 0"));
    isRefused(turned, "MODEL-209");
  }

  @Test
  void aWiringThatDoesNotFitTheModelIsRefused() {
    isRefused(
        Surgery.change(file, Entry.WIRING, text -> text.replace("\"amount\"", "\"amounts\"")),
        "MODEL-255");
    isRefused(
        Surgery.change(file, Entry.WIRING, text -> text.replace("\"probabilities\"", "\"other\"")),
        "MODEL-258");
    isRefused(
        Surgery.change(file, Entry.WIRING, text -> text.replace("NUMBER", "TEXT")), "MODEL-255");
    isRefused(
        Surgery.change(file, Entry.WIRING, text -> text.replace("\"width\" : 1", "\"width\" : 0")),
        "MODEL-208");
  }

  @Test
  void aFileWithTwoScorersOrHalfOfOneIsRefused() {
    byte[] own = ModelFileWriter.seal(Drafts.small(), new ModelId("own", 1), Instant.EPOCH);
    isRefused(Surgery.transplant(file, Entry.SCORER, own), "MODEL-205");
    Map<Entry, byte[]> half = new EnumMap<>(Archive.unpack(file));
    half.remove(Entry.WIRING);
    isRefused(Surgery.sealAgain(half), "MODEL-205");
    half.remove(Entry.MODEL);
    isRefused(Surgery.sealAgain(half), "MODEL-205");
  }
}
