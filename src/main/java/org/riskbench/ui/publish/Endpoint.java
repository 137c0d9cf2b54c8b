package org.riskbench.ui.publish;

import java.net.URI;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.answering.Snippet;
import org.riskbench.modelfile.SealedModel;

/** Where a published model is reached; empty texts while there is none. FX thread only. */
public final class Endpoint {
  private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper docs = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper openApi = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper curl = new ReadOnlyStringWrapper("");

  private Snippet language = Snippet.CURL;
  private Optional<SealedModel> model = Optional.empty();

  /** Shows the call in another language. */
  void choose(Snippet other) {
    language = other;
    model.ifPresent(this::showCall);
  }

  void show(URI root) {
    address.set(root.toString());
    docs.set(root + "/docs");
    openApi.set(root + "/openapi.json");
  }

  void clear() {
    address.set("");
    docs.set("");
    openApi.set("");
    curl.set("");
    model = Optional.empty();
  }

  /** Shows how the model is asked, if it is still published. */
  void showCall(SealedModel model) {
    if (!address.get().isEmpty()) {
      this.model = Optional.of(model);
      curl.set(SnippetWords.of(language.of(URI.create(address.get()), model)));
    }
  }

  public ReadOnlyStringProperty addressProperty() {
    return address.getReadOnlyProperty();
  }

  public String getAddress() {
    return address.get();
  }

  public ReadOnlyStringProperty docsProperty() {
    return docs.getReadOnlyProperty();
  }

  public String getDocs() {
    return docs.get();
  }

  public ReadOnlyStringProperty openApiProperty() {
    return openApi.getReadOnlyProperty();
  }

  public String getOpenApi() {
    return openApi.get();
  }

  public ReadOnlyStringProperty curlProperty() {
    return curl.getReadOnlyProperty();
  }

  public String getCurl() {
    return curl.get();
  }
}
