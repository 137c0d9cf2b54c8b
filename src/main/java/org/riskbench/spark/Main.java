package org.riskbench.spark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.SparkSession;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where {@code spark-submit} starts. Says what happened on standard error, the counts as one line
 * of JSON on standard output, and ends with the desk's exit codes: 2 wrong use, 3 bad input, 4 a
 * refused model, 1 the unexpected.
 */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final String NAME = "riskbench-spark";

  private final PrintStream out;
  private final PrintStream err;

  private Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs one job in a session that is made for it. */
  public static void main(String[] arguments) {
    // Answers and files are written the same way on every machine.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    int code =
        new Main(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8))
            .run(Arrays.asList(arguments));
    if (code != ExitCode.DONE) {
      System.exit(code);
    }
  }

  private int run(List<String> line) {
    if (line.isEmpty() || line.contains("--help") || line.contains("-h")) {
      out.print(Usage.TEXT);
      return line.isEmpty() ? ExitCode.WRONG_USE : ExitCode.DONE;
    }
    try {
      job(line.get(0), line.subList(1, line.size()));
      return ExitCode.DONE;
    } catch (ProblemException e) {
      say(e.problem());
      return ExitCode.of(e.problem());
    } catch (Exception e) { // the boundary of the process: Spark throws what Java can't see coming
      return say(e);
    }
  }

  private void job(String command, List<String> rest) {
    Command parsed = Command.parse(command, rest);
    SparkSession spark = SparkSession.builder().appName(NAME).config(settings()).getOrCreate();
    try {
      out.println(parsed.run(spark, this::say));
    } finally {
      spark.stop();
    }
  }

  /** What the answers rest on is set here, what the work costs by whoever submits. */
  private static SparkConf settings() {
    return new SparkConf()
        .setIfMissing("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
        .set("spark.sql.datetime.java8API.enabled", "true")
        .set("spark.sql.session.timeZone", "UTC")
        .set("spark.sql.caseSensitive", "true");
  }

  private void say(Problem problem) {
    err.println(problem.code() + ": " + problem.sentence());
  }

  private int say(Exception failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof ProblemException expected) {
        say(expected.problem());
        return ExitCode.of(expected.problem());
      }
      if (SparkProblems.of(each).isPresent()) {
        Problem problem = SparkProblems.of(each).get();
        say(problem);
        return ExitCode.of(problem);
      }
    }
    LOG.error("the job failed", failure);
    String condition =
        failure instanceof SparkThrowable spark && spark.getCondition() != null
            ? spark.getCondition()
            : failure.getClass().getSimpleName();
    say(
        Problem.error(
            "SPARK-199",
            "The job failed unexpectedly (%s).".formatted(condition),
            "Spark's own log says where."));
    return ExitCode.UNEXPECTED;
  }
}
