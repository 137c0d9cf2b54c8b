package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.riskbench.scoring.ModelId;

/** {@code manifest.json}: the first page. */
final class ManifestJson {
  private static final String[] FIELDS = {
    "format",
    "needs",
    "name",
    "version",
    "createdAt",
    "application",
    "libraries",
    "learner",
    "parameters",
    "seed",
    "schema",
    "data",
    "split",
    "provenance",
    "checksums"
  };

  /** Not more than a version has: a sentence ends with it. */
  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.-]{1,20}");

  private ManifestJson() {}

  static byte[] write(Manifest manifest) {
    return JsonText.document(
        out -> {
          out.writeNumberField("format", manifest.format());
          out.writeStringField("needs", Formats.NEEDS);
          out.writeStringField("name", manifest.id().name());
          out.writeNumberField("version", manifest.id().version());
          out.writeStringField("createdAt", manifest.createdAt().toString());
          out.writeStringField("application", manifest.application());
          JsonText.texts(out, "libraries", manifest.libraries());
          out.writeStringField("learner", manifest.learner());
          JsonText.texts(out, "parameters", manifest.parameters());
          out.writeNumberField("seed", manifest.seed());
          SchemaJson.write(out, "schema", manifest.schema());
          write(out, manifest.data());
          out.writeStringField("split", manifest.split());
          JsonText.texts(out, "provenance", manifest.provenance());
          JsonText.texts(out, "checksums", manifest.checksums());
        });
  }

  private static void write(JsonGenerator out, DataFingerprint data) throws IOException {
    out.writeObjectFieldStart("data");
    out.writeStringField("source", data.source());
    out.writeStringField("sha256", data.sha256());
    out.writeNumberField("rows", data.rows());
    out.writeNumberField("frauds", data.frauds());
    out.writeNumberField("goods", data.goods());
    out.writeStringField("from", data.from());
    out.writeStringField("to", data.to());
    out.writeEndObject();
  }

  static Manifest read(byte[] content) {
    JsonView written = JsonView.parse(Entry.MANIFEST.fileName(), content);
    int format = format(written);
    JsonView view = Formats.upgraded(Entry.MANIFEST, format, written).having(FIELDS);
    return new Manifest(
        format,
        view.make(() -> new ModelId(view.at("name").text(), view.at("version").whole())),
        view.at("createdAt").moment(),
        view.at("application").text(),
        texts(view.at("libraries")),
        view.at("learner").text(),
        texts(view.at("parameters")),
        view.at("seed").wholeLong(),
        SchemaJson.read(view.at("schema")),
        data(view.at("data")),
        view.at("split").text(),
        texts(view.at("provenance")),
        texts(view.at("checksums")));
  }

  /** Before anything else: a later format may hold what this program can't know. */
  private static int format(JsonView written) {
    int format = written.at("format").whole();
    if (format > Formats.NEWEST) {
      throw Refusal.newerFormat(format, Formats.NEWEST, needed(written));
    }
    if (format < 1) {
      throw written.at("format").refuse("is below 1");
    }
    return format;
  }

  private static Optional<String> needed(JsonView written) {
    return Optional.of(written)
        .filter(view -> view.has("needs"))
        .map(view -> view.at("needs").text())
        .filter(version -> VERSION.matcher(version).matches())
        .map("Riskbench %s or newer"::formatted);
  }

  private static DataFingerprint data(JsonView view) {
    view.having("source", "sha256", "rows", "frauds", "goods", "from", "to");
    return new DataFingerprint(
        view.at("source").text(),
        view.at("sha256").text(),
        view.at("rows").wholeLong(),
        view.at("frauds").wholeLong(),
        view.at("goods").wholeLong(),
        view.at("from").text(),
        view.at("to").text());
  }

  private static Map<String, String> texts(JsonView view) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonView> field : view.fields().entrySet()) {
      texts.put(field.getKey(), field.getValue().text());
    }
    return Collections.unmodifiableMap(texts);
  }
}
