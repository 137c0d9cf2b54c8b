package org.riskbench.scoring;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.riskbench.problem.Problem;

/**
 * The bytes of {@code scorer.bin}: a compiled scorer as it serves. All numbers are big-endian,
 * doubles are IEEE 754 and come back to the bit.
 *
 * <pre>
 * offset  bytes  what
 *      0      4  "RBSC"
 *      4      2  version of this layout: 1
 *      6      2  kind: 0 constant, 1 linear, 2 factorization machine, 3 trees added up,
 *                5 trees averaged to a probability, 6 trees averaged to a length, 7 ensemble
 *                (4 is not used)
 *      8      4  width: features of an encoded record, 0 or more
 *     12         by kind, to the very end:
 *                constant               rate (double)
 *                linear                 good, then fraud: bias (double), a weight per feature
 *                factorization machine  rank (int), then good, then fraud: bias (double), a weight
 *                                       per feature, rank factors per feature, feature by feature
 *                trees added up         start (double), then as {@link TreeBytes} says
 *                trees to probability   as {@link TreeBytes} says
 *                trees to length        usual length (double), then as {@link TreeBytes} says
 *                ensemble               as {@link EnsembleBytes} says
 * </pre>
 *
 * <p>Reading trusts nothing: the length must be exactly what the header asks for before anything is
 * allocated, and every parameter must be one that can score.
 */
public final class ScorerFile {
  private static final int MAGIC = 0x52425343;
  private static final short VERSION = 1;
  private static final short CONSTANT = 0;
  private static final short LINEAR = 1;
  private static final short FACTORIZATION = 2;
  private static final short TREES = 3;
  private static final short FOREST = 5;
  private static final short ISOLATION = 6;
  private static final short ENSEMBLE = 7;
  private static final int KIND_AT = 6;
  private static final int HEADER = 12;

  private ScorerFile() {}

  /**
   * The bytes of a scorer; the same scorer gives the same bytes.
   *
   * @throws IllegalArgumentException for a {@link ForeignScorer}, which has a file of its own
   */
  public static byte[] write(Scorer scorer) {
    if (scorer instanceof ForeignScorer) {
      throw new IllegalArgumentException("a foreign model has a file of its own");
    }
    if (scorer instanceof ConstantScorer constant) {
      ByteBuffer out = ByteBuffer.allocate(HEADER + Double.BYTES);
      putHeader(out, CONSTANT, scorer);
      return out.putDouble(constant.rate()).array();
    }
    if (scorer instanceof LinearScorer linear) {
      ByteBuffer out = ByteBuffer.allocate(size(2 * doubles(1L + scorer.width())));
      putHeader(out, LINEAR, scorer);
      put(out, linear.goodBias(), linear.goodWeights());
      put(out, linear.fraudBias(), linear.fraudWeights());
      return out.array();
    }
    if (scorer instanceof TreeScorer trees) {
      ByteBuffer out = ByteBuffer.allocate(size(Double.BYTES + TreeBytes.length(trees.trees())));
      putHeader(out, TREES, scorer);
      TreeBytes.put(trees.trees(), out.putDouble(trees.start()));
      return out.array();
    }
    if (scorer instanceof ForestScorer forest) {
      ByteBuffer out = ByteBuffer.allocate(size(TreeBytes.length(forest.trees())));
      putHeader(out, FOREST, scorer);
      TreeBytes.put(forest.trees(), out);
      return out.array();
    }
    if (scorer instanceof IsolationScorer forest) {
      ByteBuffer out = ByteBuffer.allocate(size(Double.BYTES + TreeBytes.length(forest.trees())));
      putHeader(out, ISOLATION, scorer);
      TreeBytes.put(forest.trees(), out.putDouble(forest.usual()));
      return out.array();
    }
    if (scorer instanceof EnsembleScorer ensemble) {
      byte[] body = EnsembleBytes.body(ensemble);
      ByteBuffer out = ByteBuffer.allocate(size(body.length));
      putHeader(out, ENSEMBLE, scorer);
      return out.put(body).array();
    }
    FactorizationScorer machine = (FactorizationScorer) scorer;
    int rank = machine.good().rank();
    ByteBuffer out = ByteBuffer.allocate(size(Integer.BYTES + 2 * partBytes(scorer.width(), rank)));
    putHeader(out, FACTORIZATION, scorer);
    out.putInt(rank);
    put(out, machine.good().bias(), machine.good().weights());
    put(out, machine.good().factors());
    put(out, machine.fraud().bias(), machine.fraud().weights());
    put(out, machine.fraud().factors());
    return out.array();
  }

