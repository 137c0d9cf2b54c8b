package org.riskbench.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.riskbench.problem.Problem;

/** Explains why a port could not be opened, and finds one that can. */
final class Ports {
  private static final int TRIED = 100;
  private static final int HIGHEST = 65_535;

  private Ports() {}

  /** SERVER-102 with a free port where the port is taken, SERVER-103 where it is not allowed. */
  static Problem problem(ServerPlan plan, Throwable failure) {
    OptionalInt free = isTaken(failure) ? nextFree(plan) : OptionalInt.empty();
    if (free.isEmpty()) {
      return Problem.error(
              "SERVER-103",
              "Port " + plan.port() + " can't be opened.",
              "Choose another port, from 1024 up.")
          .with("port", plan.port());
    }
    return Problem.error(
            "SERVER-102",
            "Port " + plan.port() + " is in use by another program.",
            "Use port " + free.getAsInt() + ", which is free, or stop the other program.")
        .with("port", plan.port())
        .with("freePort", free.getAsInt());
  }

  private static boolean isTaken(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  private static OptionalInt nextFree(ServerPlan plan) {
    return IntStream.rangeClosed(plan.port() + 1, Math.min(HIGHEST, plan.port() + TRIED))
        .filter(port -> isFree(plan.host(), port))
        .findFirst();
  }

  private static boolean isFree(String host, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
      return true;
    } catch (IOException e) {
      return false; // taken as well
    }
  }
}
