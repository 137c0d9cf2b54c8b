package org.riskbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Benchmarks are compiled when they are run: a change that breaks one is to be seen before. */
class BenchmarksTest {
  /** What sends over HTTP needs a library that is fetched when it is run. */
  private static final String FETCHED = "HttpLoad";

  @Test
  void everyBenchmarkFitsTheProgramItMeasures(@TempDir Path out) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-proc:none", "-nowarn", "-d", out.toString(), "-cp", classPath());
      boolean compiled =
          compiler
              .getTask(
                  said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources()))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/bench/java"))) {
      return all.filter(each -> each.toString().endsWith(".java"))
          .filter(each -> isPlain(each))
          .toList();
    }
  }

  private static boolean isPlain(Path source) {
    try {
      return !Files.readString(source).contains(FETCHED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
