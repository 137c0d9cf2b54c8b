import java.nio.file.Path;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.schema.FlatRecord;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

/** Somebody's own program: scores one record, {@code ScoreOne MODEL column=value...}. */
public final class ScoreOne {
  public static void main(String[] arguments) {
    // Reading replays the golden records and refuses the file if one of them scores otherwise.
    RiskModel model = ModelFileReader.read(Path.of(arguments[0])).model();
    FlatRecord record = new FlatRecord(model.inputs());
    for (int i = 1; i < arguments.length; i++) {
      String[] cell = arguments[i].split("=", 2);
      record.parse(model.inputs().find(cell[0]).orElseThrow(), cell[1]);
    }
    Assessment assessment = model.newAssessment();
    model.assess(record, assessment);
    System.out.println(
        assessment.probability() + " " + assessment.score() + " " + assessment.decision());
  }
}
