package org.riskbench.shadow;

import org.riskbench.decision.Band;
import org.riskbench.decision.Decision;

/** One record that waits for the challenger, as both models need it. Used again and again. */
final class Seat {
  final double[] numbers;
  final String[] texts;
  final double[] past;
  String requestId = "";
  Band band;
  Decision byScore = Decision.APPROVE;
  int score;

  /**
   * An empty seat.
   *
   * @param columns inputs of the challenger
   * @param told velocity features of the challenger
   * @param any band of the champion, until there is a record
   */
  Seat(int columns, int told, Band any) {
    this.numbers = new double[columns];
    this.texts = new String[columns];
    this.past = new double[told];
    this.band = any;
  }
}
