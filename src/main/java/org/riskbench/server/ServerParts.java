package org.riskbench.server;

import java.util.Optional;
import java.util.function.Supplier;
import org.riskbench.answering.Answerer;
import org.riskbench.answering.PublishedModel;

/**
 * What a server is put together from. Immutable.
 *
 * @param published the model that answers, asked for once a request
 * @param feedback empty where no decisions are kept
 */
record ServerParts(
    ServerPlan plan,
    Supplier<PublishedModel> published,
    Answerer answerer,
    Traffic traffic,
    Control control,
    Guard guard,
    Optional<FeedbackDesk> feedback) {}
