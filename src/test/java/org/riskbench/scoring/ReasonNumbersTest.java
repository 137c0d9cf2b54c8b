package org.riskbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7|7",
        "0|0",
        "-0.0|0",
        "4200|4,200",
        "-1234567|-1,234,567",
        "999.994|999.99",
        "999.999|1000",
        "1234.56|1,235",
        "12.346|12.35",
        "-3.5|-3.5",
        "0.5|0.5",
        "0.01234|0.0123",
        "0.000012345|0.0000123",
        "1e300|1E+300"
      })
  void numbersHaveNoMoreDigitsThanAReaderWants(double value, String text) {
    assertThat(ReasonNumbers.plain(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1,1 second", "40,40 seconds", "150,3 minutes", "10800,3 hours", "1000000,12 days"})
  void lengthsOfTimeAreToldInTheUnitThatSuits(double seconds, String text) {
    assertThat(ReasonNumbers.duration(seconds)).isEqualTo(text);
  }
}
