package org.riskbench.registry;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.riskbench.audit.AuditAction;
import org.riskbench.audit.AuditEvent;
import org.riskbench.modelfile.Archive;
import org.riskbench.modelfile.Manifest;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.scoring.ModelId;
import org.riskbench.signing.Signer;
import org.riskbench.signing.SignerKey;

/** What a second person says of models before one becomes champion. */
record Approvals(Registrar registrar, Person person, Clock clock) {
  Approval approve(SealedModel model, String why) {
    SignerKey author = model.sealedBy().orElseThrow(() -> ApprovalProblem.unsealed(model.id()));
    Signer signer = person.signer().get().orElseThrow(ApprovalProblem::noKey);
    if (signer.key().equals(author)) {
      throw ApprovalProblem.ownModel(model.id());
    }
    String reason = AuditEvent.of(AuditAction.APPROVE).with("why", why).detail("why");
    Approval approval =
        Approval.sign(
            model,
            person.name().get(),
            signer,
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            reason);
    byte[] content = ApprovalFile.write(approval);
    AuditEvent event =
        AuditEvent.of(AuditAction.APPROVE)
            .on(model.id().toString(), model.fileSha256())
            .with("policy", approval.policySha256())
            .with("key", signer.key().id())
            .with("why", reason)
            .with(AsLogged.APPROVAL, Archive.sha256(content));
    return registrar.act(
        pen ->
            pen.before(
                event,
                () -> {
                  files().put(model.id(), content);
                  return approval;
                }));
  }

  Optional<Approval> of(ModelId id) {
    return files().read(id);
  }

  /** Refuses a champion that needs a second person and has none. */
  void require(SealedModel model, boolean always) {
    boolean sensitive = model.usesSensitive();
    if (!always && !sensitive) {
      return;
    }
    Approval approval =
        of(model.id()).orElseThrow(() -> ApprovalProblem.missing(model.id(), sensitive));
    doubt(approval, model)
        .ifPresent(
            why -> {
              throw ApprovalProblem.invalid(model.id(), why);
            });
  }

  /** Why an approval does not hold, as the end of a sentence. */
  Optional<String> doubt(Approval approval, SealedModel model) {
    return doubt(approval, model.manifest(), model.fileSha256(), model.sealedBy());
  }

  /** The same for a model that is known by what was read of its file. */
  Optional<String> doubt(
      Approval approval, Manifest manifest, String fileSha256, Optional<SignerKey> author) {
    if (!approval.isFor(manifest, fileSha256)) {
      return Optional.of("it was signed for another file or policy, or was changed");
    }
    if (author.isEmpty() || author.get().equals(approval.key())) {
      return Optional.of("it is not by another key than the model's author's");
    }
    return person.trusted().get().contains(approval.key())
        ? Optional.empty()
        : Optional.of("the key %s is not trusted at this desk".formatted(approval.key().id()));
  }

  private ApprovalFile files() {
    return new ApprovalFile(registrar.folder().folder());
  }
}
