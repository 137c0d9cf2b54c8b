package org.riskbench.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.modelfile.JsonText;
import org.riskbench.modelfile.JsonView;
import org.riskbench.rule.RuleLines;
import org.riskbench.rule.RuleTable;

/** What lies on the desk, but for what is inside the runs, as a JSON document. */
final class DeskJson {
  private static final String AT = "at";
  private static final String TABLE = "table";
  private static final String PREPARATION = "preparation";
  private static final String RUNS = "runs";
  private static final String TRAINED = "trained";
  private static final String IN_HAND = "inHand";
  private static final String STAKES = "thresholds";
  private static final String RULES = "rules";
  private static final String VIEW = "view";
  private static final String SCREEN = "screen";
  private static final String VIEWS = "views";

  private DeskJson() {}

  static byte[] write(DeskContent content) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(AT, content.at().toString());
    content.table().ifPresent(table -> fields.put(TABLE, TableJson.write(table)));
    fields.put(PREPARATION, PreparationJson.write(content.preparation()));
    fields.put(RUNS, JsonValues.list(content.runs(), HandlesJson::write));
    fields.put(TRAINED, content.trained());
    fields.put(IN_HAND, content.inHand());
    fields.put(STAKES, HandlesJson.write(content.stakes()));
    fields.put(RULES, RuleLines.lines(content.rules()));
    fields.put(VIEW, write(content.view()));
    return JsonText.object(fields);
  }

  private static Map<String, Object> write(KeptView view) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(SCREEN, view.screen());
    fields.put(VIEWS, view.views());
    return fields;
  }

  static DeskContent read(String document, byte[] content) {
    JsonView view = JsonView.parse(document, content);
    return new DeskContent(
        view.at(AT).moment(),
        JsonValues.perhaps(view, TABLE, TableJson::read),
        PreparationJson.read(view.at(PREPARATION)),
        view.at(RUNS).elements().stream().map(HandlesJson::handles).toList(),
        view.at(TRAINED).whole(),
        view.at(IN_HAND).whole(),
        HandlesJson.stakes(view.at(STAKES)),
        rules(view.at(RULES)),
        view(view.at(VIEW)));
  }

  private static RuleTable rules(JsonView view) {
    return view.make(() -> RuleLines.parse(String.join("\n", view.texts())));
  }

  private static KeptView view(JsonView view) {
    return new KeptView(view.at(SCREEN).text(), JsonValues.texts(view.at(VIEWS)));
  }
}
