package org.riskbench.modelfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.riskbench.disk.FileReason;
import org.riskbench.scoring.ForeignRuntime;
import org.riskbench.scoring.RiskModel;
import org.riskbench.scoring.Scorer;
import org.riskbench.scoring.ScorerFile;
import org.riskbench.signing.SignerKey;

/**
 * Reads model files. Nothing of a file is believed before sizes, names, format and checksums are
 * checked and its golden records score the same to the bit. Stateless and thread-safe; the file
 * stays untouched.
 */
public final class ModelFileReader {
  /** Larger files are refused unread: 128 MB. */
  public static final int MOST_BYTES = 128 << 20;

  private ModelFileReader() {}

  /**
   * Reads and checks a model file.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-201 to MODEL-210 and MODEL-291, naming the
   *     entry and why; MODEL-250 for an imported model
   */
  public static SealedModel read(Path file) {
    return read(bytes(file), ForeignRuntime.NONE);
  }

  /**
   * Reads and checks a model file, which may hold an imported model.
   *
   * @throws org.riskbench.problem.ProblemException as above, or what the runtime says about it
   */
  public static SealedModel read(Path file, ForeignRuntime runtime) {
    return read(bytes(file), runtime);
  }

  /**
   * Reads and checks a model from the class path or another stream, which is read to its end and
   * left open.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-201 to MODEL-210 and MODEL-291, naming the
   *     entry and why
   */
  public static SealedModel read(InputStream stream) {
    try {
      return read(limited(stream), ForeignRuntime.NONE);
    } catch (IOException e) {
      throw Refusal.unreadable("in the stream", FileReason.of(e));
    }
  }

  /**
   * Checks a model file's bytes.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-202 to MODEL-210 and MODEL-291, naming the
   *     entry and why
   */
  public static SealedModel read(byte[] file) {
    return read(file, ForeignRuntime.NONE);
  }

  /**
   * Checks the bytes of a model file, which may hold an imported model.
   *
   * @throws org.riskbench.problem.ProblemException as above, or what the runtime says about it
   */
  public static SealedModel read(byte[] file, ForeignRuntime runtime) {
    Manifest manifest = ManifestJson.read(Archive.manifest(file));
    return assemble(manifest, Archive.unpack(file), Archive.sha256(file), runtime);
  }

  /** The bytes of a file that may be a model: not one more than one may have. */
  public static byte[] bytes(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      return limited(stream);
    } catch (IOException e) {
      throw Refusal.unreadable("\"" + file + "\"", FileReason.of(e));
    }
  }

  private static byte[] limited(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw Refusal.tooLarge("The model file", MOST_BYTES);
    }
    return bytes;
  }

  private static SealedModel assemble(
      Manifest manifest, Map<Entry, byte[]> entries, String fileSha256, ForeignRuntime runtime) {
    checkSums(manifest, entries);
    Optional<SignerKey> sealedBy = sealedBy(manifest, entries);
    Scorer scorer = scorer(entries, runtime);
    JsonView policy = document(manifest, entries, Entry.POLICY);
    RiskModel model =
        PolicyJson.read(policy, RecipeJson.read(content(entries, Entry.RECIPE)), scorer);
    GoldenJson.Golden golden = GoldenJson.read(content(entries, Entry.GOLDEN), model);
    GoldenRecords.replay(model, golden.records());
    GoldenSequence.replay(model, golden.sequence());
    byte[] evaluation = content(entries, Entry.EVALUATION);
    return new SealedModel(
        manifest,
        model,
        EvaluationJson.metrics(evaluation),
        EvaluationJson.account(evaluation),
        PolicyJson.stakes(policy),
        PolicyJson.moves(policy),
        entries.containsKey(Entry.CARD)
            ? Optional.of(CardJson.read(content(entries, Entry.CARD)))
            : Optional.empty(),
        entries.containsKey(Entry.POPULATION)
            ? Optional.of(PopulationJson.read(content(entries, Entry.POPULATION)))
            : Optional.empty(),
        fileSha256,
        sealedBy);
  }

  /** A seal that is there must hold, whether or not anybody asks for one. */
  private static Optional<SignerKey> sealedBy(Manifest manifest, Map<Entry, byte[]> entries) {
    if (!entries.containsKey(Entry.SEAL)) {
      return Optional.empty();
    }
    if (manifest.format() < Formats.SEALED) {
      throw Refusal.entries("its format knows no seal.json");
    }
    return Optional.of(
        Seal.verified(content(entries, Entry.SEAL), content(entries, Entry.MANIFEST)));
  }

  private static Scorer scorer(Map<Entry, byte[]> entries, ForeignRuntime runtime) {
    return entries.containsKey(Entry.MODEL)
        ? runtime.load(
            content(entries, Entry.MODEL), WiringJson.read(content(entries, Entry.WIRING)))
        : ScorerFile.read(content(entries, Entry.SCORER));
  }

  private static void checkSums(Manifest manifest, Map<Entry, byte[]> entries) {
    int summed = 0;
    for (Map.Entry<Entry, byte[]> part : entries.entrySet()) {
      if (part.getKey().isSummed()) {
        summed++;
        String name = part.getKey().fileName();
        if (!Archive.sha256(part.getValue()).equals(manifest.checksums().get(name))) {
          throw Refusal.checksum(name);
        }
      }
    }
    if (manifest.checksums().size() != summed) {
      throw Refusal.entries("the manifest lists entries that are not there");
    }
  }

  /** A document as today's program asks for it, whatever format it was written in. */
  private static JsonView document(Manifest manifest, Map<Entry, byte[]> entries, Entry entry) {
    JsonView written = JsonView.parse(entry.fileName(), content(entries, entry));
    return Formats.upgraded(entry, manifest.format(), written);
  }

  private static byte[] content(Map<Entry, byte[]> entries, Entry entry) {
    byte[] content = entries.get(entry);
    if (content == null) {
      throw Refusal.entries("the entry " + entry.fileName() + " is missing");
    }
    return content;
  }

  /** The trainer's own model in a file that was read before; empty where there is none. */
  public static byte[] trainerModel(byte[] file) {
    return Archive.unpack(file).getOrDefault(Entry.TRAINER, new byte[0]);
  }

  /**
   * The JSON documents of a file that was read before, by name, without its golden records: for
   * comparing two files field by field.
   */
  public static Map<String, byte[]> documents(byte[] file) {
    Map<String, byte[]> documents = new LinkedHashMap<>();
    Archive.unpack(file)
        .forEach(
            (entry, content) -> {
              if (entry != Entry.GOLDEN && entry.fileName().endsWith(".json")) {
                documents.put(entry.fileName(), content);
              }
            });
    return documents;
  }
}
