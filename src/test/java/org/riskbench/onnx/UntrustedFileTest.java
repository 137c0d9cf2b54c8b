package org.riskbench.onnx;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.problem.ProblemException;

/** An ONNX file comes from anywhere: whatever is in it, the answer is a model or a problem. */
class UntrustedFileTest {
  @TempDir private Path folder;

  private OnnxModel open(byte[] file) throws IOException {
    Path path = folder.resolve("stranger.onnx");
    Files.write(path, file);
    return new OnnxPart().open(path);
  }

  private void isRefused(byte[] file, String code, String why) {
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(code)
        .hasMessageContaining(why);
  }

  private static OnnxFixture passing() {
    return new OnnxFixture().input("x", OnnxFixture.FLOAT, 1).output("y", OnnxFixture.FLOAT, 1);
  }

  @Test
  void whatIsNoOnnxFileIsRefused() {
    isRefused(new byte[0], "MODEL-252", "not an ONNX model");
    isRefused("amount,fraud\n1,0\n".getBytes(StandardCharsets.UTF_8), "MODEL-252", "");
    isRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, "MODEL-252", "");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> new OnnxPart().open(folder.resolve("none.onnx")))
        .hasMessageContaining("MODEL-251")
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> new OnnxPart().open(folder)).hasMessageContaining("MODEL-251");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedUnread() throws IOException {
    Path large = folder.resolve("large.onnx");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(5L << 30);
    }
    assertThatThrownBy(() -> new OnnxPart().open(large))
        .hasMessageContaining("MODEL-251")
        .hasMessageContaining("larger");
  }

  @Test
  void dataInAnotherFileIsRefused() {
    ProtoWriter place = new ProtoWriter().text(1, "location").text(2, "/etc/passwd");
    ProtoWriter tensor =
        new ProtoWriter().number(1, 1).number(2, 1).text(8, "w").message(13, place).number(14, 1);
    byte[] file =
        passing().constant(tensor).node("Add", "", List.of("x", "w"), List.of("y")).toBytes();
    isRefused(file, "MODEL-253", "another file");
  }

  @Test
  void dataInAnotherFileIsRefusedWithinAStepToo() {
    ProtoWriter tensor = new ProtoWriter().number(1, 1).number(2, 1).number(14, 1);
    ProtoWriter value = new ProtoWriter().text(1, "value").number(20, 4).message(5, tensor);
    byte[] file =
        passing()
            .node("Constant", "", List.of(), List.of("w"), value)
            .node("Add", "", List.of("x", "w"), List.of("y"))
            .toBytes();
    isRefused(file, "MODEL-253", "another file");
  }

  @Test
  void operatorsOfOthersAreRefused() {
    byte[] file = passing().node("Run", "com.stranger", List.of("x"), List.of("y")).toBytes();
    isRefused(file, "MODEL-253", "not part of ONNX");
  }

  @Test
  void loopsAreRefusedHoweverDeep() {
    ProtoWriter loop = new ProtoWriter().text(4, "Loop");
    ProtoWriter inner = new ProtoWriter().message(1, loop);
    ProtoWriter branch = new ProtoWriter().text(1, "then_branch").number(20, 5).message(6, inner);
    byte[] file = passing().node("If", "", List.of("x"), List.of("y"), branch).toBytes();
    isRefused(file, "MODEL-253", "a loop");
  }

  @Test
  void aNewerFormatIsToldApartFromDamage() {
    byte[] format = passing().node("Abs", "", List.of("x"), List.of("y")).format(99).toBytes();
    isRefused(format, "MODEL-254", "version 99");
    byte[] operators =
        passing().node("Abs", "", List.of("x"), List.of("y")).operators(77).toBytes();
    isRefused(operators, "MODEL-254", "version 77");
  }

  @Test
  void anUnknownOperatorIsAProblemOfTheModel() {
    byte[] file = passing().node("NoSuchThing", "", List.of("x"), List.of("y")).toBytes();
    isRefused(file, "MODEL-254", "the runtime says");
  }

  @Test
  void imagesAndTheLikeAreNoRecords() {
    byte[] file =
        new OnnxFixture()
            .input("x", 5, 3)
            .node("Identity", "", List.of("x"), List.of("y"))
            .output("y", 5, 3)
            .toBytes();
    isRefused(file, "MODEL-255", "unusual kind");
  }

  @Test
  void whatIsCutOffIsAModelOrAProblem() {
    byte[] whole = OnnxFixture.named(true, "good", "fraud");
    for (int length = 0; length < whole.length; length++) {
      isModelOrProblem(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void whatIsChangedIsAModelOrAProblem() {
    byte[] whole = OnnxFixture.stump(1);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 400; i++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      isModelOrProblem(changed);
    }
  }

  private void isModelOrProblem(byte[] file) {
    assertThatCode(
            () -> {
              try {
                open(file);
              } catch (ProblemException e) {
                // Told as it should be.
              }
            })
        .doesNotThrowAnyException();
  }
}
