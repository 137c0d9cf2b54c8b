package org.riskbench.ui.callers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.riskbench.access.Rate;
import org.riskbench.access.Scope;
import org.riskbench.signing.OwnerName;
import org.riskbench.ui.kit.Messages;

/** What a new key is to be, as typed, and what is wrong with that. FX thread only. */
public final class NewKeyForm {
  private final Messages messages;
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper nameError = new ReadOnlyStringWrapper("");
  private final Map<Scope, BooleanProperty> scopes = new EnumMap<>(Scope.class);
  private final ReadOnlyStringWrapper scopesError = new ReadOnlyStringWrapper("");
  private final List<Lifetime> lifetimes;
  private final ObjectProperty<Lifetime> lifetime;
  private final StringProperty rate = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper rateError = new ReadOnlyStringWrapper("");

  NewKeyForm(Messages messages) {
    this.messages = messages;
    this.lifetimes = Lifetime.offered(messages);
    this.lifetime = new SimpleObjectProperty<>(lifetimes.get(1));
    name.addListener((property, before, now) -> nameError.set(""));
    rate.addListener((property, before, now) -> rateError.set(""));
    for (Scope scope : Scope.values()) {
      BooleanProperty chosen = new SimpleBooleanProperty(scope == Scope.SCORE);
      chosen.addListener((property, before, now) -> scopesError.set(""));
      scopes.put(scope, chosen);
    }
  }

  /** What is wanted; empty if something is wrong, which the fields say then. */
  Optional<KeyOrder> order() {
    boolean named = leaveName() && !isMissing();
    boolean rated = leaveRate();
    Set<Scope> chosen =
        scopes.entrySet().stream()
            .filter(each -> each.getValue().get())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    scopesError.set(chosen.isEmpty() ? messages.text("callers.scopes.missing") : "");
    return named && rated && !chosen.isEmpty()
        ? Optional.of(
            new KeyOrder(OwnerName.typed(name.get()), chosen, lifetime.get().length(), rate()))
        : Optional.empty();
  }

  private boolean isMissing() {
    boolean missing = name.get().isBlank();
    if (missing) {
      nameError.set(messages.text("callers.name.missing"));
    }
    return missing;
  }

  /** Looks at the name once its field is left; one not typed yet is no mistake. */
  boolean leaveName() {
    boolean good = name.get().isBlank() || OwnerName.isName(name.get().strip());
    nameError.set(good ? "" : messages.text("callers.name.wrong"));
    return good;
  }

  /** Looks at the rate once its field is left. */
  boolean leaveRate() {
    boolean good = rate.get().isBlank() || rate().isPresent();
    rateError.set(good ? "" : messages.text("callers.most.wrong"));
    return good;
  }

  private Optional<Rate> rate() {
    return Rate.of(rate.get().strip() + "/s");
  }

  /** For the next one: what it opens and how long often stays. */
  void clear() {
    name.set("");
  }

  StringProperty nameProperty() {
    return name;
  }

  public ReadOnlyStringProperty nameErrorProperty() {
    return nameError.getReadOnlyProperty();
  }

  public String getNameError() {
    return nameError.get();
  }

  BooleanProperty scope(Scope scope) {
    return Objects.requireNonNull(scopes.get(scope), scope::word);
  }

  public ReadOnlyStringProperty scopesErrorProperty() {
    return scopesError.getReadOnlyProperty();
  }

  public String getScopesError() {
    return scopesError.get();
  }

  List<Lifetime> lifetimes() {
    return lifetimes;
  }

  ObjectProperty<Lifetime> lifetimeProperty() {
    return lifetime;
  }

  StringProperty rateProperty() {
    return rate;
  }

  public ReadOnlyStringProperty rateErrorProperty() {
    return rateError.getReadOnlyProperty();
  }

  public String getRateError() {
    return rateError.get();
  }
}
