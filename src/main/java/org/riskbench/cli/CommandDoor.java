package org.riskbench.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.parity.Answer;
import org.riskbench.parity.Door;
import org.riskbench.parity.ParityRecord;
import org.riskbench.problem.ExitCode;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;

/** The command {@code score}, run within this program on a file of its own. */
final class CommandDoor implements Door {
  private final Workplace workplace;
  private final String model;

  /**
   * The command.
   *
   * @param model as it would be typed
   */
  CommandDoor(Workplace workplace, String model) {
    this.workplace = workplace;
    this.model = model;
  }

  @Override
  public String name() {
    return "the command line";
  }

  @Override
  public List<Answer> answers(SealedModel sealed, List<ParityRecord> records) {
    try (ParityFile file = ParityFile.of(sealed.model().inputs(), records)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int exit =
          RiskbenchCommand.run(
              new Terminal(stream(out), stream(err), false),
              workplace,
              "score",
              model,
              file.path().toString(),
              "--reasons=" + Answer.REASONS,
              "--format=ndjson",
              "--update",
              "--lenient",
              "--quiet");
      if (exit != ExitCode.DONE) {
        throw failed(exit);
      }
      return read(out.toString(StandardCharsets.UTF_8));
    }
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static List<Answer> read(String lines) {
    List<Answer> answers = new ArrayList<>();
    for (String line : lines.lines().filter(each -> !each.isBlank()).toList()) {
      try {
        answers.add(Answer.of(JSON.std.mapFrom(line)));
      } catch (IOException e) {
        throw failed(ExitCode.UNEXPECTED);
      }
    }
    return answers;
  }

  /** Its own words may name the file of a moment ago; the code says enough. */
  private static ProblemException failed(int exit) {
    return Problem.error(
            "PARITY-105",
            "The command score, run to check the model, ended with code %d.".formatted(exit),
            "The model was not published or exported. Score a file by it to see what is wrong.")
        .asException();
  }
}
