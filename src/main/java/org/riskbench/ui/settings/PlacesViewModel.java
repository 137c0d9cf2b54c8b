package org.riskbench.ui.settings;

import org.riskbench.settings.Places;

/** Where things lie on this machine. */
public final class PlacesViewModel {
  private final Places places;

  public PlacesViewModel(Places places) {
    this.places = places;
  }

  /** Where models are kept. */
  public String getRegistry() {
    return places.registry().toString();
  }

  public String getSettingsFile() {
    return places.settingsFile().toString();
  }

  public String getLogs() {
    return places.logs().toString();
  }
}
