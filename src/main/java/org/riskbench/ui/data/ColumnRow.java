package org.riskbench.ui.data;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.profile.ColumnProfile;
import org.riskbench.schema.ColumnKind;
import org.riskbench.schema.ColumnRole;

/** One line of the list of columns. It stays the same while more becomes known of its column. */
public final class ColumnRow {
  private final int position;
  private final ReadOnlyStringWrapper name;
  private final ReadOnlyObjectWrapper<Choice<ColumnKind>> kind;
  private final ReadOnlyObjectWrapper<Choice<ColumnRole>> role;
  private final ReadOnlyObjectWrapper<String> why = new ReadOnlyObjectWrapper<>("");
  private final ReadOnlyObjectWrapper<Optional<ColumnProfile>> facts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ColumnMark> mark =
      new ReadOnlyObjectWrapper<>(ColumnMark.NONE);

  ColumnRow(int position, String name, Choice<ColumnKind> kind, Choice<ColumnRole> role) {
    this.position = position;
    this.name = new ReadOnlyStringWrapper(name);
    this.kind = new ReadOnlyObjectWrapper<>(kind);
    this.role = new ReadOnlyObjectWrapper<>(role);
  }

  void show(Choice<ColumnKind> newKind, Choice<ColumnRole> newRole, String reason) {
    kind.set(newKind);
    role.set(newRole);
    why.set(reason);
  }

  void know(Optional<ColumnProfile> found) {
    facts.set(found);
  }

  void sign(ColumnMark sign) {
    mark.set(sign);
  }

  /** Position of the column in the file, from 0. */
  public int position() {
    return position;
  }

  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  public String name() {
    return name.get();
  }

  public ReadOnlyObjectProperty<Choice<ColumnKind>> kindProperty() {
    return kind.getReadOnlyProperty();
  }

  public Choice<ColumnKind> kind() {
    return kind.get();
  }

  public ReadOnlyObjectProperty<Choice<ColumnRole>> roleProperty() {
    return role.getReadOnlyProperty();
  }

  public Choice<ColumnRole> role() {
    return role.get();
  }

  /** Why the column has its role. */
  public String why() {
    return why.get();
  }

  /** What is known of the column; empty until somebody has looked. */
  public ReadOnlyObjectProperty<Optional<ColumnProfile>> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  public Optional<ColumnProfile> facts() {
    return facts.get();
  }

  public ReadOnlyObjectProperty<ColumnMark> markProperty() {
    return mark.getReadOnlyProperty();
  }

  public ColumnMark mark() {
    return mark.get();
  }
}
