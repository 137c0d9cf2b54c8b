package org.riskbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenNamesTest extends OpenWindow {
  @Test
  void whateverTheKeyboardReachesHasANameThatCanBeSpoken() throws Exception {
    EveryView.fill(desk());
    List<String> faults = new ArrayList<>();
    EveryView.of(
        desk(),
        scene(),
        (place, root) ->
            SpokenNames.faults(root).forEach(fault -> faults.add(place + " " + fault)));
    assertThat(faults).isEmpty();
  }
}
