package org.riskbench.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.riskbench.problem.Problem;
import org.riskbench.scoring.ForeignRuntime;
import org.riskbench.scoring.ForeignScorer;
import org.riskbench.scoring.ForeignWiring;

/**
 * The door of this room: opens ONNX files, and loads the scorers of saved models. The native
 * runtime is started when it is first needed; where that fails, every call says why. Thread-safe;
 * one a program.
 */
public final class OnnxPart implements ForeignRuntime {
  private final Supplier<String> starter;
  private Optional<Start> start = Optional.empty();

  /**
   * How starting the runtime ended.
   *
   * @param version of the runtime, empty if it did not start
   */
  private record Start(String version, Optional<Problem> failure) {}

  /** The part with the runtime that this program came with, if it did. */
  public OnnxPart() {
    this(OrtStart::version);
  }

  /**
   * The part with another runtime.
   *
   * @param starter starts it and tells its version; may fail as loading native code does
   */
  OnnxPart(Supplier<String> starter) {
    this.starter = starter;
  }

  /** Why ONNX models can't be run here (MODEL-250); empty if they can. Starts the runtime. */
  public Optional<Problem> problem() {
    return start().failure();
  }

  /** Version of the runtime, empty if it can't be started here. */
  public String version() {
    return start().version();
  }

  private synchronized Start start() {
    if (start.isEmpty()) {
      start = Optional.of(started());
    }
    return start.get();
  }

  /** Linking is where a missing jar, another platform or a missing system library shows. */
  private Start started() {
    try {
      return new Start(starter.get(), Optional.empty());
    } catch (UnsatisfiedLinkError | ExceptionInInitializerError e) {
      return failed("its native library does not load on this machine");
    } catch (LinkageError e) {
      return failed("this program comes without ONNX Runtime");
    }
  }

  private static Start failed(String why) {
    return new Start("", Optional.of(OnnxRefusal.unavailable(why)));
  }

  private void require() {
    problem()
        .ifPresent(
            problem -> {
              throw problem.asException();
            });
  }

  /**
   * Opens a model's file.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-250 if ONNX models can't be run here,
   *     MODEL-251 if the file can't be read or is larger than 64 MB, MODEL-252 if it is no ONNX
   *     model, MODEL-253 if it is not safe to run, MODEL-254 if the runtime can't load it,
   *     MODEL-255 if it wants what no column can give
   */
  public OnnxModel open(Path file) {
    require();
    Path name = file.getFileName();
    return new OnnxModel(name == null ? "" : name.toString(), OnnxBytes.of(bytes(file)));
  }

  private static byte[] bytes(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(GraphGuard.MOST_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw OnnxRefusal.unreadable(file.toString(), "there is no such file");
    } catch (IOException e) {
      throw OnnxRefusal.unreadable(file.toString(), "it is no readable file");
    }
  }

  @Override
  public ForeignScorer load(byte[] model, ForeignWiring wiring) {
    require();
    return OnnxScorer.of(OnnxBytes.of(model), wiring);
  }

  /**
   * What a graph of ours answers in the runtime.
   *
   * @param columns by the names of its inputs, each with one value a record
   * @param output one of its outputs, of one double a record
   * @return one number a record
   * @throws org.riskbench.problem.ProblemException MODEL-250 if ONNX models can't be run here,
   *     MODEL-254 if the runtime can't load it, SCORE-421 if it fails on these records
   */
  public double[] answers(byte[] graph, Map<String, FedColumn> columns, String output) {
    require();
    return GraphRun.answers(graph, columns, output);
  }
}
