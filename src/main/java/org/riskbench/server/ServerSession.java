package org.riskbench.server;

import io.javalin.Javalin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.riskbench.answering.PublishedModel;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.Problem;

/**
 * One start to one stop: Javalin can't be started twice.
 *
 * @param model the one that answers; put in by a swap
 * @param feedback empty where no decisions are kept
 */
record ServerSession(
    Javalin javalin,
    ServerPlan plan,
    AtomicReference<PublishedModel> model,
    AlarmWheel alarms,
    Guard guard,
    Optional<FeedbackDesk> feedback,
    Housekeeping housekeeping) {
  SealedModel answering() {
    return Objects.requireNonNull(model.get()).sealed();
  }

  List<Problem> notices() {
    return Stream.concat(guard.notices().stream(), housekeeping.notices().stream()).toList();
  }

  /** Lets requests in work finish until the plan's deadline, then ends all that was begun. */
  void stop() {
    javalin.stop();
    alarms.close();
    feedback.ifPresent(FeedbackDesk::close);
    housekeeping.close();
  }
}
