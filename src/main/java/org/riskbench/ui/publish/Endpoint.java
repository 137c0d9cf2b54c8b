package org.riskbench.ui.publish;

import java.net.URI;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.riskbench.answering.ExampleCall;
import org.riskbench.modelfile.SealedModel;

/** Where a published model is reached; empty texts while there is none. FX thread only. */
public final class Endpoint {
  private final ReadOnlyStringWrapper address = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper docs = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper openApi = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper curl = new ReadOnlyStringWrapper("");

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
  }

  /** Shows how the model is asked, if it is still published. */
  void showCall(SealedModel model) {
    if (!address.get().isEmpty()) {
      curl.set(ExampleCall.curl(URI.create(address.get()), model));
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
