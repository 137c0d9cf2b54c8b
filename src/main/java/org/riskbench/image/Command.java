package org.riskbench.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.riskbench.job.JobContext;

/** Runs a tool of the machine and waits for it; a cancelled job ends the tool. */
final class Command {
  private static final long LOOK_MILLIS = 40;

  private final Path log;
  private final JobContext context;

  /**
   * @param log overwritten by what each tool says
   */
  Command(Path log, JobContext context) {
    this.log = log;
    this.context = context;
  }

  /**
   * What the tool said, on either stream.
   *
   * @throws IOException if it can't be started, or ended otherwise than well
   */
  String run(List<String> words, String libraries) throws IOException {
    ProcessBuilder plan = new ProcessBuilder(words);
    plan.environment().clear();
    plan.environment().put("LD_LIBRARY_PATH", libraries);
    return run(plan);
  }

  /**
   * What the tool said in that folder.
   *
   * @throws IOException if it can't be started, or ended otherwise than well
   */
  String in(Path folder, List<String> words) throws IOException {
    ProcessBuilder plan = new ProcessBuilder(words).directory(folder.toFile());
    plan.environment().clear();
    return run(plan);
  }

  private String run(ProcessBuilder plan) throws IOException {
    plan.environment().put("LC_ALL", "C");
    Process process = plan.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        context.checkpoint();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      context.checkpoint();
      throw new IOException("interrupted", e);
    } finally {
      // Whoever comes next takes away the folder it writes to.
      process.destroyForcibly().onExit().join();
    }
    String said = Files.readString(log, StandardCharsets.UTF_8);
    if (process.exitValue() != 0) {
      throw new IOException(said.strip());
    }
    return said;
  }
}
