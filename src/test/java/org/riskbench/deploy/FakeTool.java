package org.riskbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Stands in for a cloud's command while a kit's script runs: notes what it is asked, knows of
 * nothing that it is asked about, and keeps what it is given to deploy.
 */
final class FakeTool {
  private final Path folder;
  private final Path asked;

  /**
   * @param name of the command
   * @param folder for its notes, new
   */
  FakeTool(String name, Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.asked = folder.resolve("asked");
    Files.createFile(asked);
    Path tool = folder.resolve(name);
    Files.writeString(
        tool,
        """
        #!/bin/sh
        echo "$@" >>"%1$s/asked"
        case "$*" in
        "projects describe"*) echo 123456789 ;;
        "run services replace -"*) cat >"%1$s/deployed" ;;
        *"-K -"*) cat >"%1$s/configured" ;;
        *"--data-file -"*) cat >>"%1$s/kept" ;;
        *" describe "* | *"acr show"* | *"keyvault show"*) exit 1 ;;
        esac
        """
            .formatted(folder));
    assertThat(tool.toFile().setExecutable(true)).isTrue();
  }

  /** A script that ended. */
  record Ended(int code, String said) {}

  /** Runs a script of a kit with this tool before all others. */
  Ended run(Path kit, Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh"));
    command.addAll(List.of(words));
    Path said = folder.resolve("said");
    ProcessBuilder plan =
        new ProcessBuilder(command)
            .directory(kit.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    plan.environment().putAll(environment);
    plan.environment().put("PATH", folder + File.pathSeparator + System.getenv("PATH"));
    Process script = plan.start();
    assertThat(script.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(script.exitValue(), Files.readString(said));
  }

  /** What it was asked, a line a time. */
  List<String> asked() throws IOException {
    return Files.readAllLines(asked);
  }

  /** What came on standard input under a name. */
  String given(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
