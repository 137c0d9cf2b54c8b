package org.riskbench.cloud;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Java runtime of AWS Lambda itself, in a process of its own that works on an unpacked function
 * as it would there.
 */
public final class LambdaProcess implements AutoCloseable {
  private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final String HANDLER = "org.riskbench.cloud.LambdaHandler";

  /** The options that Lambda starts Java with. */
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

  private final Process process;

  private LambdaProcess(Process process) {
    this.process = process;
  }

  /** Whether the runtime's native part runs here. */
  public static boolean isAtHome() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
  }

  /**
   * Starts it.
   *
   * @param java command
   * @param runtime class path of the runtime
   * @param function folder that Lambda would have unpacked
   * @param variables beside those that Lambda sets
   */
  public static LambdaProcess start(
      LambdaEmulator emulator,
      String java,
      String runtime,
      Path function,
      Map<String, String> variables) {
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(OPTIONS);
    String handler = variables.getOrDefault("_HANDLER", HANDLER);
    command.addAll(List.of("-cp", runtime, MAIN, handler));
    ProcessBuilder builder = new ProcessBuilder(command).directory(function.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("RISKBENCH_"));
    environment.put("AWS_LAMBDA_RUNTIME_API", emulator.address());
    environment.put("LAMBDA_TASK_ROOT", function.toString());
    environment.put("_HANDLER", HANDLER);
    environment.putAll(variables);
    builder.redirectErrorStream(true).redirectOutput(log(function).toFile());
    try {
      return new LambdaProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path log(Path function) {
    return function.resolveSibling(function.getFileName() + ".log");
  }

  /** What a function in a folder has logged. */
  public static String logged(Path function) throws IOException {
    return Files.readString(log(function));
  }

  /** The class path of the runtime among a class path. */
  public static String runtime(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(
            entry ->
                Path.of(entry).getFileName().toString().matches("(aws-lambda-java|utils-lite).*"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** How much of a processor it has used so far, in milliseconds. */
  public long processorMillis() {
    return process.info().totalCpuDuration().orElseThrow().toMillis();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
