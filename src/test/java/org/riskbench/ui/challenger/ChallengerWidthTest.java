package org.riskbench.ui.challenger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.riskbench.decision.Decision;
import org.riskbench.evaluation.Interval;
import org.riskbench.scoring.ModelId;
import org.riskbench.shadow.Rate;
import org.riskbench.shadow.ShadowReport;
import org.riskbench.shadow.SwapSets;
import org.riskbench.ui.kit.LineGrid;
import org.riskbench.ui.kit.Messages;

/** Models are named like the files they come from, so names are long. */
class ChallengerWidthTest {
  private static final String NAME = "registration-data-20k-minimum";

  private static final Interval NOTHING = new Interval(0, 0, "none");

  private final ChallengerWords words = new ChallengerWords(Messages.bundled());

  private static ShadowReport report() {
    List<ShadowReport.ShownBand> bands =
        Stream.of(Decision.values())
            .map(each -> new ShadowReport.ShownBand("approve", each))
            .toList();
    SwapSets.Side none = new SwapSets.Side(0, 0, 0);
    return new ShadowReport(
        new ModelId(NAME, 1),
        new ModelId(NAME, 2),
        Instant.EPOCH,
        0,
        0,
        0,
        bands,
        bands,
        new long[bands.size()][bands.size()],
        new long[1],
        50,
        new Rate(0, NOTHING),
        new Rate(0, NOTHING),
        new SwapSets(SwapSets.NOWHERE, 0, 0, none, none, 0));
  }

  @Test
  void headsOfTheTableStayShortAndOneSentenceSaysWhoseBandsTheyAre() {
    assertThat(words.heads(report()))
        .extracting(LineGrid.Head::text)
        .hasSize(Decision.values().length + 2)
        .noneMatch(head -> head.contains(NAME));
    assertThat(words.bands(report())).contains(NAME + ":1, which answers", NAME + ":2");
  }
}
