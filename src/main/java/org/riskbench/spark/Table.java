package org.riskbench.spark;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;

/**
 * A table to be read in parts. Reading it again gives the same rows in the same parts.
 *
 * @param shape what its rows look like
 * @param rows its rows; those of one file in the file's order
 */
record Table(TableShape shape, JavaRDD<Row> rows) {}
