/**
 * The same model file on a Spark cluster: scores tables of any size, counts earlier records for
 * data that outgrows the desk, and lets MLlib learn what the desk then opens like any other model.
 *
 * <p>Knows no desk, no HTTP and no Tablesaw: its job jar holds the scoring rooms and this one. It
 * is the only room that touches Spark, which is the cluster's own and never part of the program;
 * what does not need Spark's types keeps away from them, so that the suite can test it.
 */
@NullMarked
package org.riskbench.spark;

import org.jspecify.annotations.NullMarked;
