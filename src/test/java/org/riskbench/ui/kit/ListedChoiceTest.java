package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ListedChoiceTest {
  private final ObservableList<String> list = FXCollections.observableArrayList("b:1", "a:1");
  private final SimpleObjectProperty<Optional<String>> chosen =
      new SimpleObjectProperty<>(Optional.of("a:1"));
  private final List<String> made = new ArrayList<>();

  @BeforeEach
  void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private ComboBox<String> box() {
    ComboBox<String> box = new ComboBox<>();
    ListedChoice.follow(box, list, chosen);
    MadeChoice.of(box, made::add);
    StackPane root = new StackPane(box);
    new Scene(root, 200, 100);
    root.applyCss();
    root.layout();
    return box;
  }

  private static String read(ComboBox<String> box) {
    ComboBoxListViewSkin<?> skin = (ComboBoxListViewSkin<?>) box.getSkin();
    return ((ListCell<?>) skin.getDisplayNode()).getText();
  }

  @Test
  void whatIsChosenIsStillReadWhenTheListIsFilledAnew() {
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          ComboBox<String> box = box();
          assertThat(read(box)).isEqualTo("a:1");

          list.setAll("a:2", "b:1", "a:1");
          assertThat(box.getValue()).isEqualTo("a:1");
          assertThat(read(box)).isEqualTo("a:1");
        });
  }

  @Test
  void theFirstOfTheListIsStillReadToo() {
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          ComboBox<String> box = box();
          chosen.set(Optional.of("b:1"));

          list.setAll("b:1", "a:1");
          assertThat(read(box)).isEqualTo("b:1");

          list.setAll("b:1", "a:1", "c:1");
          assertThat(box.getValue()).isEqualTo("b:1");
          assertThat(read(box)).isEqualTo("b:1");
        });
  }

  @Test
  void nothingElseIsTakenWhileTheListIsFilled() {
    WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          ComboBox<String> box = box();

          list.setAll("a:2", "b:1");
          chosen.set(Optional.of("a:2"));

          assertThat(made).doesNotContain("b:1");
          assertThat(read(box)).isEqualTo("a:2");
        });
  }
}
