package org.riskbench.ui.honesty;

import java.util.Optional;
import org.riskbench.honesty.Way;
import org.riskbench.honesty.WayReport.Refused;
import org.riskbench.ui.kit.DataView;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Messages;

/**
 * A way that the data does not allow.
 *
 * @param text the way, the reason and the advice
 * @param mendedIn where on the Data screen it can be opened, if it can
 */
public record ClosedWay(String text, Optional<DataView> mendedIn) {
  static ClosedWay of(Refused refused, Messages messages) {
    String name = messages.text("honesty.way." + refused.way().word());
    return new ClosedWay(
        messages.text("honesty.closed", name, EngineWords.told(refused.reason())),
        mendedIn(refused));
  }

  private static Optional<DataView> mendedIn(Refused refused) {
    return switch (refused.reason().code()) {
      case "DATA-220", "DATA-221", "DATA-223", "DATA-224" -> Optional.of(DataView.COLUMNS);
      default -> refused.way() == Way.RANDOM ? Optional.empty() : Optional.of(DataView.SPLIT);
    };
  }
}
