package org.riskbench.access;

import java.util.List;
import org.riskbench.disk.FileStamp;

/**
 * Where the API keys of a server are: a file that may change, or a text that can't. Thread-safe.
 */
public sealed interface KeySource permits KeyFile, KeyText {
  /**
   * The keys, in the order they were made.
   *
   * @throws org.riskbench.problem.ProblemException ACCESS-101 to ACCESS-103 and ACCESS-108 if they
   *     can't be used
   */
  List<ApiKey> read();

  /** Tells whether there may be others than before, without reading them. */
  FileStamp stamp();
}
