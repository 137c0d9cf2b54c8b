package org.riskbench.desk;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.modelfile.JsonView;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/** The data on the desk, as JSON. */
final class TableJson {
  private static final String NAME = "name";
  private static final String PLACE = "place";
  private static final String OPTIONS = "read";
  private static final String HASHED = "hashed";
  private static final String COLUMNS = "columns";
  private static final String LABEL = "label";
  private static final String TIMING = "timing";
  private static final String SHA = "sha256";
  private static final String SIZE = "records";
  private static final String OTHERS = "filesBeside";
  private static final String KIND = "kind";
  private static final String ROLE = "role";
  private static final String FILE = "file";
  private static final String SHEET = "sheet";
  private static final String ADDRESS = "address";
  private static final String USER = "user";
  private static final String TEXT = "asks";
  private static final String TABLE = "isTable";
  private static final String AS_OF = "asOf";
  private static final String MATURITY = "maturity";
  private static final String DELAY = "delay";

  private TableJson() {}

  static Map<String, Object> write(KeptTable table) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(NAME, table.name());
    fields.put(PLACE, write(table.place()));
    fields.put(OPTIONS, ReadingJson.write(table.options()));
    fields.put(HASHED, table.hashed());
    Map<String, Object> columns = new LinkedHashMap<>();
    table
        .columns()
        .forEach(
            (name, column) ->
                columns.put(name, Map.of(KIND, column.kind().name(), ROLE, column.role().name())));
    fields.put(COLUMNS, columns);
    table.label().ifPresent(rule -> fields.put(LABEL, ReadingJson.write(rule)));
    fields.put(TIMING, write(table.timing()));
    fields.put(SHA, table.sha256());
    fields.put(SIZE, table.size());
    Map<String, String> others = new LinkedHashMap<>();
    table.others().forEach((path, sum) -> others.put(path.toString(), sum));
    fields.put(OTHERS, others);
    return fields;
  }

  private static Map<String, Object> write(KeptPlace place) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (place instanceof KeptPlace.OfDatabase database) {
      fields.put(ADDRESS, database.address());
      database.user().ifPresent(user -> fields.put(USER, user));
      fields.put(TEXT, database.text());
      fields.put(TABLE, database.isTable());
    } else {
      place.path().ifPresent(file -> fields.put(FILE, file.toString()));
      if (place instanceof KeptPlace.OfSheet sheet) {
        fields.put(SHEET, sheet.sheet());
      }
    }
    return fields;
  }

  private static Map<String, Object> write(LabelTiming timing) {
    Map<String, Object> fields = new LinkedHashMap<>();
    timing.asOf().ifPresent(moment -> fields.put(AS_OF, moment.toString()));
    timing.maturity().ifPresent(age -> fields.put(MATURITY, age.toString()));
    fields.put(DELAY, timing.delay().toString());
    return fields;
  }

  static KeptTable read(JsonView view) {
    return new KeptTable(
        view.at(NAME).text(),
        place(view.at(PLACE)),
        ReadingJson.options(view.at(OPTIONS)),
        view.at(HASHED).texts(),
        JsonValues.byName(view.at(COLUMNS), TableJson::column),
        JsonValues.perhaps(view, LABEL, ReadingJson::label),
        timing(view.at(TIMING)),
        view.at(SHA).text(),
        view.at(SIZE).whole(),
        others(view.at(OTHERS)));
  }

  private static Map<Path, String> others(JsonView view) {
    Map<Path, String> others = new LinkedHashMap<>();
    view.fields().forEach((path, sum) -> others.put(JsonValues.path(path, view), sum.text()));
    return others;
  }

  private static KeptPlace place(JsonView view) {
    if (view.has(ADDRESS)) {
      return new KeptPlace.OfDatabase(
          view.at(ADDRESS).text(),
          JsonValues.perhaps(view, USER, JsonView::text),
          view.at(TEXT).text(),
          view.at(TABLE).flag());
    }
    return view.has(SHEET)
        ? new KeptPlace.OfSheet(JsonValues.path(view.at(FILE)), view.at(SHEET).text())
        : new KeptPlace.OfFile(JsonValues.path(view.at(FILE)));
  }

  private static KeptTable.Kept column(JsonView view) {
    return new KeptTable.Kept(
        view.at(KIND).oneOf(ColumnKind.class), view.at(ROLE).oneOf(ColumnRole.class));
  }

  private static LabelTiming timing(JsonView view) {
    return view.make(
        () ->
            new LabelTiming(
                JsonValues.perhaps(view, AS_OF, JsonView::moment),
                JsonValues.perhaps(view, MATURITY, JsonValues::duration),
                JsonValues.duration(view.at(DELAY))));
  }
}
