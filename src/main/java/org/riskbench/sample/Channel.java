package org.riskbench.sample;

/** How a record came in. */
enum Channel {
  APP("app", .36, .46),
  PARTNER("partner", .04, .12),
  WEB("web", .52, .36),
  PHONE("phone", .08, .06);

  private final String text;
  private final double before;
  private final double after;

  Channel(String text, double before, double after) {
    this.text = text;
    this.before = before;
    this.after = after;
  }

  /**
   * The channel of somebody with this taste. Tastes are spread evenly from 0 to 1 and stay; the mix
   * moves at the drift, and those in between move with it.
   */
  static Channel of(double taste, double time) {
    double left = taste;
    for (Channel channel : values()) {
      left -= Timeline.drifted(time) ? channel.after : channel.before;
      if (left < 0) {
        return channel;
      }
    }
    return PHONE;
  }

  String text() {
    return text;
  }
}
