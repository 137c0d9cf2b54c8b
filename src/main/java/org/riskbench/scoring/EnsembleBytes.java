package org.riskbench.scoring;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * An ensemble in the bytes of a {@link ScorerFile}.
 *
 * <pre>
 * intercept (double), how many members (int), and for each
 *   where its features begin (int), weight (double), length (int), its own scorer file
 * </pre>
 */
final class EnsembleBytes {
  private static final int MEMBER = 2 * Integer.BYTES + Double.BYTES;

  private EnsembleBytes() {}

  static byte[] body(EnsembleScorer ensemble) {
    List<byte[]> files =
        ensemble.members().stream().map(each -> ScorerFile.write(each.scorer())).toList();
    long length = Double.BYTES + Integer.BYTES;
    for (byte[] file : files) {
      length += MEMBER + file.length;
    }
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(length));
    out.putDouble(ensemble.intercept()).putInt(files.size());
    for (int i = 0; i < files.size(); i++) {
      EnsembleScorer.Member member = ensemble.members().get(i);
      out.putInt(member.from()).putDouble(member.weight());
      out.putInt(files.get(i).length).put(files.get(i));
    }
    return out.array();
  }

  /**
   * The ensemble whose bytes come next, to the very end.
   *
   * @throws IllegalArgumentException or {@link java.nio.BufferUnderflowException} if they can't be
   *     one
   */
  static EnsembleScorer take(ByteBuffer in, int width) {
    double intercept = in.getDouble();
    int count = in.getInt();
    List<EnsembleScorer.Member> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = in.getInt();
      double weight = in.getDouble();
      int length = in.getInt();
      if (length < 0 || length > in.remaining()) {
        throw new IllegalArgumentException("a member ends behind the file");
      }
      byte[] file = new byte[length];
      in.get(file);
      members.add(new EnsembleScorer.Member(ScorerFile.readMember(file), from, weight));
    }
    if (in.hasRemaining()) {
      throw new IllegalArgumentException("something comes behind the last member");
    }
    return new EnsembleScorer(width, intercept, members);
  }
}
