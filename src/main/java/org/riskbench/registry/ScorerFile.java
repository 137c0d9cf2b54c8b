package org.riskbench.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.riskbench.scoring.ConstantScorer;
import org.riskbench.scoring.LinearScorer;
import org.riskbench.scoring.Scorer;

/** Stands in until the scoring room's own lands. */
final class ScorerFile {
  private ScorerFile() {}

  static byte[] write(Scorer scorer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(scorer.width());
      if (scorer instanceof ConstantScorer constant) {
        out.writeByte(0);
        out.writeDouble(constant.rate());
      } else if (scorer instanceof LinearScorer linear) {
        out.writeByte(1);
        for (double w : linear.goodWeights()) {
          out.writeDouble(w);
        }
        for (double w : linear.fraudWeights()) {
          out.writeDouble(w);
        }
        out.writeDouble(linear.goodBias());
        out.writeDouble(linear.fraudBias());
      } else {
        throw new IllegalArgumentException("no stand-in");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Scorer read(byte[] content) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      int width = in.readInt();
      if (in.readByte() == 0) {
        return new ConstantScorer(width, in.readDouble());
      }
      double[] good = new double[width];
      double[] fraud = new double[width];
      for (int i = 0; i < width; i++) {
        good[i] = in.readDouble();
      }
      for (int i = 0; i < width; i++) {
        fraud[i] = in.readDouble();
      }
      return new LinearScorer(good, in.readDouble(), fraud, in.readDouble());
    } catch (IOException e) {
      throw Refusal.content("scorer.bin", "can't be read");
    }
  }
}
