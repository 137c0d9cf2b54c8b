package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riskbench.registry.RegistryEntry;
import org.riskbench.ui.kit.Screen;

/** Files let go over the window; no hand can drag between programs without a display. */
class FileDropTest extends OpenWindow {
  private static final Path MODEL = Path.of("models", "identity-sample.v1.riskmodel");

  /** While it is shown, the screen looks at its folder again and again. */
  @AfterEach
  void leaveTheScreen() {
    robot.interact(() -> desk().session().go(Screen.DATA));
  }

  @Test
  void aModelFileLetGoAnywhereIsImported() throws Exception {
    assertThat(drop(MODEL)).isTrue();

    await(() -> desk().session().models().size() == 1);
    assertThat(desk().session().screenProperty().get()).isEqualTo(Screen.MODELS);
    assertThat(desk().session().models().get(0)).isInstanceOf(RegistryEntry.Saved.class);
  }

  @Test
  void aFileThatIsNoModelIsNotTaken() {
    robot.interact(() -> desk().session().go(Screen.MODELS));

    assertThat(drop(Path.of("README.md"))).isFalse();
    assertThat(desk().session().models()).isEmpty();
  }

  @Test
  void aTableLetGoOverAnotherScreenIsOpenedAsData() throws Exception {
    Path table = home.resolve("payments.csv");
    Files.writeString(table, "id,amount,fraud\n1,5,0\n2,7,1\n3,9,0\n");
    robot.interact(() -> desk().session().go(Screen.SETTINGS));

    assertThat(drop(table)).isTrue();

    await(() -> desk().session().dataset().filter(d -> d.name().contains("payments")).isPresent());
    assertThat(desk().session().screenProperty().get()).isEqualTo(Screen.DATA);
  }

  @Test
  void whatWillHappenIsSaidWhileFilesAreDragged() {
    robot.interact(() -> over(Path.of("payments.csv")));

    Node overlay = robot.lookup(".file-drop").query();
    assertThat(overlay.isVisible()).isTrue();
    assertThat(robot.from(overlay).lookup(".label").queryLabeled().getText())
        .isEqualTo("Open payments.csv as data");

    robot.interact(() -> over(Path.of("report.pdf")));
    assertThat(robot.from(overlay).lookup(".label").queryLabeled().getText())
        .isEqualTo("report.pdf is neither a table nor a model.");
    assertThat(desk().session().dataset().filter(d -> d.name().contains("report"))).isEmpty();
  }

  private void over(Path file) {
    Dragboard board = DragboardHelper.createDragboard(holding(List.of(file.toFile())));
    Event.fireEvent(robot.lookup(".screen").query(), event(DragEvent.DRAG_OVER, board));
  }

  /**
   * Drags a file over the screen and lets it go, as another program would; whether it was taken.
   */
  private boolean drop(Path file) {
    Node place = robot.lookup(".screen").query();
    AtomicBoolean taken = new AtomicBoolean();
    robot.interact(
        () -> {
          Dragboard board = DragboardHelper.createDragboard(holding(List.of(file.toFile())));
          DragEvent dropped = event(DragEvent.DRAG_DROPPED, board);
          Event.fireEvent(place, event(DragEvent.DRAG_OVER, board));
          Event.fireEvent(place, dropped);
          taken.set(dropped.isDropCompleted()); // the copies that are passed on share this with it
        });
    return taken.get();
  }

  private static DragEvent event(EventType<DragEvent> type, Dragboard board) {
    return new DragEvent(type, board, 10, 10, 10, 10, TransferMode.COPY, null, null, null);
  }

  /** A clipboard of files alone. */
  private static TKClipboard holding(List<File> files) {
    return (TKClipboard)
        Proxy.newProxyInstance(
            FileDropTest.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
                  case "getContent" -> files;
                  case "getContentTypes" -> Set.of(DataFormat.FILES);
                  case "getTransferModes" -> Set.of(TransferMode.ANY);
                  default -> List.of(); // what it answers to the rest nobody looks at
                });
  }
}
