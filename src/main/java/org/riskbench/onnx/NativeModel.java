package org.riskbench.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A model within the native runtime: one thread, no other files, no others' operators. Its memory
 * is given back when nobody holds it any more, as no holder of a scorer knows that there is
 * something to close. Thread-safe.
 */
final class NativeModel {
  private static final Cleaner CLEANER = Cleaner.create();

  private final OrtSession session;
  private final List<Port> ports;
  private final List<NodeInfo> outputs;

  private NativeModel(OrtSession session, List<Port> ports, List<NodeInfo> outputs) {
    this.session = session;
    this.ports = ports;
    this.outputs = outputs;
    CLEANER.register(this, () -> close(session));
  }

  /** The session is a native handle: closing it twice, or failing to, leaves nothing to do. */
  private static void close(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("a model could not be given back", e);
    }
  }

  /**
   * Loads a checked file.
   *
   * @throws org.riskbench.problem.ProblemException MODEL-254 if the runtime can't load it,
   *     MODEL-255 if it wants what no column can give
   */
  static NativeModel load(byte[] file) {
    try (SessionOptions options = options()) {
      OrtSession session = OrtStart.environment().createSession(file, options);
      List<Port> ports = new ArrayList<>();
      for (NodeInfo input : session.getInputInfo().values()) {
        ports.add(Port.of(input));
      }
      List<NodeInfo> outputs = List.copyOf(session.getOutputInfo().values());
      return new NativeModel(session, List.copyOf(ports), outputs);
    } catch (OrtException e) {
      throw OnnxRefusal.unsupported("the runtime says " + e.getCode());
    }
  }

  private static SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
    // Further rewriting depends on the machine, and results would with it.
    options.setOptimizationLevel(SessionOptions.OptLevel.BASIC_OPT);
    options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
    options.addConfigEntry("session.load_model_format", "ONNX");
    return options;
  }

  /** What it wants, in its own order. */
  List<Port> ports() {
    return ports;
  }

  /** What it answers, in its own order. */
  List<NodeInfo> outputs() {
    return outputs;
  }

  /** Whether it takes one record at a time. */
  boolean isSingle() {
    return ports.stream().anyMatch(Port::single);
  }

  /** Takes what is needed out of the runtime's memory. */
  interface Reader<T> {
    T read(OnnxValue value) throws OrtException;
  }

  /**
   * Runs it.
   *
   * @param tensors one per input; left open
   * @throws org.riskbench.problem.ProblemException SCORE-421 if it fails
   */
  <T> T run(Map<String, OnnxTensor> tensors, String output, Reader<T> reader) {
    try (OrtSession.Result result = session.run(tensors, Set.of(output))) {
      return reader.read(result.get(0));
    } catch (OrtException e) {
      throw OnnxRefusal.noProbability();
    } finally {
      Reference.reachabilityFence(this);
    }
  }
}
