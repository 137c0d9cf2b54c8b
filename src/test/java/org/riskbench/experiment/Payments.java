package org.riskbench.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.schema.ColumnRole;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.training.Learners;
import org.riskbench.training.TrainingPlan;

/** Made-up payments whose column {@code part} says which rows are the test part. */
final class Payments {
  private Payments() {}

  /** 400 rows: a strong number, a telling category, an amount; every fourth row is test. */
  static Dataset usual(Path folder) {
    return of(folder, 0);
  }

  /** The same train rows; the test rows' features are moved and hold a category of their own. */
  static Dataset withOtherTestRows(Path folder) {
    return of(folder, 1000);
  }

  private static Dataset of(Path folder, double testShift) {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder("spent,amount,country,part,is_fraud\n");
    for (int i = 0; i < 400; i++) {
      boolean test = i % 4 == 0;
      boolean fraud = random.nextInt(4) == 0;
      double spent = random.nextGaussian() + (fraud ? 2 : 0) + (test ? testShift : 0);
      double amount = 1 + random.nextDouble() * 99 + (test ? testShift : 0);
      String country = random.nextInt(3) == 0 ? "ZZ" : fraud ? "XX" : "YY";
      String shown = test && testShift > 0 ? "only-in-test" : country;
      text.append(spent + "," + amount + "," + shown + (test ? ",test," : ",train,"))
          .append(fraud ? "1\n" : "0\n");
    }
    return load(folder, text, LoadOptions.defaults().amount("amount"));
  }

  /** 2,000 rows whose round amounts are much safer than others, which rise in risk. */
  static Dataset withRoundAmounts(Path folder) {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder("spent,amount,country,part,is_fraud\n");
    for (int i = 0; i < 2_000; i++) {
      boolean round = random.nextBoolean();
      double amount = round ? 10 * (1 + random.nextInt(12)) : 1 + random.nextInt(25_000) / 200.0;
      double risk = round ? 0.05 : 0.2 + amount / 250;
      text.append(random.nextGaussian() + "," + amount + "," + (i % 3 == 0 ? "XX" : "YY"))
          .append(i % 4 == 0 ? ",test," : ",train,")
          .append(random.nextDouble() < risk ? "1\n" : "0\n");
    }
    return load(folder, text, LoadOptions.defaults().amount("amount"));
  }

  /** Labels that nothing explains, and more columns than so few rows can bear. */
  static Dataset noise(Path folder) {
    Random random = new Random(11);
    int width = 60;
    StringBuilder text = new StringBuilder();
    for (int j = 0; j < width; j++) {
      text.append("x").append(j).append(',');
    }
    text.append("part,is_fraud\n");
    for (int i = 0; i < 200; i++) {
      for (int j = 0; j < width; j++) {
        text.append(random.nextGaussian()).append(',');
      }
      text.append(i % 4 == 0 ? "test," : "train,").append(random.nextBoolean() ? "1\n" : "0\n");
    }
    return load(folder, text, LoadOptions.defaults());
  }

  /** 6,000 rows, every third is test, one in twelve is fraud; two numbers tell some of it. */
  static Dataset many(Path folder) {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder("spent,age,part,is_fraud\n");
    for (int i = 0; i < 6_000; i++) {
      double spent = random.nextGaussian();
      double age = random.nextGaussian();
      double odds = spent + 0.5 * age - 3;
      boolean fraud = random.nextDouble() < 1 / (1 + Math.exp(-odds));
      text.append(spent + "," + age + (i % 3 == 0 ? ",test," : ",train,"))
          .append(fraud ? "1\n" : "0\n");
    }
    return load(folder, text, LoadOptions.defaults());
  }

  /** Nothing but a constant beside the label. */
  static Dataset withoutSignal(Path folder) {
    String rows = "7,train,1\n7,train,0\n7,train,0\n7,test,1\n7,test,0\n";
    return load(folder, "spent,part,is_fraud\n" + rows.repeat(30), LoadOptions.defaults());
  }

  private static Dataset load(Path folder, CharSequence text, LoadOptions options) {
    try {
      Path file = Files.writeString(folder.resolve("payments.csv"), text);
      return DataLoader.load(
          file,
          options.label("is_fraud=1").role("part", ColumnRole.IGNORED).suggest(false),
          JobContext.none());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ExperimentPlan plan(String... learners) {
    List<TrainingPlan> plans =
        Stream.of(learners).map(learner -> Learners.plan(learner, 1)).toList();
    return plan(plans, Shares.defaults());
  }

  static ExperimentPlan plan(List<TrainingPlan> learners, Shares shares) {
    return new ExperimentPlan(new SplitPlan.ByColumn(shares, "part", 1), learners);
  }

  static Run run(Dataset dataset, String learner) {
    return Experiment.run(dataset, plan(learner), JobContext.none()).best();
  }
}
