package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riskbench.dataset.Dataset;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.ui.kit.Banner;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.models.ModelRow;

/** Files that are handed to the open window. */
class OpenFilesTest extends OpenWindow {
  private static final Path MODEL = Path.of("models", "identity-sample.v1.riskmodel");

  @AfterEach
  void leaveTheScreen() {
    robot.interact(() -> desk().session().go(Screen.DATA));
  }

  private Path table(String name) throws IOException {
    return Files.writeString(home.resolve(name), "amount,fraud\n" + "5,0\n7,1\n".repeat(40));
  }

  private boolean isOpen(String name) {
    return desk().session().dataset().map(Dataset::name).filter(name::equals).isPresent();
  }

  @Test
  void aTableComesToTheDeskAndDataToTheFront() throws Exception {
    Path table = table("mine.csv");
    robot.interact(() -> desk().session().go(Screen.SETTINGS));

    robot.interact(() -> desk().open(table));

    await(() -> isOpen("mine"));
    assertThat(desk().session().screenProperty().get()).isEqualTo(Screen.DATA);
  }

  @Test
  void aModelIsTakenInAndSelectedOnItsScreen() throws Exception {
    robot.interact(() -> desk().open(MODEL));

    await(() -> desk().session().models().size() == 1);
    assertThat(desk().session().models().get(0)).isInstanceOf(RegistryEntry.Saved.class);
    assertThat(desk().session().screenProperty().get()).isEqualTo(Screen.MODELS);
    assertThat(selected()).extracting(ModelRow::name).containsExactly("identity-sample");
  }

  /** The screen has other tables beside that of its models. */
  private List<ModelRow> selected() {
    return robot.lookup("#table").queryAllAs(TableView.class).stream()
        .flatMap(table -> ((TableView<?>) table).getSelectionModel().getSelectedItems().stream())
        .filter(ModelRow.class::isInstance)
        .map(ModelRow.class::cast)
        .toList();
  }

  @Test
  void aFileOfAnotherKindIsToldOfInOneSentence() throws Exception {
    Path paper = Files.writeString(home.resolve("paper.pdf"), "%PDF-1.7\n");

    robot.interact(() -> desk().open(paper));

    await(() -> robot.lookup(".banner").queryAll().stream().anyMatch(OpenFilesTest::isPdf));
  }

  private static boolean isPdf(Object node) {
    return node instanceof Banner banner
        && banner.getNotice().filter(told -> told.text().contains("a PDF document")).isPresent();
  }

  @Test
  void ofSeveralTablesTheFirstIsOpened() throws Exception {
    List<Path> tables = List.of(table("one.csv"), table("two.csv"));

    robot.interact(() -> desk().open(new GivenFiles(tables)));

    await(() -> isOpen("one"));
    assertThat(robot.lookup("Opened one.csv. One table is open at a time: the others were left."))
        .isNotNull();
  }
}
