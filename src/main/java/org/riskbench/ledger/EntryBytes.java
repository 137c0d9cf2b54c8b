package org.riskbench.ledger;

import java.util.Optional;
import java.util.UUID;

/** An entry as the bytes of a journal's frame. */
final class EntryBytes {
  private EntryBytes() {}

  static byte[] write(Entry entry) {
    ByteWriter out = new ByteWriter();
    out.number(entry.id().getMostSignificantBits()).number(entry.id().getLeastSignificantBits());
    out.flag(entry.decided().isPresent());
    entry.decided().ifPresent(decided -> write(decided, out));
    out.flag(entry.answer().isPresent());
    entry.answer().ifPresent(answer -> write(answer, out));
    out.flag(entry.sighting().isPresent());
    entry
        .sighting()
        .ifPresent(seen -> out.number(seen.sequence()).text(seen.plan()).bytes(seen.bytes()));
    return out.done();
  }

  private static void write(Decided decided, ByteWriter out) {
    out.bytes(DecidedBytes.core(decided));
    out.bytes(DecidedBytes.vector(decided.vector()));
    out.flag(decided.inputs().isPresent());
    decided.inputs().ifPresent(out::text);
  }

  private static void write(KeptAnswer answer, ByteWriter out) {
    out.text(answer.key().caller()).text(answer.key().key()).bytes(answer.bodyHash());
    out.number(answer.status()).text(answer.type()).bytes(answer.body());
    out.moment(answer.expiresAt());
  }

  static Entry read(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    return new Entry(
        new UUID(in.number(), in.number()),
        in.flag() ? Optional.of(decided(in)) : Optional.empty(),
        in.flag() ? Optional.of(answer(in)) : Optional.empty(),
        in.flag()
            ? Optional.of(new KeptSighting(in.number(), in.text(), in.bytes()))
            : Optional.empty());
  }

  private static Decided decided(ByteReader in) {
    Decided core = DecidedBytes.read(new ByteReader(in.bytes()));
    FittedVector vector = DecidedBytes.vector(in.bytes());
    return core.with(vector, in.flag() ? Optional.of(in.text()) : Optional.empty());
  }

  private static KeptAnswer answer(ByteReader in) {
    return new KeptAnswer(
        new AnswerKey(in.text(), in.text()),
        in.bytes(),
        in.whole(),
        in.text(),
        in.bytes(),
        in.moment());
  }
}
