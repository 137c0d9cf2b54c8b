package org.riskbench.ui.session;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskbench.dataset.LabelTiming;
import org.riskbench.scoring.ModelId;

/**
 * What one screen asks of another. A question asked twice is heard twice: each property is empty
 * for a moment before it holds the next one. FX thread only.
 */
public final class Requests {
  private final ReadOnlyObjectWrapper<Optional<DataRequest>> data = none();
  private final ReadOnlyObjectWrapper<Optional<LabelTiming>> timing = none();
  private final ReadOnlyObjectWrapper<Optional<OpenDraft>> openDraft = none();
  private final ReadOnlyObjectWrapper<Optional<ModelId>> published = none();
  private final ReadOnlyObjectWrapper<Optional<ModelId>> exported = none();

  Requests() {}

  private static <T> ReadOnlyObjectWrapper<Optional<T>> none() {
    return new ReadOnlyObjectWrapper<>(Optional.empty());
  }

  private static <T> void ask(ReadOnlyObjectWrapper<Optional<T>> of, T wanted) {
    of.set(Optional.empty());
    of.set(Optional.of(wanted));
  }

  /** What was last asked to be done with the data: by Open and Records, done by Data. */
  public ReadOnlyObjectProperty<Optional<DataRequest>> dataProperty() {
    return data.getReadOnlyProperty();
  }

  /** Asks for something to be done with the data. */
  public void ask(DataRequest wanted) {
    ask(data, wanted);
  }

  /** What was last said about when labels count: by Split, carried out by Data. */
  public ReadOnlyObjectProperty<Optional<LabelTiming>> timingProperty() {
    return timing.getReadOnlyProperty();
  }

  /** Asks for the data on the desk to be seen with this said about its labels. */
  public void ask(LabelTiming said) {
    ask(timing, said);
  }

  /** How a table is being opened by hand; empty while nobody does. */
  public ReadOnlyObjectProperty<Optional<OpenDraft>> openDraftProperty() {
    return openDraft.getReadOnlyProperty();
  }

  /** Begins to open a table by hand. */
  public void beginOpening(OpenDraft draft) {
    ask(openDraft, draft);
  }

  /** Opening by hand is done or given up. */
  public void endOpening() {
    openDraft.set(Optional.empty());
  }

  /** The saved model that was last asked to be published: by Models, watched by Publish. */
  public ReadOnlyObjectProperty<Optional<ModelId>> publishedProperty() {
    return published.getReadOnlyProperty();
  }

  /** Asks for a saved model to be published. */
  public void publish(ModelId model) {
    ask(published, model);
  }

  /** The saved model that was last asked to be made ready elsewhere: watched by Export. */
  public ReadOnlyObjectProperty<Optional<ModelId>> exportedProperty() {
    return exported.getReadOnlyProperty();
  }

  /** Asks for a saved model to be made ready for another place. */
  public void export(ModelId model) {
    ask(exported, model);
  }
}
