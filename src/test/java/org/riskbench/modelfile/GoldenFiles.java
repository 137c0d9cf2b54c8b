package org.riskbench.modelfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.riskbench.rule.HardRules;
import org.riskbench.rule.RuleLines;

/**
 * The model files of every format so far, with what they said when they were written, in {@code
 * src/test/resources/golden}: a small model with rules that counts earlier records.
 */
final class GoldenFiles {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private static final String[] RULES = {
    "good: when email in list good then APPROVE because GOOD \"A good one\" customer-safe",
    "often: when count(email, 30d) >= 7 and amount > 2000 then at least REVIEW"
  };

  private GoldenFiles() {}

  /** Writes the file of a format anew, and beside it what its records come to now. */
  static void write(int format, byte[] file) throws IOException {
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(name(format, "riskmodel")), file);
    Files.writeString(FOLDER.resolve(name(format, "txt")), answers(file));
  }

  static byte[] file(int format) {
    return resource(name(format, "riskmodel"));
  }

  static String expected(int format) {
    return new String(resource(name(format, "txt")), StandardCharsets.UTF_8);
  }

  private static String name(int format, String ending) {
    return "format-%d.%s".formatted(format, ending);
  }

  private static byte[] resource(String name) {
    try (InputStream stream = GoldenFiles.class.getResourceAsStream("/golden/" + name)) {
      return stream == null ? new byte[0] : stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ModelDraft draft(boolean ruled) {
    ModelDraft plain = Drafts.counting();
    if (!ruled) {
      return plain;
    }
    HardRules rules =
        HardRules.bind(
            RuleLines.parse(String.join("\n", RULES)),
            plain.model().scope(plain.trainingSchema(), Set.of()));
    return plain.with(rules);
  }

  /** One line a golden record: bits of the probability, score, decision, rules, reasons. */
  static String answers(byte[] file) {
    SealedModel sealed = ModelFileReader.read(file);
    Map<Entry, byte[]> entries = Archive.unpack(file);
    List<GoldenRecord> records =
        GoldenJson.read(entries.getOrDefault(Entry.GOLDEN, new byte[0]), sealed.model()).records();
    return records.stream()
        .map(
            record ->
                line(
                    GoldenRecord.of(
                            sealed.model(), record.record(), record.velocity(), record.listed())
                        .expected()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(GoldenRecord.Outcome outcome) {
    String reasons =
        outcome.reasons().stream()
            .map(share -> share.code() + "=" + bits(share.contribution()))
            .collect(Collectors.joining(" "));
    return "%s %d %s %s %s"
        .formatted(
            bits(outcome.probability()),
            outcome.score(),
            outcome.decision(),
            outcome.rules(),
            reasons);
  }

  private static String bits(double value) {
    return Long.toHexString(Double.doubleToRawLongBits(value));
  }
}
