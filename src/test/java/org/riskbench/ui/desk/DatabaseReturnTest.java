package org.riskbench.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskbench.database.DatabaseAddress;
import org.riskbench.database.DatabaseQuery;
import org.riskbench.database.Login;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.loading.TablePlace;
import org.riskbench.ui.kit.Screen;
import org.riskbench.ui.session.DataRequest;

/** What was asked of a database is asked again only when somebody says so. */
class DatabaseReturnTest {
  @TempDir private Path home = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private KeptDesk next;

  @BeforeEach
  void workOnADatabaseAndStartAgain() throws SQLException {
    try (Connection shop = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("shop.db"))) {
      shop.createStatement().execute("create table orders (id integer, amount real)");
      shop.createStatement().execute("insert into orders values (1, 2.5), (2, 3.5)");
    }
    KeptDesk desk = new KeptDesk(home);
    desk.begin();
    desk.session.requests().ask(orders());
    desk.session.go(Screen.TRAIN);
    desk.settle();
    assertThat(desk.session.dataset()).isPresent();
    next = desk.next();
    next.begin();
  }

  private DataRequest.Open orders() {
    DatabaseQuery query =
        DatabaseQuery.table(
            DatabaseAddress.of("jdbc:sqlite:" + home.resolve("shop.db")), Login.NONE, "orders");
    return new DataRequest.Open(
        "orders",
        new TablePlace.OfDatabase(query),
        LoadOptions.defaults(),
        LabelTiming.UNSAID,
        Optional.empty(),
        true);
  }

  @Test
  void theBannerNamesTheTableAndAsksNothingByItself() {
    assertThat(next.session.dataset()).isEmpty();
    assertThat(next.told().orElseThrow().code()).isEqualTo("DESK-112");
    assertThat(next.told().orElseThrow().text()).contains("orders");
  }

  @Test
  void itsButtonOpensTheFormWithTheTableAndTheAnswerBringsBackTheRest() {
    next.press("Ask it again");
    assertThat(next.session.requests().openDraftProperty().get()).isPresent();

    next.session.requests().ask(orders());

    assertThat(next.session.dataset()).isPresent();
    assertThat(next.told()).isEmpty();
    assertThat(next.session.screenProperty().get()).isEqualTo(Screen.TRAIN);
  }
}
