package org.riskbench.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskbench.database.DatabaseAddress;
import org.riskbench.database.DatabaseQuery;
import org.riskbench.database.JdbcTables;
import org.riskbench.database.Login;
import org.riskbench.dataset.Dataset;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.job.CancelledException;
import org.riskbench.job.JobContext;
import org.riskbench.problem.Problem;

class DatabaseLoadingTest {
  private static final LoadOptions PLAIN = LoadOptions.defaults().suggest(false);

  /** Counts to a billion: minutes of work for whoever is not cancelled. */
  private static final String ENDLESS =
      "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000000)"
          + " select sum(i) as total from n";

  @TempDir Path folder;
  private String url;

  @BeforeEach
  void makeADatabase() throws SQLException {
    url = "jdbc:sqlite:" + folder.resolve("shop.db");
    try (Connection connection = DriverManager.getConnection(url)) {
      connection
          .createStatement()
          .execute("create table \"Orders\" (id integer, amount real, card integer, note text)");
      connection
          .createStatement()
          .execute(
              "insert into \"Orders\" values (1, 0.1, 4111111111111111, 'a'),"
                  + " (2, 1e300, null, null), (3, 12345.678901234567, 7, '')");
      connection.createStatement().execute("create view recent as select id from \"Orders\"");
    }
  }

  private Dataset load(String sql, JobContext context) {
    return DataLoader.load(
        TableOrigin.database(DatabaseQuery.sql(DatabaseAddress.of(url), Login.NONE, sql)),
        PLAIN,
        context);
  }

  private Problem problem(String sql) {
    return Loading.problem(() -> load(sql, JobContext.none()));
  }

  @Test
  void valuesAreExactAndTheFingerprintIsThatOfTheRows() {
    Dataset data = load("select * from orders order by id", JobContext.none());
    Dataset other = load("select * from orders order by id desc", JobContext.none());

    assertThat(data.rows().numbers(1)).containsExactly(0.1, 1e300, 12345.678901234567);
    assertThat(data.rows().texts(2).get(0)).isEqualTo("4111111111111111");
    assertThat(data.rows().texts(3).get(1)).isEmpty();
    assertThat(load("select * from orders order by id", JobContext.none()).sha256())
        .isEqualTo(data.sha256())
        .isNotEqualTo(other.sha256());
  }

  @Test
  void tablesAndViewsAreListedAndAMissingOneIsNamed() {
    DatabaseAddress address = DatabaseAddress.of(url);

    assertThat(JdbcTables.list(address, Login.NONE)).containsExactly("Orders", "recent");
    Problem problem =
        Loading.problem(
            () ->
                DataLoader.load(
                    TableOrigin.database(DatabaseQuery.table(address, Login.NONE, "nothing")),
                    PLAIN,
                    JobContext.none()));
    assertThat(problem.code()).isEqualTo("DATA-173");
  }

  @Test
  void whatIsWrongWithAQueryIsToldWithoutTheQuery() {
    for (String sql :
        new String[] {
          "select secret from orders", "selec 1", "delete from orders", "drop table orders"
        }) {
      Problem problem = problem(sql);
      assertThat(problem.code()).isEqualTo("DATA-174");
      assertThat(problem.sentence()).doesNotContain("secret", "orders", "selec", "shop.db");
    }
    assertThat(problem("select * from orders where id > 9").code()).isEqualTo("DATA-106");
    Path other = Loading.file(folder, "other.db", "no database at all, though it ends in db");
    url = "jdbc:sqlite:" + other;
    assertThat(problem("select 1").code()).isEqualTo("DATA-177");
  }

  @Test
  void aCancellationEndsAQueryThatIsStillThinking() {
    AtomicInteger looks = new AtomicInteger();
    JobContext impatient = new CancelAfter(looks, 3);

    assertThatThrownBy(() -> load(ENDLESS, impatient)).isInstanceOf(CancelledException.class);
  }

  /** Is cancelled at a certain look. */
  private record CancelAfter(AtomicInteger looks, int most) implements JobContext {
    @Override
    public void progress(double fraction, String phaseKey) {
      // nobody looks
    }

    @Override
    public JobContext share(double weight, String phaseKey) {
      return this;
    }

    @Override
    public void checkpoint() {
      if (looks.incrementAndGet() > most) {
        throw new CancelledException();
      }
    }

    @Override
    public <T> java.util.List<T> parallel(
        java.util.List<? extends java.util.concurrent.Callable<T>> parts) {
      return JobContext.none().parallel(parts);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'x'",
        "jdbc:sqlite::memory:",
        "jdbc:sqlite:file:x?mode=memory",
        "jdbc:sqlite::resource:http://127.0.0.1/x.db",
        "jdbc:sqlite:/nowhere/at/all.db",
        "jdbc:postgresql://h/d?socketFactory=x&socketFactoryArg=y",
        "jdbc:postgresql://h/d?loggerFile=x&loggerLevel=TRACE",
        "jdbc:postgresql://h/d?user=a&password=b",
        "jdbc:postgresql://a@h/d",
        "jdbc:mariadb://h/d?allowLocalInfile=true",
        "jdbc:mysql://h/d?autoDeserialize=true",
        "jdbc:mysql://(host=h,allowLoadLocalInfile=true)/d",
        "jdbc:mysql://address=(host=h)(allowLoadLocalInfile=true)/d",
        "jdbc:mariadb:replication://h/d",
        "jdbc:mysql://h/d?sslMode=x#y",
        "jdbc:mysql://h/d?%61llowLoadLocalInfile=true"
      })
  void addressesThatDriversWouldObeyTooFarAreRefused(String address) {
    Problem problem = Loading.problem(() -> DatabaseAddress.of(address));

    assertThat(problem.code()).isEqualTo("DATA-179");
    assertThat(problem.sentence()).doesNotContain(address);
  }

  @Test
  void usualAddressesAreTakenAndPasswordsAreNeverShown() {
    DatabaseAddress address = DatabaseAddress.of("jdbc:mysql://h:3306/shop?sslMode=verify-full");
    Login login = new Login(Optional.of("me"), Optional.of("Zanzibar77"));

    DatabaseQuery query = DatabaseQuery.sql(address, login, "select 'Zanzibar77'");

    assertThat(query.toString() + query.login()).doesNotContain("Zanzibar77", "me", "shop");
    assertThat(DatabaseAddress.of("jdbc:postgresql://[::1]:5432/a_b-c").toString())
        .isEqualTo("PostgreSQL");
  }

  @Test
  void aServerThatIsNotThereIsToldWithoutItsName() {
    DatabaseAddress address = DatabaseAddress.of("jdbc:postgresql://127.0.0.1:1/shop");

    Problem problem = Loading.problem(() -> JdbcTables.list(address, Login.NONE));

    assertThat(problem.code()).isEqualTo("DATA-170");
    assertThat(problem.sentence()).doesNotContain("127.0.0.1", "shop");
  }
}
