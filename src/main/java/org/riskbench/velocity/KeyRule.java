package org.riskbench.velocity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * How the spelling of a key is evened out before it is counted, so that one sender can't pass for
 * many. Part of the recipe, the same in training and serving.
 */
public enum KeyRule {
  /** Blanks around it are taken off; case counts. */
  TEXT,
  /** Lower case, without the part after a plus sign in front of the {@code @}. */
  EMAIL,
  /** An IPv6 address stands for its /64 network; an IPv4 address (mapped ones too) for itself. */
  IP,
  /** The digits alone, with a plus sign where the country is told ({@code +} or {@code 00}). */
  PHONE;

  private static final int NETWORK_BYTES = 8;
  private static final int FEWEST_DIGITS = 5;

  /** The evened-out key; empty if there is none. Deterministic. */
  public String normalise(String value) {
    String key = value.strip();
    return switch (this) {
      case TEXT -> key;
      case EMAIL -> email(key.toLowerCase(Locale.ROOT));
      case IP -> address(key.toLowerCase(Locale.ROOT));
      case PHONE -> phone(key);
    };
  }

  private static String email(String key) {
    int at = key.lastIndexOf('@');
    int plus = key.indexOf('+');
    return plus > 0 && plus < at ? key.substring(0, plus) + key.substring(at) : key;
  }

  private static String address(String key) {
    if (!isLiteral(key)) {
      return key;
    }
    try {
      // A literal with a colon is never looked up in the network.
      InetAddress address = InetAddress.getByName(key);
      return address instanceof Inet6Address ? network(address) : address.getHostAddress();
    } catch (UnknownHostException e) {
      return key; // no address: it counts as it is written
    }
  }

  private static boolean isLiteral(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c != ':' && c != '.' && Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return key.indexOf(':') >= 0 && key.charAt(0) != '.';
  }

  private static String network(InetAddress address) {
    StringBuilder text = new StringBuilder();
    byte[] bytes = address.getAddress();
    for (int i = 0; i < NETWORK_BYTES; i += 2) {
      text.append(Integer.toHexString((bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff))).append(':');
    }
    return text.append(":/64").toString();
  }

  private static String phone(String key) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      int digit = Character.digit(key.charAt(i), 10);
      if (digit >= 0) {
        digits.append(digit);
      }
    }
    if (digits.length() < FEWEST_DIGITS) {
      return key;
    }
    if (digits.indexOf("00") == 0) {
      return "+" + digits.substring(2);
    }
    return key.startsWith("+") ? "+" + digits : digits.toString();
  }
}
