package org.riskbench.sample;

/** Makes mail addresses: made-up names on domains that nobody can own. */
final class Mails {
  /** Hands out a new address at every visit. */
  static final String RELAY = "veil.example";

  /** Known to everybody as throw-away; a few honest people use it too. */
  static final String THROWAWAY = "quickdrop.example";

  private static final String[] PROVIDERS = {
    "mailbox.example",
    "inbox.example",
    "postbox.example",
    "letters.example.com",
    "webmail.example.net",
    "parcel.example.org",
    "nova.example"
  };
  private static final double[] BEFORE = {.36, .24, .16, .12, .07, .05, 0};
  private static final double[] AFTER = {.28, .21, .12, .10, .07, .05, .17};

  private static final String[] MOODS = {
    "amber", "bold", "brisk", "calm", "clear", "crisp", "dusty", "eager", "early", "fair", "gentle",
    "grand", "hazel", "humble", "ivory", "jolly", "keen", "kind", "late", "light", "lucky",
    "mellow", "merry", "misty", "noble", "olive", "plain", "proud", "quick", "quiet", "rapid",
    "rustic", "sandy", "sharp", "shy", "silent", "silver", "smooth", "snowy", "soft", "solid",
    "steady", "still", "stout", "sunny", "swift", "tidy", "tiny", "true", "urban", "vivid", "warm",
    "wild", "windy", "wise", "witty", "young", "zesty"
  };
  private static final String[] THINGS = {
    "acorn", "badger", "beacon", "birch", "bridge", "brook", "candle", "cedar", "cliff", "clover",
    "comet", "coral", "crane", "delta", "ember", "falcon", "fern", "finch", "forest", "fox",
    "garden", "harbor", "heron", "island", "jasper", "juniper", "kestrel", "lagoon", "lantern",
    "lark", "lumen", "maple", "meadow", "mill", "moss", "otter", "owl", "pebble", "pine", "plover",
    "pond", "prairie", "quartz", "raven", "reef", "river", "robin", "sable", "sparrow", "spruce",
    "stone", "summit", "thistle", "tiger", "timber", "valley", "walnut", "willow", "wren"
  };

  private final int mask;

  /** Names of persons numbered below {@code persons} are all different. */
  Mails(int persons) {
    mask = Integer.highestOneBit(Math.max(persons, 512)) * 2 - 1;
  }

  Mail at(String domain, int person, Dice dice) {
    // odd multiplier: one to one, so the number is unique without counting up
    int number = person * 0x2C1B3C6D & mask;
    String mood = dice.one(MOODS);
    return new Mail(mood + (dice.chance(.5) ? "." : "") + dice.one(THINGS) + number, domain);
  }

  /** A big provider; a new one becomes popular at the drift. */
  static String provider(double joined, Dice dice) {
    return PROVIDERS[dice.share(Timeline.drifted(joined) ? AFTER : BEFORE)];
  }

  /** A small domain, of a firm or bought by a ring: the name doesn't tell which. */
  static String small(Dice dice) {
    return dice.one(MOODS) + "-" + dice.one(THINGS) + dice.between(2, 99) + ".example";
  }
}
