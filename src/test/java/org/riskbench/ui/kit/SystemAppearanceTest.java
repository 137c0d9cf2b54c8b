package org.riskbench.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SystemAppearanceTest {
  private static final String INTERFACE = "org.gnome.desktop.interface ";

  @Test
  void gnomeTellsDarkAndStillInOneAnswer() {
    String answer =
        INTERFACE
            + "clock-show-date true\n"
            + INTERFACE
            + "color-scheme 'prefer-dark'\n"
            + INTERFACE
            + "enable-animations false\n";
    assertThat(SystemAppearance.ofGnome(answer)).isEqualTo(new SystemAppearance(true, true));
  }

  @Test
  void nothingIsAsUsualWhereTheSystemDoesNotSay() {
    assertThat(SystemAppearance.ofGnome("")).isEqualTo(SystemAppearance.USUAL);
    assertThat(SystemAppearance.ofMac("", "")).isEqualTo(SystemAppearance.USUAL);
    assertThat(SystemAppearance.ofWindows("", "")).isEqualTo(SystemAppearance.USUAL);
  }

  @Test
  void macTellsReducedMotion() {
    assertThat(SystemAppearance.ofMac("dark\n", "1\n")).isEqualTo(new SystemAppearance(true, true));
    assertThat(SystemAppearance.ofMac("", "0\n").still()).isFalse();
  }

  @Test
  void windowsTellsWhetherWhatIsInsideOfWindowsMoves() {
    String name = "    userpreferencesmask    reg_binary    ";
    assertThat(SystemAppearance.ofWindows("0x1", name + "9e1e078012000000").still()).isFalse();
    assertThat(SystemAppearance.ofWindows("0x0", name + "9012038010000000"))
        .isEqualTo(new SystemAppearance(true, true));
  }
}
