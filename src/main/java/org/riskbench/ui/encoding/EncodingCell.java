package org.riskbench.ui.encoding;

import java.util.function.BiConsumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.riskbench.feature.Encoding;
import org.riskbench.ui.kit.SpelledOut;

/** The encoding as a box that is open to change at all times; a text where there is no choice. */
final class EncodingCell extends TableCell<EncodingRow, EncodingRow> {
  private final EncodingWords words;
  private final ComboBox<Encoding> box = new ComboBox<>();
  private final Label fixed = new Label();
  private boolean filling;

  EncodingCell(EncodingWords words, BiConsumer<EncodingRow, Encoding> chosen) {
    this.words = words;
    box.getStyleClass().add("cell-choice");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setOnAction(
        event -> {
          EncodingRow row = getItem();
          Encoding value = box.getValue();
          if (!filling && row != null && value != null && value != row.chosen()) {
            chosen.accept(row, value);
          }
        });
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable EncodingRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    if (row.choices().isEmpty()) {
      fixed.setText(words.name(row.encoding()));
      setGraphic(fixed);
      return;
    }
    filling = true;
    box.setConverter(new SpelledOut<>(encoding -> words.choice(row, encoding)));
    box.getItems().setAll(row.choices());
    box.setValue(row.chosen());
    box.setAccessibleText(row.column() + ": " + words.choice(row, row.chosen()));
    filling = false;
    setGraphic(box);
  }
}
