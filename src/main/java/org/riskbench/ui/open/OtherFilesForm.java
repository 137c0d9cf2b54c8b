package org.riskbench.ui.open;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.dataset.JoinPlan;
import org.riskbench.dataset.LoadOptions;
import org.riskbench.ui.kit.Messages;

/** A second file whose columns are added, and one that is the test part. FX thread only. */
public final class OtherFilesForm {
  private final Messages messages;
  private final Field join = new Field();
  private final Field keyProblem = new Field();
  private final Field test = new Field();
  private final ObservableList<Tick> keys = FXCollections.observableArrayList();

  private boolean looked;

  OtherFilesForm(Messages messages) {
    this.messages = messages;
    join.textProperty().addListener((property, before, typed) -> forget());
  }

  private void forget() {
    keys.clear();
    keyProblem.require(true, "");
    looked = false;
  }

  void clear() {
    join.set("");
    test.set("");
  }

  /** The file to join, if one was named. */
  Optional<Path> joined() {
    return FileForm.path(join);
  }

  /**
   * Offers the columns that both files have as keys; those that look like one are ticked.
   *
   * @param first columns of the first file
   * @param second columns of the file to join
   */
  void offer(List<String> first, List<String> second) {
    List<String> both = first.stream().filter(second::contains).toList();
    List<String> known = keys.stream().map(Tick::name).toList();
    if (!known.equals(both)) {
      keys.setAll(
          both.stream().map(name -> new Tick(name, both.size() == 1 || isKey(name))).toList());
    }
    looked = true;
    keyProblem.require(!both.isEmpty(), messages.text("open.join.nothing"));
  }

  private static boolean isKey(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*(id|key|nr|no|number)$");
  }

  private List<String> ticked() {
    return keys.stream().filter(key -> key.tickedProperty().get()).map(Tick::name).toList();
  }

  boolean check() {
    boolean named =
        join.require(join.isEmpty() || joined().isPresent(), messages.text("open.file.missing"));
    boolean keyed =
        keyProblem.require(join.isEmpty() || !ticked().isEmpty(), messages.text(whatKeysLack()));
    return named
        && keyed
        && test.require(
            test.isEmpty() || FileForm.path(test).isPresent(), messages.text("open.file.missing"));
  }

  private String whatKeysLack() {
    String none = looked ? "open.join.nothing" : "open.join.press";
    return keys.isEmpty() ? none : "open.join.tick";
  }

  LoadOptions apply(LoadOptions given) {
    LoadOptions options = given;
    Optional<Path> second = joined();
    if (second.isPresent()) {
      options = options.join(new JoinPlan(second.get(), ticked()));
    }
    Optional<Path> testFile = FileForm.path(test);
    return testFile.isPresent() ? options.test(testFile.get()) : options;
  }

  public Field getJoin() {
    return join;
  }

  /** Holds what is wrong with the keys. */
  public Field getKeyProblem() {
    return keyProblem;
  }

  public ObservableList<Tick> getKeys() {
    return keys;
  }

  public Field getTest() {
    return test;
  }
}
