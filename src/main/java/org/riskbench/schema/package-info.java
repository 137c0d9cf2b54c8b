/**
 * What a record looks like: columns, kinds, roles, allowed values; checking one record against it;
 * and {@link org.riskbench.schema.Rows}, the primitive column view that every room passes.
 *
 * <p>The same parsing of a cell serves a file, the command line and HTTP, so that training and
 * serving cannot read a value differently. Must not know files, tables, JSON or models.
 */
@NullMarked
package org.riskbench.schema;

import org.jspecify.annotations.NullMarked;
