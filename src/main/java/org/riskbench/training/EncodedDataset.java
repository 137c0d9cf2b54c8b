package org.riskbench.training;

import com.oracle.labs.mlrg.olcut.provenance.ListProvenance;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.riskbench.job.JobContext;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.MutableFeatureMap;
import org.tribuo.MutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.protos.core.DatasetProto;
import org.tribuo.provenance.DatasetProvenance;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Encoded rows as Tribuo sees them: each example is made when it is asked for and then forgotten,
 * which saves several hundred bytes a row and leaves room for a checkpoint. No value is counted, so
 * that the trainer's model holds no statistics of anybody's data.
 */
final class EncodedDataset extends Dataset<Label> {
  static final Label GOOD = new Label("good");
  static final Label FRAUD = new Label("fraud");

  private static final int ROWS_PER_CHECK = 512;
  private static final LabelFactory LABELS = new LabelFactory();

  private final transient TrainingSet rows;
  private final transient FeatureNames names;
  private final transient JobContext context;
  private final transient MutableFeatureMap features;
  private final transient MutableOutputInfo<Label> labels;

  /**
   * A view of these rows.
   *
   * @param context is told how many rows the trainer has read
   */
  EncodedDataset(TrainingSet rows, FeatureNames names, JobContext context) {
    super(
        new SimpleDataSourceProvenance(
            "encoded rows", Instant.EPOCH.atOffset(ZoneOffset.UTC), LABELS),
        LABELS);
    this.rows = rows;
    this.names = names;
    this.context = context;
    this.features = new MutableFeatureMap();
    this.labels = LABELS.generateInfo();
    observe();
  }

  /** Every class, and every feature that is not 0 in all rows (and one to stand for those). */
  private void observe() {
    boolean[] used = new boolean[names.size()];
    used[0] = true;
    for (int row = 0; row < rows.size(); row++) {
      if (row % ROWS_PER_CHECK == 0) {
        context.checkpoint();
      }
      double[] values = rows.features()[row];
      for (int i = 0; i < used.length; i++) {
        used[i] |= values[i] != 0;
      }
      labels.observe(label(row));
    }
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        features.add(names.at(i), 1);
      }
    }
  }

  private Label label(int row) {
    return rows.fraud()[row] ? FRAUD : GOOD;
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public Example<Label> getExample(int row) {
    return new EncodedExample(label(row), rows.weights()[row], rows.features()[row], names);
  }

  @Override
  public synchronized Iterator<Example<Label>> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size();
      }

      @Override
      public Example<Label> next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        if (next % ROWS_PER_CHECK == 0) {
          context.checkpoint();
          context.progress((double) next / size(), Trainers.PHASE_READ);
        }
        return getExample(next++);
      }
    };
  }

  @Override
  public Set<Label> getOutputs() {
    return labels.getDomain();
  }

  @Override
  public ImmutableOutputInfo<Label> getOutputIDInfo() {
    return labels.generateImmutableOutputInfo();
  }

  @Override
  public MutableOutputInfo<Label> getOutputInfo() {
    return labels;
  }

  @Override
  public ImmutableFeatureMap getFeatureIDMap() {
    return new ImmutableFeatureMap(features);
  }

  @Override
  public MutableFeatureMap getFeatureMap() {
    return features;
  }

  @Override
  public DatasetProvenance getProvenance() {
    return new DatasetProvenance(sourceProvenance, new ListProvenance<>(), this);
  }

  @Override
  public DatasetProto serialize() {
    throw new UnsupportedOperationException("training rows are never written");
  }
}
