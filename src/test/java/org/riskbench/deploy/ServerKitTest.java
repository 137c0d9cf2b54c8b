package org.riskbench.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.job.JobContext;
import org.riskbench.kit.KitFile;
import org.riskbench.kit.KitFolder;
import org.riskbench.modelfile.MadeUpFields;
import org.riskbench.modelfile.MadeUpRecord;
import org.riskbench.scoring.RiskModel;
import org.riskbench.standalone.ServerProcess;

/** The kit of a server, started as its README says. */
class ServerKitTest {
  private static final Map<String, String> ANY_PORT = Map.of("RISKBENCH_PORT", "0");

  /** Made once: each holds a jar of many megabytes. */
  private static final Map<PastSource, List<KitFile>> KITS = new EnumMap<>(PastSource.class);

  @TempDir private Path folder = Path.of("");

  private static List<KitFile> files(PastSource past) {
    return KITS.computeIfAbsent(
        past, each -> Kits.files(Target.SERVER, KitPlans.countingAlone(each)));
  }

  private Path kit(PastSource past) {
    Path kit = folder.resolve("kit");
    KitFolder.write(kit, files(past), JobContext.none());
    return kit;
  }

  private static ServerProcess run(Path kit, Map<String, String> variables) {
    return ServerProcess.of(List.of("sh", "./run.sh"), variables, kit);
  }

  @Test
  void theSamePlanGivesTheSameBytesAndNothingOfThisMachine() {
    KitPlans.assertWellMade(Target.SERVER, () -> KitPlans.countingAlone(PastSource.FOLDER));
  }

  @Test
  void itAnswersAsTheLibraryDoesBitForBit() throws Exception {
    Path kit = kit(PastSource.CALLER);
    RiskModel model = KitPlans.countingAlone(PastSource.CALLER).sealed().model();
    List<MadeUpRecord> made = MadeUpRecord.of(model, 100);
    List<Map<String, Object>> records =
        made.stream().map(each -> MadeUpFields.of(model, each)).toList();

    try (ServerProcess server = run(kit, ANY_PORT)) {
      HttpResponse<String> answers =
          ServerProcess.post(server.address(), "/v1/score/batch", JSON.std.asString(records));

      List<Double> probabilities = new ArrayList<>();
      for (Object answer : JSON.std.listFrom(answers.body())) {
        probabilities.add((Double) ((Map<?, ?>) answer).get("probability"));
      }
      assertThat(probabilities).isEqualTo(MadeUpFields.probabilities(model, made));
      assertThat(server.stop()).isEqualTo(143);
    }
  }

  @Test
  void itsOwnRecordComesOutAsItSays() throws Exception {
    Path kit = KitPlans.write(Target.SERVER, KitPlans.plain(), folder.resolve("kit"));

    try (ServerProcess server = run(kit, ANY_PORT)) {
      String record = Files.readString(kit.resolve("smoke/record.json"));

      assertThat(ServerProcess.post(server.address(), "/v1/score", record).body())
          .contains(Files.readString(kit.resolve("smoke/expected.txt")).strip());
    }
  }

  @Test
  void whatItKeepsInAFolderOutlivesIt() throws Exception {
    Path kit = kit(PastSource.FOLDER);
    String record = Files.readString(kit.resolve("smoke/record.json"));
    try (ServerProcess server = run(kit, ANY_PORT)) {
      assertThat(server.end()).isEqualTo(2);
      assertThat(server.complaint()).contains("RISKBENCH_SECRET_FILE");
    }
    Files.write(kit.resolve("secret"), new byte[32]);

    try (ServerProcess server = run(kit, ANY_PORT)) {
      assertThat(ServerProcess.post(server.address(), "/v1/score", record).body())
          .contains("\"stateUpdated\":true");
      server.stop();
    }
    try (ServerProcess server = run(kit, ANY_PORT)) {
      server.address();
      assertThat(server.complaint()).contains("1 earlier records are known");
    }
  }

  @Test
  void aVariableGoesBeforeTheFileOfSettings() {
    Path kit = kit(PastSource.MEMORY);
    try (ServerProcess server =
        run(kit, Map.of("RISKBENCH_PORT", "0", "RISKBENCH_STATE", "caller"))) {
      URI address = server.address();

      assertThat(ServerProcess.post(address, "/v1/score", "{}").statusCode()).isEqualTo(422);
    }
  }

  @ParameterizedTest
  @EnumSource(PastSource.class)
  void theUnitIsOneThatSystemdTakes(PastSource past) throws Exception {
    Path tool = Path.of("/usr/bin/systemd-analyze");
    assumeTrue(Files.isExecutable(tool), "this machine has no systemd-analyze");
    Path kit = kit(past);
    Path unit = folder.resolve("riskbench.service");
    Files.writeString(
        unit,
        Files.readString(kit.resolve("riskbench.service"))
            .replace("/opt/riskbench", kit.toString()));
    Path said = folder.resolve("said");
    Process verify =
        new ProcessBuilder(tool.toString(), "verify", unit.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();

    assertThat(verify.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(said)).doesNotContain("riskbench.service:");
    assertThat(verify.exitValue()).as(Files.readString(said)).isZero();
  }

  @ParameterizedTest
  @EnumSource(PastSource.class)
  void theServiceMayDoLittleAndHoldsNoSecret(PastSource past) {
    Map<String, String> texts = KitPlans.texts(files(past));

    assertThat(texts.get("riskbench.service"))
        .contains(
            "DynamicUser=yes",
            "ProtectSystem=strict",
            "NoNewPrivileges=yes",
            "StateDirectory=riskbench",
            "LoadCredential=",
            "MemoryMax=512M",
            "Restart=on-failure",
            "RestartPreventExitStatus=2 3 4");
    assertThat(texts.get("server.env")).contains("RISKBENCH_STATE=").doesNotContain("_SECRET=");
    assertThat(texts.get("run.cmd")).contains("\r\n");
    assertThat(texts.get("README.md")).contains("## Earlier records", "./smoke.sh");
  }
}
