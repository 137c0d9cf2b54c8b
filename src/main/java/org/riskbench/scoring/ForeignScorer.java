package org.riskbench.scoring;

/**
 * A model made elsewhere and run by another's runtime, which is no part of this room. Immutable and
 * thread-safe as every scorer, but what it says is the runtime's arithmetic: equal to the bit on
 * one machine, to {@link #PARITY} between machines. Scoring allocates.
 */
public non-sealed interface ForeignScorer extends Scorer {
  /** How far two machines may differ in a probability. */
  double PARITY = 1e-6;

  /** The model's file, byte for byte as its maker wrote it; a copy. */
  byte[] model();

  /** How encoded records reach the model and where its answer is. */
  ForeignWiring wiring();

  /**
   * {@inheritDoc}
   *
   * @throws org.riskbench.problem.ProblemException SCORE-421 if the model gives no probability for
   *     the record
   */
  @Override
  double margin(double[] features);

  /**
   * {@inheritDoc} Many at once are cheaper, and may differ from one by one by {@link #PARITY}.
   *
   * @throws org.riskbench.problem.ProblemException SCORE-421 if the model gives no probability for
   *     one of the records
   */
  @Override
  double[] margins(double[][] records);

  /** {@inheritDoc} Deterministic; exact where few features differ, estimated else. */
  @Override
  void contributions(double[] features, double[] reference, double[] out);
}
