package org.riskbench.ui.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the user wants of all programs; JavaFX 21 can't say.
 *
 * @param dark whether the desktop is set to dark
 * @param still whether nothing is to move by itself
 */
public record SystemAppearance(boolean dark, boolean still) {
  /** What holds where the system does not say. */
  public static final SystemAppearance USUAL = new SystemAppearance(false, false);

  private static final Pattern WINDOWS_MASK =
      Pattern.compile("userpreferencesmask\\s+reg_binary\\s+([0-9a-f]{10,})");

  /** The fifth byte's second bit says whether what is inside of windows may move. */
  private static final int MOVES = 0x02;

  /** Asks the operating system; what can't be found out within half a second is as usual. */
  public static SystemAppearance ask() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (os.startsWith("mac")) {
      return ofMac(
          answer("defaults", "read", "-g", "AppleInterfaceStyle"),
          answer("defaults", "read", "com.apple.universalaccess", "reduceMotion"));
    }
    if (os.startsWith("windows")) {
      return ofWindows(
          answer(
              "reg",
              "query",
              "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
              "/v",
              "AppsUseLightTheme"),
          answer("reg", "query", "HKCU\\Control Panel\\Desktop", "/v", "UserPreferencesMask"));
    }
    return ofGnome(answer("gsettings", "list-recursively", "org.gnome.desktop.interface"));
  }

  static SystemAppearance ofMac(String style, String reduced) {
    return new SystemAppearance(style.contains("dark"), reduced.strip().equals("1"));
  }

  static SystemAppearance ofWindows(String light, String mask) {
    Matcher found = WINDOWS_MASK.matcher(mask);
    boolean still = found.find() && (byteAt(found.group(1), 4) & MOVES) == 0;
    return new SystemAppearance(light.contains("0x0"), still);
  }

  private static int byteAt(String digits, int place) {
    return Integer.parseInt(digits.substring(2 * place, 2 * place + 2), 16);
  }

  /** Told by lines of a schema, a key and its value. */
  static SystemAppearance ofGnome(String settings) {
    return new SystemAppearance(
        settings.lines().anyMatch(line -> isSet(line, "color-scheme", "dark")),
        settings.lines().anyMatch(line -> isSet(line, "enable-animations", "false")));
  }

  private static boolean isSet(String line, String key, String value) {
    return line.contains(" " + key + " ") && line.contains(value);
  }

  private static String answer(String... command) {
    try {
      Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
      if (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
        process.destroy();
        return "";
      }
      byte[] said = process.getInputStream().readNBytes(16_384);
      return new String(said, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      return ""; // no such command: this desktop does not say
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
