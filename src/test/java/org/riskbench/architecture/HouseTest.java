package org.riskbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskbench.architecture.Rooms.Room;

class HouseTest {
  private static final String HOUSE = "org.riskbench";
  private static final String CANARY = "org.riskbench.architecture.canary";

  @SuppressWarnings("NullAway.Init")
  private static JavaClasses house;

  @SuppressWarnings("NullAway.Init")
  private static JavaClasses canary;

  @BeforeAll
  static void readTheClasses() {
    house = new ClassFileImporter().importPath(Path.of("target", "classes"));
    canary =
        new ClassFileImporter()
            .importPath(Path.of("target", "test-classes", CANARY.replace('.', '/')));
  }

  @ParameterizedTest
  @EnumSource
  void theHouseKeepsEveryRule(HouseRule rule) {
    rule.under(HOUSE).check(house);
  }

  @ParameterizedTest
  @EnumSource
  void theCanaryBreaksEveryRule(HouseRule rule) {
    assertThat(rule.under(CANARY).evaluate(canary).hasViolation())
        .as("the rule %s notices the bad fixture", rule)
        .isTrue();
  }

  @Test
  void theRulesSeeTheHouse() {
    assertThat(house).hasSizeGreaterThan(30);
    assertThat(house).noneMatch(type -> type.getPackageName().startsWith(CANARY));
  }

  @Test
  void theTableInTheDocumentIsTheTableInForce() throws IOException {
    List<Room> documented =
        Files.readAllLines(Path.of("src/site/markdown/architecture.md")).stream()
            .filter(line -> line.matches("\\| (cellar|ground|first|top|roof) \\|.*"))
            .map(HouseTest::room)
            .toList();

    assertThat(documented).isEqualTo(Rooms.TABLE);
  }

  private static Room room(String line) {
    String[] cells = line.replace("`", "").split("\\|", -1);
    return new Room(cells[1].strip(), cells[2].strip(), cells[4].strip(), cells[5].strip());
  }

  @Test
  void everyRoomSaysWhatItIsFor() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> silent =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
              .toList();

      assertThat(silent).isEmpty();
    }
  }
}
