package org.riskbench.parity;

import java.util.ArrayList;
import java.util.List;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.rule.KnownLists;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
import org.riskbench.velocity.Sighting;
import org.riskbench.velocity.SightingReader;
import org.riskbench.velocity.VelocityState;

/** The library in a program of one's own: what all other doors are held against. */
final class LibraryDoor implements Door {
  private final KnownLists lists;

  LibraryDoor(KnownLists lists) {
    this.lists = lists;
  }

  @Override
  public String name() {
    return "the library";
  }

  @Override
  public List<Answer> answers(SealedModel sealed, List<ParityRecord> records) {
    RiskModel model = sealed.model();
    Assessment assessment = model.newAssessment(lists);
    VelocityState state = new VelocityState(model.velocity());
    SightingReader reader = state.newReader(model.inputs());
    Sighting sighting = reader.newSighting();
    double[] told = new double[model.velocity().size()];
    List<Answer> answers = new ArrayList<>();
    for (ParityRecord made : records) {
      FlatRecord record = model.newRecord(made.fields());
      reader.read(record, sighting);
      state.pass(sighting, told, Long.MAX_VALUE);
      model.assess(record, told, assessment);
      answers.add(Answer.of(assessment));
    }
    return answers;
  }
}
