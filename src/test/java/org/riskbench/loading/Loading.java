package org.riskbench.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** Writes small files and loads them. */
public final class Loading {
  private Loading() {}

  public static Path file(Path folder, String name, String text) {
    return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Path file(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Dataset load(Path folder, String text, LoadOptions options) {
    return load(file(folder, "data.csv", text), options);
  }

  public static Dataset load(Path file, LoadOptions options) {
    return DataLoader.load(file, options, JobContext.none());
  }

  public static Problem problem(Path file, LoadOptions options) {
    return problem(() -> load(file, options));
  }

  public static Problem problem(Runnable work) {
    return Assertions.catchThrowableOfType(ProblemException.class, work::run).problem();
  }
}
