package org.riskbench.sample;

/**
 * The networks of the sample's world, all in ranges reserved for benchmarks and private use, so
 * that nobody's real address appears. Kinds of network are scattered over one space: the text of an
 * address never tells its kind.
 */
final class Addresses {
  /** 5 % a slot. No country is riskier than another by design. */
  private static final String[] COUNTRIES = {
    "US", "US", "US", "US", "US", "US", "GB", "GB", "GB", "DE", "DE", "DE", "FR", "FR", "ES", "IT",
    "NL", "PL", "CA", "BR"
  };

  private static final int BENCHMARK = 1 << 17; // 198.18.0.0/15
  private static final int PRIVATE = 1 << 24; // 10.0.0.0/8

  private final int campuses;
  private final int carrierBlocks;
  private final int exits;
  private final int hotels;
  private final int offices;

  Addresses(int rows) {
    campuses = Math.max(1, rows / 6_000);
    carrierBlocks = Math.max(1, rows / 15_000);
    exits = Math.max(2, rows / 1_500);
    hotels = Math.max(2, rows / 400);
    offices = Math.max(1, rows / 15_000);
  }

  static String country(Dice dice) {
    return dice.one(COUNTRIES);
  }

  /** One address for a whole university or company. */
  Place campus(long member) {
    int number = (int) Long.remainderUnsigned(member, campuses);
    return new Place(number, COUNTRIES[number % COUNTRIES.length]);
  }

  /** A mobile carrier's shared address in a country. */
  Place carrier(String country, Dice dice) {
    int slot = dice.below(COUNTRIES.length);
    while (!COUNTRIES[slot].equals(country)) {
      slot = dice.below(COUNTRIES.length);
    }
    int number = dice.below(carrierBlocks) * COUNTRIES.length + slot;
    return new Place(campuses + number, country);
  }

  /** A tunnel's exit, used by careful customers and by rings. */
  Place exit(Dice dice) {
    int number = dice.below(exits);
    return new Place(
        campuses + carrierBlocks * COUNTRIES.length + number, COUNTRIES[number * 7 % 20]);
  }

  /** A hotel or airport. */
  Place hotel(Dice dice) {
    int number = dice.below(hotels);
    return new Place(firstOffice() - hotels + number, COUNTRIES[number * 3 % 20]);
  }

  /** The call centre that a terminal stands in. */
  Place office(int terminal) {
    return new Place(firstOffice() + terminal % offices, "US");
  }

  /** The line of a household. */
  Place home(int household, String country) {
    return new Place(firstOffice() + offices + household, country);
  }

  private int firstOffice() {
    return campuses + carrierBlocks * COUNTRIES.length + exits + hotels;
  }

  /** Dotted text; neighbouring numbers lie far apart. */
  static String text(Place place) {
    if (place.number() < BENCHMARK) {
      int spot = (place.number() * 0x9E3B5 + 0x15A3C) & (BENCHMARK - 1);
      return "198." + (18 + (spot >> 16)) + "." + (spot >> 8 & 255) + "." + (spot & 255);
    }
    int spot = (place.number() - BENCHMARK) * 0x9E3779B1 & (PRIVATE - 1);
    return "10." + (spot >> 16) + "." + (spot >> 8 & 255) + "." + (spot & 255);
  }
}
