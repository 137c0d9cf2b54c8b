package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ViewTabsTest {
  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void aViewIsLoadedOnceAndHiddenOnesLeaveWithTheScreen() {
    List<ScreenView> loaded = new ArrayList<>();
    List<Long> held =
        WaitForAsyncUtils.waitForAsyncFx(
            60_000,
            () -> {
              Whereabouts user = new Whereabouts();
              ViewTabs tabs = new ViewTabs();
              tabs.show(
                  Screen.DATA,
                  user,
                  Messages.bundled(),
                  view -> {
                    loaded.add(view);
                    return new Pane();
                  });
              Group window = new Group(tabs);
              Scene scene = new Scene(window);
              user.show(DataView.FINDINGS);
              user.show(DataView.COLUMNS);
              long beside = content(tabs);
              window.getChildren().clear();
              long away = content(tabs);
              window.getChildren().setAll(tabs);
              user.show(DataView.FINDINGS);
              assertThat(scene.getRoot()).isSameAs(window);
              return List.of(beside, away, content(tabs));
            });

    assertThat(held).as("beside each other, away, back again").containsExactly(2L, 1L, 2L);
    assertThat(loaded).containsExactly(DataView.COLUMNS, DataView.FINDINGS);
  }

  private static long content(ViewTabs tabs) {
    return tabs.getTabs().stream().map(Tab::getContent).filter(each -> each != null).count();
  }
}
