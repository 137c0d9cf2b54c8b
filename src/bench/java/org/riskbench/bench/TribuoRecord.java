package org.riskbench.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.Tribuo;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.ModelProto;

/**
 * Tribuo's own prediction by the model it trained for {@code logistic-sgd}, on examples made
 * beforehand that leave out zeros, which is what suits it best.
 */
final class TribuoRecord {
  private TribuoRecord() {}

  /** Arguments: encoded records, their features, Tribuo's model. */
  public static void main(String[] args) throws Exception {
    double[][] rows = EncodedRecords.read(Path.of(args[0]), Integer.parseInt(args[1])).features();
    Model<Label> model =
        Model.deserialize(ModelProto.parseFrom(Files.readAllBytes(Path.of(args[2]))))
            .castModel(Label.class);
    if (!(model instanceof LinearSGDModel)) {
      throw new IllegalStateException("not Tribuo's linear model");
    }
    Example<Label>[] examples = examples(rows);
    PerRecord.measure("scorer", record -> model.predict(examples[record]).getOutput().getScore());
    Measured.version(Tribuo.VERSION);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Example<Label>[] examples(double[][] rows) {
    Example<Label>[] examples = new Example[PerRecord.RECORDS];
    for (int i = 0; i < examples.length; i++) {
      double[] row = rows[i];
      int[] used = IntStream.range(0, row.length).filter(at -> row[at] != 0).toArray();
      String[] names =
          Arrays.stream(used)
              .mapToObj(at -> String.format(Locale.ROOT, "f%05d", at))
              .toArray(String[]::new);
      double[] values = Arrays.stream(used).mapToDouble(at -> row[at]).toArray();
      examples[i] = new ArrayExample<>(new Label("good"), names, values);
    }
    return examples;
  }
}
