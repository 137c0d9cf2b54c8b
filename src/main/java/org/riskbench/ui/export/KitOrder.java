package org.riskbench.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import org.riskbench.deploy.ImageWish;
import org.riskbench.deploy.PastSource;
import org.riskbench.deploy.Target;
import org.riskbench.registry.RegistryEntry;

/**
 * What is to be made.
 *
 * @param past where the model learns of earlier records; empty if nobody asks
 * @param image to build beside the kit; empty for none
 */
record KitOrder(
    RegistryEntry.Saved model,
    Target target,
    Optional<PastSource> past,
    Path folder,
    Optional<ImageWish> image) {}
