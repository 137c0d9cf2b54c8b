package org.riskbench.modelfile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.decision.CustomerNotice;
import org.riskbench.decision.ReasonCode;
import org.riskbench.decision.ReasonCode.Direction;
import org.riskbench.decision.ReasonDictionary;
import org.riskbench.feature.Recipe;
import org.riskbench.scoring.Quantiles;
import org.riskbench.scoring.ReasonBook;
import org.riskbench.scoring.Reference;
import org.riskbench.scoring.ReferenceGroup;

/**
 * The reasons in {@code policy.json}: whom records are measured against, where the values of those
 * lie, and the dictionary of codes.
 */
final class ReasonsJson {
  static final String CODES = "codes";
  static final String NOTICE = "notice";
  static final String ON = "on";
  static final String FALLBACK = "fallback";
  static final String CODE = "code";
  static final String COVERS = "covers";
  static final String WORDING = "wording";
  static final String DIRECTION = "direction";
  static final String SAFE = "customerSafe";
  static final String CUSTOMER = "customerWording";
  private static final String REFERENCE = "reference";
  private static final String QUANTILES = "quantiles";

  private ReasonsJson() {}

  static void write(JsonGenerator out, String field, ReasonBook book) throws IOException {
    out.writeObjectFieldStart(field);
    out.writeStringField(REFERENCE, book.reference().group().word());
    write(out, book.dictionary());
    out.writeObjectFieldStart(QUANTILES);
    for (Map.Entry<String, Quantiles> each : book.reference().sorted().entrySet()) {
      JsonText.numbers(out, each.getKey(), each.getValue().values());
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  /** The fields of a dictionary: the notice and the codes. */
  static void write(JsonGenerator out, ReasonDictionary dictionary) throws IOException {
    out.writeObjectFieldStart(NOTICE);
    out.writeBooleanField(ON, dictionary.notice().on());
    out.writeStringField(FALLBACK, dictionary.notice().fallback());
    out.writeEndObject();
    out.writeArrayFieldStart(CODES);
    for (ReasonCode code : dictionary.codes()) {
      out.writeStartObject();
      out.writeStringField(CODE, code.code());
      JsonText.texts(out, COVERS, code.covers());
      out.writeStringField(WORDING, code.wording());
      out.writeStringField(DIRECTION, code.direction().word());
      out.writeBooleanField(SAFE, code.customerSafe());
      out.writeStringField(CUSTOMER, code.customerWording());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  static ReasonBook read(JsonView view, Recipe recipe) {
    view.having(REFERENCE, NOTICE, CODES, QUANTILES);
    ReferenceGroup group =
        ReferenceGroup.ofWord(view.at(REFERENCE).text())
            .orElseThrow(() -> view.at(REFERENCE).refuse("names no group of records"));
    Map<String, Quantiles> quantiles = new HashMap<>();
    view.at(QUANTILES)
        .fields()
        .forEach(
            (column, values) ->
                quantiles.put(column, values.make(() -> new Quantiles(values.numbers()))));
    return view.make(
        () -> ReasonBook.automatic(recipe, new Reference(group, quantiles)).with(dictionary(view)));
  }

  /** The dictionary among the fields of an object. */
  static ReasonDictionary dictionary(JsonView view) {
    List<ReasonCode> codes = view.at(CODES).elements().stream().map(ReasonsJson::code).toList();
    return view.make(() -> new ReasonDictionary(codes, notice(view.at(NOTICE))));
  }

  static CustomerNotice notice(JsonView view) {
    view.having(ON, FALLBACK);
    return view.make(() -> new CustomerNotice(view.at(ON).flag(), view.at(FALLBACK).text()));
  }

  private static ReasonCode code(JsonView view) {
    view.having(CODE, COVERS, WORDING, DIRECTION, SAFE, CUSTOMER);
    return view.make(
        () ->
            new ReasonCode(
                view.at(CODE).text(),
                view.at(COVERS).texts(),
                view.at(WORDING).text(),
                direction(view.at(DIRECTION)),
                view.at(SAFE).flag(),
                view.at(CUSTOMER).text()));
  }

  static Direction direction(JsonView view) {
    return Arrays.stream(Direction.values())
        .filter(each -> each.word().equals(view.text()))
        .findFirst()
        .orElseThrow(() -> view.refuse("is none of high, low and either"));
  }
}
