package org.riskbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.riskbench.onnx.OnnxPart;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import org.riskbench.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Look at what this machine has for Riskbench, with advice where it lacks.",
    footer = {"", "Example: riskbench doctor"})
final class DoctorCommand implements Callable<Integer> {
  private static final int BASELINE = 17;
  private static final long LEAST_MEMORY = 512L << 20;
  private static final List<String> LIBRARY_FOLDERS =
      List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib");

  private final Terminal terminal;
  private final Workplace workplace;

  @Mixin private final OutputOptions output = new OutputOptions();

  DoctorCommand(Terminal terminal, Workplace workplace) {
    this.terminal = terminal;
    this.workplace = workplace;
  }

  /**
   * One thing looked at.
   *
   * @param advice what to do; empty if all is well
   */
  private record Check(String name, boolean well, String found, String advice) {
    Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("name", name);
      json.put("ok", well);
      json.put("found", found);
      json.put("advice", advice);
      return json;
    }
  }

  @Override
  public Integer call() {
    List<Check> checks = checks();
    if (output.json) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("ok", checks.stream().allMatch(Check::well));
      json.put("checks", checks.stream().map(Check::json).toList());
      terminal.json(json);
    } else {
      for (Check check : checks) {
        String mark = check.well() ? "ok  " : "note";
        terminal.line("%s  %-10s %s".formatted(mark, check.name(), check.found()));
        if (!check.advice().isEmpty()) {
          terminal.line("                 " + check.advice());
        }
      }
    }
    return ExitCode.DONE;
  }

  private List<Check> checks() {
    Places places = workplace.places();
    List<Check> checks = new ArrayList<>();
    int java = Runtime.version().feature();
    checks.add(
        check("Java", java >= BASELINE, Runtime.version().toString(), "Install Java 17 or newer."));
    long memory = Runtime.getRuntime().maxMemory();
    checks.add(
        check(
            "memory",
            memory >= LEAST_MEMORY,
            "%,d MB for this program".formatted(memory >> 20),
            "Give it more with JAVA_TOOL_OPTIONS=-Xmx2g."));
    checks.add(display());
    checks.add(gtk());
    checks.add(fonts());
    checks.add(onnx(workplace.onnx()));
    checks.add(writable("home", places.home()));
    checks.add(writable("models", places.registry()));
    checks.add(
        check(
            "sample",
            places.samples().isPresent(),
            places.samples().map(Path::toString).orElse("not here"),
            "Make one with: riskbench sample --out sample.csv"));
    return checks;
  }

  private static Check check(String name, boolean well, String found, String advice) {
    return new Check(name, well, found, well ? "" : advice);
  }

  private static boolean isLinux() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
  }

  private static Check display() {
    String display =
        System.getenv()
            .getOrDefault("DISPLAY", System.getenv().getOrDefault("WAYLAND_DISPLAY", ""));
    boolean well = !isLinux() || !display.isEmpty();
    return check(
        "display",
        well,
        well ? "there is one" : "none",
        "The window needs one; every command works without.");
  }

  private static Check gtk() {
    boolean well = !isLinux() || hasLibrary("libgtk-3.so.0");
    return check(
        "GTK 3",
        well,
        well ? "found" : "not found",
        "The window needs it: install libgtk-3-0 (or libgtk-3-0t64).");
  }

  private static Check fonts() {
    boolean well = !isLinux() || Files.isDirectory(Path.of("/usr/share/fonts"));
    return check(
        "fonts", well, well ? "found" : "not found", "The window needs one: install fonts-dejavu.");
  }

  private static Check onnx(OnnxPart onnx) {
    Optional<Problem> problem = onnx.problem();
    return check(
        "ONNX",
        problem.isEmpty(),
        problem.map(Problem::what).orElse("ONNX Runtime " + onnx.version()),
        "Imported models can't be used; every other learner works. On Linux its library needs glibc"
            + " and libstdc++, and a folder for temporary files to unpack into.");
  }

  /** Looks at the file: the linker's own tool is not on every user's path. */
  private static boolean hasLibrary(String name) {
    String machine = System.getProperty("os.arch", "").equals("aarch64") ? "aarch64" : "x86_64";
    return LIBRARY_FOLDERS.stream()
        .anyMatch(
            folder ->
                Files.exists(Path.of(folder, name))
                    || Files.exists(Path.of(folder, machine + "-linux-gnu", name)));
  }

  private static Check writable(String name, Path folder) {
    Path existing = folder;
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return check(
        name,
        Files.isWritable(existing),
        folder.toString(),
        "It can't be written: change its permissions, or set RISKBENCH_HOME.");
  }
}
