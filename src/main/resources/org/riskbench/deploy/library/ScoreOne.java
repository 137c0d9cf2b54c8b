import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.scoring.Assessment;
import org.riskbench.scoring.RiskModel;
@imports@
/** Scores one record: java -cp "lib/*" examples/ScoreOne.java MODEL RECORD.json */
public class ScoreOne {
  public static void main(String[] args) throws Exception {
    RiskModel model = ModelFileReader.read(Path.of(args[0])).model();
    Map<String, Object> fields = JSON.std.mapFrom(Files.readString(Path.of(args[1])));
@told@
    Assessment answer = model.newAssessment();
    model.assess(@record@, past, answer);
    System.out.println(
        "\"probability\":" + answer.probability() + ",\"score\":" + answer.score()
            + ",\"decision\":\"" + answer.decision() + "\"");
  }
}
