package org.riskbench.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final String TEXT =
      """
      # cards:1 in a container

      A server that
      answers.

      ```sh
      docker build .
      ```

      Try it:

      ```sh
      # not a heading

      ./smoke.sh http://127.0.0.1:7070
      ./more.sh
      ```

      ## What is what

      | file | what for |
      |---|---|
      | `a.yaml` | runs it |

      - **TLS.** Put a proxy
        before it.
      1. First
      """;

  @Test
  void theTextIsTakenApartAsItsWriterMeantIt() {
    assertThat(Readme.of(TEXT).blocks())
        .containsExactly(
            new Readme.Heading(1, "cards:1 in a container"),
            new Readme.Paragraph("A server that answers."),
            new Readme.Code("sh", "docker build ."),
            new Readme.Paragraph("Try it:"),
            new Readme.Code("sh", "# not a heading\n\n./smoke.sh http://127.0.0.1:7070\n./more.sh"),
            new Readme.Heading(2, "What is what"),
            new Readme.Table(List.of(List.of("file", "what for"), List.of("`a.yaml`", "runs it"))),
            new Readme.Item("•", "**TLS.** Put a proxy before it."),
            new Readme.Item("1.", "First"));
  }

  @Test
  void theCodeThatNamesTheSmokeTestTriesTheKitUpToThere() {
    assertThat(Readme.of(TEXT).trial().orElseThrow().text())
        .isEqualTo("# not a heading\n\n./smoke.sh http://127.0.0.1:7070");
  }

  @Test
  void withoutASmokeTestTheLastCodeTriesIt() {
    Readme readme = Readme.of("```\none\n```\ntext\n```python\ntwo\n```");

    assertThat(readme.trial()).contains(new Readme.Code("python", "two"));
    assertThat(Readme.of("no code").trial()).isEmpty();
  }

  @Test
  void codeThatNobodyEndedIsKept() {
    assertThat(Readme.of("```sh\nls").blocks()).containsExactly(new Readme.Code("sh", "ls"));
  }

  @Test
  void marksWithinASentenceBecomeStretches() {
    assertThat(Inline.of("Set `A_B` and **mind** [the page](x.md)."))
        .containsExactly(
            new Inline("Set ", false, false),
            new Inline("A_B", true, false),
            new Inline(" and ", false, false),
            new Inline("mind", false, true),
            new Inline(" ", false, false),
            new Inline("the page", false, false),
            new Inline(".", false, false));
  }
}
