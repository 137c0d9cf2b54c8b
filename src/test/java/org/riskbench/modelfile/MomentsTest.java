package org.riskbench.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "2024-02-29T23:59:59Z",
        "2026-11-23T07:54:35.831Z",
        "2026-11-23T07:54:35.000Z",
        "2026-11-23T07:54:35.831206Z",
        "2026-11-23T07:54:35.831206123Z",
        "+12026-11-23T07:54:35Z"
      })
  void readsAllThatAMomentIsWrittenAs(String text) {
    assertThat(Moments.read(text)).isEqualTo(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-01-01T00:61:00Z",
        "2026-01-01 00:00:00Z",
        "2026-01-01T00:00:00",
        "2026-01-01T00:00:0٣Z",
        "2026-01-01T00:00:00.12aZ"
      })
  void refusesWhatIsNone(String text) {
    assertThatThrownBy(() -> Moments.read(text)).isInstanceOf(DateTimeException.class);
  }
}
