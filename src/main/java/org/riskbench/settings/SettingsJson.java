package org.riskbench.settings;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
    fields.put("theme", settings.theme().name().toLowerCase(Locale.ROOT));
    fields.put("fontSize", settings.fontSize());
    settings.lastFolder().ifPresent(folder -> fields.put("lastFolder", folder.toString()));
    settings.registryFolder().ifPresent(folder -> fields.put("registryFolder", folder.toString()));
    fields.put("host", settings.host());
    fields.put("port", settings.port());
    settings.rankedBy().ifPresent(figure -> fields.put("rankedBy", figure));
    fields.put("onlyTrusted", settings.onlyTrusted());
    String text = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(fields) + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static SettingsStore.Loaded read(Map<String, Object> fields) {
    SettingsJson reader = new SettingsJson(fields);
    reader.take("theme", (known, value) -> known.withTheme(theme(value)));
    reader.take("fontSize", (known, value) -> known.withFontSize(whole(value)));
    reader.take("lastFolder", (known, value) -> known.withLastFolder(path(value)));
    reader.take(
        "registryFolder", (known, value) -> known.withRegistryFolder(Optional.of(path(value))));
    reader.take("host", (known, value) -> known.withHost(text(value)));
    reader.take("port", (known, value) -> known.withPort(whole(value)));
    reader.take("rankedBy", (known, value) -> known.withRankedBy(text(value)));
    reader.take("onlyTrusted", (known, value) -> known.withOnlyTrusted(truth(value)));
    return new SettingsStore.Loaded(reader.settings, reader.warnings);
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

  private static Theme theme(Object value) {
    return Theme.valueOf(text(value).toUpperCase(Locale.ROOT));
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

  /** An {@link InvalidPathException} is an argument that can't be used, too. */
  private static Path path(Object value) {
    return Path.of(text(value));
  }
}
