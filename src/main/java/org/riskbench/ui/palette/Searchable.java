package org.riskbench.ui.palette;

/**
 * An offer made ready to be searched many times.
 *
 * @param order its place among all, from 0
 */
record Searchable(Offer offer, int order, Words title, Words alsoCalled, Words beside) {
  static Searchable of(Offer offer, int order) {
    Words title = Words.of(offer.title());
    return new Searchable(
        offer,
        order,
        title,
        offer.alsoCalled().equals(offer.title()) ? title : Words.of(offer.alsoCalled()),
        Words.of(offer.detail() + " " + offer.group()));
  }
}
