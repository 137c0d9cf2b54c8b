package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.scoring.ModelId;

/** {@code manifest.json}: the first page. */
final class ManifestJson {
  /** The newest version of the file format this program reads: a model with rules beside it. */
  static final int FORMAT = 2;

  /** What a model without rules is written as, so that older programs read it too. */
  static final int WITHOUT_RULES = 1;

  private static final String PROVENANCE = "provenance";

  private static final List<String> FIELDS =
      List.of(
          "format",
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
          "checksums");

  private ManifestJson() {}

  static byte[] write(Manifest manifest) {
    return JsonText.document(
        out -> {
          out.writeNumberField("format", manifest.format());
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
          if (!manifest.provenance().isEmpty()) {
            JsonText.texts(out, PROVENANCE, manifest.provenance());
          }
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
    JsonView view = JsonView.parse(Entry.MANIFEST.fileName(), content);
    int format = view.at("format").whole();
    // Before anything else: a later format may hold what this program can't know.
    if (format > FORMAT) {
      throw Refusal.newerFormat(format, FORMAT);
    }
    if (format < 1) {
      throw view.at("format").refuse("is below 1");
    }
    view.having(fields(view));
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
        view.has(PROVENANCE) ? texts(view.at(PROVENANCE)) : Map.of(),
        texts(view.at("checksums")));
  }

  /** Files written before provenance was kept have none. */
  private static String[] fields(JsonView view) {
    List<String> fields = new ArrayList<>(FIELDS);
    if (view.has(PROVENANCE)) {
      fields.add(PROVENANCE);
    }
    return fields.toArray(String[]::new);
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
    view.fields().forEach((name, value) -> texts.put(name, value.text()));
    return Collections.unmodifiableMap(texts);
  }
}
