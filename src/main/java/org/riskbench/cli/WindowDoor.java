package org.riskbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.experiment.PartScores;
import org.riskbench.job.JobContext;
import org.riskbench.loading.DataLoader;
import org.riskbench.loading.TableOrigin;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.parity.Answer;
import org.riskbench.parity.Door;
import org.riskbench.parity.ParityRecord;

/**
 * The way of the window, which {@code compare --model} goes too: a file is loaded to a dataset, and
 * its rows are scored as a part. Rules have no say there, so it tells no decision.
 */
final class WindowDoor implements Door {
  @Override
  public String name() {
    return "the window";
  }

  @Override
  public List<Answer> answers(SealedModel model, List<ParityRecord> records) {
    try (ParityFile file = ParityFile.of(model.model().inputs(), records)) {
      LoadOptions options =
          ModelColumns.asTrained(
              LoadOptions.defaults().suggest(false).label(ParityFile.LABEL + "=1"), model.model());
      Dataset dataset = DataLoader.load(TableOrigin.file(file.path()), options, JobContext.none());
      int[] rows = dataset.labels().labelledRows();
      PartScores scores = PartScores.unknown(model.model(), dataset, rows, JobContext.none());
      List<Answer> answers = new ArrayList<>();
      for (int i = 0; i < scores.size(); i++) {
        answers.add(
            new Answer(
                scores.records().probability()[i],
                Optional.of(scores.scores()[i]),
                Optional.empty(),
                Optional.empty()));
      }
      return answers;
    }
  }
}
