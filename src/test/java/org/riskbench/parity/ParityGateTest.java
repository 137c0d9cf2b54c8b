package org.riskbench.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riskbench.job.JobContext;
import org.riskbench.modelfile.Drafts;
import org.riskbench.modelfile.ModelDraft;
import org.riskbench.modelfile.ModelFileReader;
import org.riskbench.modelfile.ModelFileWriter;
import org.riskbench.modelfile.SealedModel;
import org.riskbench.problem.ProblemException;
import org.riskbench.rule.KnownLists;
import org.riskbench.scoring.ModelId;

class ParityGateTest {
  private static SealedModel sealed(ModelDraft draft) {
    return ModelFileReader.read(ModelFileWriter.seal(draft, new ModelId("made", 1), Instant.EPOCH));
  }

  private static ParityReport check(SealedModel model, Door... doors) {
    return ParityGate.check(model, KnownLists.none(), List.of(doors), JobContext.none());
  }

  /** The library's own answers, one of them changed. */
  private record Changed(double tolerance, java.util.function.UnaryOperator<Answer> change)
      implements Door {
    @Override
    public String name() {
      return "a broken door";
    }

    @Override
    public List<Answer> answers(SealedModel model, List<ParityRecord> records) {
      List<Answer> answers =
          new ArrayList<>(new LibraryDoor(KnownLists.none()).answers(model, records));
      answers.set(41, change.apply(answers.get(41)));
      return answers;
    }
  }

  @Test
  void aServerAnswersAsTheLibraryDoes() {
    ParityReport report = check(sealed(Drafts.small()), new HttpDoor(KnownLists.none()));

    assertThat(report.agrees()).isTrue();
    assertThat(report.records()).isEqualTo(ParityGate.RECORDS);
    assertThat(report.doors()).containsExactly("HTTP");
  }

  @Test
  void aServerCountsEarlierRecordsAsTheLibraryDoes() {
    SealedModel model = sealed(Drafts.counting());
    List<ParityRecord> records = ParityRecord.of(model.model(), ParityGate.RECORDS);

    assertThat(check(model, new HttpDoor(KnownLists.none())).agrees()).isTrue();
    // The same record answered otherwise by its past: else nothing would be proved.
    assertThat(new LibraryDoor(KnownLists.none()).answers(model, records))
        .isNotEqualTo(
            new LibraryDoor(KnownLists.none())
                .answers(model, records.subList(records.size() / 2, records.size())));
    assertThat(records).anySatisfy(record -> assertThat(record.fields()).containsKey("email"));
  }

  @Test
  void oneBitOfAProbabilityStopsAModel() {
    Changed door =
        new Changed(
            0,
            answer ->
                new Answer(
                    Math.nextUp(answer.probability()),
                    answer.score(),
                    answer.decision(),
                    answer.reasons()));

    assertThatThrownBy(() -> check(sealed(Drafts.small()), door).require())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("PARITY-101")
        .hasMessageContaining("a broken door")
        .hasMessageContaining("probability of made-up record 42");
  }

  @Test
  void aGraphInAnotherRuntimeMayDifferByALittle() {
    Changed near = new Changed(1e-6, answer -> Answer.of(answer.probability() + 1e-7));
    Changed far = new Changed(1e-6, answer -> Answer.of(answer.probability() + 1e-5));

    assertThat(check(sealed(Drafts.small()), near).agrees()).isTrue();
    assertThat(check(sealed(Drafts.small()), far).agrees()).isFalse();
  }

  @Test
  void anotherWordInAReasonStopsAModel() {
    Changed door =
        new Changed(
            0,
            answer ->
                new Answer(
                    answer.probability(),
                    answer.score(),
                    answer.decision(),
                    Optional.of(List.of(new Answer.GivenReason("AMOUNT", 1, "Other words")))));

    assertThat(check(sealed(Drafts.small()), door).differences())
        .containsExactly(new ParityReport.Difference("a broken door", 42, "reasons"));
  }

  @Test
  void anAnswerThatIsMissingStopsAModel() {
    Door door =
        new Door() {
          @Override
          public String name() {
            return "a door that swallows";
          }

          @Override
          public List<Answer> answers(SealedModel model, List<ParityRecord> records) {
            return new LibraryDoor(KnownLists.none()).answers(model, records).subList(0, 99);
          }
        };

    assertThat(check(sealed(Drafts.small()), door).differences())
        .containsExactly(new ParityReport.Difference("a door that swallows", 100, "answer"));
  }
}
