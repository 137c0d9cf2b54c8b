package org.riskbench.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes a CSV file of 30 mixed columns as payments come: moments, dates, amounts, scores and
 * counts with gaps, categories, keys of high cardinality, texts in quotes, a label of 2 % frauds.
 * One row in 100,000 has too few cells and one too many. The same rows for the same number of them.
 */
final class MixedTable {
  private static final int SEED = 20_260_301;
  private static final int DAMAGED_EVERY = 50_000;
  private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0);

  private static final String HEADER =
      "transaction_id,event_time,account_opened,amount,balance,fee,speed,distance_km,risk_a,risk_b,"
          + "risk_c,logins,items,customer_age,post_code,card_bin,country,currency,channel,browser,"
          + "merchant_group,returning,email,ip,device,customer,city,note,session,is_fraud";

  private static final String[] COUNTRIES = "GB,FR,DE,ES,IT,NL,PL,SE,US,CA,BR,IN,JP,NA".split(",");
  private static final String[] CURRENCIES = "GBP,EUR,PLN,SEK,USD,CAD,BRL,INR,JPY".split(",");
  private static final String[] CHANNELS = "web,app,phone,branch".split(",");
  private static final String[] BROWSERS = "Chrome,Safari,Firefox,Edge,Opera,other".split(",");
  private static final String[] FIRST = "Anna,Ben,Chloé,David,Ewa,Farid,Grace,Hugo,İpek".split(",");
  private static final String[] LAST =
      "Adams,Brown,Cole,Dupont,Evans,Fischer,Garcia,Ito,Null".split(",");
  private static final String[] CITIES =
      "London,Paris,Berlin,Madrid,Rome,\"Washington, DC\",Kraków,Tokyo".split(",(?! )");
  private static final String[] NOTES =
      "ok,\"called, no answer\",\"said \"\"wait\"\"\",second try,gift".split(",(?! )");

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final StringBuilder row = new StringBuilder();
  private final int rows;

  private MixedTable(int rows) {
    this.rows = rows;
  }

  /** Arguments: rows and the file to write. */
  public static void main(String[] args) throws IOException {
    new MixedTable(Integer.parseInt(args[0])).write(Path.of(args[1]));
  }

  private void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER + "\n");
      for (int i = 0; i < rows; i++) {
        row.setLength(0);
        record(i);
        damage(i);
        row.append('\n');
        out.append(row);
      }
    }
  }

  private void record(int i) {
    boolean fraud = random.nextInt(50) == 0;
    boolean known = random.nextInt(20) > 0;
    row.append("T").append(100_000_000 + i);
    text(START.plusSeconds(i * 3L).toString().replace('T', ' ') + (i % 20 == 0 ? ":00" : ""));
    maybe(0.1, LocalDate.ofEpochDay(14_000 + random.nextInt(6_000)).toString());
    decimal(0, 2, Math.exp(3 + random.nextDouble() * 4) * (fraud ? 2 : 1));
    decimal(0.05, 2, (random.nextDouble() - 0.2) * 20_000);
    decimal(0, 2, random.nextInt(400) / 100.0);
    decimal(0.3, 3, random.nextDouble() * 900);
    decimal(0.1, 1, random.nextDouble() * 5_000);
    decimal(0, 6, random.nextDouble());
    decimal(0.02, 4, random.nextDouble() * 2 - 1);
    decimal(0.5, 8, random.nextDouble() / 100 + (fraud ? 0.005 : 0));
    whole(0, random.nextInt(40));
    whole(0.01, 1 + random.nextInt(9));
    whole(0.03, 18 + random.nextInt(70));
    maybe(0.02, String.format(Locale.ROOT, "%05d", random.nextInt(100_000)));
    text(Integer.toString(400_000 + random.nextInt(2_000) * 13));
    one(COUNTRIES);
    one(CURRENCIES);
    one(CHANNELS);
    one(BROWSERS);
    text("group-" + random.nextInt(300));
    text(known ? "yes" : "no");
    people();
    maybe(0.4, random.nextInt(3) == 0 ? NOTES[random.nextInt(NOTES.length)] : "note " + i % 5_000);
    text(Long.toHexString(random.nextLong(1L << 60, 1L << 61)));
    text(fraud ? "1" : "0");
  }

  private void people() {
    int person = random.nextInt(Math.max(10, rows / 3));
    String first = FIRST[person % FIRST.length];
    String last = LAST[person / 7 % LAST.length];
    text(last.toLowerCase(Locale.ROOT) + person + "@mail" + person % 40 + ".example");
    text("10." + person % 251 + "." + person / 251 % 256 + "." + random.nextInt(256));
    text("d-" + Integer.toHexString(person * 0x9e3779b9));
    text("\"" + last + ", " + first + " " + person % 97 + "\"");
    one(CITIES);
  }

  private void damage(int i) {
    if (i % DAMAGED_EVERY == DAMAGED_EVERY / 2) {
      row.setLength(row.lastIndexOf(","));
    }
  }

  private void text(String cell) {
    row.append(',').append(cell);
  }

  private void one(String[] cells) {
    text(cells[random.nextInt(cells.length)]);
  }

  private void maybe(double missing, String cell) {
    text(random.nextDouble() < missing ? "" : cell);
  }

  private void whole(double missing, int value) {
    maybe(missing, Integer.toString(value));
  }

  private void decimal(double missing, int digits, double value) {
    long scale = Math.round(Math.pow(10, digits));
    long scaled = Math.round(value * scale);
    String part = Long.toString(scale + Math.abs(scaled) % scale).substring(1);
    maybe(missing, (scaled < 0 ? "-" : "") + Math.abs(scaled) / scale + "." + part);
  }
}
