package org.riskbench.training;

import java.util.Set;
import java.util.stream.Collectors;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.classification.Label;

/** Tribuo's examples as encoded rows: features by the numbers Tribuo gives them. */
record ExampleRows(ImmutableFeatureMap features) {
  /** All examples of a dataset. */
  TrainingSet set(Dataset<Label> examples, String fraud) {
    Set<String> labels =
        examples.getOutputs().stream().map(Label::getLabel).collect(Collectors.toSet());
    labels.remove(fraud);
    if (labels.size() > 1) {
      throw new IllegalArgumentException("there are more labels than fraud and one other");
    }
    double[][] rows = new double[examples.size()][];
    boolean[] frauds = new boolean[rows.length];
    double[] weights = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      Example<Label> example = examples.getExample(i);
      rows[i] = row(example);
      frauds[i] = example.getOutput().getLabel().equals(fraud);
      weights[i] = example.getWeight();
    }
    return new TrainingSet(rows, frauds, weights);
  }

  /** One example; features that Tribuo did not number are left out. */
  double[] row(Example<Label> example) {
    double[] row = new double[features.size()];
    for (Feature feature : example) {
      int id = features.getID(feature.getName());
      if (id >= 0) {
        row[id] = feature.getValue();
      }
    }
    return row;
  }
}
