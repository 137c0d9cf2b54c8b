package org.riskbench.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Reads a ledger, whether somebody writes it or not. Thread-safe; every method blocks. */
public final class LedgerReader implements AutoCloseable {
  private static final int PAGE = 500;

  private final Readers readers;
  private final Pseudonyms pseudonyms;

  /**
   * A page of rows.
   *
   * @param rows the newest first
   * @param next what to pass as {@code before} for the next page; empty at the end
   */
  public record Page(List<LoggedDecision> rows, Optional<Long> next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  LedgerReader(Readers readers, Pseudonyms pseudonyms) {
    this.readers = readers;
    this.pseudonyms = pseudonyms;
  }

  /**
   * Opens a ledger to read it.
   *
   * @throws org.riskbench.problem.ProblemException LEDGER-108 if there is no such file
   */
  public static LedgerReader open(LedgerAddress address, Pseudonyms pseudonyms) {
    if (address instanceof LedgerAddress.OfFile there) {
      Path file = there.file();
      if (!Files.isRegularFile(file)) {
        throw LedgerProblem.noLog(file);
      }
    }
    Readers readers = new Readers(LedgerDatabase.of(address), new Outage(System::nanoTime));
    return new LedgerReader(readers, pseudonyms);
  }

  /**
   * The decision of a request, the latest where one caller used an id again.
   *
   * @return empty if there is none
   * @throws org.riskbench.problem.ProblemException LEDGER-101 if the log can't be read, LEDGER-111
   *     if several callers used the id
   */
  public Optional<LoggedDecision> find(String requestId) {
    List<LoggedDecision> rows =
        readers.read(
            session ->
                DecisionRows.list(
                    session,
                    "select "
                        + DecisionRows.COLUMNS
                        + " from decision where request_id = ? order by seq desc",
                    requestId));
    long callers =
        rows.stream()
            .flatMap(row -> row.decided().stream())
            .map(d -> d.asked().caller())
            .distinct()
            .count();
    if (callers > 1) {
      throw LedgerProblem.ambiguous();
    }
    return rows.stream().findFirst();
  }

  /**
   * A page of the decisions looked for.
   *
   * @param before rows with lower numbers; {@link Long#MAX_VALUE} for the first page
   * @param most how many rows at most, 1 to 1,000
   * @throws org.riskbench.problem.ProblemException LEDGER-101 if the log can't be read
   */
  public Page search(DecisionQuery query, long before, int most) {
    QuerySql sql = QuerySql.of(query, pseudonyms);
    String text = sql.newestBefore(before, most);
    List<LoggedDecision> rows =
        readers.read(session -> DecisionRows.list(session, text, sql.values()));
    boolean more = rows.size() == most;
    return new Page(rows, more ? Optional.of(rows.get(rows.size() - 1).row()) : Optional.empty());
  }

  /**
   * How many decisions meet a query.
   *
   * @throws org.riskbench.problem.ProblemException LEDGER-101 if the log can't be read
   */
  public long count(DecisionQuery query) {
    QuerySql sql = QuerySql.of(query, pseudonyms);
    return readers.read(
        session -> {
          try (ResultSet found = session.statement(sql.count(), sql.values()).executeQuery()) {
            return found.next() ? found.getLong(1) : 0L;
          }
        });
  }

  /**
   * When each caller got its last decision, as far as the newest decisions tell.
   *
   * @param newest how many of them are looked at, at least 1
   * @return by the name of the caller's key
   * @throws org.riskbench.problem.ProblemException LEDGER-101 if the log can't be read
   */
  public Map<String, Instant> lastSeen(int newest) {
    return readers.read(session -> DecisionRows.lastSeen(session, newest));
  }

  /**
   * Hands over all decisions looked for with what became of each, the oldest first, in bounded
   * memory.
   *
   * @param asOf what was told later is not known
   * @throws org.riskbench.problem.ProblemException LEDGER-101 if the log can't be read
   */
  public void forEachTold(
      DecisionQuery query, Instant asOf, BiConsumer<LoggedDecision, Told> consumer) {
    long from = 0;
    List<LoggedDecision> page = after(query, from);
    while (!page.isEmpty()) {
      Map<Long, List<ToldEvent>> events = events(page);
      for (LoggedDecision row : page) {
        consumer.accept(row, Told.of(events.getOrDefault(row.row(), List.of()), asOf));
      }
      from = page.get(page.size() - 1).row();
      page = after(query, from);
    }
  }

  private Map<Long, List<ToldEvent>> events(List<LoggedDecision> page) {
    long first = page.get(0).row();
    long last = page.get(page.size() - 1).row();
    return readers.read(session -> FeedbackTable.of(session, first, last)).stream()
        .collect(Collectors.groupingBy(ToldEvent::row));
  }

  /**
   * All that was told of a decision, in the order in which it was observed.
   *
   * @throws org.riskbench.problem.ProblemException LEDGER-101 if the log can't be read
   */
  public List<ToldEvent> events(LoggedDecision decision) {
    return readers.read(session -> FeedbackTable.of(session, decision.row(), decision.row()));
  }

  /**
   * How the policy did on the decisions looked for.
   *
   * @param asOf what was told later is not known
   * @param maturity age by which most frauds have been reported
   * @throws org.riskbench.problem.ProblemException LEDGER-101 if the log can't be read
   */
  public PerformanceReport performance(DecisionQuery query, Instant asOf, Duration maturity) {
    LivePerformance performance = new LivePerformance(asOf, maturity);
    forEachTold(
        query,
        asOf,
        (row, told) ->
            row.decided().ifPresent(decided -> performance.add(Observed.of(decided, told))));
    return performance.report();
  }

  private List<LoggedDecision> after(DecisionQuery query, long row) {
    QuerySql sql = QuerySql.of(query, pseudonyms);
    String text = sql.oldestAfter(row, PAGE);
    return readers.read(session -> DecisionRows.list(session, text, sql.values()));
  }

  /**
   * Checks the whole chain.
   *
   * @throws org.riskbench.problem.ProblemException LEDGER-101 if the log can't be read
   */
  public ChainReport verify() {
    return new ChainCheck(readers).run();
  }

  /**
   * Whether a row has this hash: a head that was told before.
   *
   * @param head 64 hexadecimal digits; anything else is no row's
   * @throws org.riskbench.problem.ProblemException LEDGER-101 if the log can't be read
   */
  public boolean holdsHead(String head) {
    if (!head.matches("[0-9a-f]{64}")) {
      return false;
    }
    byte[] hash = HexFormat.of().parseHex(head);
    return readers.read(
        session -> {
          String sql =
              "select 1 from decision where chain = ? union select 1 from chain where base = ?";
          try (ResultSet found = session.statement(sql, hash, hash).executeQuery()) {
            return found.next();
          }
        });
  }

  @Override
  public void close() {
    readers.close();
  }
}
