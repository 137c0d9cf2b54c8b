package org.riskbench.ui.records;

import org.riskbench.dataset.Rejected;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;

/** A row that was set aside, as the list shows it. */
public record AsideRow(Rejected rejected) {
  /** Number of the row in its file, from 1. */
  public String number() {
    return (rejected.ofTest() ? "test " : "") + Formats.count(rejected.row() + 1);
  }

  /** The line it begins at; none where the format has no lines. */
  public String line() {
    return rejected.line() < 1 ? Formats.NONE : Formats.count(rejected.line());
  }

  public String column() {
    return rejected.column();
  }

  public String reason() {
    return EngineWords.told(rejected.reason().text());
  }
}
