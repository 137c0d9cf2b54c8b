package org.riskbench.ui.velocity;

import org.riskbench.experiment.RecordPast;

/**
 * A feature of the record that is tried.
 *
 * @param sentence what it tells
 * @param value what it tells of this record
 */
public record ToldRow(String sentence, String value, RecordPast.Told told) {}
