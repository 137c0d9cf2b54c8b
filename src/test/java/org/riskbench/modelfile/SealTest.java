package org.riskbench.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.DeskKey;
import org.riskbench.signing.OwnerName;
import org.riskbench.signing.Revocation;

class SealTest {
  private static final ModelId ID = new ModelId("a", 1);
  private static final DeskKey OURS = DeskKey.make(OwnerName.typed("Ours"));
  private static final DeskKey THEIRS = DeskKey.make(OwnerName.typed("Theirs"));

  private static byte[] sealed(ModelDraft draft, DeskKey key) {
    return ModelFileWriter.seal(draft, ID, Instant.EPOCH, Optional.of(key));
  }

  private static byte[] entry(byte[] file, Entry entry) {
    return Archive.unpack(file).getOrDefault(entry, new byte[0]);
  }

  @Test
  void aSealedFileTellsWhoStandsForIt() {
    byte[] file = sealed(Drafts.small(), OURS);

    assertThat(ModelFileReader.read(file).sealedBy()).contains(OURS.key());
    assertThat(sealed(Drafts.small(), OURS)).as("deterministic").isEqualTo(file);
  }

  @Test
  void aFileWithoutASealIsReadAsOneThatNobodyStandsFor() {
    byte[] file = ModelFileWriter.seal(Drafts.small(), ID, Instant.EPOCH);

    assertThat(ModelFileReader.read(file).sealedBy()).isEmpty();
  }

  @Test
  void theSealIsASignatureOverTheManifestsBytes() {
    byte[] file = sealed(Drafts.small(), OURS);
    Seal seal = SealJson.read(entry(file, Entry.SEAL));

    assertThat(OURS.key().verifies(entry(file, Entry.MANIFEST), seal.signature())).isTrue();
  }

  @Test
  void theSealOfAnotherFileIsAlwaysRefused() {
    Map<Entry, byte[]> entries = Archive.unpack(sealed(Drafts.small(), OURS));
    entries.put(Entry.SEAL, entry(sealed(Drafts.other(), OURS), Entry.SEAL));

    assertRefused(Archive.pack(entries), "MODEL-291");
  }

  @Test
  void aFileChangedByWhoeverKnowsTheFormatLosesItsSeal() {
    byte[] file = sealed(Drafts.small(), OURS);

    assertRefused(
        Surgery.change(file, Entry.EVALUATION, text -> text.replace("0.3000", "0.9000")),
        "MODEL-291");
    assertRefused(
        Surgery.change(file, Entry.MANIFEST, text -> text.replace("sample.csv", "simple.csv")),
        "MODEL-291");
  }

  @ParameterizedTest
  @CsvSource({
    "Ed25519, RSA",
    "keyId, keyid",
    "=\", \"",
    "\"publicKey\" : \"MCow, \"publicKey\" : \"MCox",
  })
  void aSealInAnotherFormIsRefused(String old, String changed) {
    byte[] file = change(sealed(Drafts.small(), OURS), text -> text.replace(old, changed));

    assertRefused(file, "MODEL-208");
  }

  @Test
  void aSealUnderAnotherNameIsRefused() {
    byte[] file = sealed(Drafts.small(), OURS);
    String ours = OURS.key().id();

    assertRefused(change(file, text -> text.replace(ours, THEIRS.key().id())), "MODEL-208");
    assertRefused(change(file, text -> text + "\n"), "MODEL-208");
    assertRefused(change(file, text -> text.replace(" : ", ": ")), "MODEL-208");
  }

  @Test
  void aSealIsAskedForOnlyWhereSomebodyRequiresOne() {
    SealedModel ours = ModelFileReader.read(sealed(Drafts.small(), OURS));
    SealedModel theirs = ModelFileReader.read(sealed(Drafts.small(), THEIRS));
    SealedModel bare =
        ModelFileReader.read(ModelFileWriter.seal(Drafts.small(), ID, Instant.EPOCH));
    SealPolicy strict = new SealPolicy(Set.of(OURS.key()), true);

    assertThatCode(() -> strict.check(ours)).doesNotThrowAnyException();
    assertThatThrownBy(() -> strict.check(theirs))
        .hasMessageContaining("MODEL-293")
        .hasMessageContaining(THEIRS.key().id());
    assertThatThrownBy(() -> strict.check(bare)).hasMessageContaining("MODEL-292");
    assertThatCode(() -> SealPolicy.OPEN.check(bare)).doesNotThrowAnyException();
    assertThat(SealPolicy.OPEN.trusts(ours)).isFalse();
  }

  @Test
  void aRevokedSealIsRefusedWhetherOrNotOneIsRequiredAndFromTheMomentItIsKnown() {
    SealedModel ours = ModelFileReader.read(sealed(Drafts.small(), OURS));
    List<Revocation> known = new ArrayList<>();
    SealPolicy open =
        new SealPolicy(
            Set.of(OURS.key()),
            false,
            key -> known.stream().filter(each -> each.id().equals(key.id())).findFirst());
    assertThatCode(() -> open.check(ours)).doesNotThrowAnyException();
    assertThat(open.trusts(ours)).isTrue();

    known.add(new Revocation(OURS.key().id(), OURS.owner(), Optional.of(Instant.EPOCH), "lost"));

    assertThatThrownBy(() -> open.check(ours))
        .hasMessageContaining("MODEL-294")
        .hasMessageContaining("1 Jan 1970");
    assertThat(open.trusts(ours)).isFalse();
  }

  @Test
  void anOldFormatKnowsNoSeal() {
    byte[] file = GoldenFiles.file(2);
    Map<Entry, byte[]> entries = Archive.unpack(file);
    Seal seal = Seal.of(entry(file, Entry.MANIFEST), OURS);
    entries.put(Entry.SEAL, SealJson.write(seal));

    assertRefused(Archive.pack(entries), "MODEL-205");
  }

  /** Changes the seal's text alone, which has no checksum. */
  private static byte[] change(byte[] file, UnaryOperator<String> change) {
    Map<Entry, byte[]> entries = Archive.unpack(file);
    String text = new String(entry(file, Entry.SEAL), StandardCharsets.UTF_8);
    assertThat(change.apply(text)).isNotEqualTo(text);
    entries.put(Entry.SEAL, change.apply(text).getBytes(StandardCharsets.UTF_8));
    return Archive.pack(entries);
  }

  private static void assertRefused(byte[] file, String code) {
    assertThatThrownBy(() -> ModelFileReader.read(file)).hasMessageContaining(code);
  }
}
