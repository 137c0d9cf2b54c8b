package org.riskbench.cloud;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskbench.access.KeyText;
import org.riskbench.access.LiveKeys;
import org.riskbench.answering.AnswerPlan;
import org.riskbench.answering.PublishedModel;
import org.riskbench.answering.RecordLimits;
import org.riskbench.decision.Mode;
import org.riskbench.environment.Environment;
import org.riskbench.lists.ListSeals;
import org.riskbench.lists.ListStore;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.SealPolicy;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.CellHash;
import org.riskbench.signing.DeskSecret;
import org.riskbench.state.CallerStates;
import org.riskbench.state.LateStates;
import org.riskbench.state.RedisAddress;
import org.riskbench.state.SightingSource;
import org.riskbench.state.StateAddress;
import org.riskbench.state.States;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an endpoint of what a function is told by the variables of its process. */
public final class FunctionStart {
  /** Networks drop a connection that is silent for longer, some after six minutes. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Environment told;

  private FunctionStart(Environment told) {
    this.told = told;
  }

  /** Asked for by who has something to say: to make one takes a start some ten milliseconds. */
  private static Logger log() {
    return LoggerFactory.getLogger(FunctionStart.class);
  }

  /**
   * An endpoint that is ready, and holds no connection.
   *
   * @param variables of the process
   * @param mostAnswerBytes that the platform can send in one answer
   * @throws org.riskbench.problem.ProblemException ENV-1xx, CLOUD-111 or CLOUD-112 if a variable
   *     lacks or can't be used, MODEL-2xx if the model can't be, LIST-1xx if a list that a rule
   *     asks is not at hand, ACCESS-1xx if the keys can't be used
   */
  public static Endpoint of(Map<String, String> variables, int mostAnswerBytes) {
    return new FunctionStart(new Environment(variables)).endpoint(mostAnswerBytes);
  }

  private Endpoint endpoint(int mostAnswerBytes) {
    for (String name : told.unknown()) {
      log().warn("the environment variable {} means nothing here; is it misspelt?", name);
    }
    if (told.log().isPresent()) {
      throw CloudProblem.noLog();
    }
    SealPolicy seals = told.seals();
    SealedModel sealed = ModelFileReader.read(told.model(List.of(Path.of(""))));
    seals.check(sealed);
    AnswerPlan plan = new AnswerPlan(RecordLimits.defaults(), told.isLenient(), seals);
    PublishedModel model = new PublishedModel(sealed, plan, states(sealed), lists(sealed, seals));
    return new Endpoint(model, new EndpointPlan(plan, keys(), mostAnswerBytes, mode()));
  }

  private Mode mode() {
    Mode mode = told.mode().orElse(Mode.NORMAL);
    if (mode != Mode.NORMAL) {
      log().warn("the model does not decide: {} says {}", Environment.MODE, mode.word());
    }
    return mode;
  }

  /** Asked for nothing by a model that counts no earlier records. */
  private States states(SealedModel sealed) {
    if (sealed.model().velocity().isEmpty()) {
      return new CallerStates();
    }
    String place = told.requiredState();
    if (place.equals(StateAddress.CALLER)) {
      return new CallerStates();
    }
    if (!RedisAddress.isOne(place)) {
      throw CloudProblem.forgetfulState();
    }
    StateAddress address =
        new StateAddress(
            place,
            () -> DeskSecret.of(told.requiredSecret()),
            () -> told.redisPassword().map(String::strip));
    // What is said wrongly is found now; the Redis itself is asked when a record needs it.
    RedisAddress.parse(place, told.redisPassword());
    told.requiredSecret();
    return new LateStates(
        () -> address.open(SightingSource.NONE, Clock.systemUTC()), PAUSE, Clock.systemUTC());
  }

  /** A block list that is not asked would let through whom it was made to stop. */
  private KnownLists lists(SealedModel sealed, SealPolicy seals) {
    List<String> asked = sealed.model().rules().lists();
    if (asked.isEmpty()) {
      return KnownLists.none();
    }
    KnownLists lists = told.lists().map(folder -> lists(folder, seals)).orElseGet(KnownLists::none);
    if (!told.isLenient()) {
      lists.require(asked);
    }
    return lists;
  }

  private KnownLists lists(Path folder, SealPolicy seals) {
    ListSeals believed =
        new ListSeals(
            () -> {
              throw new IllegalStateException("nobody saves a list here");
            },
            seals::trusted);
    return new ListStore(
        folder,
        () -> Optional.of(new CellHash(told.requiredSalt())),
        Clock.systemUTC(),
        Optional.of(believed));
  }

  private Optional<LiveKeys> keys() {
    Optional<String> lines = told.keys();
    return lines.isPresent() ? Optional.of(keys(lines.get())) : Optional.empty();
  }

  private static LiveKeys keys(String lines) {
    return new LiveKeys(
        new KeyText(lines, "RISKBENCH_KEYS"),
        Clock.systemUTC(),
        System::nanoTime,
        trouble -> log().warn("{} {}", trouble.code(), trouble.sentence()));
  }
}
