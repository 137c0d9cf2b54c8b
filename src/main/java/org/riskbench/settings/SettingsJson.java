package org.riskbench.settings;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.riskbench.problem.Problem;

/**
 * Settings as JSON: one field a setting. A field that is missing, or that a newer program wrote,
 * does no harm; one that can't be used leaves its default.
 */
final class SettingsJson {
  private Settings settings = Settings.DEFAULT;
  private final List<Problem> warnings = new ArrayList<>();
  private final Map<String, Object> fields;

  private SettingsJson(Map<String, Object> fields) {
    this.fields = fields;
  }

  static byte[] write(Settings settings) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("theme", word(settings.look().theme()));
    fields.put("fontSize", settings.look().fontSize());
    fields.put("language", word(settings.look().language()));
    fields.put("motion", settings.look().motion());
    Folders folders = settings.folders();
    folders.last().ifPresent(folder -> fields.put("lastFolder", folder.toString()));
    folders.saved().ifPresent(folder -> fields.put("lastExportFolder", folder.toString()));
    folders.registry().ifPresent(folder -> fields.put("registryFolder", folder.toString()));
    fields.put("host", settings.serving().host());
    fields.put("port", settings.serving().port());
    fields.put("onlyTrusted", settings.serving().onlyTrusted());
    settings.habits().rankedBy().ifPresent(figure -> fields.put("rankedBy", figure));
    fields.put("reopen", settings.habits().reopen());
    fields.put("recent", settings.habits().recent());
    fields.put("tourSeen", settings.habits().tourSeen());
    fields.put("used", settings.habits().used());
    fields.put("updates", settings.updates().on());
    settings.updates().asked().ifPresent(day -> fields.put("updatesAsked", day.toString()));
    String text = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(fields) + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static SettingsStore.Loaded read(Map<String, Object> fields) {
    SettingsJson reader = new SettingsJson(fields);
    reader.look("theme", (look, value) -> look.withTheme(choice(Theme.class, value)));
    reader.look("fontSize", (look, value) -> look.withFontSize(whole(value)));
    reader.look("language", (look, value) -> look.withLanguage(choice(Language.class, value)));
    reader.look("motion", (look, value) -> look.withMotion(truth(value)));
    reader.folders("lastFolder", (folders, value) -> folders.withLast(path(value)));
    reader.folders("lastExportFolder", (folders, value) -> folders.withSaved(path(value)));
    reader.folders(
        "registryFolder", (folders, value) -> folders.withRegistry(Optional.of(path(value))));
    reader.serving("host", (serving, value) -> serving.withHost(text(value)));
    reader.serving("port", (serving, value) -> serving.withPort(whole(value)));
    reader.serving("onlyTrusted", (serving, value) -> serving.withOnlyTrusted(truth(value)));
    reader.habits("rankedBy", (habits, value) -> habits.withRankedBy(text(value)));
    reader.habits("reopen", (habits, value) -> habits.withReopen(truth(value)));
    reader.habits("recent", (habits, value) -> habits.withRecent(truth(value)));
    reader.habits("tourSeen", (habits, value) -> habits.withTourSeen(truth(value)));
    reader.habits("used", (habits, value) -> habits.withUsed(texts(value)));
    reader.updates("updates", (updates, value) -> updates.withOn(truth(value)));
    reader.updates("updatesAsked", (updates, value) -> updates.withAsked(day(value)));
    return new SettingsStore.Loaded(reader.settings, reader.warnings);
  }

  private void look(String name, BiFunction<Look, Object, Look> setting) {
    take(name, (known, value) -> known.look(look -> setting.apply(look, value)));
  }

  private void folders(String name, BiFunction<Folders, Object, Folders> setting) {
    take(name, (known, value) -> known.folders(folders -> setting.apply(folders, value)));
  }

  private void serving(String name, BiFunction<Serving, Object, Serving> setting) {
    take(name, (known, value) -> known.serving(serving -> setting.apply(serving, value)));
  }

  private void habits(String name, BiFunction<Habits, Object, Habits> setting) {
    take(name, (known, value) -> known.habits(habits -> setting.apply(habits, value)));
  }

  private void updates(String name, BiFunction<Updates, Object, Updates> setting) {
    take(name, (known, value) -> known.updates(updates -> setting.apply(updates, value)));
  }

  private void take(String name, BiFunction<Settings, Object, Settings> setting) {
    @Nullable Object value = fields.get(name);
    if (value == null) {
      return;
    }
    try {
      settings = setting.apply(settings, value);
    } catch (IllegalArgumentException e) {
      warnings.add(
          Problem.warning(
              "USE-302",
              "The setting \"%s\" can't be used, so its default holds.".formatted(name),
              "Set it again in the settings."));
    }
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E choice(Class<E> among, Object value) {
    return Enum.valueOf(among, text(value).toUpperCase(Locale.ROOT));
  }

  private static int whole(Object value) {
    if (value instanceof Integer whole) {
      return whole;
    }
    throw new IllegalArgumentException("not a whole number");
  }

  private static boolean truth(Object value) {
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw new IllegalArgumentException("not true or false");
  }

  private static String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("not a text");
  }

  private static List<String> texts(Object value) {
    if (value instanceof List<?> several) {
      return several.stream().map(SettingsJson::text).toList();
    }
    throw new IllegalArgumentException("not a list of texts");
  }

  private static LocalDate day(Object value) {
    try {
      return LocalDate.parse(text(value));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a day", e);
    }
  }

  /** An {@link InvalidPathException} is an argument that can't be used, too. */
  private static Path path(Object value) {
    return Path.of(text(value));
  }
}
