package org.riskbench.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.riskbench.dataset.Dataset;
import org.riskbench.split.Split;
import org.riskbench.split.SplitPart;

/** A dataset in one sentence, and as the {@code data} of a JSON answer. */
final class DatasetText {
  private DatasetText() {}

  static String sentence(Dataset dataset) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%s: %,d rows, %,d columns",
                dataset.name(),
                dataset.size(),
                dataset.schema().size()));
    if (dataset.labels().labelled() > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              ", %,d fraud (%.2f %%)",
              dataset.labels().frauds(),
              dataset.labels().fraudRate() * 100));
    }
    if (dataset.labels().rule().isPresent() && dataset.labels().unlabelled() > 0) {
      text.append(String.format(Locale.ROOT, ", %,d unlabelled", dataset.labels().unlabelled()));
    }
    if (dataset.labels().immature() > 0) {
      text.append(String.format(Locale.ROOT, ", %,d immature", dataset.labels().immature()));
    }
    if (!dataset.rejected().isEmpty()) {
      text.append(String.format(Locale.ROOT, ", %,d rows set aside", dataset.rejected().size()));
    }
    return text.toString();
  }

  static Map<String, Object> json(Dataset dataset, Split split) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", dataset.size());
    json.put("rejected", dataset.rejected().size());
    json.put("unlabelled", dataset.labels().unlabelled());
    json.put("immature", dataset.labels().immature());
    json.put("train", split.train().length + split.calibrate().length + split.tune().length);
    json.put("test", split.test().length);
    json.put("split", split.description());
    json.put("parts", split.parts().stream().map(DatasetText::json).toList());
    json.put("aside", split.aside().stream().map(DatasetText::json).toList());
    return json;
  }

  static Map<String, Object> json(SplitPart part) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", part.name());
    json.put("rows", part.rows());
    json.put("frauds", part.frauds());
    json.put("from", part.from());
    json.put("to", part.to());
    return json;
  }
}
