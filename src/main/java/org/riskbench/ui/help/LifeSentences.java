package org.riskbench.ui.help;

import java.util.List;
import java.util.Optional;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.registry.Stage;
import org.riskbench.server.ServerState;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.Term;

/** What terms mean of the saved models and the one that answers. */
record LifeSentences(Told told, List<RegistryEntry.Saved> saved, ServerState server)
    implements Sentences {
  @Override
  public Optional<String> of(Term term) {
    return switch (term) {
      case MODEL_FILE -> saved.isEmpty() ? Optional.empty() : told.of(term, count(saved.size()));
      case SEAL ->
          saved.isEmpty()
              ? Optional.empty()
              : told.of(
                  term,
                  count(saved.stream().filter(each -> each.sealedBy().isPresent()).count()),
                  count(saved.size()));
      case STAGE ->
          champion().flatMap(each -> told.of(term, count(saved.size()), each.id().toString()));
      case ENDPOINT ->
          server instanceof ServerState.Running running
              ? told.of(term, running.model().toString(), running.address().toString())
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<RegistryEntry.Saved> champion() {
    return saved.stream().filter(each -> each.stage() == Stage.CHAMPION).findFirst();
  }

  private static String count(long number) {
    return Formats.count(number);
  }
}
