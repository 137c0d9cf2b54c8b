package org.riskbench.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riskbench.disk.AtomicFile;
import org.riskbench.modelfile.FileProblem;
import org.riskbench.modelfile.JsonText;
import org.riskbench.modelfile.JsonView;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.problem.ProblemException;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.SignerKey;

/** Approvals as files beside the models: {@code NAME.vVERSION.approval.json}. */
record ApprovalFile(Path folder) {
  static final String SUFFIX = ".approval.json";

  Path file(ModelId id) {
    return folder.resolve(String.format(Locale.ROOT, "%s.v%d%s", id.name(), id.version(), SUFFIX));
  }

  /** The approval of a model, whether it holds or not. */
  Optional<Approval> read(ModelId id) {
    Path file = file(id);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonView view = JsonView.parse(file.getFileName().toString(), ModelFileReader.bytes(file));
      return Optional.of(
          approval(
              view.having(
                  "name",
                  "version",
                  "file",
                  "policy",
                  "by",
                  "publicKey",
                  "at",
                  "why",
                  "signature")));
    } catch (ProblemException e) {
      throw ApprovalProblem.unreadable(file, e.problem());
    }
  }

  private static Approval approval(JsonView view) {
    JsonView key = view.at("publicKey");
    byte[] encoded = key.make(() -> Base64.getDecoder().decode(key.text()));
    return new Approval(
        view.make(() -> new ModelId(view.at("name").text(), view.at("version").whole())),
        view.at("file").text(),
        view.at("policy").text(),
        view.at("by").text(),
        SignerKey.ofEncoded(encoded).orElseThrow(() -> key.refuse("is no public key")),
        view.at("at").moment(),
        view.at("why").text(),
        view.at("signature").text());
  }

  static byte[] write(Approval approval) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", approval.model().name());
    fields.put("version", approval.model().version());
    fields.put("file", approval.fileSha256());
    fields.put("policy", approval.policySha256());
    fields.put("by", approval.by());
    fields.put("publicKey", Base64.getEncoder().encodeToString(approval.key().encoded()));
    fields.put("at", approval.at().toString());
    fields.put("why", approval.why());
    fields.put("signature", approval.signature());
    return JsonText.object(fields);
  }

  void put(ModelId id, byte[] content) {
    try {
      AtomicFile.replace(file(id), content);
    } catch (IOException e) {
      throw FileProblem.of("write the approval", file(id), e);
    }
  }
}
