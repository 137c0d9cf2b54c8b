import com.fasterxml.jackson.jr.ob.JSON
import java.nio.file.Files
import java.nio.file.Path
import org.riskbench.modelfile.ModelFileReader
@imports@
/** Scores one record: MODEL RECORD.json */
fun main(args: Array<String>) {
    val model = ModelFileReader.read(Path.of(args[0])).model()
    val fields = JSON.std.mapFrom(Files.readString(Path.of(args[1])))
@told@
    val answer = model.newAssessment()
    model.assess(@record@, past, answer)
    println(
        "\"probability\":${answer.probability()},\"score\":${answer.score()}," +
            "\"decision\":\"${answer.decision()}\"")
}
