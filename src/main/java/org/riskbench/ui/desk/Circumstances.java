package org.riskbench.ui.desk;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.riskbench.desk.DeskStore;
import org.riskbench.desk.WindowPlace;
import org.riskbench.job.JobRunner;
import org.riskbench.schema.CellHash;

/**
 * What keeping the desk needs of its surroundings.
 *
 * @param store where it is kept
 * @param salt what columns are hashed with
 * @param window where the window is; empty while there is none
 * @param quiet runs what is no news to anybody
 * @param settling waits until nothing more changes
 * @param later waits before a failed write is tried again
 */
public record Circumstances(
    DeskStore store,
    Supplier<CellHash> salt,
    Supplier<Optional<WindowPlace>> window,
    JobRunner quiet,
    Consumer<Runnable> settling,
    Consumer<Runnable> later,
    InstantSource clock,
    ZoneId zone) {}
