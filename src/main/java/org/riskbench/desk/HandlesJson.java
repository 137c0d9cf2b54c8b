package org.riskbench.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskbench.modelfile.JsonParts;
import org.riskbench.modelfile.JsonView;
import org.riskbench.threshold.CutBounds;

/** What was set for the runs, one by one and together, as JSON. */
final class HandlesJson {
  private static final String KEY = "run";
  private static final String POLICY = "policy";
  private static final String MOVES = "steps";
  private static final String WORDS = "reasons";
  private static final String DRAWN = "drawn";
  private static final String STAKES = "stakes";
  private static final String CONTROL = "letThrough";
  private static final String MARKS = "marks";
  private static final String LOWEST = "lowestReviews";
  private static final String MOST = "mostReview";
  private static final String LEAST = "leastDecline";
  private static final String LOCKED = "locked";

  private HandlesJson() {}

  static Map<String, Object> write(KeptHandles handles) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(KEY, handles.key());
    fields.put(POLICY, JsonParts.write(handles.policy()));
    fields.put(MOVES, JsonParts.write(handles.moves()));
    handles.words().ifPresent(words -> fields.put(WORDS, JsonParts.write(words)));
    fields.put(DRAWN, handles.drawn());
    return fields;
  }

  static KeptHandles handles(JsonView view) {
    return view.make(
        () ->
            new KeptHandles(
                view.at(KEY).text(),
                JsonParts.policy(view.at(POLICY)),
                JsonParts.moves(view.at(MOVES)),
                JsonValues.perhaps(view, WORDS, JsonParts::words),
                view.at(DRAWN).flag()));
  }

  static Map<String, Object> write(KeptStakes stakes) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(STAKES, JsonParts.write(stakes.stakes()));
    fields.put(CONTROL, JsonParts.write(stakes.control()));
    fields.put(MARKS, stakes.marks());
    fields.put(LOWEST, Arrays.stream(stakes.bounds().lowestReviews()).boxed().toList());
    fields.put(MOST, stakes.bounds().mostReview());
    fields.put(LEAST, stakes.bounds().leastDecline());
    fields.put(LOCKED, stakes.locked());
    return fields;
  }

  static KeptStakes stakes(JsonView view) {
    List<Integer> marks = view.at(MARKS).elements().stream().map(JsonView::whole).toList();
    return new KeptStakes(
        JsonParts.stakes(view.at(STAKES)),
        JsonParts.control(view.at(CONTROL)),
        marks,
        view.make(() -> bounds(view)),
        view.at(LOCKED).flag());
  }

  private static CutBounds bounds(JsonView view) {
    return new CutBounds(
        view.at(LOWEST).elements().stream().mapToInt(JsonView::whole).toArray(),
        view.at(MOST).whole(),
        view.at(LEAST).whole());
  }
}
