package org.riskbench.app;

import org.riskbench.job.JobRunner;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Toasts;
import org.riskbench.ui.session.Session;

/** What every screen is made with. */
record Shared(
    Session session,
    JobRunner jobs,
    Messages messages,
    Toasts toasts,
    Desk.Surroundings surroundings) {}
