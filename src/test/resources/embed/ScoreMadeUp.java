import java.nio.file.Path;
import org.riskbench.modelfile.MadeUpRecord;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;

/** Somebody's own program: scores the records that golden records are chosen from. */
public final class ScoreMadeUp {
  private ScoreMadeUp() {}

  public static void main(String[] arguments) {
    RiskModel model = ModelFileReader.read(Path.of(arguments[0])).model();
    Assessment assessment = model.newAssessment();
    for (MadeUpRecord made : MadeUpRecord.of(model, 100)) {
      model.assess(made.record(), made.velocity(), assessment);
      System.out.println(assessment.probability());
    }
  }
}
