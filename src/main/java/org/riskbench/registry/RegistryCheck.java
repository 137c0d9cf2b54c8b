package org.riskbench.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.riskbench.audit.AuditChain;
import org.riskbench.modelfile.Archive;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.problem.ProblemException;
import org.riskbench.registry.CheckReport.Finding;
import org.riskbench.registry.CheckReport.Kind;

/** Holds a folder against its log: the chain, every file, every stage, note and rule. */
record RegistryCheck(Registrar registrar) {
  CheckReport check(Optional<String> head) {
    Path folder = registrar.folder().folder();
    // While nobody changes anything, where that can be said: an act half done is no finding.
    return Files.isDirectory(folder) && Files.isWritable(folder)
        ? registrar.act(pen -> look(head))
        : look(head);
  }

  private CheckReport look(Optional<String> head) {
    AuditChain chain = registrar.log().read();
    List<Finding> findings = new ArrayList<>();
    chain.breaks().forEach(broken -> findings.add(finding(Kind.CHAIN, broken.sentence())));
    if (chain.halfWritten()) {
      findings.add(
          finding(
              Kind.HALF_LINE,
              "The last line of the log was not written to its end: a program was stopped. The next"
                  + " change takes it away and says so."));
    }
    Optional<Long> kept = head.flatMap(chain::find);
    if (head.isPresent() && kept.isEmpty()) {
      findings.add(
          finding(
              Kind.HEAD,
              "The log does not hold the head you kept: its end was cut off, or it was written"
                  + " anew."));
    }
    if (!chain.lines().isEmpty()) {
      findings.addAll(new Holding(registrar, AsLogged.of(chain)).findings());
    }
    return new CheckReport(chain, findings, kept);
  }

  private static Finding finding(Kind kind, String text) {
    return new Finding(kind, Optional.empty(), text);
  }

  /** The folder held against what the log says of it. */
  private record Holding(Registrar registrar, AsLogged logged) {
    private static final String STOPPED =
        " A program was stopped in between, or it was done by hand.";

    List<Finding> findings() {
      List<Finding> findings = new ArrayList<>();
      Map<String, String> files = hashes(findings);
      files.forEach((id, hash) -> file(id, hash).ifPresent(findings::add));
      logged.models().forEach((id, model) -> missing(id, model, files).ifPresent(findings::add));
      Path home = registrar.folder().folder();
      Map<String, Stage> stages = readable(() -> new Stages(home).read(), Map.of(), findings);
      Map<String, Remarks> remarks =
          readable(() -> new RemarksFile(home).read(), Map.of(), findings);
      Map<String, AsLogged.Model> all = new TreeMap<>(logged.models());
      stages.keySet().forEach(id -> all.putIfAbsent(id, logged.of(id)));
      remarks.keySet().forEach(id -> all.putIfAbsent(id, logged.of(id)));
      all.forEach(
          (id, model) -> {
            stage(id, model.stage(), stages.getOrDefault(id, Stage.CANDIDATE))
                .ifPresent(findings::add);
            remarks(id, model, remarks.getOrDefault(id, Remarks.NONE)).ifPresent(findings::add);
            approval(id, model).ifPresent(findings::add);
          });
      RegistryRules asLogged = new RegistryRules(logged.secondPerson());
      if (!readable(() -> RegistryRules.read(home), asLogged, findings).equals(asLogged)) {
        findings.add(
            finding(
                Kind.SETTING,
                "Whether a champion needs a second person is not as the log says (%s).%s"
                    .formatted(logged.secondPerson() ? "on" : "off", STOPPED)));
      }
      return findings;
    }

    private Map<String, String> hashes(List<Finding> findings) {
      Map<String, String> hashes = new TreeMap<>();
      for (Path file : registrar.folder().files()) {
        readable(() -> Optional.of(ModelFileReader.bytes(file)), Optional.<byte[]>empty(), findings)
            .ifPresent(bytes -> hashes.put(ModelFolder.label(file), Archive.sha256(bytes)));
      }
      return hashes;
    }

    private Optional<Finding> file(String id, String hash) {
      AsLogged.Model model = logged.of(id);
      if (model.line() == 0) {
        return found(
            Kind.FILE_UNKNOWN,
            id,
            "%s lies here, but no line tells how it came: it was put there by hand. Importing it"
                + " writes it down.");
      }
      if (!model.isHere()) {
        return found(
            Kind.FILE_UNKNOWN,
            id,
            "%s lies here, but line " + model.line() + " says that it was deleted." + STOPPED);
      }
      return model.sha256().equals(hash)
          ? Optional.empty()
          : found(
              Kind.FILE_CHANGED,
              id,
              "%s is not the file of line "
                  + model.line()
                  + ": somebody put another in its place.");
    }

    private static Optional<Finding> missing(
        String id, AsLogged.Model model, Map<String, String> files) {
      return !model.isHere() || files.containsKey(id)
          ? Optional.empty()
          : found(
              Kind.FILE_MISSING,
              id,
              "%s should be here by line " + model.line() + ", but is missing." + STOPPED);
    }

    private static Optional<Finding> stage(String id, Stage logged, Stage here) {
      return logged == here
          ? Optional.empty()
          : found(
              Kind.STAGE,
              id,
              "%s is " + here.word() + ", but by the log it is " + logged.word() + "." + STOPPED);
    }

    private static Optional<Finding> remarks(String id, AsLogged.Model model, Remarks here) {
      return model.note().equals(Registrar.hash(here.note())) && model.tags().equals(here.tagLine())
          ? Optional.empty()
          : found(Kind.REMARKS, id, "Note or tags of %s are not those the log tells of." + STOPPED);
    }

    private Optional<Finding> approval(String id, AsLogged.Model model) {
      return ModelFolder.idOf(id)
              .map(known -> registrar.approval(registrar.folder().file(known)))
              .orElse("")
              .equals(model.approval())
          ? Optional.empty()
          : found(
              Kind.APPROVAL, id, "The approval of %s is not the one the log tells of." + STOPPED);
    }

    private static <T> T readable(Supplier<T> reading, T otherwise, List<Finding> findings) {
      try {
        return reading.get();
      } catch (ProblemException e) {
        findings.add(finding(Kind.UNREADABLE, e.problem().sentence()));
        return otherwise;
      }
    }

    private static Optional<Finding> found(Kind kind, String id, String text) {
      return Optional.of(new Finding(kind, Optional.of(id), text.formatted(id)));
    }
  }
}
