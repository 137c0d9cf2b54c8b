package org.riskbench.modelfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riskbench.card.CardHead;
import org.riskbench.card.Told;
import org.riskbench.decision.Band;
import org.riskbench.decision.Policy;

/** What a page of a card takes from the rest of a model's file. Stateless. */
public final class CardFacts {
  private CardFacts() {}

  /** Of a model with this first page, these metrics and these thresholds. */
  public static CardHead of(Manifest manifest, Map<String, Double> metrics, Policy policy) {
    return new CardHead(manifest.id().toString(), facts(manifest), metrics, bands(policy));
  }

  private static Map<String, String> facts(Manifest manifest) {
    DataFingerprint data = manifest.data();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Model", manifest.id().toString());
    facts.put("Made at", manifest.createdAt().toString());
    facts.put("By", manifest.application());
    facts.put("Learner", manifest.learner());
    facts.put("Data", data.source());
    facts.put("Records", Told.count(data.rows()));
    facts.put("Frauds and goods", Told.count(data.frauds()) + " and " + Told.count(data.goods()));
    facts.put("Period", Told.period(data.from(), data.to()));
    facts.put("SHA-256 of the data", data.sha256());
    return facts;
  }

  /** What is done at which score, in words, from the lowest score up. */
  public static List<String> bands(Policy policy) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < policy.bands().size(); i++) {
      Band band = policy.bands().get(i);
      int to = i + 1 < policy.bands().size() ? policy.bands().get(i + 1).from() - 1 : 1000;
      told.add(
          String.format(
              Locale.ROOT,
              "%s: risk score %d to %d, decision %s, treatment %s",
              band.name(),
              band.from(),
              to,
              word(band.decision()),
              word(band.treatment())));
    }
    return told;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
