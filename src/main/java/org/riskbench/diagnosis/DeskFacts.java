package org.riskbench.diagnosis;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.riskbench.settings.Places;
import org.riskbench.settings.Serving;
import org.riskbench.settings.Settings;

/** What is set, and what the folders are like; never their names. */
final class DeskFacts {
  private static final long GIGA = 1L << 30;

  private DeskFacts() {}

  static String settings(Settings settings) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("theme", word(settings.look().theme()));
    facts.put("text size", settings.look().fontSize() + " px");
    facts.put("language", word(settings.look().language()));
    facts.put("motion", Boolean.toString(settings.look().motion()));
    Serving serving = settings.serving();
    facts.put(
        "server address",
        serving.host().equals(Serving.DEFAULT.host()) ? "of this machine alone" : "another");
    facts.put("server port", Integer.toString(serving.port()));
    facts.put("only trusted models", Boolean.toString(serving.onlyTrusted()));
    facts.put("last folder", settings.folders().last().isPresent() ? "set" : "not set");
    facts.put("models folder", settings.folders().registry().isPresent() ? "set" : "usual");
    return MachineFacts.lines(facts);
  }

  static String folders(Places places) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("home", folder(places.home(), places.home()));
    facts.put("models", folder(places.registry(), places.home()));
    facts.put("logs", folder(places.logs(), places.home()));
    facts.put("sample data", places.samples().isPresent() ? "there" : "not there");
    return MachineFacts.lines(facts);
  }

  private static String folder(Path folder, Path home) {
    String where = folder.startsWith(home) ? "" : "outside the home folder, ";
    try {
      FileStore disk = Files.getFileStore(folder);
      return "%s%s, disk of type %s, %.1f of %.1f GB free"
          .formatted(
              where,
              Files.isWritable(folder) ? "writable" : "not writable",
              disk.type().replaceAll("[^A-Za-z0-9]", ""),
              disk.getUsableSpace() / (double) GIGA,
              disk.getTotalSpace() / (double) GIGA);
    } catch (IOException e) {
      return where + "not there";
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
