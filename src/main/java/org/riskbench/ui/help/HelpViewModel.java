package org.riskbench.ui.help;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.riskbench.ui.kit.Messages;
import org.riskbench.ui.kit.Term;
import org.riskbench.ui.session.Session;

/** Explains terms, one beside what it stands on or all in a list. FX thread only. */
public final class HelpViewModel {
  private final Messages messages;
  private final OwnFigures figures;
  private final ReadOnlyObjectWrapper<Optional<Explanation>> explained =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper();
  private final StringProperty search = new SimpleStringProperty("");
  private final ObservableList<WordLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper asked = new ReadOnlyIntegerWrapper();
  private List<Term> here = List.of();

  public HelpViewModel(Session session, Messages messages) {
    this.messages = messages;
    this.figures = new OwnFigures(session, messages);
    search.addListener(changed -> fill());
  }

  /** A term with the figures as they are now. */
  Explanation explanation(Term term) {
    String meaning = messages.text(term.meaningKey());
    Optional<String> own = figures.sentence(term);
    return new Explanation(
        term, messages.text(term.titleKey()), own.orElse(meaning), own.isPresent() ? meaning : "");
  }

  /** Asks for what has the focus to be explained, or else for the words of the screen. */
  public void explainThis() {
    asked.set(asked.get() + 1);
  }

  /** How often that was asked. */
  ReadOnlyIntegerProperty askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /**
   * Explains a term.
   *
   * @param foreign whether the figures on the desk say nothing of what it stands on
   */
  void explain(Term term, boolean foreign) {
    explained.set(Optional.of(foreign ? meaning(term) : explanation(term)));
  }

  private Explanation meaning(Term term) {
    return new Explanation(
        term, messages.text(term.titleKey()), messages.text(term.meaningKey()), "");
  }

  /** Explains nothing more. */
  void close() {
    explained.set(Optional.empty());
  }

  /** What is being explained. */
  ReadOnlyObjectProperty<Optional<Explanation>> explainedProperty() {
    return explained.getReadOnlyProperty();
  }

  /**
   * Opens the list of words.
   *
   * @param onScreen the terms of what the user looks at, told first
   */
  void list(List<Term> onScreen) {
    close();
    here = List.copyOf(onScreen);
    search.set("");
    fill();
    listed.set(true);
  }

  /** Opens the list of all words. */
  public void listAll() {
    list(List.of());
  }

  /** Closes the list of words. */
  public void closeList() {
    listed.set(false);
    lines.clear();
  }

  private void fill() {
    WordList list = new WordList(messages, this::explanation);
    lines.setAll(list.lines(here, search.get()));
  }

  /** Whether the list of words is open. */
  public ReadOnlyBooleanProperty listedProperty() {
    return listed.getReadOnlyProperty();
  }

  /** What words are looked for. */
  StringProperty searchProperty() {
    return search;
  }

  /** The words in their order, under their headings. */
  ObservableList<WordLine> lines() {
    return lines;
  }
}
