package org.riskbench.modelfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.riskbench.card.CardHead;
import org.riskbench.card.CardPage;
import org.riskbench.card.ModelCard;
import org.riskbench.disk.AtomicFile;
import org.riskbench.feature.Recipe;
import org.riskbench.scoring.ForeignRuntime;
import org.riskbench.scoring.ForeignScorer;
import org.riskbench.scoring.ModelId;
import org.riskbench.scoring.RiskModel;
import org.riskbench.scoring.ScorerFile;
import org.riskbench.signing.Signer;

/** Makes model files. Stateless and thread-safe. */
public final class ModelFileWriter {
  private ModelFileWriter() {}

  /**
   * The bytes of a model file without a seal. Deterministic: the same draft, id and moment give the
   * same bytes on every machine with the same program and Java.
   */
  public static byte[] seal(ModelDraft draft, ModelId id, Instant createdAt) {
    return seal(draft, id, createdAt, Optional.empty());
  }

  /**
   * The bytes of a model file. Deterministic as above, for the same signer.
   *
   * @param signer who seals it; nobody where empty
   */
  public static byte[] seal(
      ModelDraft draft, ModelId id, Instant createdAt, Optional<? extends Signer> signer) {
    RiskModel model = withoutSecrets(draft.model());
    Map<Entry, byte[]> entries = new EnumMap<>(Entry.class);
    entries.put(Entry.RECIPE, RecipeJson.write(model.recipe()));
    if (model.scorer() instanceof ForeignScorer foreign) {
      entries.put(Entry.MODEL, foreign.model());
      entries.put(Entry.WIRING, WiringJson.write(foreign.wiring()));
    } else {
      entries.put(Entry.SCORER, ScorerFile.write(model.scorer()));
    }
    if (draft.trainerModel().length > 0) {
      entries.put(Entry.TRAINER, draft.trainerModel());
    }
    entries.put(Entry.POLICY, PolicyJson.write(model, draft.stakes(), draft.moves()));
    entries.put(Entry.EVALUATION, EvaluationJson.write(draft.metrics(), draft.account()));
    entries.put(
        Entry.GOLDEN,
        GoldenJson.write(
            new GoldenJson.Golden(GoldenRecords.of(model), GoldenSequence.of(model)), model));
    draft.card().ifPresent(card -> entries.put(Entry.CARD, CardJson.write(card)));
    draft.card().ifPresent(card -> entries.put(Entry.CARD_PAGE, page(card, draft, id, createdAt)));
    draft
        .population()
        .ifPresent(counted -> entries.put(Entry.POPULATION, PopulationJson.write(counted)));
    Map<String, String> checksums = new TreeMap<>();
    entries.forEach((entry, content) -> checksums.put(entry.fileName(), Archive.sha256(content)));
    Manifest manifest = manifest(draft, id, createdAt, checksums);
    byte[] firstPage = ManifestJson.write(manifest);
    entries.put(Entry.MANIFEST, firstPage);
    signer.ifPresent(by -> entries.put(Entry.SEAL, SealJson.write(Seal.of(firstPage, by))));
    return Archive.pack(entries);
  }

  /** Of what the manifest says, but for the checksums, which the page's own is one of. */
  private static byte[] page(ModelCard card, ModelDraft draft, ModelId id, Instant createdAt) {
    Manifest manifest = manifest(draft, id, createdAt, Map.of());
    CardHead head = CardFacts.of(manifest, draft.metrics(), draft.model().policy());
    return CardPage.html(head, card).getBytes(StandardCharsets.UTF_8);
  }

  private static RiskModel withoutSecrets(RiskModel model) {
    Recipe recipe = PublicSchema.of(model.recipe());
    return new RiskModel(
        recipe,
        model.scorer(),
        model.calibration(),
        model.scoreMap(),
        model.policy(),
        model.reference(),
        model.rules().over(PublicSchema.of(model.rules().inputs(), model.recipe())),
        model.reasons());
  }

  private static Manifest manifest(
      ModelDraft draft, ModelId id, Instant createdAt, Map<String, String> checksums) {
    Program program = Program.current();
    return new Manifest(
        Formats.NEWEST,
        id,
        createdAt,
        program.title(),
        program.libraries(),
        draft.learner(),
        draft.parameters(),
        draft.seed(),
        PublicSchema.of(draft.trainingSchema(), draft.model().recipe()),
        draft.data(),
        draft.split(),
        draft.provenance(),
        checksums);
  }

  /**
   * Seals a model, reads it back and writes it, all or nothing; never over an existing file.
   *
   * @return the model as it was read back
   * @throws org.riskbench.problem.ProblemException MODEL-221 if the file is there already,
   *     MODEL-222 if it can't be written
   */
  public static SealedModel write(Path file, ModelDraft draft, ModelId id, Instant createdAt) {
    return write(file, draft, id, createdAt, Optional.empty(), ForeignRuntime.NONE);
  }

  /**
   * The same for a model that may be an imported one, sealed where there is a signer.
   *
   * @throws org.riskbench.problem.ProblemException as above, or what the runtime says about it
   */
  public static SealedModel write(
      Path file,
      ModelDraft draft,
      ModelId id,
      Instant createdAt,
      Optional<? extends Signer> signer,
      ForeignRuntime runtime) {
    byte[] bytes = seal(draft, id, createdAt, signer);
    SealedModel model = ModelFileReader.read(bytes, runtime);
    try {
      AtomicFile.create(file, bytes);
    } catch (IOException e) {
      throw FileProblem.of("save the model", file, e);
    }
    return model;
  }
}
