package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrontMovesTest {
  private final Whereabouts user = new Whereabouts();
  private final Toasts toasts = new Toasts();
  private final FrontMoves front = new FrontMoves(user, toasts);
  private final Counter roles = new Counter();
  private final Counter split = new Counter();
  private final Counter handles = new Counter();

  FrontMovesTest() {
    front.watch(Screen.DATA, roles.takingBack());
    front.watch(Screen.DATA, split.takingBack());
    front.watch(Screen.DECIDE, handles.takingBack());
  }

  @Test
  void theLastMoveOfTheScreenIsTakenBackFirstWhicheverViewItWasDoneIn() {
    roles.add("amount becomes feature");
    split.add("divided by time");
    roles.add("email becomes key");

    assertThat(front.undoTextProperty().get()).isEqualTo("email becomes key");
    front.undo();
    assertThat(front.undoTextProperty().get()).isEqualTo("divided by time");
    front.undo();
    assertThat(split.value).isZero();
    assertThat(front.undoTextProperty().get()).isEqualTo("amount becomes feature");

    assertThat(front.redoTextProperty().get()).isEqualTo("divided by time");
    front.redo();
    front.redo();
    assertThat(front.redoableProperty().get()).isFalse();
    assertThat(roles.value).isEqualTo(2);
    assertThat(split.value).isEqualTo(1);
  }

  @Test
  void anotherScreenHasItsOwnMoves() {
    roles.add("amount becomes feature");

    user.go(Screen.DECIDE);
    assertThat(front.undoableProperty().get()).isFalse();
    front.undo();
    assertThat(roles.value).isEqualTo(1);

    user.go(Screen.DATA);
    assertThat(front.undoableProperty().get()).isTrue();
  }

  @Test
  void whatAToastTellsIsTakenBackFirst() {
    roles.add("amount becomes feature");
    int[] back = {0};
    toasts.showWithWayBack("Removed run 3.", "Undo", () -> back[0]++);

    assertThat(front.undoTextProperty().get()).isEqualTo("Removed run 3.");
    front.undo();

    assertThat(back[0]).isEqualTo(1);
    assertThat(toasts.shown()).isEmpty();
    assertThat(roles.value).isEqualTo(1);
    assertThat(front.undoTextProperty().get()).isEqualTo("amount becomes feature");
  }

  @Test
  void aMoveTakenBackByAButtonOfItsViewIsNotTakenBackAgain() {
    roles.add("amount becomes feature");
    split.add("divided by time");
    split.back();

    front.undo();

    assertThat(roles.value).isZero();
    assertThat(front.undoableProperty().get()).isFalse();
  }

  /** Something that is counted up by moves. */
  private static final class Counter {
    private final MoveHistory<Integer> history = new MoveHistory<>();
    private int value;

    void add(String what) {
      history.remember(value, what);
      value++;
    }

    void back() {
      value = history.undo(value);
    }

    TakingBack takingBack() {
      return TakingBack.of(history, this::back, () -> value = history.redo(value));
    }
  }
}
