package org.riskbench.ui.help;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.DecideView;
import org.riskbench.ui.kit.PublishView;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.kit.ScreenView;

/** What the tour stops at, in its order: a control of a screen. */
enum TourStep {
  DATA(Screen.DATA, Optional.of(DataView.FINDINGS), ".findings-list"),
  ROLES(Screen.DATA, Optional.of(DataView.COLUMNS), ".label-bar"),
  TRAIN(Screen.TRAIN, Optional.empty(), "#train"),
  COMPARE(Screen.COMPARE, Optional.empty(), ".runs-table"),
  DECIDE(Screen.DECIDE, Optional.of(DecideView.MONEY), "#handles"),
  SAVE(Screen.DECIDE, Optional.empty(), "#saveButton"),
  PUBLISH(Screen.PUBLISH, Optional.of(PublishView.SERVER), "#toggle"),
  HELP(Screen.PUBLISH, Optional.empty(), "#help");

  private final Screen screen;

  // A view is an enum constant.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Optional<ScreenView> view;

  private final String control;

  TourStep(Screen screen, Optional<ScreenView> view, String control) {
    this.screen = screen;
    this.view = view;
    this.control = control;
  }

  /** The screen that it is on. */
  Screen screen() {
    return screen;
  }

  /** The view of the screen; empty where the one in front will do. */
  Optional<ScreenView> view() {
    return view;
  }

  /** Selector of the control that it speaks of. */
  String control() {
    return control;
  }

  /** Key of its title; with {@code .text} that of what it says. */
  String titleKey() {
    return "tour." + name().toLowerCase(Locale.ROOT);
  }

  Optional<TourStep> following() {
    return at(number() + 1);
  }

  Optional<TourStep> preceding() {
    return at(number() - 1);
  }

  /** Its place in the tour, from 1. */
  int number() {
    return List.of(values()).indexOf(this) + 1;
  }

  private static Optional<TourStep> at(int number) {
    return number < 1 || number > values().length
        ? Optional.empty()
        : Optional.of(values()[number - 1]);
  }
}
