package org.riskbench.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1/score",
        "/v1/score/",
        "/docs/.hidden",
        "/docs/...",
        "/docs/a..b",
        "/a/..b"
      })
  void takesPathsThatCanBeReadInOneWay(String path) {
    assertThat(PlainPath.isPlain(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/../admin",
        "/v1/./score",
        "/v1/..",
        "/v1/.",
        "/..",
        "//admin",
        "/v1//score",
        "/v1/score;a=b",
        "/v1\\score"
      })
  void refusesPathsThatSomethingInFrontCouldReadOtherwise(String path) {
    assertThat(PlainPath.isPlain(path)).isFalse();
  }
}
