package org.riskbench.parquet;

import java.nio.file.Path;
import org.riskbench.problem.Problem;

/** What can be wrong with a Parquet file. */
final class ParquetProblems {
  private static final String[] CODECS = {
    "none", "snappy", "gzip", "LZO", "Brotli", "LZ4 in Hadoop's framing", "zstd", "LZ4"
  };

  private ParquetProblems() {}

  static Problem failed(Path path) {
    return Problem.error(
        "DATA-103",
        "Reading " + path + " failed half way.",
        "Check that the disk is there and that nobody is writing the file, then load it again.");
  }

  static Problem damaged(Path path) {
    return Problem.error(
        "DATA-160",
        "The Parquet file " + path + " is damaged or cut off.",
        "Copy or download it again, or have it written anew.");
  }

  static Problem encrypted(Path path) {
    return Problem.error(
        "DATA-161",
        "The Parquet file " + path + " is encrypted.",
        "Have it written without encryption, or export the data as CSV.");
  }

  static Problem unsupported(Path path, String column, Footer.Chunk chunk) {
    String reason =
        chunk.elsewhere()
            ? "has its values in another file, or encrypted"
            : chunk.codec() > 0 && chunk.codec() < CODECS.length
                ? "is packed by " + CODECS[chunk.codec()]
                : "is packed in an unknown way";
    return Problem.error(
            "DATA-161",
            "The column \"" + column + "\" of " + path + " " + reason + ", which can't be read.",
            "Have the file written with snappy, gzip or zstd.")
        .with("column", column);
  }
}
