package org.riskbench.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.riskbench.decision.Decision;
import org.riskbench.decision.Treatment;

/**
 * The part of a decision that is kept longest, as the bytes that the chain is made of. Their form
 * must not change: rows written once are hashed so for ever.
 */
final class DecidedBytes {
  private DecidedBytes() {}

  /** All but the fitted vector and the inputs. */
  static byte[] core(Decided decided) {
    ByteWriter out = new ByteWriter();
    Asked asked = decided.asked();
    out.text(asked.requestId()).text(asked.caller());
    out.moment(asked.receivedAt()).moment(asked.eventAt()).number(asked.tookNanos());
    DecidedBy by = decided.by();
    out.text(by.model()).text(by.fileSha256()).number(by.policyVersion()).text(by.lists());
    write(decided.verdict(), out);
    Circumstances around = decided.circumstances();
    out.text(around.mode()).texts(around.degraded()).flag(around.stateUpdated());
    out.flag(around.control()).real(around.controlShare());
    Grounds grounds = decided.grounds();
    out.texts(grounds.rules()).texts(grounds.unsure());
    out.texts(grounds.reasons()).texts(grounds.warnings());
    write(decided.entities(), out);
    write(decided.sensitive(), out);
    return out.done();
  }

  private static void write(Verdict verdict, ByteWriter out) {
    out.flag(verdict.probability().isPresent());
    verdict.probability().ifPresent(out::real);
    out.flag(verdict.score().isPresent());
    verdict.score().ifPresent(out::number);
    out.text(verdict.decision().name()).text(verdict.band()).text(verdict.treatment().name());
    out.flag(verdict.amount().isPresent());
    verdict.amount().ifPresent(out::real);
  }

  private static void write(List<Pseudonym> pseudonyms, ByteWriter out) {
    out.number(pseudonyms.size());
    for (Pseudonym each : pseudonyms) {
      out.text(each.column()).text(each.hash());
    }
  }

  /** The decision of such bytes, without vector and inputs. */
  static Decided read(ByteReader in) {
    return new Decided(
        new Asked(in.text(), in.text(), in.moment(), in.optionalMoment(), in.number()),
        new DecidedBy(in.text(), in.text(), in.whole(), in.text()),
        new Verdict(
            in.flag() ? OptionalDouble.of(in.real()) : OptionalDouble.empty(),
            in.flag() ? OptionalInt.of(in.whole()) : OptionalInt.empty(),
            Decision.valueOf(in.text()),
            in.text(),
            Treatment.valueOf(in.text()),
            in.flag() ? OptionalDouble.of(in.real()) : OptionalDouble.empty()),
        new Circumstances(in.text(), in.texts(), in.flag(), in.flag(), in.real()),
        new Grounds(in.texts(), in.texts(), in.texts(), in.texts()),
        pseudonyms(in),
        pseudonyms(in),
        FittedVector.NONE,
        Optional.empty());
  }

  private static List<Pseudonym> pseudonyms(ByteReader in) {
    int count = in.whole();
    Pseudonym[] read = new Pseudonym[count];
    for (int i = 0; i < count; i++) {
      read[i] = new Pseudonym(in.text(), in.text());
    }
    return List.of(read);
  }

  static byte[] vector(FittedVector vector) {
    return new ByteWriter().reals(vector.features()).reals(vector.past()).done();
  }

  static FittedVector vector(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    return new FittedVector(in.reals(), in.reals());
  }
}
