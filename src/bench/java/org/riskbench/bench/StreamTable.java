package org.riskbench.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One call with a body of so many gigabytes, sent while its answers are read: what the server's
 * memory does meanwhile.
 */
final class StreamTable {
  private static final int CHUNK_RECORDS = 500;

  private StreamTable() {}

  /** What came back. */
  private record Answers(long lines, long errors) {}

  /**
   * Arguments: gigabytes, the command to print, the records' table, a folder for logs, the server's
   * command.
   */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    double bytes = Double.parseDouble(args[0]) * 1e9;
    Path table = Path.of(args[2]);
    byte[] ready =
        HttpWire.post(
            "/v1/score",
            "application/json",
            JsonRecords.of(table, 1).get(0).getBytes(StandardCharsets.UTF_8));
    System.out.println("`" + args[1] + "`. " + Machine.sentence() + "\n");
    System.out.println(
        "| body | GB | records | answers | errors | records a second | MB before | most MB | MB after |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    try (ServerProcess server =
        ServerProcess.start("Riskbench", args[4], ready, Path.of(args[3], "stream.log"))) {
      String ndjson = String.join("\n", JsonRecords.of(table, CHUNK_RECORDS)) + "\n";
      List<String> lines = Files.readAllLines(table).subList(0, CHUNK_RECORDS + 1);
      String csv = String.join("\n", lines.subList(1, lines.size())) + "\n";
      run(server, "NDJSON", "application/x-ndjson", "", ndjson, bytes);
      run(server, "CSV", "text/csv", lines.get(0) + "\n", csv, bytes);
    }
  }

  private static void run(
      ServerProcess server, String title, String type, String head, String chunk, double bytes)
      throws IOException, InterruptedException, ExecutionException {
    double before = server.memoryMegabytes();
    ExecutorService reading = Executors.newSingleThreadExecutor();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      Future<Answers> answers = reading.submit(() -> count(socket.getInputStream()));
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /v1/score/batch HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
                  + type
                  + "\r\nTransfer-Encoding: chunked\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      long begun = System.nanoTime();
      send(out, head);
      long sent = 0;
      long records = 0;
      double most = before;
      byte[] framed = framed(chunk);
      for (long piece = 0; sent < bytes; piece++) {
        out.write(framed);
        sent += chunk.length();
        records += CHUNK_RECORDS;
        if (piece % 200 == 0) {
          most = Math.max(most, server.memoryMegabytes());
        }
      }
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
      Answers answered = answers.get();
      double seconds = (System.nanoTime() - begun) / 1e9;
      System.out.println(
          String.format(
              Locale.ROOT,
              "| %s | %.2f | %,d | %,d | %,d | %,.0f | %.0f | %.0f | %.0f |",
              title,
              sent / 1e9,
              records,
              answered.lines() - (head.isEmpty() ? 0 : 1),
              answered.errors(),
              records / seconds,
              before,
              most,
              server.memoryMegabytes()));
    } finally {
      reading.shutdownNow();
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    if (!text.isEmpty()) {
      out.write(framed(text));
    }
  }

  private static byte[] framed(String text) {
    return (Integer.toHexString(text.length()) + "\r\n" + text + "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Lines of answers, which hold a brace, a level or a number, and those that are errors. */
  private static Answers count(InputStream socket) throws IOException {
    try (InputStream in = new ChunkedBody(new BufferedInputStream(socket, 256 << 10))) {
      long lines = 0;
      long errors = 0;
      byte[] buffer = new byte[64 << 10];
      int matched = 0;
      byte[] error = "SCORE-1".getBytes(StandardCharsets.US_ASCII);
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
          matched = buffer[i] == error[matched] ? matched + 1 : buffer[i] == error[0] ? 1 : 0;
          if (matched == error.length) {
            errors++;
            matched = 0;
          }
        }
      }
      return new Answers(lines, errors);
    }
  }
}
