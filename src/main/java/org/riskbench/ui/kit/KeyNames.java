package org.riskbench.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys as they are written on the keyboard: {@code Shortcut+Slash} is Ctrl+/. Immutable. */
public final class KeyNames {
  private final Messages messages;
  private final boolean mac;

  /**
   * The names of keys.
   *
   * @param mac whether Shortcut is the key of a Mac
   */
  public KeyNames(Messages messages, boolean mac) {
    this.messages = messages;
    this.mac = mac;
  }

  /** The names on this machine's keyboard. */
  public static KeyNames ofMachine(Messages messages) {
    return new KeyNames(
        messages, System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac"));
  }

  /** The first keys of a command; "" if it has none. */
  public String first(Command command) {
    return command.strokes().stream().findFirst().map(this::shown).orElse("");
  }

  /** Several keys, each written as on the keyboard; the same is written once. */
  public List<String> all(List<String> strokes) {
    return strokes.stream().map(this::shown).distinct().toList();
  }

  /** Keys pressed together. */
  public String shown(String stroke) {
    return Stream.of(stroke.split("\\+", -1)).map(this::key).collect(Collectors.joining("+"));
  }

  private String key(String name) {
    String plain = "key." + name.toLowerCase(Locale.ROOT).replace(' ', '_');
    String word = plain + (mac ? ".mac" : "");
    if (messages.has(word)) {
      return messages.text(word);
    }
    return messages.has(plain) ? messages.text(plain) : name.replace("'", "");
  }
}
