package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.dataset.Masking;
import org.riskbench.dataset.PersonalColumn;
import org.riskbench.dataset.PersonalKind;
import org.riskbench.schema.CellHash;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.FlatRecord;

class PersonalTest {
  private static final LoadOptions PLAIN = LoadOptions.defaults();

  @TempDir Path folder;

  @Test
  void columnsOfPersonsAreFoundByValueAndName() {
    Dataset data =
        Loading.load(
            folder,
            """
            contact,ip_address,phone,full_name,home_address,paid_with,amount,city,email_domain
            a@example.com,10.0.0.1,+49 30 1234567,Ann Lee,1 High Street,4111111111111111,12,Rome,example.com
            b@example.org,10.0.0.2,030 7654321,Bo O'Neil,22 Low Road,5500005555555559,99,Oslo,example.org
            """,
            PLAIN);
    assertThat(data.report().personal())
        .extracting(PersonalColumn::column, PersonalColumn::kind)
        .containsExactly(
            tuple("contact", PersonalKind.EMAIL),
            tuple("ip_address", PersonalKind.IP),
            tuple("phone", PersonalKind.PHONE),
            tuple("full_name", PersonalKind.NAME),
            tuple("home_address", PersonalKind.ADDRESS),
            tuple("paid_with", PersonalKind.CARD));
    assertThat(data.report().personal().get(0).sentence())
        .isEqualTo("e-mail addresses: 100.0 % of its values have the shape");
  }

  @Test
  void longNumbersWithAWrongCheckDigitAreNoCards() {
    assertThat(PersonalDetector.isCard("4111 1111 1111 1111")).isTrue();
    assertThat(PersonalDetector.isCard("4111111111111112")).isFalse();
  }

  @Test
  void masksTellLittle() {
    assertThat(Masking.mask(PersonalKind.EMAIL, "jane.doe@example.com")).isEqualTo("j…@…com");
    assertThat(Masking.mask(PersonalKind.IP, "192.168.3.77")).isEqualTo("192.…");
    assertThat(Masking.mask(PersonalKind.CARD, "4111111111111111")).isEqualTo("…11");
    assertThat(Masking.mask(PersonalKind.NAME, "Jane Doe")).isEqualTo("J…");
    assertThat(Masking.mask(PersonalKind.PHONE, "12")).isEqualTo("…");
    assertThat(Masking.mask(PersonalKind.ADDRESS, " ")).isEmpty();
  }

  @Test
  void hashedColumnsAreHashedAlikeInServing() {
    CellHash hash = new CellHash(new byte[32]);
    Dataset data =
        Loading.load(
            folder,
            "email,account,n\na@example.com,00501,1\n a@example.com ,7,2\nb@example.com,,3\n",
            PLAIN.hash(List.of("email", "account"), hash));
    Column column = data.schema().column(0);
    assertThat(column.kind()).isEqualTo(ColumnKind.TEXT);
    assertThat(column.format()).isEqualTo(hash.format());
    assertThat(data.rows().texts(0).get(0))
        .isEqualTo(data.rows().texts(0).get(1))
        .isEqualTo(hash.hash("a@example.com"))
        .hasSize(64)
        .isNotEqualTo(data.rows().texts(0).get(2));
    assertThat(data.rows().texts(1).get(2)).isEmpty();
    assertThat(data.report().personal()).isEmpty();
    Optional<CellHash> same = Optional.of(hash);
    FlatRecord record = new FlatRecord(data.schema(), same);
    assertThat(record.parse(0, "a@example.com")).isTrue();
    assertThat(record.text(0)).isEqualTo(hash.hash("a@example.com"));
    assertThat(record.parse(0, hash.hash("b@example.com"))).isTrue();
    assertThat(record.text(0)).isEqualTo(hash.hash("b@example.com"));
  }

  @Test
  void withoutTheSaltARawTextIsRefused() {
    CellHash hash = new CellHash(new byte[32]);
    Dataset data = Loading.load(folder, "email,n\na@x.com,1\n", PLAIN.hash(List.of("email"), hash));
    byte[] other = new byte[32];
    other[0] = 1;
    for (FlatRecord record :
        List.of(
            new FlatRecord(data.schema()),
            new FlatRecord(data.schema(), Optional.of(new CellHash(other))))) {
      assertThat(record.parse(0, "a@x.com")).isFalse();
      assertThat(record.text(0)).isEmpty();
      assertThat(record.parse(0, "")).isTrue();
    }
  }

  @Test
  void rememberedRolesGoBeforeRecognisedOnesAndAfterGivenOnes() {
    Dataset data =
        Loading.load(
            folder,
            "email,amount,is_fraud\na@x.com,1,0\nb@x.com,2,1\n",
            PLAIN
                .role("amount", ColumnRole.FEATURE)
                .remembered(Map.of("email", ColumnRole.IGNORED, "amount", ColumnRole.IGNORED)));
    assertThat(data.schema().columns())
        .extracting(Column::role)
        .containsExactly(ColumnRole.IGNORED, ColumnRole.FEATURE, ColumnRole.LABEL);
  }
}
