package org.riskbench.spark;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.SparkThrowable;
import org.riskbench.problem.Problem;

/** Failures of Spark that somebody can do something about, in our words. */
final class SparkProblems {
  private static final Set<String> TOO_SMALL =
      Set.of("INVALID_DRIVER_MEMORY", "INVALID_EXECUTOR_MEMORY");

  /** What Hadoop's file systems say; there is no type for it. */
  private static final String NO_FOLDER = "Mkdirs failed";

  private SparkProblems() {}

  /** What a failure means to whoever submitted the job; empty if it is none of the usual ones. */
  static Optional<Problem> of(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    String condition =
        failure instanceof SparkThrowable spark && spark.getCondition() != null
            ? spark.getCondition()
            : "";
    if (name.equals("FileAlreadyExistsException") || condition.equals("PATH_ALREADY_EXISTS")) {
      return Optional.of(
          Problem.error(
              "SPARK-104",
              "The folder of the answers is there already.",
              "Give another --out, or remove it first: nothing is ever written over."));
    }
    if (failure instanceof IOException
        && String.valueOf(failure.getMessage()).startsWith(NO_FOLDER)) {
      return Optional.of(
          Problem.error(
              "SPARK-114",
              "The folder of the answers can't be written to.",
              "Give an --out on a file system that the executors may write to."));
    }
    if (TOO_SMALL.contains(condition)) {
      return Optional.of(
          Problem.error(
              "SPARK-113",
              "Spark has too little memory to begin.",
              "Give driver and executors 1 GB each: SUBMIT_OPTIONS=\"--driver-memory 1g"
                  + " --executor-memory 1g\"."));
    }
    if (condition.equals("PATH_NOT_FOUND") || name.equals("InvalidInputException")) {
      return Optional.of(
          Problem.error(
              "SPARK-103",
              "There is no table at the path of the records.",
              "Check the path as the cluster sees it: a driver's own disk is not an executor's."));
    }
    return Optional.empty();
  }
}
