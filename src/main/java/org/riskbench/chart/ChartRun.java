package org.riskbench.chart;

import org.riskbench.evaluation.Evaluation;

/**
 * A run as charts show it.
 *
 * @param name for the legend; any text
 * @param tone which colour and dash, from 0: the same in every chart, whichever runs are beside it
 * @param evaluation on the records that all runs of a chart share
 */
public record ChartRun(String name, int tone, Evaluation evaluation) {}
