package org.riskbench.ui.explain;

import java.util.Locale;

/** Which records of the test part are offered to be looked at. */
enum PickKind {
  RISKIEST,
  CLOSEST,
  MISSED,
  FALSE_ALARMS;

  /** Key of its name. */
  String key() {
    return "explain.pick." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
