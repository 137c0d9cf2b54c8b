package org.riskbench.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OnnxPartTest {
  @Test
  void theRuntimeIsThere() {
    OnnxPart part = new OnnxPart();
    assertThat(part.problem()).isEmpty();
    assertThat(part.version()).isEqualTo("1.20.0");
  }

  @Test
  void aNativeLibraryThatDoesNotLoadDisablesThePartWithTheReason() {
    OnnxPart part =
        new OnnxPart(
            () -> {
              throw new UnsatisfiedLinkError("/opt/somebody/libonnxruntime.so: no such platform");
            });
    assertThat(part.problem().orElseThrow().code()).isEqualTo("MODEL-250");
    assertThat(part.problem().orElseThrow().what())
        .contains("native library")
        .doesNotContain("somebody");
    assertThat(part.version()).isEmpty();
    assertThatThrownBy(() -> part.open(Path.of("any.onnx"))).hasMessageContaining("MODEL-250");
  }

  @Test
  void withoutTheRuntimesJarThePartSaysSo() throws IOException, ReflectiveOperationException {
    try (URLClassLoader without =
        new URLClassLoader(classPathWithoutRuntime(), ClassLoader.getPlatformClassLoader())) {
      Class<?> part = without.loadClass(OnnxPart.class.getName());
      Object made = part.getConstructor().newInstance();
      Object problem = part.getMethod("problem").invoke(made);
      assertThat(((Optional<?>) problem).orElseThrow().toString())
          .contains("MODEL-250")
          .contains("without ONNX Runtime");
      assertThatThrownBy(() -> part.getMethod("open", Path.class).invoke(made, Path.of("a.onnx")))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .hasMessageContaining("MODEL-250");
    }
  }

  private static URL[] classPathWithoutRuntime() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.contains("onnxruntime")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return urls.toArray(URL[]::new);
  }
}
