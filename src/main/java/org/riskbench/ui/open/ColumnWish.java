package org.riskbench.ui.open;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What somebody wants of one column. */
public final class ColumnWish {
  private final String name;
  private final String looksLike;
  private final boolean personal;
  private final ObjectProperty<KindChoice> kind;
  private final StringProperty format = new SimpleStringProperty("");
  private final BooleanProperty hashed = new SimpleBooleanProperty();

  ColumnWish(String name, String looksLike, boolean personal, KindChoice kind) {
    this.name = name;
    this.looksLike = looksLike;
    this.personal = personal;
    this.kind = new SimpleObjectProperty<>(kind);
  }

  public String name() {
    return name;
  }

  /** What the first rows show. */
  public String looksLike() {
    return looksLike;
  }

  boolean isPersonal() {
    return personal;
  }

  public ObjectProperty<KindChoice> kindProperty() {
    return kind;
  }

  /** How its cells are written; empty to recognise it. */
  public StringProperty formatProperty() {
    return format;
  }

  /** Whether its texts are replaced by their hash. */
  public BooleanProperty hashedProperty() {
    return hashed;
  }
}
