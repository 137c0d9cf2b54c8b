package org.riskbench.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.riskbench.job.JobContext;

/** A generated file, read back as an analyst's tool would read it. */
record SampleTable(List<String> names, List<String[]> rows) {

  static SampleTable generate(int rows, long seed) {
    try {
      Path file = Files.createTempFile("sample", ".csv");
      SampleWriter.write(new SamplePlan(rows, seed), file, JobContext.none());
      SampleTable table = read(file);
      Files.delete(file);
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SampleTable read(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader text =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      List<String[]> lines = text.lines().map(line -> line.split(",", -1)).toList();
      return new SampleTable(List.of(lines.get(0)), lines.subList(1, lines.size()));
    }
  }

  int size() {
    return rows.size();
  }

  String cell(int row, String column) {
    return rows.get(row)[names.indexOf(column)];
  }

  boolean fraud(int row) {
    return cell(row, "label").equals("fraud");
  }

  boolean[] frauds() {
    boolean[] frauds = new boolean[size()];
    for (int row = 0; row < frauds.length; row++) {
      frauds[row] = fraud(row);
    }
    return frauds;
  }

  /** Seconds since 1970. */
  long time(int row, String column) {
    return Instant.parse(cell(row, column)).getEpochSecond();
  }

  double fraudRate(int from, int to) {
    int frauds = 0;
    for (int row = from; row < to; row++) {
      frauds += fraud(row) ? 1 : 0;
    }
    return (double) frauds / (to - from);
  }

  /** How many rows of a part hold a value. */
  double share(int from, int to, String column, String value) {
    int found = 0;
    for (int row = from; row < to; row++) {
      found += cell(row, column).equals(value) ? 1 : 0;
    }
    return (double) found / (to - from);
  }
}
