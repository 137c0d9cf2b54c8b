package org.riskbench.ui.kit;

import java.util.List;

/** One of the views that a screen is divided into; the user has one of them in front. */
public interface ScreenView {
  /** The views of a screen in the order of their tabs; none of a screen that is not divided. */
  static List<ScreenView> of(Screen screen) {
    return switch (screen) {
      case DATA -> List.of(DataView.values());
      case COMPARE -> List.of(CompareView.values());
      case DECIDE -> List.of(DecideView.values());
      case EXPLAIN -> List.of(ExplainView.values());
      case PUBLISH -> List.of(PublishView.values());
      case SETTINGS -> List.of(SettingsView.values());
      case TRAIN, EXPORT, MODELS -> List.of();
    };
  }

  /** The screen that it is a view of. */
  Screen screen();

  /** Name of the view in places and in the keys of its texts. */
  String word();

  /** Name of the FXML file without its ending. */
  default String file() {
    return word();
  }

  /** Key of the view's name on its tab. */
  default String titleKey() {
    return "view." + word();
  }
}