  /**
   * The scorer in these bytes.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-240 if the bytes are no scorer or damaged,
   *     MODEL-241 if a newer program wrote them
   */
  public static Scorer read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    require(bytes.length >= HEADER && in.getInt() == MAGIC, "it does not start as a scorer does");
    short version = in.getShort();
    if (version > VERSION) {
      throw Problem.error(
              "MODEL-241",
              "The scorer was written in version %d of the format; this program reads up to %d."
                  .formatted(version, VERSION),
              "Open the model with a newer Riskbench.")
          .asException();
    }
    require(version == VERSION, "there is no such version of the format");
    short kind = in.getShort();
    int width = in.getInt();
    require(width >= 0, "its width is below 0");
    try {
      return switch (kind) {
        case CONSTANT -> constant(in, width);
        case LINEAR -> linear(in, width);
        case FACTORIZATION -> factorization(in, width);
        case TREES -> new TreeScorer(width, in.getDouble(), TreeBytes.take(in));
        case FOREST -> new ForestScorer(width, TreeBytes.take(in));
        case ISOLATION -> new IsolationScorer(width, in.getDouble(), TreeBytes.take(in));
        case ENSEMBLE -> EnsembleBytes.take(in, width);
        default -> throw damaged("there is no such kind of scorer");
      };
    } catch (IllegalArgumentException | BufferUnderflowException e) {
      throw damaged("a number in it can't be");
    }
  }

  /** The scorer of a member: anything but an ensemble, lest bytes lead ever deeper. */
  static Scorer readMember(byte[] bytes) {
    boolean nested = bytes.length >= HEADER && ByteBuffer.wrap(bytes).getShort(KIND_AT) == ENSEMBLE;
    require(!nested, "an ensemble is a member of another");
    return read(bytes);
  }

  private static ConstantScorer constant(ByteBuffer in, int width) {
    requireRemaining(in, Double.BYTES);
    return new ConstantScorer(width, in.getDouble());
  }

  private static LinearScorer linear(ByteBuffer in, int width) {
    requireRemaining(in, 2 * doubles(1L + width));
    double goodBias = in.getDouble();
    double[] goodWeights = take(in, width);
    double fraudBias = in.getDouble();
    double[] fraudWeights = take(in, width);
    return new LinearScorer(goodWeights, goodBias, fraudWeights, fraudBias);
  }

  private static FactorizationScorer factorization(ByteBuffer in, int width) {
    require(in.remaining() >= Integer.BYTES, "it ends early");
    int rank = in.getInt();
    require(rank >= 1, "its rank is below 1");
    requireRemaining(in, 2 * partBytes(width, rank));
    return new FactorizationScorer(part(in, width, rank), part(in, width, rank));
  }

  private static FactorizationScorer.Part part(ByteBuffer in, int width, int rank) {
    double bias = in.getDouble();
    double[] weights = take(in, width);
    return new FactorizationScorer.Part(bias, weights, rank, take(in, width * rank));
  }

  /** Width times rank is below 2^62; cut, so that the bytes of two parts still fit a long. */
  private static long partBytes(int width, int rank) {
    return doubles(1L + width + Math.min((long) width * rank, Integer.MAX_VALUE));
  }

  private static long doubles(long count) {
    return count * Double.BYTES;
  }

  private static int size(long body) {
    return Math.toIntExact(HEADER + body);
  }

  private static void putHeader(ByteBuffer out, short kind, Scorer scorer) {
    out.putInt(MAGIC).putShort(VERSION).putShort(kind).putInt(scorer.width());
  }

  private static void put(ByteBuffer out, double bias, double[] weights) {
    out.putDouble(bias);
    put(out, weights);
  }

  private static void put(ByteBuffer out, double[] values) {
    for (double value : values) {
      out.putDouble(value);
    }
  }

  private static double[] take(ByteBuffer in, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.getDouble();
    }
    return values;
  }

  private static void requireRemaining(ByteBuffer in, long wanted) {
    require(in.remaining() == wanted, "its length is not the one its header gives");
  }

  private static void require(boolean sound, String what) {
    if (!sound) {
      throw damaged(what);
    }
  }

  private static RuntimeException damaged(String what) {
    return Problem.error(
            "MODEL-240",
            "The scorer in the model file is damaged: " + what + ".",
            "Take the model from its source again.")
        .asException();
  }
}
