package org.riskbench.ui.decide;

import java.util.List;

/**
 * A band as the table of bands shows it.
 *
 * @param range scores it holds, in words
 * @param kinds what it may do between its neighbours
 */
record BandRow(int slot, String name, String range, BandKind kind, List<BandKind> kinds) {}
