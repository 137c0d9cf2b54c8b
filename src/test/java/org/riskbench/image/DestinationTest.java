package org.riskbench.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
  @Test
  void aTarIsAFile() {
    assertThat(Destination.of("out/registrations.tar"))
        .isEqualTo(new Destination.Tar(Path.of("out/registrations.tar")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost:5000/risk/registrations:3", "registry.example.org/registrations:v1"})
  void hostNameAndTagAreAPlaceInARegistry(String text) {
    assertThat(Destination.of(text)).isEqualTo(new Destination.Registry(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "registrations",
        "registrations:3",
        "registry.example.org/registrations",
        "registry.example.org/Upper:1",
        "registry.example.org/registrations:",
        "http://registry.example.org/registrations:1",
        ""
      })
  void whatLacksHostOrTagIsRefused(String text) {
    assertThatThrownBy(() -> Destination.of(text)).hasMessageContaining("IMAGE-104");
  }

  @Test
  void onlyThisMachineIsSpokenToWithoutEncryption() {
    assertThat(Destination.isThisMachine("localhost:5000/a:1")).isTrue();
    assertThat(Destination.isThisMachine("127.0.0.1:5000/a:1")).isTrue();
    assertThat(Destination.isThisMachine("localhost.example.org/a:1")).isFalse();
    assertThat(Destination.isThisMachine("registry.example.org/localhost:1")).isFalse();
  }

  @Test
  void plainHttpIsForRegistriesOfThisMachineWhateverFileTheBaseIs() {
    Destination here = Destination.of("localhost:5000/greeting:1");
    Destination away = Destination.of("registry.example.org/greeting:1");

    assertThat(Containers.onThisMachine(base("java.tar"), here)).isTrue();
    assertThat(Containers.onThisMachine(base("127.0.0.1:5000/java:17"), here)).isTrue();
    assertThat(Containers.onThisMachine(base("registry.example.org/java:17"), here)).isFalse();
    assertThat(Containers.onThisMachine(base("java.tar"), away)).isFalse();
  }

  private static Foundation base(String image) {
    return new Foundation.BaseImage(image, Architecture.AMD64);
  }
}
