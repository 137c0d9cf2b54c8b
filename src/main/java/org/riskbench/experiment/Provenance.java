package org.riskbench.experiment;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.feature.EncodingPlan;
import org.riskbench.feature.EncodingSettings;
import org.riskbench.split.SplitPlan;
import org.riskbench.split.SplitPlan.Shares;
import org.riskbench.tuning.SearchReport;

/**
 * What was decided before a run, as far as its model does not hold it: in plain text, by what it is
 * about, so that a file written years later can still be compared with one of today.
 */
final class Provenance {
  private final Map<String, String> texts = new LinkedHashMap<>();

  private Provenance() {}

  static Map<String, String> of(
      Dataset dataset, ExperimentPlan plan, Optional<SearchReport> search) {
    Provenance provenance = new Provenance();
    provenance.tell(plan.split());
    provenance.tell(dataset.labels().timing());
    provenance.tell(plan.encoding());
    search.ifPresent(provenance::tell);
    return provenance.texts;
  }

  private void tell(SplitPlan split) {
    texts.put("split by", split.word());
    Shares shares = split.shares();
    texts.put("share of test", Double.toString(shares.test()));
    texts.put("share of tune", Double.toString(shares.tune()));
    texts.put("share of calibrate", Double.toString(shares.calibrate()));
    texts.put("fewest frauds to calibrate", Integer.toString(shares.minCalibrateFrauds()));
    if (split instanceof SplitPlan.ByTime time) {
      texts.put("label delay", time.labelDelay().toString());
      if (time.hindsight()) {
        texts.put("labels not yet known", "learned from");
      }
      time.cuts()
          .ifPresent(
              cuts ->
                  texts.put(
                      "cuts in time",
                      cuts.tuneFrom() + ", " + cuts.calibrateFrom() + ", " + cuts.testFrom()));
    } else if (split instanceof SplitPlan.ByEntity entity) {
      texts.put("split seed", Long.toString(entity.seed()));
      texts.put("split keys", String.join(", ", entity.columns()));
    } else if (split instanceof SplitPlan.AtRandom random) {
      texts.put("split seed", Long.toString(random.seed()));
    }
  }

  private void tell(LabelTiming timing) {
    timing.asOf().ifPresent(moment -> texts.put("as of", moment.toString()));
    timing.maturity().ifPresent(age -> texts.put("label maturity", age.toString()));
  }

  private void tell(EncodingPlan encoding) {
    texts.put("encoding", word(encoding.usual()));
    new TreeMap<>(encoding.columns())
        .forEach((column, chosen) -> texts.put("encoding of " + column, word(chosen)));
    encoding
        .derivations()
        .ifPresent(chosen -> texts.put("derived columns", Integer.toString(chosen.size())));
    EncodingSettings settings = encoding.settings();
    if (!settings.equals(EncodingSettings.DEFAULT)) {
      texts.put("bins", Integer.toString(settings.bins()));
      texts.put("rare level", Integer.toString(settings.rare()));
      texts.put("most levels", Integer.toString(settings.mostLevels()));
      texts.put("buckets", Integer.toString(settings.buckets()));
      texts.put("smoothing", Double.toString(settings.smoothing()));
    }
  }

  private void tell(SearchReport search) {
    texts.put("trials", Integer.toString(search.tried()));
    texts.put("searched by", search.plan().measure().word());
    search.plan().budget().map(Duration::toString).ifPresent(time -> texts.put("budget", time));
    texts.put("search ended by", search.ending().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
