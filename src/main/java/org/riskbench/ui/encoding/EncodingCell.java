package org.riskbench.ui.encoding;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.riskbench.feature.Encoding;
import org.riskbench.ui.kit.MadeChoice;
import org.riskbench.ui.kit.NodeCell;
import org.riskbench.ui.kit.SpelledOut;

/** The encoding as a box that is open to change at all times; a text where there is no choice. */
final class EncodingCell extends NodeCell<EncodingRow> {
  private final EncodingWords words;
  private final ComboBox<Encoding> box = new ComboBox<>();
  private final Label fixed = new Label();
  private boolean filling;

  EncodingCell(EncodingWords words, BiConsumer<EncodingRow, Encoding> chosen) {
    this.words = words;
    box.getStyleClass().add("cell-choice");
    box.setMaxWidth(Double.MAX_VALUE);
    MadeChoice.of(
        box,
        value -> {
          EncodingRow row = getItem();
          if (!filling && row != null && value != row.chosen()) {
            chosen.accept(row, value);
          }
        });
  }

  @Override
  protected Node shown(EncodingRow row) {
    if (row.choices().isEmpty()) {
      fixed.setText(words.name(row.encoding()));
      return fixed;
    }
    filling = true;
    box.setConverter(new SpelledOut<>(encoding -> words.choice(row, encoding)));
    box.getItems().setAll(row.choices());
    box.setValue(row.chosen());
    box.setAccessibleText(row.column() + ": " + words.choice(row, row.chosen()));
    filling = false;
    return box;
  }
}
