package org.riskbench.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.riskbench.schema.Column;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;
import org.riskbench.schema.ColumnValues;
import org.riskbench.schema.Rows;

/**
 * Proposes derived columns by names, kinds and values. Reads no labels; the order of the rows does
 * not matter.
 */
public final class DerivationSuggester {
  private static final double MOST = 0.9;

  private final Rows rows;
  private final List<Column> texts;
  private final List<Column> emails;
  private final List<SuggestedDerivation> found = new ArrayList<>();

  private DerivationSuggester(Rows rows) {
    this.rows = rows;
    this.texts =
        rows.schema().columns().stream().filter(column -> !column.kind().isNumeric()).toList();
    this.emails = texts.stream().filter(this::isEmail).toList();
  }

  /**
   * What to derive.
   *
   * @param training rows of the train part; roles say what is an input
   */
  public static List<SuggestedDerivation> suggest(Rows training) {
    DerivationSuggester suggester =
        new DerivationSuggester(training.project(training.schema().inputs()));
    suggester.emails();
    suggester.addresses();
    suggester.likenesses();
    suggester.mismatches();
    suggester.times();
    suggester.amounts();
    return List.copyOf(suggester.found);
  }

  private void add(Derivation derivation, String reason) {
    found.add(new SuggestedDerivation(derivation, reason));
  }

  private ColumnValues.Texts values(Column column) {
    return rows.texts(rows.schema().require(column.name()));
  }

  private boolean isEmail(Column column) {
    return ColumnNature.share(values(column), ColumnNature::isEmail) > MOST;
  }

  private void emails() {
    for (Column email : emails) {
      String name = email.name();
      add(
          new EmailDomain(name),
          "\"%s\" holds e-mail addresses: whose service it is can tell.".formatted(name));
      add(
          new EmailShape(name),
          "\"%s\" holds e-mail addresses: made-up ones have another shape.".formatted(name));
    }
  }

  private void addresses() {
    for (Column column : texts) {
      if (ColumnNature.share(values(column), ColumnNature::isAddress) > MOST) {
        add(
            new IpPrefix(column.name()),
            "\"%s\" holds internet addresses: neighbours share a network."
                .formatted(column.name()));
      }
    }
  }

  private void likenesses() {
    for (Column email : emails) {
      for (Column column : texts) {
        String name = column.name();
        boolean person =
            ColumnNature.says(name, "name", "fullname", "surname", "firstname", "lastname")
                && !ColumnNature.says(name, "user", "host", "domain", "device", "file", "merchant");
        if (person && !emails.contains(column)) {
          add(
              new Likeness(name, email.name()),
              "People's addresses often hold their name: \"%s\" is held against \"%s\"."
                  .formatted(name, email.name()));
        }
      }
    }
    pairs(this::likeness, "address", "street");
  }

  private void likeness(Column one, Column other) {
    add(
        new Likeness(one.name(), other.name()),
        "\"%s\" and \"%s\" are two addresses of one person.".formatted(one.name(), other.name()));
  }

  private void mismatches() {
    pairs(this::mismatch, "country", "postal", "postcode", "zip", "city", "state");
    List<Column> countries = saying("country");
    for (int i = 0; i < countries.size(); i++) {
      for (int j = i + 1; j < countries.size(); j++) {
        Mismatch mismatch = new Mismatch(countries.get(i).name(), countries.get(j).name());
        if (found.stream().noneMatch(known -> known.derivation().equals(mismatch))) {
          mismatch(countries.get(i), countries.get(j));
        }
      }
    }
  }

  private void mismatch(Column one, Column other) {
    add(
        new Mismatch(one.name(), other.name()),
        "\"%s\" and \"%s\" usually agree.".formatted(one.name(), other.name()));
  }

  /** Billing and shipping columns of the same thing. */
  private void pairs(BiConsumer<Column, Column> use, String... things) {
    List<Column> billing = saying("billing", "bill", "card");
    List<Column> shipping = saying("shipping", "ship", "delivery");
    for (Column one : billing) {
      for (Column other : shipping) {
        for (String thing : things) {
          if (ColumnNature.says(one.name(), thing) && ColumnNature.says(other.name(), thing)) {
            use.accept(one, other);
          }
        }
      }
    }
  }

  private List<Column> saying(String... words) {
    return texts.stream().filter(column -> ColumnNature.says(column.name(), words)).toList();
  }

  private void times() {
    Optional<Column> time =
        rows.schema().only(ColumnRole.TIME).filter(column -> column.kind() == ColumnKind.TIME);
    for (Column column : rows.schema().columns()) {
      if (column.kind() != ColumnKind.TIME) {
        continue;
      }
      if (column.role() == ColumnRole.TIME) {
        add(
            new CalendarParts(column.name(), new ZoneClock("UTC")),
            "\"%s\" says when it happened: nights and weekends differ.".formatted(column.name()));
      } else if (time.isPresent() && comesBefore(column, time.get())) {
        elapsed(column, time.get());
      }
    }
  }

  private void elapsed(Column earlier, Column time) {
    boolean birth = ColumnNature.says(earlier.name(), "birth", "birthday", "dob", "born");
    add(
        new Elapsed(earlier.name(), time.name(), birth ? Elapsed.Unit.YEARS : Elapsed.Unit.DAYS),
        birth
            ? "\"%s\" is a date of birth: the age at \"%s\" is what counts."
                .formatted(earlier.name(), time.name())
            : "\"%s\" lies before \"%s\": how long before can tell."
                .formatted(earlier.name(), time.name()));
  }

  private boolean comesBefore(Column column, Column time) {
    double[] earlier = rows.numbers(rows.schema().require(column.name()));
    double[] later = rows.numbers(rows.schema().require(time.name()));
    int known = 0;
    int before = 0;
    for (int row = 0; row < earlier.length; row++) {
      known += Double.isNaN(earlier[row] + later[row]) ? 0 : 1;
      before += earlier[row] <= later[row] ? 1 : 0;
    }
    return known > 0 && before > MOST * known;
  }

  private void amounts() {
    for (Column column : rows.schema().with(ColumnRole.AMOUNT)) {
      if (column.kind() == ColumnKind.NUMBER) {
        add(
            new AmountShape(column.name()),
            "\"%s\" is an amount of money: made-up ones are often round.".formatted(column.name()));
      }
    }
  }
}
