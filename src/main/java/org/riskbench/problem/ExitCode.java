package org.riskbench.problem;

/** What a process says of itself when it ends. */
public final class ExitCode {
  /** All went well. */
  public static final int DONE = 0;

  /** What nobody expected. */
  public static final int UNEXPECTED = 1;

  /** Wrong options, or wrong settings of the process. */
  public static final int WRONG_USE = 2;

  /** Input that can't be used. */
  public static final int BAD_INPUT = 3;

  /** A model that can't be used. */
  public static final int REFUSED_MODEL = 4;

  /** Stopped by whoever started it. */
  public static final int CANCELLED = 130;

  private ExitCode() {}

  /** What stands for a problem. */
  public static int of(Problem problem) {
    return switch (problem.area()) {
      case "USE", "ENV" -> WRONG_USE;
      case "DATA",
          "SCORE",
          "RULE",
          "LIST",
          "KEY",
          "ACCESS",
          "CERT",
          "LEDGER",
          "KIT",
          "DIAG",
          "DEPLOY",
          "IMAGE",
          "SPARK" ->
          BAD_INPUT;
      case "MODEL", "PARITY" -> REFUSED_MODEL;
      default -> UNEXPECTED;
    };
  }
}
