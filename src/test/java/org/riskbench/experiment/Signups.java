package org.riskbench.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.velocity.Aggregate;
import org.riskbench.velocity.VelocityFeature;
import org.riskbench.velocity.VelocityPlan;
import org.riskbench.velocity.Window;

/** Made-up sign-ups, one a minute: fraudsters come again from one device, shops tell nothing. */
final class Signups {
  static final int ROWS = 1_500;
  static final SplitPlan SPLIT = new SplitPlan.ByTime(Shares.defaults(), Duration.ZERO);

  private Signups() {}

  static Dataset usual(Path folder) {
    return of(folder, false);
  }

  /** The same train rows; in the test part all devices are new and all labels are turned. */
  static Dataset withOtherTestRows(Path folder) {
    return of(folder, true);
  }

  private static Dataset of(Path folder, boolean turned) {
    Random random = new Random(4);
    StringBuilder text = new StringBuilder("at,device,shop,channel,is_fraud\n");
    for (int i = 0; i < ROWS; i++) {
      boolean fraud = random.nextInt(5) == 0;
      int device = fraud ? random.nextInt(6) : 100 + random.nextInt(900);
      int shop = random.nextInt(40);
      String channel = random.nextInt(3) == 0 ? "app" : fraud ? "phone" : "web";
      boolean other = turned && i >= ROWS * 0.7;
      text.append("2026-01-%02dT%02d:%02d:00Z,".formatted(1 + i / 1440, i / 60 % 24, i % 60))
          .append("d")
          .append(other ? 5_000 + i : device)
          .append(",s")
          .append(shop)
          .append(',')
          .append(channel)
          .append(fraud != other ? ",1\n" : ",0\n");
    }
    try {
      Path file = Files.writeString(folder.resolve("signups.csv"), text);
      return DataLoader.load(
          file,
          LoadOptions.defaults()
              .label("is_fraud=1")
              .time("at")
              .entity(List.of("device", "shop"))
              .suggest(false),
          JobContext.none());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A count that tells, and one that does not. */
  static VelocityPlan plan() {
    return new VelocityPlan(
        "at",
        1,
        List.of(
            new VelocityFeature(List.of("device"), Window.EVER, Aggregate.COUNT),
            new VelocityFeature(List.of("shop"), Window.EVER, Aggregate.COUNT)),
        Map.of(),
        VelocityPlan.USUAL_RETENTION);
  }
}
