package org.riskbench.ui.open;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.database.DatabaseAddress;
import org.riskbench.database.DatabaseQuery;
import org.riskbench.database.JdbcTables;
import org.riskbench.database.Login;
import org.riskbench.job.Job;
import org.riskbench.job.JobRunner;
import org.riskbench.problem.Problem;
import org.riskbench.problem.ProblemException;
import org.riskbench.ui.kit.EngineWords;
import org.riskbench.ui.kit.Formats;
import org.riskbench.ui.kit.LatestJob;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.session.OpenDraft;

/** Which database, who asks, and what. The password lives as long as the form. FX thread only. */
public final class DatabaseForm {
  private static final int MOST_RECENT = 8;

  private final Messages messages;
  private final LatestJob test;
  private final Field address = new Field();
  private final Field user = new Field();
  private final Field password = new Field();
  private final Field table = new Field();
  private final Field query = new Field();
  private final BooleanProperty byQuery = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");
  private final ObservableList<String> tables = FXCollections.observableArrayList();
  private final ObservableList<String> recent = FXCollections.observableArrayList();

  DatabaseForm(Messages messages, JobRunner jobs) {
    this.messages = messages;
    this.test = new LatestJob(jobs);
    address.textProperty().addListener((property, before, typed) -> forgetTables());
    user.textProperty().addListener((property, before, typed) -> forgetTables());
  }

  private void forgetTables() {
    test.cancel();
    tables.clear();
    answer.set("");
  }

  /** Asks the database for its tables, which shows that it answers. */
  public void test() {
    Optional<DatabaseAddress> checked = address();
    if (checked.isEmpty()) {
      return;
    }
    Login login = login();
    DatabaseAddress asked = checked.get();
    String typed = address.typed();
    answer.set(messages.text("open.database.testing"));
    test.submit(
        JobRunner.Lane.FILES,
        Job.of("job.database", context -> JdbcTables.list(asked, login)),
        LatestJob.ending(found -> show(typed, found), this::failed));
  }

  private void show(String asked, List<String> found) {
    remember(asked);
    tables.setAll(found);
    answer.set(messages.text("open.database.tables", Formats.count(found.size())));
    if (found.size() == 1) {
      table.set(found.get(0));
    }
  }

  private void failed(Optional<Problem> problem) {
    answer.set("");
    problem.ifPresent(told -> address.require(false, EngineWords.told(told)));
  }

  boolean check() {
    boolean reachable = address().isPresent();
    boolean asks =
        byQuery.get()
            ? query.require(!query.isEmpty(), messages.text("open.database.query.missing"))
            : table.require(!table.isEmpty(), messages.text("open.database.table.missing"));
    return reachable && asks;
  }

  /** What is asked, once it was checked. */
  DatabaseQuery query() {
    DatabaseAddress checked = address().orElseThrow();
    return byQuery.get()
        ? DatabaseQuery.sql(checked, login(), query.typed())
        : DatabaseQuery.table(checked, login(), table.typed());
  }

  private Optional<DatabaseAddress> address() {
    if (!address.require(!address.isEmpty(), messages.text("open.database.address.missing"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(DatabaseAddress.of(address.typed()));
    } catch (ProblemException e) {
      address.require(false, EngineWords.told(e.problem()));
      return Optional.empty();
    }
  }

  /** For people, while it is read. */
  String name() {
    return byQuery.get() ? messages.text("open.database.query") : table.typed();
  }

  private Login login() {
    return new Login(
        user.isEmpty() ? Optional.empty() : Optional.of(user.typed()),
        hasPassword() ? Optional.of(password.getText()) : Optional.empty());
  }

  boolean hasPassword() {
    return !password.isEmpty();
  }

  /** Keeps an address for this sitting: it holds no password, and no user. */
  void remember(String asked) {
    recent.remove(asked);
    recent.add(0, asked);
    if (recent.size() > MOST_RECENT) {
      recent.remove(MOST_RECENT, recent.size());
    }
  }

  /** Shows what was asked before; the password is to be said again. */
  void show(OpenDraft.Query asked) {
    address.set(asked.address());
    user.set(asked.user().orElse(""));
    byQuery.set(!asked.isTable());
    (asked.isTable() ? table : query).set(asked.text());
  }

  /** The password is not needed any more. */
  void forgetPassword() {
    test.cancel();
    password.set("");
  }

  /** How addresses are written, an example for each product. */
  public String getExamples() {
    return messages.text("open.database.examples")
        + " "
        + String.join("   ", DatabaseAddress.examples().values());
  }

  public Field getAddress() {
    return address;
  }

  public Field getUser() {
    return user;
  }

  public Field getPassword() {
    return password;
  }

  public Field getTable() {
    return table;
  }

  public Field getQuery() {
    return query;
  }

  /** Whether a query is asked rather than a table. */
  public BooleanProperty byQueryProperty() {
    return byQuery;
  }

  public boolean isByQuery() {
    return byQuery.get();
  }

  /** What the test of the connection said. */
  public ReadOnlyStringProperty answerProperty() {
    return answer.getReadOnlyProperty();
  }

  public String getAnswer() {
    return answer.get();
  }

  /** The tables that the database has, once it was asked. */
  public ObservableList<String> getTables() {
    return tables;
  }

  /** Addresses used in this sitting, the latest first. */
  public ObservableList<String> getRecent() {
    return recent;
  }
}
