package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.riskbench.scoring.ForeignWiring;

/** {@code onnx.json}: how encoded records reach {@code model.onnx} and where its answer is. */
final class WiringJson {
  private WiringJson() {}

  static byte[] write(ForeignWiring wiring) {
    return JsonText.document(
        out -> {
          out.writeArrayFieldStart("inputs");
          for (ForeignWiring.Input input : wiring.inputs()) {
            write(out, input);
          }
          out.writeEndArray();
          out.writeObjectFieldStart("output");
          out.writeStringField("name", wiring.output().name());
          out.writeNumberField("column", wiring.output().column());
          out.writeStringField("key", wiring.output().key());
          out.writeEndObject();
        });
  }

  private static void write(JsonGenerator out, ForeignWiring.Input input) throws IOException {
    out.writeStartObject();
    out.writeStringField("name", input.name());
    out.writeStringField("type", input.type().name());
    out.writeNumberField("width", input.width());
    JsonText.texts(out, "levels", input.levels());
    out.writeStringField("unseen", input.unseen());
    out.writeStringField("missing", input.missing());
    out.writeEndObject();
  }

  static ForeignWiring read(byte[] content) {
    JsonView view = JsonView.parse(Entry.WIRING.fileName(), content).having("inputs", "output");
    JsonView output = view.at("output").having("name", "column", "key");
    return view.make(
        () ->
            new ForeignWiring(
                view.at("inputs").elements().stream().map(WiringJson::input).toList(),
                new ForeignWiring.Output(
                    output.at("name").text(),
                    output.at("column").whole(),
                    output.at("key").text())));
  }

  private static ForeignWiring.Input input(JsonView view) {
    view.having("name", "type", "width", "levels", "unseen", "missing");
    return view.make(
        () ->
            new ForeignWiring.Input(
                view.at("name").text(),
                view.at("type").oneOf(ForeignWiring.Type.class),
                view.at("width").whole(),
                view.at("levels").texts(),
                view.at("unseen").text(),
                view.at("missing").text()));
  }
}
