package org.riskbench.desk;

/** How the program that kept its desk here before came to its end. */
public enum LastEnd {
  /** It was closed, or there was none. */
  ORDERLY,
  /** It was killed or the machine went off. */
  KILLED,
  /** It did not get through bringing back what lay on the desk. */
  KILLED_REOPENING
}
